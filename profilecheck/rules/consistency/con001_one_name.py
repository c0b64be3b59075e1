"""CON001 one-name."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import NOT_COMPARED, RuleContext, rule
from profilecheck.rules.compared import compared


@rule(
    code="CON001",
    name="one-name",
    dimension="completeness",
    message="{message}",
    suggestion="{cure}",
    reason=NOT_COMPARED,
    bad={
        "basics": {"name": "Ada Example"},
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "basics": {"name": "Ada Okafor"},
                "work": [
                    {"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}
                ],
            }
        },
    },
    good={
        "basics": {"name": "Ada Example"},
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "basics": {"name": "Ada M. Example, PhD"},
                "work": [
                    {"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}
                ],
            }
        },
    },
)
def one_name(ctx: RuleContext) -> Iterator[Verdict]:
    """The résumé and the LinkedIn profile bear one name.

    Why: Who looks for the other name finds somebody else, or nobody.

    Source: Convention. Nicknames in brackets, initials and letters behind a name are one name.
    It is advice only: the score is that of the résumé alone. The other document stands in the `meta.compared` of the
    examples.
    """
    yield from compared(ctx, "name", "position", "education")
