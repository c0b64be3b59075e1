"""SKL010 stuffing."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="SKL010",
    name="stuffing",
    dimension="skills",
    message="“{skill}” is named {times} times.",
    suggestion="Name it where it mattered; repetition wins nothing here, nor with a person who reads it.",
    reason="no skills were found",
    bad={"basics": {"summary": "Python " * 16}},
    good={"basics": {"summary": "I write Python."}},
)
def stuffing(ctx: RuleContext) -> Iterator[Verdict]:
    """No skill is repeated beyond reason.

    Why: Stuffed keywords may once have fooled a filter; today they cost the reader's trust.

    Source: Common advice of recruiters and vendors of applicant-tracking systems.
    """
    defects = [
        unmet(*(mention.span for mention in skill.mentions[:3]), skill=skill.name, times=len(skill.mentions))
        for skill in ctx.skills
        if len(skill.mentions) > ctx.threshold("repeated_most")
    ]
    if ctx.skills:
        yield from tolerated(defects, ctx.threshold("defects"))
