"""CON007 same-education."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import NOT_COMPARED, RuleContext, rule
from profilecheck.rules.compared import compared


@rule(
    code="CON007",
    name="same-education",
    dimension="completeness",
    message="{message}",
    suggestion="{cure}",
    reason=NOT_COMPARED,
    bad={
        "education": [
            {"institution": "Example University", "studyType": "BSc", "area": "Mathematics", "endDate": "2017-06"}
        ],
        "meta": {
            "compared": {
                "education": [
                    {
                        "institution": "Example University",
                        "studyType": "MSc",
                        "area": "Mathematics",
                        "endDate": "2017-06",
                    }
                ]
            }
        },
    },
    good={
        "education": [
            {"institution": "Example University", "studyType": "BSc", "area": "Mathematics", "endDate": "2017-06"}
        ],
        "meta": {
            "compared": {
                "education": [
                    {
                        "institution": "Example University",
                        "studyType": "Bachelor of Science",
                        "area": "Mathematics",
                        "endDate": "2017-06",
                    }
                ]
            }
        },
    },
)
def same_education(ctx: RuleContext) -> Iterator[Verdict]:
    """Degrees, fields and years of study are the same in both documents.

    Why: A degree is the first thing that is verified, and the school answers within a day.

    Source: Convention.
    It is advice only: the score is that of the résumé alone. The other document stands in the `meta.compared` of the
    examples.
    """
    yield from compared(ctx, "education", "education")
