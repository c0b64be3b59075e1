"""EXP013 repeated-statements."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="EXP013",
    name="repeated-statements",
    dimension="experience",
    message="This statement stands more than once: “{text}”.",
    suggestion="Keep it where it belongs most; say in the other position what was different.",
    reason="no statements were found in the positions",
    bad={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "highlights": ["Built a ranking model for search."]},
            {"name": "Other Ltd", "position": "Engineer", "highlights": ["Built a ranking model for search."]},
        ]
    },
    good={"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Built a ranking model."]}]},
)
def repeated_statements(ctx: RuleContext) -> Iterator[Verdict]:
    """No statement stands twice.

    Why: A copied line says that nothing new was done in the other job, and that nobody read the page again.

    Source: Common advice of recruiters.
    """
    seen: set[str] = set()
    defects = []
    highlights = [one for position in ctx.profile.positions for one in position.highlights]
    for one in highlights:
        key = " ".join(one.value.lower().split()).rstrip(".")
        if key in seen:
            defects.append(unmet(one.span, text=ctx.short(one.value)))
        seen.add(key)
    if highlights:
        yield from tolerated(defects, ctx.threshold("defects"))
