"""SKL007 list-length."""

from collections.abc import Iterator
from typing import Any

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="SKL007",
    name="list-length",
    dimension="skills",
    rows=("G38",),
    message="The list names {listed} skills; nobody believes, or reads, so many.",
    suggestion="Keep those that you would be questioned on: at most {most}, the strongest first.",
    reason="no list of skills was found",
    bad={"skills": [{"name": f"Group {n}", "keywords": [f"tool {n}-{i}" for i in range(10)]} for n in range(7)]},
    good={"skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]},
)
def list_length(ctx: RuleContext) -> Iterator[Verdict]:
    """The list of skills is not endless.

    Why: A list of everything says that the person cannot tell what matters, and looks like bait for a search engine.
    What is only listed in it counts less and less.

    Source: Common advice of recruiters.
    """
    groups = ctx.profile.skills
    if groups:
        listed, most = sum(len(group.skills) for group in groups), int(ctx.threshold("listed_most"))
        known: dict[str, Any] = {"listed": listed, "most": most}
        if ctx.list_trust:
            yield met(groups[0].span, weight=ctx.list_trust, **known)
        if ctx.list_trust < 1:
            yield unmet(groups[0].span, weight=1 - ctx.list_trust, **known)
