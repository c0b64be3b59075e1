"""CON005 same-dates."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import NOT_COMPARED, RuleContext, rule
from profilecheck.rules.compared import compared


@rule(
    code="CON005",
    name="same-dates",
    dimension="completeness",
    message="{message}",
    suggestion="{cure}",
    reason=NOT_COMPARED,
    bad={
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2022-03"}]
            }
        },
    },
    good={
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-07"}]
            }
        },
    },
)
def same_dates(ctx: RuleContext) -> Iterator[Verdict]:
    """A job has the same dates in both documents.

    Why: Dates are what background checks compare; months that differ are asked about before anything else.

    Source: Convention. A month more or less, and a year without a month, differ in nothing.
    It is advice only: the score is that of the résumé alone. The other document stands in the `meta.compared` of the
    examples.
    """
    yield from compared(ctx, "dates", "position")
