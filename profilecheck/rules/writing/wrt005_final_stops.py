"""WRT005 final-stops."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, uneven


@rule(
    code="WRT005",
    name="final-stops",
    dimension="writing",
    message="Statements that end with a full stop: {with_stop}; without: {without}.",
    suggestion="Choose one way and keep to it.",
    reason="there are too few statements to compare",
    bad={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["Built a model.", "Cut costs by 3%", "Wrote tests.", "Served users"],
            }
        ]
    },
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["Built a model.", "Cut costs by 3%.", "Wrote tests.", "Served users."],
            }
        ]
    },
)
def final_stops(ctx: RuleContext) -> Iterator[Verdict]:
    """Statements end alike: all with a full stop or none.

    Why: Consistency is what shows that a page was read again before it was sent.

    Source: Convention of typesetting.
    """
    bullets = [one for one in ctx.bullets if one.text]
    if len(bullets) < ctx.threshold("stops_least"):
        return
    ends = [one.text[-1] in ".!?" for one in bullets]
    rarer = sum(ends) < len(ends) / 2
    odd = [one for one, stop in zip(bullets, ends, strict=True) if stop is rarer]
    yield from uneven(
        len(odd) / len(bullets),
        ctx.threshold("odd_share"),
        *(Span(one.span.end - 1, one.span.end) for one in odd[:3]),
        with_stop=sum(ends),
        without=len(ends) - sum(ends),
    )
