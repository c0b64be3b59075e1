"""What a document and another one of the person tell differently, as verdicts."""

from collections.abc import Iterator
from dataclasses import replace

from profilecheck.model.finding import Verdict
from profilecheck.rules.context import RuleContext
from profilecheck.rules.verdicts import met, unmet


def compared(ctx: RuleContext, kind: str, *linked: str) -> Iterator[Verdict]:
    """The differences of a kind that a reader of both documents would ask about; met as far as entries agree.

    `linked` are the kinds of entries that can differ so: where none stands in both, there is nothing to judge.
    """
    if ctx.comparison is None:
        return
    noticed = [one for one in ctx.comparison.noticed if one.kind == kind]
    for one in noticed:
        verdict = unmet(*(evidence.span for evidence in one.here), message=one.message, cure=one.suggestion)
        yield replace(verdict, elsewhere=one.there)
    alike = sum(one.kind in linked for one in ctx.comparison.linked) - len(noticed)
    if alike > 0:
        yield met(weight=alike)
