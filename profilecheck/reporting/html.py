"""The report as one web page that needs no network, with the document beside it and the findings' places on that."""

import re
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, _compared, _jobs, renderer
from profilecheck.reporting._clean import kept, visible
from profilecheck.reporting._matrix import matrix
from profilecheck.reporting._outline import (
    MARKS,
    ROLES,
    SPECIALISATIONS,
    by_area,
    by_kind,
    by_rule,
    counted,
    duration,
    gains,
    label,
)
from profilecheck.reporting._pages import pictures
from profilecheck.reporting._places import Places
from profilecheck.reporting._timeline import timeline

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_HEADING = re.compile(r'<h2 id="([\w-]+)">\s*([^<]+?)\s*<')
_GAP = re.compile(r"(\[[^\[\]]+\])")


@renderer(media_type="text/html; charset=utf-8", suffix=".html")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report as a page; beside it the pages of the document, or its text, as far as the options hold them."""
    from markupsafe import Markup

    from profilecheck import __version__

    environment = _environment()
    style, script = (_source(environment, f"report.{kind}") for kind in ("css", "js"))
    drawn = pictures(options.document, options.password, report.pages) if options.document else ()
    places = Places(drawn=frozenset(page.number for page in drawn), text=None if drawn else options.text)
    findings = _compared.beside(report)
    page = environment.get_template("report.html.j2").render(
        report=report,
        findings=findings,
        code=partial(_compared.code, report),
        areas=[
            {"name": label(area.area), "points": area.points, "rules": places.rules(area.rules, "finding")}
            for area in by_area(findings)
        ],
        strengths=places.rules(by_rule(report.strengths), "praise"),
        messages={(one.code, one.suggestion): one.message for one in reversed(report.findings)},
        gains=gains(report.findings),
        # The parts number their places as they are rendered; the document, which shows them, comes last.
        places=places,
        pages=drawn,
        skills=matrix(report.categories),
        timeline=timeline(report.profile, report.as_of),
        steps=by_kind(report.next_steps),
        proposals=by_kind(report.proposals),
        fit_notes={"specialisations": SPECIALISATIONS, "roles": ROLES},
        reasons=options.reasons,
        marks=MARKS,
        job_marks=_jobs.MARKS,
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
    environment.filters |= {"headings": _headings, "gaps": _GAP.split, "kept": kept}
    environment.filters |= {"job_groups": _jobs.groups, "job_advice": _jobs.by_advice}
    environment.filters |= {"compared_title": _compared.title, "compared_summary": _compared.summary}
    environment.filters |= {"compared_harmless": _compared.harmless}
    environment.filters |= {"job_facts": _jobs.facts, "job_summary": _jobs.summary}
    return environment


def _finalize(value: Any) -> Any:
    """Every plain string that is printed, without control characters; markup of our own stays as it is."""
    return visible(value) if type(value) is str else value


def _headings(page: str) -> "list[tuple[str, Markup]]":
    """Id and words of each heading of a page, whose words are escaped already."""
    from markupsafe import Markup

    return [(id_, Markup(words)) for id_, words in _HEADING.findall(page)]  # noqa: S704


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
