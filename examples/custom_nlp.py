"""Bring your own spaCy pipeline: `python examples/custom_nlp.py`."""

import spacy
from spacy.symbols import ORTH

import profilecheck

TEXT = "Served models with PyTorch+Docker."


def main() -> None:
    """Compare the tokens of plain English with those of a pipeline that knows one more way of writing."""
    print("default:", [mention.name for mention in profilecheck.find_skills(TEXT)])
    nlp = spacy.blank("en")
    nlp.tokenizer.add_special_case("PyTorch+Docker", [{ORTH: "PyTorch"}, {ORTH: "+"}, {ORTH: "Docker"}])
    analyzer = profilecheck.Analyzer(nlp=nlp)
    print("own pipeline:", [mention.name for mention in analyzer.find_skills(TEXT)])


if __name__ == "__main__":
    main()
