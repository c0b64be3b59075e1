"""EXP005 methods-named."""

from collections.abc import Iterator
from typing import Any

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EXP005",
    name="methods-named",
    dimension="experience",
    rows=("G39", "G33"),
    message="“{title}” names no method, model or tool of the role in its statements.",
    suggestion="Say with what you did it: the model, the library, the platform.",
    praise="“{title}” names the methods and tools: {names}.",
    reason="no recent position with statements was found",
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
        if not statements:
            continue
        named = [mention.name for one in statements for mention in ctx.mentions_in(one.span) if ctx.of_role(mention)]
        names = ", ".join(dict.fromkeys(named[:4]))
        known: dict[str, Any] = {"title": ctx.title_of(index), "names": names}
        yield (
            met(position.title or statements[0].span, **known)
            if named
            else unmet(position.title or statements[0].span, **known)
        )
