"""Misspelt names are told apart from names that are only written in another style."""

import pytest

from profilecheck.lexicon.skill import Skill
from profilecheck.lexicon.spelling import right_spelling


@pytest.mark.parametrize(
    ("name", "surface", "expected"),
    [
        ("PyTorch", "Pytorch", "PyTorch"),
        ("PyTorch", "Pytoch", "PyTorch"),
        ("TensorFlow", "Tensor Flow", "TensorFlow"),
        ("scikit-learn", "sci-kit learn", "scikit-learn"),
        ("GitLab CI", "Gitlab CI", "GitLab CI"),
        ("Hugging Face", "HuggingFace", "Hugging Face"),
        ("Kubernetes", "Kubernets", "Kubernetes"),
        ("PyTorch", "pytorch", None),
        ("PyTorch", "PYTORCH", None),
        ("scikit-learn", "Scikit learn", None),
        ("Deep learning", "Deep Learning", None),
        ("A/B testing", "A/B Testing", None),
        ("LLM", "LLMs", None),
        ("Decision trees", "decision tree", None),
        ("Python", "Python 3.11", None),
        ("Weights & Biases", "Weights and Biases", None),
        ("Kubernetes", "K8s", None),
    ],
)
def test_right_spelling(name: str, surface: str, expected: str | None) -> None:
    assert right_spelling(Skill(id="x", name=name, category="programming", aliases=("K8s",)), surface) == expected
