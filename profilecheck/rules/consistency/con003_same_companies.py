"""CON003 same-companies."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import NOT_COMPARED, RuleContext, rule
from profilecheck.rules.compared import compared


@rule(
    code="CON003",
    name="same-companies",
    dimension="completeness",
    message="{message}",
    suggestion="{cure}",
    reason=NOT_COMPARED,
    bad={
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "work": [
                    {"name": "Quillwerk", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}
                ]
            }
        },
    },
    good={
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "work": [
                    {"name": "Tilmart GmbH", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}
                ]
            }
        },
    },
)
def same_companies(ctx: RuleContext) -> Iterator[Verdict]:
    """A job has the same company in both documents.

    Why: A reader who knows one name of the two cannot tell whether it is one job or two.

    Source: Convention. Legal forms and words like Group make no other company.
    It is advice only: the score is that of the résumé alone. The other document stands in the `meta.compared` of the
    examples.
    """
    yield from compared(ctx, "company", "position")
