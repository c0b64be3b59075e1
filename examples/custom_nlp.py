"""Bring your own spaCy pipeline, which knows who is a colleague: `python examples/custom_nlp.py`."""

import spacy

import profilecheck

TEXT = "Shipped the model with Docker, Python and Julia."


def main() -> None:
    """Print the skills in a sentence without and with a pipeline that tells people from tools."""
    print("as it comes: ", [mention.name for mention in profilecheck.find_skills(TEXT)])
    nlp = spacy.blank("en")  # or one of spaCy's trained pipelines, which know most names
    people = nlp.add_pipe("entity_ruler")
    people.add_patterns([{"label": "PERSON", "pattern": "Julia"}])  # type: ignore[attr-defined]
    analyzer = profilecheck.Analyzer(nlp=nlp)
    print("own pipeline:", [mention.name for mention in analyzer.find_skills(TEXT)])


if __name__ == "__main__":
    main()
