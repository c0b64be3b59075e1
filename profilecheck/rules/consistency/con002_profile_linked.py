"""CON002 profile-linked."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import NOT_COMPARED, RuleContext, rule
from profilecheck.rules.compared import compared


@rule(
    code="CON002",
    name="profile-linked",
    dimension="completeness",
    message="{message}",
    suggestion="{cure}",
    reason=NOT_COMPARED,
    bad={
        "basics": {"profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada-old-example"}]},
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "basics": {"profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada-example"}]},
                "work": [
                    {"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}
                ],
            }
        },
    },
    good={
        "basics": {"profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada-example"}]},
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "basics": {"profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada-example"}]},
                "work": [
                    {"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}
                ],
            }
        },
    },
)
def profile_linked(ctx: RuleContext) -> Iterator[Verdict]:
    """The address in the résumé leads to the LinkedIn profile that it was held against.

    Why: A link to an old or foreign profile wastes the one click that a reader spends.

    Source: Convention.
    It is advice only: the score is that of the résumé alone. The other document stands in the `meta.compared` of the
    examples.
    """
    yield from compared(ctx, "profile", "position", "education")
