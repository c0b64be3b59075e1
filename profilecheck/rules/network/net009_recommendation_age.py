"""NET009 recommendation-age."""

from collections.abc import Iterator

from profilecheck.dates import months_between
from profilecheck.model.finding import Verdict
from profilecheck.model.profile import YearMonth
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, met_if, rule


@rule(
    code="NET009",
    name="recommendation-age",
    dimension="network",
    rows=("G42",),
    message="The newest recommendation was {months:month} old when the archive was made: “{quote}”.",
    suggestion="Ask for one about your present work; a good time is just after a project.",
    reason=ARCHIVE_ONLY,
    bad={
        "meta": {
            "linkedin": {
                "recommendations_visible": 1,
                "recommendations": [{"title": "Head of Data", "company": "Acme Ltd", "date": "2019-01"}],
            }
        }
    },
    good={
        "meta": {
            "linkedin": {
                "recommendations_visible": 1,
                "recommendations": [{"title": "Head of Data", "company": "Acme Ltd", "date": "2026-01"}],
            }
        }
    },
)
def recommendation_age(ctx: RuleContext) -> Iterator[Verdict]:
    """The newest recommendation is about work of the last years.

    Why: Praise for what you did long ago says little of what you can do now.

    Source: Common advice of recruiters.
    """
    dated = [(one.date.value, one.span) for one in ctx.network.recommendations if one.date]
    if dated:
        newest, span = max(dated, key=lambda one: (one[0].year, one[0].month or 0))
        until = YearMonth(ctx.known_until.year, ctx.known_until.month)
        months = max(0, months_between(newest, until) - 1)
        yield met_if(months <= ctx.threshold("recommendation_months"), span, months=months)
