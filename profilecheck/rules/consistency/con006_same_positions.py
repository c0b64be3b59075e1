"""CON006 same-positions."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import NOT_COMPARED, RuleContext, rule
from profilecheck.rules.compared import compared


@rule(
    code="CON006",
    name="same-positions",
    dimension="completeness",
    message="{message}",
    suggestion="{cure}",
    reason=NOT_COMPARED,
    bad={
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "meta": {
            "compared": {
                "work": [
                    {"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"},
                    {"name": "Oakline", "position": "Data Architect", "startDate": "2023-07", "endDate": "2025-03"},
                ]
            }
        },
    },
    good={
        "work": [
            {"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"},
            {"name": "Oakline", "position": "Data Architect", "startDate": "2023-07", "endDate": "2025-03"},
        ],
        "meta": {
            "compared": {
                "work": [
                    {"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"},
                    {"name": "Oakline", "position": "Data Architect", "startDate": "2023-07", "endDate": "2025-03"},
                ]
            }
        },
    },
)
def same_positions(ctx: RuleContext) -> Iterator[Verdict]:
    """The jobs of the last years stand in both documents.

    Why: A job that only one of the two tells looks hidden, or invented.

    Source: Convention. Old and short jobs, and those beside another one, may be left off a résumé.
    It is advice only: the score is that of the résumé alone. The other document stands in the `meta.compared` of the
    examples.
    """
    yield from compared(ctx, "position", "position")
