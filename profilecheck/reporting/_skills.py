"""The skills of a document as JSON, with all places that name them."""

from collections.abc import Sequence

from profilecheck.model.document import Document
from profilecheck.model.skill import SkillEvidence
from profilecheck.reporting._clean import escape_json


def skills_json(document: Document, shown: Sequence[SkillEvidence]) -> bytes:
    """The skills as a list; each mention has its page, where the document has pages."""
    from pydantic_core import to_json, to_jsonable_python

    rows = to_jsonable_python(shown)
    for skill, row in zip(shown, rows, strict=True):
        for mention, place in zip(skill.mentions, row["mentions"], strict=True):
            place["page"] = document.page_of(mention.span)
    return escape_json(to_json(rows, indent=2).decode()).encode() + b"\n"
