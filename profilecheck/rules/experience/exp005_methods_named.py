"""EXP005 methods-named."""

from collections.abc import Iterator
from typing import Any

from profilecheck.lexicon.role import ROLE
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EXP005",
    name="methods-named",
    dimension="experience",
    rows=("G39", "G33"),
    message="“{title}” names {fault}.",
    suggestion="{cure}",
    praise="“{title}” names the methods and tools: {names}.",
    reason="no position was found",
    bad={"work": [{"name": "Example Ltd", "position": "Data Scientist", "highlights": ["Improved sales by 3%."]}]},
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Data Scientist",
                "highlights": ["Improved sales by 3% with a LightGBM forecast, served with Docker."],
            }
        ]
    },
)
def methods_named(ctx: RuleContext) -> Iterator[Verdict]:
    """Each recent position names the methods and tools of the role that were used in it.

    Why: A skill counts where it was used; a list does not say whether that was last week or at school.

    Source: Career guide on experience: the models developed.
    """
    for index, position in ctx.recent_positions:
        statements = [one for one in ctx.statements if one.kind == "work" and one.index == index]
        mentions = [one for each in statements for one in ctx.mentions_in(each.span) if ctx.of_role(one)]
        essential = [one for one in mentions if ctx.is_essential(one)]
        names = ", ".join(dict.fromkeys(one.name for one in (*essential, *mentions)))
        known: dict[str, Any] = {"title": ctx.title_of(index), "names": ctx.short(names)}
        title = ctx.position_titles[index]
        near = title.relation if title else ""
        own = (essential and near) or (mentions and near == ROLE)
        share = 1.0 if own else ctx.threshold("stray_share") if mentions else 0.0
        if share:
            yield met(position.title or position.span, weight=share, **known)
        if share < 1:
            told = f"little of the role’s methods and models: {known['names']}"
            fault = told if mentions else "no method or model of the role"
            cure = _METHOD if near or not position.title else _OTHER_TRADE
            yield unmet(position.title or position.span, weight=1 - share, fault=fault, cure=cure, **known)


_METHOD = "Say with what you did it: the model, the library, the platform."
_OTHER_TRADE = "If you used data, analysis or code in it, say so; else keep it short and let projects show the role."
