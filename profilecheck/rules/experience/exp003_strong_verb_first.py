"""EXP003 strong-verb-first."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EXP003",
    name="strong-verb-first",
    dimension="experience",
    rows=("G39",),
    message="“{quote}” is a weak beginning: “{text}”.",
    suggestion="Instead, {instead}.",
    praise="{count:statement begins|statements begin} with a strong verb.",
    reason="no statement begins with a verb that is known to be strong or weak",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Worked on deep learning."]}]},
    good={"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Trained a ranking model."]}]},
)
def strong_verb_first(ctx: RuleContext) -> Iterator[Verdict]:
    """Statements begin with a verb that says what was done.

    Why: “Worked on” and “helped” hide the person's own share; the first word is read even when the line is not.

    Source: Career guide on experience: not a job description; common advice of recruiters.
    """
    for one in ctx.bullets:
        verb = ctx.opening(one)
        if verb and verb.strong:
            yield met(one.span)
        elif verb:
            place = Span(one.words[0].start, one.words[0].end)
            yield unmet(place, text=ctx.short(one.text), instead=ctx.verbs.instead[verb.base])
