"""EXP012 repeated-openings."""

from collections import Counter
from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="EXP012",
    name="repeated-openings",
    dimension="writing",
    message="{times} statements begin with “{verb}”.",
    suggestion="Say more exactly what each was: designed, trained, migrated, tuned, taught …",
    reason="too few statements begin with a verb",
    bad={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": [
                    "Built a ranking model.",
                    "Built a churn model.",
                    "Built dashboards for sales.",
                    "Built the feature store.",
                ],
            }
        ]
    },
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["Built a ranking model.", "Trained a churn model.", "Wrote dashboards."],
            }
        ]
    },
)
def repeated_openings(ctx: RuleContext) -> Iterator[Verdict]:
    """No verb opens more than a few statements.

    Why: Repetition hides differences between deeds and tires the reader.

    Source: Common advice of recruiters.
    """
    openings = [(verb.base, one) for one in ctx.bullets if (verb := ctx.opening(one))]
    counts = Counter(base for base, _ in openings)
    if not counts:
        return
    often = sorted(base for base, count in counts.items() if count > ctx.threshold("same_opening"))
    defects = []
    for base in often:
        spans = [Span(one.words[0].start, one.words[0].end) for verb, one in openings if verb == base]
        defects.append(unmet(*spans, times=counts[base], verb=ctx.document.quote(spans[0])))
    yield from tolerated(defects, ctx.threshold("defects"))
