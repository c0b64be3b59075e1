"""Names are found however they are written, with their places, and only where they are meant."""

from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from profilecheck.lexicon.compile import compile_taxonomy
from profilecheck.lexicon.load import default_lexicon
from profilecheck.lexicon.stored import load_taxonomy
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.matching.skills import SkillMatcher
from profilecheck.model.document import Span
from profilecheck.model.profile import Section


def names(matcher: SkillMatcher, text: str) -> list[str]:
    return [mention.name for mention in matcher.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python/R", ["Python", "R"]),
        ("Python,R,SQL", ["Python", "R", "SQL"]),
        ("(PyTorch,TensorFlow)", ["PyTorch", "TensorFlow"]),
        ("PyTorch/TensorFlow", ["PyTorch", "TensorFlow"]),
        ("C++, C#, C", ["C++", "C#", "C"]),
        ("• Python\n• Java", ["Python", "Java"]),
        ("Python · Java · SQL", ["Python", "Java", "SQL"]),
        ("Python\tJava\nSQL", ["Python", "Java", "SQL"]),
        ("Python | R | Julia", ["Python", "R", "Julia"]),
        ("Python and R", ["Python", "R"]),
        ("Python (R)", ["Python", "R"]),
        ("scikit learn", ["scikit-learn"]),
        ("Scikit-Learn", ["scikit-learn"]),
        ("sklearn", ["scikit-learn"]),
        ("Tensor Flow", ["TensorFlow"]),
        ("A/B-tests", ["A/B testing"]),
        ("A/B testing", ["A/B testing"]),
        ("machine\nlearning", ["Machine learning"]),
        ("machine-learning", ["Machine learning"]),
        ("Python3", ["Python"]),
    ],
)
def test_signs_spaces_and_case_do_not_matter(matcher: SkillMatcher, text: str, expected: list[str]) -> None:
    assert names(matcher, text) == expected


@pytest.mark.parametrize("text", ["machine. Learning", "machine, learning", "machine\tlearning", "machine\n\nlearning"])
def test_words_of_different_items_do_not_make_a_name(matcher: SkillMatcher, text: str) -> None:
    assert "Machine learning" not in names(matcher, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Worked on Pytoch models", "PyTorch"),
        ("Deployed with Kubernets", "Kubernetes"),
        ("skills: sci-kit learn, pandas", "scikit-learn"),
        ("SQL, Matplot lib, NumPy", "Matplotlib"),
        ("Trained in Tensorfow", "TensorFlow"),
        ("tables in postgressql", "PostgreSQL"),
    ],
)
def test_misspelt_names_are_found(matcher: SkillMatcher, text: str, expected: str) -> None:
    assert expected in names(matcher, text)


@pytest.mark.parametrize("text", ["He dockets all cases", "a scrappy team", "Alberto and Preston", "Pandora bracelets"])
def test_ordinary_words_near_to_names_are_not(matcher: SkillMatcher, text: str) -> None:
    assert names(matcher, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No experience with Java, C# or Scala, but strong Python.", ["Python"]),
        ("I want to learn Rust. Daily work with SQL.", ["SQL"]),
        ("Kotlin instead of Java", ["Kotlin"]),
        ("Python, not Java", ["Python"]),
        ("Hadoop: none. Docker: daily.", ["Docker"]),
        ("Cut costs without a single outage, using Terraform.", ["Terraform"]),
    ],
)
def test_what_is_denied_is_not_held(matcher: SkillMatcher, text: str, expected: list[str]) -> None:
    assert names(matcher, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "python@example.com",
        "https://sql.example.com/docker",
        "www.scala-club.example.org",
        "see github.com/ada/pytorch",
    ],
)
def test_addresses_name_no_skills(matcher: SkillMatcher, text: str) -> None:
    assert names(matcher, text) == []


def test_an_item_of_a_skills_section_needs_no_other_proof(matcher: SkillMatcher) -> None:
    text = "Go\nSwift"
    assert names(matcher, text) == []
    found = matcher.find(text, sections=[Section(kind="skills", span=Span(0, len(text)))])
    assert [mention.name for mention in found] == ["Go", "Swift"]
    assert not matcher.find(text, sections=[Section(kind="work", span=Span(0, len(text)))])


def test_the_longest_name_wins(matcher: SkillMatcher) -> None:
    assert names(matcher, "Google Kubernetes Engine") == ["Google Kubernetes Engine"]


def test_a_mention_says_where_and_how(matcher: SkillMatcher) -> None:
    exact, alias, misspelt = matcher.find("With PyTorch,\nk8s and Matplot lib")
    assert (exact.span, exact.surface, exact.method, exact.score) == (Span(5, 12), "PyTorch", "name", 1.0)
    assert (alias.id, alias.surface, alias.method) == ("kubernetes", "k8s", "alias")
    assert (misspelt.surface, misspelt.method) == ("Matplot lib", "fuzzy")


@given(
    st.lists(
        st.sampled_from(["Python", "C++", "R", "Go", "no", "experience", "with", "\n", ",", "•", "e.g.", "ﬁ", "é", ""])
    )
)
def test_every_mention_quotes_the_text(matcher: SkillMatcher, words: list[str]) -> None:
    text = " ".join(words)
    found = matcher.find(text)
    assert all(text[mention.span.start : mention.span.end] == mention.surface for mention in found)
    assert list(found) == sorted(found, key=lambda mention: mention.span)


def test_entities_of_an_own_pipeline_are_no_skills() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Julia"}])  # type: ignore[attr-defined]
    matcher = SkillMatcher(default_lexicon().taxonomy, nlp)
    assert names(matcher, "Python, Julia, SQL") == ["Python", "SQL"]


def own(**more: Any) -> Taxonomy:
    text = {"id": "own", "name": "Own Tool", "category": "programming", **more}
    categories = {"category": [{"id": "programming", "name": "Programming", "core": True}]}
    files = [("skills/_categories.toml", categories), ("skills/a.toml", {"skill": [text]})]
    return load_taxonomy(compile_taxonomy(files, ordered=()))


def test_patterns_give_alternatives() -> None:
    matcher = SkillMatcher(own(patterns=["deploy|deployed ?the model|models"]))
    assert [
        mention.surface for mention in matcher.find("I deployed the models, then deploy models; deploy a model")
    ] == [
        "deployed the models",
        "deploy models",
    ]


@pytest.mark.parametrize("text", ["Deployed triage model in two hospitals.", "Deployed 14 models with Docker."])
def test_models_that_were_deployed_show_deployment(text: str, matcher: SkillMatcher) -> None:
    assert "model-deployment" in {mention.id for mention in matcher.find(text)}
