"""CON008 top-skills-shown."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import NOT_COMPARED, RuleContext, rule
from profilecheck.rules.compared import compared


@rule(
    code="CON008",
    name="top-skills-shown",
    dimension="completeness",
    message="{message}",
    suggestion="{cure}",
    reason=NOT_COMPARED,
    bad={
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "skills": [{"name": "Tools", "keywords": ["Python"]}],
        "meta": {
            "compared": {
                "work": [
                    {"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}
                ],
                "skills": [{"name": "Rust"}, {"name": "Terraform"}],
            }
        },
    },
    good={
        "work": [{"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}],
        "skills": [{"name": "Tools", "keywords": ["Python"]}],
        "meta": {
            "compared": {
                "work": [
                    {"name": "Tilmart", "position": "Data Engineer", "startDate": "2021-01", "endDate": "2023-06"}
                ],
                "skills": [{"name": "Python"}],
            }
        },
    },
)
def top_skills_shown(ctx: RuleContext) -> Iterator[Verdict]:
    """What the LinkedIn profile puts forward, the résumé speaks of.

    Why: The top skills are the first that a reader of the profile sees, and what he then looks for in the résumé.

    Source: Convention. A longer list on one side is nobody's question.
    It is advice only: the score is that of the résumé alone. The other document stands in the `meta.compared` of the
    examples.
    """
    yield from compared(ctx, "skills", "position", "education")
