"""The places of findings on the pages of a document or in its text, for a report that links the two."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from profilecheck.model.document import Document, Span
from profilecheck.model.finding import Evidence
from profilecheck.reporting import _text_view
from profilecheck.reporting._clean import clip
from profilecheck.reporting._outline import Remark, RuleGroup
from profilecheck.reporting._pages import PagePicture

_LABEL = 120
_AGAIN = 50
"""Length of a quote that was told before."""


@dataclass(slots=True)
class Places:
    """Numbers the places, and remembers which of them are where."""

    drawn: frozenset[int] = frozenset()
    """Pages that are shown."""
    text: Document | None = None
    """The document, if its text is shown instead."""
    _quotes: Iterator[int] = field(default_factory=lambda: count(1))
    _known: dict[Hashable, dict[str, Any]] = field(default_factory=dict)
    _quoted: set[Evidence] = field(default_factory=set)

    def rules(self, groups: Iterable[RuleGroup], kind: str) -> list[dict[str, Any]]:
        """The rules of a part of the report."""
        return [
            {
                "code": group.first.code,
                "name": group.first.name,
                "strength": str(group.first.strength),
                "points": group.points,
                "advice": group.advice,
                "remarks": [self._remark(group.first.code, remark, kind) for remark in group.remarks],
            }
            for group in groups
        ]

    def place(self, evidence: Evidence, says: str, kind: str) -> dict[str, Any]:
        """A quote; all quotes of the same place share it, and it leads back to the first of them."""
        id_ = f"quote-{next(self._quotes)}"
        key = self._key(evidence)
        if key is not None:
            new = {"id": f"box-{len(self._known) + 1}", "leads_to": id_, "kind": kind, "says": []}
            known = self._known.setdefault(key, new | {"boxes": evidence.boxes, "span": evidence.span})
            known["says"].append(clip(says, _LABEL))
            # What is to be mended stands out, even where something else is praised.
            known["kind"] = kind if kind == "finding" else known["kind"]
        text = clip(evidence.quote, _AGAIN) if evidence in self._quoted else evidence.quote
        self._quoted.add(evidence)
        return {"id": id_, "text": text, "page": evidence.page, "box": key and self._known[key]["id"]}

    def page(self, picture: PagePicture) -> dict[str, Any]:
        """A page with the places on it, large ones first, so that those inside them can be clicked."""
        here = [
            {**place, "first": place["boxes"][0].page == picture.number, "boxes": boxes}
            for place in self._known.values()
            if (boxes := [box for box in place["boxes"] if box.page == picture.number])
        ]
        return {
            "number": picture.number,
            "width": picture.width,
            "height": picture.height,
            "uri": picture.uri,
            "places": sorted(here, key=lambda place: -sum(box.width * box.height for box in place["boxes"])),
        }

    def rows(self) -> Iterator[_text_view.Row]:
        """The lines of the text with the places in them."""
        if self.text:
            spans: dict[str, Span] = {place["id"]: place["span"] for place in self._known.values()}
            yield from _text_view.rows(self.text, spans)

    def known(self) -> dict[str, dict[str, Any]]:
        """All places by their ids."""
        return {place["id"]: place for place in self._known.values()}

    def _key(self, evidence: Evidence) -> Hashable:
        """What is the same for the same place; None for one that is not shown."""
        if self.text:
            return evidence.span if evidence.quote and self.text.quote(evidence.span) == evidence.quote else None
        return evidence.boxes if any(box.page in self.drawn for box in evidence.boxes) else None

    def _remark(self, code: str, remark: Remark, kind: str) -> dict[str, Any]:
        says = f"{code}: {remark.message}"
        return {
            "message": remark.message,
            "told": [self.place(part, says, kind) for part in remark.told],
            "quoted": [self.place(part, says, kind) for part in remark.quoted],
            "advice": remark.advice,
        }
