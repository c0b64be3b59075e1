"""The places of findings on the pages of a document, for a report that links the two."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from profilecheck.model.finding import Evidence
from profilecheck.model.geometry import Box
from profilecheck.reporting._clean import clip
from profilecheck.reporting._outline import Remark, RuleGroup, label
from profilecheck.reporting._pages import PagePicture

_LABEL = 120
_AGAIN = 50
"""Length of a quote that was told before."""


@dataclass(slots=True)
class Places:
    """Numbers the places, and remembers which boxes they have on which page."""

    drawn: frozenset[int]
    _quotes: Iterator[int] = field(default_factory=lambda: count(1))
    _boxes: dict[tuple[Box, ...], dict[str, Any]] = field(default_factory=dict)
    _quoted: set[Evidence] = field(default_factory=set)

    def rules(self, groups: Iterable[RuleGroup], kind: str) -> list[dict[str, Any]]:
        """The rules of a part of the report."""
        return [
            {
                "code": group.first.code,
                "name": label(group.first.name),
                "strength": str(group.first.strength),
                "points": group.points,
                "advice": group.advice,
                "remarks": [self._remark(group.first.code, remark, kind) for remark in group.remarks],
            }
            for group in groups
        ]

    def page(self, picture: PagePicture) -> dict[str, Any]:
        """A page with the places on it, large ones first, so that those inside them can be clicked."""
        here = [
            {**place, "first": boxes[0].page == picture.number, "boxes": parts}
            for boxes, place in self._boxes.items()
            if (parts := [box for box in boxes if box.page == picture.number])
        ]
        return {
            "number": picture.number,
            "width": picture.width,
            "height": picture.height,
            "uri": picture.uri,
            "places": sorted(here, key=lambda place: -sum(box.width * box.height for box in place["boxes"])),
        }

    def _remark(self, code: str, remark: Remark, kind: str) -> dict[str, Any]:
        says = f"{code}: {remark.message}"
        return {
            "message": remark.message,
            "told": [self.place(part, says, kind) for part in remark.told],
            "quoted": [self.place(part, says, kind) for part in remark.quoted],
            "advice": remark.advice,
        }

    def place(self, evidence: Evidence, says: str, kind: str) -> dict[str, Any]:
        """A quote; all quotes with the same boxes share them, and the boxes lead to the first."""
        id_ = f"quote-{next(self._quotes)}"
        box = None
        if any(part.page in self.drawn for part in evidence.boxes):
            known = self._boxes.setdefault(
                evidence.boxes, {"id": f"box-{len(self._boxes) + 1}", "leads_to": id_, "kind": kind, "says": []}
            )
            known["says"].append(clip(says, _LABEL))
            box = known["id"]
        text = clip(evidence.quote, _AGAIN) if evidence in self._quoted else evidence.quote
        self._quoted.add(evidence)
        return {"id": id_, "text": text, "page": evidence.page, "box": box}
