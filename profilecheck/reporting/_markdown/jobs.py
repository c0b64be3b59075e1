"""How the profile fits the job postings that were given."""

from collections.abc import Iterator

from profilecheck.model.job import JobMatch, RequirementMatch
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._jobs import MARKS, by_advice, facts, groups, summary, text
from profilecheck.reporting._markdown.pieces import escape, part, quote


def jobs(report: Report, _: RenderOptions) -> Iterator[str]:
    """The postings, best first, each in full."""
    if len(report.jobs) > 1:
        yield from part("Jobs, the best fit first", map(_ranked, report.jobs))
    for match in report.jobs:
        yield from part(f"Job: {escape(match.posting.title)}", _match(match))


def _ranked(match: JobMatch) -> str:
    source = f" ({escape(match.posting.source)})" if match.posting.source else ""
    return f"1. **{match.score:.0f}** {escape(match.posting.title)}{source}: {escape(summary(match))}"


def _match(match: JobMatch) -> Iterator[str]:
    yield f"**{match.score:.0f} of 100** · {escape(summary(match))}"
    if told := facts(match):
        yield from ("", escape(told))
    yield from ("", "| Part | Score | Weight |", "|---|--:|--:|")
    for score in match.parts:
        yield f"| {escape(score.name)} | {'–' if score.score is None else f'{score.score:.0f}'} | {score.weight:.0%} |"
    for group in groups(match):
        yield from ("", f"### {group.title}", "")
        for one in group.requirements:
            yield from _requirement(one)
    for title, advice in by_advice(match.advice).items():
        yield from ("", f"### {title}", "")
        yield from (f"- {escape(one.text)} ({escape(one.reason)})" for one in advice)
    if match.proposals:
        yield from ("", "### For this job, of your own facts", "")
        yield from (f"- {escape(one.kind)}: {escape(one.text)}" for one in match.proposals)


def _requirement(one: RequirementMatch) -> Iterator[str]:
    yield f"- {MARKS[one.status]} **{escape(text(one))}**, {escape(one.status)}: {escape(one.reason)}"
    yield from (f"  - {quote(evidence)}" for evidence in one.evidence[:1])
