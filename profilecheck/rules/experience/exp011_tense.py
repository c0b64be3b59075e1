"""EXP011 tense."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="EXP011",
    name="tense",
    dimension="writing",
    message="“{quote}” is in the present tense, but the position has ended: “{text}”.",
    suggestion="Write what is over in the past tense.",
    reason="no ended position with a verb in front of a statement was found",
    bad={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "startDate": "2019-01",
                "endDate": "2020-01",
                "highlights": ["Trains a ranking model."],
            }
        ]
    },
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "startDate": "2019-01",
                "endDate": "2020-01",
                "highlights": ["Trained a ranking model."],
            }
        ]
    },
)
def tense(ctx: RuleContext) -> Iterator[Verdict]:
    """Statements of ended positions stand in the past tense.

    Why: A wrong tense makes the reader look twice whether the job is over, and looks careless.

    Source: Convention of English résumés.
    """
    ended = [(one, ctx.opening(one)) for one in ctx.bullets if one.ended]
    known = [(one, verb) for one, verb in ended if verb]
    if not known:
        return
    defects = [
        unmet(Span(one.words[0].start, one.words[0].end), text=ctx.short(one.text))
        for one, verb in known
        if verb.form in ("base", "third")
    ]
    yield from tolerated(defects, ctx.threshold("defects"))
