"""ITG001 claimed-years."""

from collections.abc import Iterator
from itertools import pairwise

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="ITG001",
    name="claimed-years",
    dimension="writing",
    rows=("G27", "G35"),
    message="“{quote}” is claimed, but the dated positions add up to {years} years.",
    suggestion="Correct the claim, or add the positions that are missing.",
    reason="the summary claims no years, or no position is dated",
    bad={
        "basics": {"summary": "Engineer with 12 years of experience."},
        "work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2020-01", "endDate": "2022-01"}],
    },
    good={
        "basics": {"summary": "Engineer with 12 years of experience."},
        "work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2008-01", "endDate": "2022-01"}],
    },
)
def claimed_years(ctx: RuleContext) -> Iterator[Verdict]:
    """Years of experience in the summary fit the dates of the positions.

    Why: It is the first claim that is checked, with a glance at the dates.

    Source: Plain arithmetic; time in degrees and projects is allowed for.
    """
    if ctx.profile.summary is None or not ctx.months:
        return
    for before, word in pairwise(ctx.summary_words):
        if before.word.isdigit() and ctx.phrases("years", (word,)):
            fits = int(before.word) * 12 <= ctx.months + ctx.threshold("claim_slack_months")
            yield met_if(fits, Span(before.start, word.end), years=f"{ctx.months / 12:.1f}")
