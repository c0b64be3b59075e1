"""The matcher as a component of other people's spaCy pipelines."""

from pathlib import Path

import spacy

import profilecheck.matching.component  # noqa: F401  (registers the component, as the entry point does)
from profilecheck.model.skill import SkillMention


def test_a_pipeline_marks_skills() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("profilecheck_skills")
    doc = nlp("Wrote PyTorch/TensorFlow models.")
    assert [span.text for span in doc.spans["skills"]] == ["PyTorch", "TensorFlow"]
    assert [span.label_ for span in doc.spans["skills"]] == ["pytorch", "tensorflow"]
    assert all(isinstance(mention, SkillMention) for mention in doc._.skills)
    assert [mention.id for mention in doc._.skills] == ["pytorch", "tensorflow"]


def test_a_pipeline_takes_an_own_lexicon(tmp_path: Path) -> None:
    skills = tmp_path / "skills"
    skills.mkdir()
    entry = '[[skill]]\nid = "frobnicator"\nname = "Frobnicator"\ncategory = "programming"\n'
    (skills / "own.toml").write_text(entry, encoding="utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("profilecheck_skills", config={"lexicon": str(tmp_path)})
    assert [mention.id for mention in nlp("Frobnicator, Python")._.skills] == ["frobnicator", "python"]
