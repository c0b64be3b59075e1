"""Texts of a LinkedIn archive taken apart: descriptions, addresses, places, degrees."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from profilecheck.text import fold

_STOP = r"(?<=[.;:!?)…])"
_COMMA = re.compile(r",\s+(?![^()]*\))")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


class Texts:
    """Takes texts apart by the signs and patterns of lexicons/parsing/linkedin_archive.toml."""

    def __init__(self, table: Mapping[str, Any], codes: Mapping[str, str], places: Mapping[str, Sequence[str]]) -> None:
        strong, weak = (re.escape(table[key]) for key in ("bullets", "weak_bullets"))
        self._item = re.compile(
            rf"(?:^|\n)[^\S\n]*(?:[{strong}][^\S\n]*|[{weak}][^\S\n]+)(?=\S)|[^\S\n]*[{strong}]\s+(?=\S)"
            rf"|(?:[^\S\n]{{2,}}|{_STOP}[^\S\n]+)[{weak}][^\S\n]+(?=\S)"
        )
        self._website = re.compile(table["websites"])
        self._handle = re.compile(table["handles"])
        self._codes = codes
        self._countries = frozenset(map(fold, places["countries"])) | codes.keys()
        self._cities = frozenset(map(fold, places["cities"]))

    def items(self, text: str) -> tuple[str, tuple[str, ...]]:
        r"""The text beside a list, and the items of the list, also where line ends were turned into spaces.

        Lines that are no items stay with the item they follow, up to an empty line.
        """
        marks = list(self._item.finditer(text))
        if not marks:
            return text.strip(), ()
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        found = [_PARAGRAPH.split(text[mark.end() : end], maxsplit=1) for mark, end in zip(marks, ends, strict=True)]
        beside = [text[: marks[0].start()], *(rest for _, *others in found for rest in others)]
        listed = [" ".join(item.split()) for item, *_ in found]
        return "\n".join(filter(None, map(str.strip, beside))), tuple(filter(None, listed))

    def websites(self, cell: str) -> Iterator[str]:
        """The addresses in a cell such as "[PERSONAL:https://a.example,OTHER:https://b.example]"."""
        found = [match["url"] for match in self._website.finditer(cell)]
        yield from (url.rstrip("],") for url in (found or [cell.strip("[] ")]) if "." in url)

    def handles(self, cell: str) -> tuple[str, ...]:
        """The names in a cell such as "[ada_example]"."""
        return tuple(self._handle.findall(cell))

    def place(self, text: str) -> dict[str, str]:
        """City, region and country of "Boston, Massachusetts, United States"; any of them may be missing."""
        parts = [part.strip() for part in text.split(",") if part.strip()]
        if not parts:
            return {}
        out: dict[str, str] = {}
        if len(parts) > 2 or fold(parts[-1]) in self._countries:
            country = parts[-1]
            if len(parts) > 1 or fold(country) not in self._cities:
                parts.pop()
            code = self._codes.get(fold(country), "")
            out |= {"countryCode": code} if code else {"country": country}
        if len(parts) > 1:
            return {"city": parts[0], "region": ", ".join(parts[1:]), **out}
        is_city = bool(parts) and (fold(parts[0]) in self._cities or not (out or " " in parts[0]))
        return {"city" if is_city else "region": parts[0], **out} if parts else out


def degree(text: str) -> tuple[str, str]:
    """A degree and its field, which stands behind the first comma outside of brackets.

    >>> degree("Bootcamp (16 weeks, full-time), Machine Learning")
    ('Bootcamp (16 weeks, full-time)', 'Machine Learning')
    """
    name, *rest = _COMMA.split(text, maxsplit=1)
    return name.strip(), rest[0].strip() if rest else ""
