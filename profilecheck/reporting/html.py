"""The report as one web page that needs no network: with the document's own pages and the findings' places on them."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Any

from profilecheck.model.finding import Evidence
from profilecheck.model.geometry import Box
from profilecheck.model.report import Category, Report
from profilecheck.model.skill import SkillEvidence
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._clean import clip, visible
from profilecheck.reporting._outline import (
    MARKS,
    Remark,
    RuleGroup,
    by_area,
    by_rule,
    by_weight,
    counted,
    duration,
    label,
)
from profilecheck.reporting._pages import PagePicture, pictures
from profilecheck.reporting._timeline import timeline

if TYPE_CHECKING:
    from jinja2 import Environment

_LABEL = 120
_AGAIN = 50
"""Length of a quote that was told before."""


@renderer(media_type="text/html; charset=utf-8", suffix=".html")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report as a page; with pictures of the document if the options hold it and it is a PDF."""
    from markupsafe import Markup

    from profilecheck import __version__

    environment = _environment()
    style, script = (_source(environment, f"report.{kind}") for kind in ("css", "js"))
    drawn = tuple(pictures(options.document, options.password)) if options.document else ()
    view = _View(drawn=frozenset(page.number for page in drawn))
    areas = [
        {"name": label(area.area), "points": area.points, "rules": view.rules(area.rules, "finding")}
        for area in by_area(report.findings)
    ]
    strengths = view.rules(by_rule(report.strengths), "praise")
    page = environment.get_template("report.html.j2").render(
        report=report,
        areas=areas,
        messages={finding.code: finding.message for finding in reversed(report.findings)},
        strengths=strengths,
        pages=[view.page(picture) for picture in drawn],
        skills=[_skill_row(category) for category in report.categories if category.core or category.skills],
        longest=max((skill.months for category in report.categories for skill in category.skills), default=0) or 1,
        marks=MARKS,
        reasons=options.reasons,
        timeline=timeline(report.profile, report.as_of),
        whole=sum(dimension.weight for dimension in report.score.dimensions) or 1,
        policy=_policy(style, script),
        # Both files are the package's own; nothing of a document is in them.
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        version=__version__,
    )
    return page.encode()


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("profilecheck.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"duration": duration, "counted": counted, "label": label}
    return environment


def _finalize(value: Any) -> Any:
    """Every plain string that is printed, without control characters; markup of our own stays as it is."""
    return visible(value) if type(value) is str else value


def _source(environment: "Environment", name: str) -> str:
    loader = environment.loader
    if loader is None:
        raise RuntimeError("the templates have no loader")
    return loader.get_source(environment, name)[0]


def _policy(style: str, script: str) -> str:
    """A content security policy under which nothing runs but this style and script, and nothing is fetched."""
    hashes = (b64encode(sha256(text.encode()).digest()).decode() for text in (style, script))
    style_hash, script_hash = (f"'sha256-{digest}'" for digest in hashes)
    return (
        f"default-src 'none'; img-src data:; style-src {style_hash}; script-src {script_hash}; "
        "base-uri 'none'; form-action 'none'"
    )


def _skill_row(category: Category) -> dict[str, Any]:
    skills: list[SkillEvidence] = sorted(category.skills, key=by_weight)
    levels = [skill.level for skill in skills]
    return {
        "category": category,
        "counts": [levels.count(level) for level in MARKS],
        "months": max((skill.months for skill in skills), default=0),
        "skills": skills,
    }


@dataclass(slots=True)
class _View:
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
            "told": [self._place(part, says, kind) for part in remark.told],
            "quoted": [self._place(part, says, kind) for part in remark.quoted],
            "advice": remark.advice,
        }

    def _place(self, evidence: Evidence, says: str, kind: str) -> dict[str, Any]:
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
