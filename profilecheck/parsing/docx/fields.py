"""Fields: links and page numbers that a word processor works out."""

import re
from typing import NamedTuple

from profilecheck.parsing.docx.package import Element, attribute, local

_INSTRUCTION = re.compile(r"\s*(\w+)\s*(?:\"([^\"]*)\"|(\S*))")
_PAGE_FIELDS = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))


class Field(NamedTuple):
    """What a field does to the text in it."""

    uri: str = ""
    shown: bool = True


def parsed(instruction: str) -> Field:
    r"""The field of an instruction.

    >>> parsed(' HYPERLINK "https://example.com" \\h ')
    Field(uri='https://example.com', shown=True)
    >>> parsed("PAGE").shown
    False
    """
    match = _INSTRUCTION.match(instruction)
    kind = match[1].upper() if match else ""
    if match and kind == "HYPERLINK" and ":" in (target := match[2] or match[3] or ""):
        return Field(uri=target)
    return Field(shown=kind not in _PAGE_FIELDS)


class FieldStack:
    """Fields that have begun and not ended; they may lie within each other."""

    def __init__(self) -> None:
        self._instructions: list[str] = []
        self._fields: list[Field] = []

    def take(self, part: Element) -> None:
        """Take a sign or a piece of an instruction."""
        kind = attribute(part, "fldCharType")
        if local(part) == "instrText":
            if self._instructions:
                self._instructions[-1] += part.text or ""
        elif kind == "begin":
            self._instructions.append("")
            self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1] = parsed(self._instructions[-1])
        elif kind == "end" and self._fields:
            self._instructions.pop()
            self._fields.pop()

    @property
    def uri(self) -> str:
        """The target of the innermost link."""
        return next((field.uri for field in reversed(self._fields) if field.uri), "")

    @property
    def shown(self) -> bool:
        """Whether text here is the document's own."""
        return all(field.shown for field in self._fields)
