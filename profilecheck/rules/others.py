"""Work with people of other functions, as a statement tells it."""

from profilecheck.model.document import Span
from profilecheck.rules.context import RuleContext
from profilecheck.rules.statements import Statement


def with_others(ctx: RuleContext, one: Statement) -> Span | None:
    """Where a statement tells of it: in so many words, or by people a few words behind a “with”, “for” or “by”."""
    told = ctx.phrases("collaboration", one.words)
    if told:
        return Span(told[0].start, told[0].end)
    people = ctx.phrases("others", one.words)
    reach = int(ctx.threshold("others_reach"))
    for lead in ctx.phrases("towards", one.words) if people else ():
        after = [word for word in one.words if word.start >= lead.end][:reach]
        if after and (verb := ctx.verbs.get(after[0].word)) and verb.form == "gerund":
            continue  # “by segmenting customers” is done to them, not with them
        near = {word.start for word in after}
        found = next((hit for hit in people if hit.start in near), None)
        if found:
            return Span(lead.start, found.end)
    return None
