"""The report as one web page that needs no network: with the document's own pages and the findings' places on them."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from profilecheck.model.report import Category, Report
from profilecheck.model.skill import SkillEvidence
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._clean import visible
from profilecheck.reporting._outline import (
    MARKS,
    by_area,
    by_rule,
    by_weight,
    counted,
    duration,
    label,
)
from profilecheck.reporting._pages import pictures
from profilecheck.reporting._places import Places
from profilecheck.reporting._timeline import timeline

if TYPE_CHECKING:
    from jinja2 import Environment


@renderer(media_type="text/html; charset=utf-8", suffix=".html")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report as a page; with pictures of the document if the options hold it and it is a PDF."""
    from markupsafe import Markup

    from profilecheck import __version__

    environment = _environment()
    style, script = (_source(environment, f"report.{kind}") for kind in ("css", "js"))
    drawn = tuple(pictures(options.document, options.password)) if options.document else ()
    places = Places(drawn=frozenset(page.number for page in drawn))
    areas = [
        {"name": label(area.area), "points": area.points, "rules": places.rules(area.rules, "finding")}
        for area in by_area(report.findings)
    ]
    strengths = places.rules(by_rule(report.strengths), "praise")
    page = environment.get_template("report.html.j2").render(
        report=report,
        areas=areas,
        messages={(one.code, one.suggestion): one.message for one in reversed(report.findings)},
        strengths=strengths,
        # The parts number their places as they are rendered; the pages, which show them, come last.
        places=places,
        pages=drawn,
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
