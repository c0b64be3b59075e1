"""SUM002 summary-skills."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="SUM002",
    name="summary-skills",
    dimension="summary",
    rows=("G33",),
    message="The summary names {number} of the {wanted} technical skills that it could carry.",
    suggestion="Name your strongest methods and tools in the summary, each with a word on its use: {best}.",
    praise="The summary names technical skills: {names}.",
    reason="no summary was found",
    bad={"basics": {"summary": "Team player with a go-getter attitude, always ready for a challenge."}},
    good={"basics": {"summary": "I build recommenders with PyTorch and serve them on Kubernetes with Python."}},
)
def summary_skills(ctx: RuleContext) -> Iterator[Verdict]:
    """The summary names technical skills and tools.

    Why: Readers and search look for them here; a summary without any could stand above every profile.

    Source: Career guide on the summary: technical skills and tools, each with a brief word on how it was applied.
    """
    summary = ctx.profile.summary
    if summary is None:
        return
    named = [mention for mention in ctx.told_in(summary.span) if ctx.of_role(mention)]
    names = list(dict.fromkeys(mention.name for mention in named if mention.category != "research"))
    wanted = int(ctx.threshold("summary_skills"))
    unnamed = [skill.name for skill in ctx.best_skills if skill.name not in names][: max(1, wanted - len(names))]
    best = ", ".join(unnamed) or "a method, a framework, a platform"
    yield from enough(len(names), wanted, summary, names=", ".join(names[:wanted]), best=best)
