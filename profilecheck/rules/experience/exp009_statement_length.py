"""EXP009 statement-length."""

from collections.abc import Iterator
from typing import Any

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="EXP009",
    name="statement-length",
    dimension="experience",
    message="This statement is too {fault} ({words} words): “{text}”.",
    suggestion="{cure}",
    reason="no statements were found in the positions",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Data cleaning."]}]},
    good={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "highlights": ["Cut training time from 31 to 9 hours."]}
        ]
    },
)
def statement_length(ctx: RuleContext) -> Iterator[Verdict]:
    """Statements are between a few words and two lines long.

    Why: Three words tell a topic, not a deed; a paragraph is skipped.

    Source: Common advice of recruiters.
    """
    if not ctx.bullets:
        return
    least, most = ctx.threshold("statement_words_least"), ctx.threshold("statement_words_most")
    defects = []
    for one in ctx.bullets:
        words = len(one.text.split())
        known: dict[str, Any] = {"text": ctx.short(one.text), "words": words}
        if words < least:
            cure = "Say with what or for whom, and what came of it."
            defects.append(unmet(one.span, fault="short", cure=cure, **known))
        elif words > most:
            cure = "Split it: one deed, one method, one result each."
            defects.append(unmet(one.span, fault="long", cure=cure, **known))
    yield from tolerated(defects, ctx.threshold("defects"))
