"""SUM001 summary-present."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="SUM001",
    name="summary-present",
    dimension="summary",
    rows=("G33", "G34", "G35"),
    message="There is no summary.",
    suggestion="Write three to five sentences: who you are, which methods you used for what, one result in numbers.",
    reason="the document holds too little text to expect one",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Built models."]}]},
    good={"basics": {"summary": "Engineer with six years in forecasting."}},
)
def summary_present(ctx: RuleContext) -> Iterator[Verdict]:
    """There is a summary.

    Why: It is the one place that tells the story behind the list of jobs, and on LinkedIn the first text that is read.

    Source: Career guide on the summary.
    """
    if ctx.profile.summary:
        yield met(ctx.profile.summary)
    elif ctx.profile.positions or ctx.profile.education:
        yield unmet()
