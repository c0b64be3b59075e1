"""Find skills inside a spaCy pipeline of your own: `python examples/embed_spacy.py`."""

import spacy

TEXTS = ["Shipped PyTorch models on Kubernetes.", "Go and R, daily; excel at SQL."]


def main() -> None:
    """Print the skills of each text, with their ids and categories in the taxonomy."""
    nlp = spacy.blank("en")
    nlp.add_pipe("profilecheck_skills")
    for doc in nlp.pipe(TEXTS):
        print([(skill.surface, skill.id, skill.category) for skill in doc._.skills])


if __name__ == "__main__":
    main()
