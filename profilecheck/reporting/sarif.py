"""Findings in SARIF 2.1.0 (OASIS), which code hosts and editors show."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from profilecheck.model.finding import Evidence, Finding
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._clean import clip, escape_json, visible
from profilecheck.reporting._lines import Lines
from profilecheck.reporting._outline import by_rule, label

_QUOTE = 160


@renderer(media_type="application/sarif+json", suffix=".sarif")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render the findings as a SARIF log; with lines if the document is a text and in the options."""
    from profilecheck import __version__

    lines = Lines.of_report(report, options.document)
    groups = sorted(by_rule(report.findings), key=lambda group: group.first.code)
    indices = {group.first.code: index for index, group in enumerate(groups)}
    rules = [_rule(group.first, options.reasons) for group in groups]
    driver = {"name": "profilecheck", "semanticVersion": __version__, "rules": rules}
    results = [_result(report, finding, indices[finding.code], lines) for finding in report.findings]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return escape_json(json.dumps(log, indent=2, ensure_ascii=False)).encode() + b"\n"


def _rule(finding: Finding, reasons: Mapping[str, str]) -> dict[str, Any]:
    """What is known of a rule; hosts show the help beside each of its findings."""
    code = visible(finding.code)
    help_ = [reasons.get(finding.code, ""), f"`profilecheck explain {code}` tells how the rule judges."]
    return {
        "id": code,
        "name": visible(finding.name),
        "shortDescription": {"text": visible(label(finding.name))},
        "help": {"text": " ".join(map(visible, filter(None, help_)))},
        "properties": {"tags": [visible(finding.area)], "strength": finding.strength, "rows": list(finding.rows)},
    }


def _result(report: Report, finding: Finding, index: int, lines: Lines) -> dict[str, Any]:
    message = " ".join(filter(None, (finding.message, finding.suggestion)))
    quotes = "\n".join(evidence.quote for evidence in finding.evidence)
    fingerprint = sha256(f"{finding.code}\n{quotes or finding.message}".encode()).hexdigest()
    return {
        "ruleId": visible(finding.code),
        "ruleIndex": index,
        "level": "warning" if finding.points else "note",
        "message": {"text": visible(message)},
        "locations": list(_locations(report, finding, lines)),
        **_related(report, finding),
        "partialFingerprints": {"finding/v1": fingerprint},
        "rank": min(100.0, max(0.0, finding.points)),
    }


def _locations(report: Report, finding: Finding, lines: Lines) -> Iterator[dict[str, Any]]:
    """A place for each piece of evidence, or the file for what is missing in it."""
    artifact = {"artifactLocation": {"uri": _uri(visible(report.source))}}
    if not finding.evidence:
        yield {"physicalLocation": artifact | {"region": {"startLine": 1}}}
    for evidence in finding.evidence:
        region = {"startLine": lines.of(evidence.quote) or 1}
        yield {"physicalLocation": artifact | {"region": region}, "message": {"text": _said(evidence)}}


def _related(report: Report, finding: Finding) -> dict[str, Any]:
    """The places in the document that this one was compared with, if the finding has any."""
    if report.comparison is None or not finding.elsewhere:
        return {}
    artifact = {"artifactLocation": {"uri": _uri(visible(report.comparison.source))}}
    places = [{"physicalLocation": artifact, "message": {"text": _said(one)}} for one in finding.elsewhere]
    return {"relatedLocations": places}


def _said(evidence: Evidence) -> str:
    return f"{f'p. {evidence.page}: ' if evidence.page else ''}“{clip(evidence.quote, _QUOTE)}”"


def _uri(source: str) -> str:
    """An address, relative where the source is."""
    path = PurePath(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
