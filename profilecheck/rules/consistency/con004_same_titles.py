"""CON004 same-titles."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import NOT_COMPARED, RuleContext, rule
from profilecheck.rules.compared import compared


@rule(
    code="CON004",
    name="same-titles",
    dimension="completeness",
    message="{message}",
    suggestion="{cure}",
    reason=NOT_COMPARED,
    bad={
        "work": [{"name": "Tilmart", "position": "Senior Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}]
            }
        },
    },
    good={
        "work": [{"name": "Tilmart", "position": "Sr. Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "work": [
                    {
                        "name": "Tilmart",
                        "position": "Senior Data Engineer",
                        "startDate": "2021-01",
                        "endDate": "2023-06",
                    }
                ]
            }
        },
    },
)
def same_titles(ctx: RuleContext) -> Iterator[Verdict]:
    """A job has the same title in both documents.

    Why: References confirm titles; one that is higher in one of the two looks like a promotion of one's own making.

    Source: Convention. “Sr.” for “Senior” and the like make no other title.
    It is advice only: the score is that of the résumé alone. The other document stands in the `meta.compared` of the
    examples.
    """
    yield from compared(ctx, "title", "position")
