"""WRT008 capital-start."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, uneven


@rule(
    code="WRT008",
    name="capital-start",
    dimension="writing",
    message="{odd} statements begin with a small letter, the others with a capital one.",
    suggestion="Begin all statements alike, best with a capital letter.",
    reason="there are too few statements to compare",
    bad={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["built a model", "Cut costs by 3%", "wrote tests", "Served users"],
            }
        ]
    },
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["Built a model", "Cut costs by 3%", "Wrote tests", "Served users"],
            }
        ]
    },
)
def capital_start(ctx: RuleContext) -> Iterator[Verdict]:
    """Statements begin alike: all with a capital letter, or none.

    Why: Consistency is what shows that a page was read again before it was sent.

    Source: Convention of typesetting.
    """
    bullets = [one for one in ctx.bullets if one.text[:1].isalpha()]
    if len(bullets) < ctx.threshold("stops_least"):
        return
    small = [
        one
        for one in bullets
        if one.text[0].islower()
        and not any(mention.span.start == one.span.start for mention in ctx.mentions_in(one.span))
    ]
    odd = min(len(small), len(bullets) - len(small))
    places = (Span(one.span.start, one.span.start + 1) for one in small[:3])
    yield from uneven(odd / len(bullets), ctx.threshold("odd_share"), *places, odd=len(small))
