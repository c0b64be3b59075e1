"""STG001 responsibilities."""

from collections.abc import Iterator
from math import ceil

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="STG001",
    name="responsibilities",
    dimension="fit",
    rows=("G25", "G26", "G16", "G17", "G18"),
    message="Nothing in the experience shows someone who {responsibility}, as many do at the {stage} stage.",
    suggestion="If you are someone who {responsibility}, tell of it: what, on which system, with which result.",
    praise="The experience shows someone who {responsibility}: “{quote}”.",
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
    needed = ceil(ctx.threshold("responsibility_share") * len(usual))
    best_first = sorted(shown, key=lambda one: -ctx.relevance_of(ctx.activities[one.id]))
    for one in (*best_first, *(one for one in usual if one not in shown))[:needed]:
        statement = ctx.activities.get(one.id)
        relevance = ctx.relevance_of(statement) if statement else 0.0
        if statement and relevance:
            yield met(statement.span, weight=relevance, responsibility=one.name)
        if relevance < 1:
            yield unmet(weight=1 - relevance, responsibility=one.name, stage=ctx.stage_level.name.lower())
