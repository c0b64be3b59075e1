"""STG001 responsibilities."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, first, met, rule, unmet


@rule(
    code="STG001",
    name="responsibilities",
    dimension="fit",
    rows=("G25", "G26", "G16", "G17", "G18"),
    message="No statement shows {responsibility}, which is usual at the {stage} stage.",
    suggestion="If you have done it, add a statement on {responsibility}: what, on which system, with which result.",
    praise="The experience shows {responsibility}: “{quote}”.",
    reason="no statements were found",
    bad={"work": [{"name": "Example Ltd", "position": "Cook", "highlights": ["Kept the kitchen clean."]}]},
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Junior Machine Learning Engineer",
                "highlights": [
                    "Trained a churn model and improved F1 from 0.72 to 0.83.",
                    "Cleaned the dataset of 2 million records.",
                    "Wrote unit tests for the feature pipeline.",
                ],
            }
        ]
    },
)
def responsibilities(ctx: RuleContext) -> Iterator[Verdict]:
    """The experience shows the responsibilities that are usual in the role at the stage.

    Why: Titles differ from company to company; what was done is what a hiring manager compares.

    Source: Career guide, responsibilities and their growth from entry to senior.
    """
    if not ctx.statements:
        return
    usual = [one for one in ctx.guide.responsibilities if ctx.stage_id in one.stages]
    shown = [one for one in usual if one.id in ctx.activities]
    best_first = sorted(shown, key=lambda one: -ctx.relevance_of(ctx.activities[one.id]))
    others = (one for one in usual if one not in shown)
    for one, share in first(ctx.threshold("responsibility_share") * len(usual), (*best_first, *others)):
        statement = ctx.activities.get(one.id)
        relevance = ctx.relevance_of(statement) if statement else 0.0
        if statement and relevance:
            yield met(statement.span, weight=share * relevance, responsibility=one.name)
        if relevance < 1:
            stage = ctx.stage_level.name.lower()
            yield unmet(weight=share * (1 - relevance), responsibility=one.name, stage=stage)
