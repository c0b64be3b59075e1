"""TML005 date-format."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="TML005",
    name="date-format",
    dimension="completeness",
    message="Dates of positions are written in different ways: “{usual}”, but “{quote}”.",
    suggestion="Write all of them alike, month and year.",
    reason="fewer than two dated positions were found",
    bad={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2018", "endDate": "2019"},
            {"name": "Other Ltd", "position": "Engineer", "startDate": "2016-01", "endDate": "2018-01"},
            {"name": "Last Ltd", "position": "Engineer", "startDate": "2014-01", "endDate": "2015-12"},
        ]
    },
    good={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2018-01", "endDate": "2019-01"},
            {"name": "Other Ltd", "position": "Engineer", "startDate": "2016-01", "endDate": "2018-01"},
        ]
    },
)
def date_format(ctx: RuleContext) -> Iterator[Verdict]:
    """The dates of all positions are equally exact.

    Why: Mixed dates look as if something was hidden, and parsers read the odd ones wrongly.

    Source: Common advice of recruiters and vendors of applicant-tracking systems.
    """
    dated = [
        (one.period, one.period.value.start.month is not None)
        for one in ctx.profile.positions
        if one.period and one.period.value.start
    ]
    if len(dated) < 2:
        return
    exact = sum(with_month for _, with_month in dated) * 2 >= len(dated)
    usual = next(place for place, with_month in dated if with_month is exact)
    for place, with_month in dated:
        same = with_month is exact
        verdict = met if same else unmet
        yield verdict(place, usual=" ".join(ctx.document.quote(usual.span).split()))
