"""Diagnostics of the file as verdicts: each belongs to the rule that lexicons/parsing/diagnostics.toml names."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules.context import RuleContext
from profilecheck.rules.verdicts import unmet

_OTHERS = "LAY001"


def diagnosed(ctx: RuleContext, rule: str) -> Iterator[Verdict]:
    """What was found in the file that is the matter of a rule."""
    known = ctx.lexicon.table("parsing/diagnostics.toml")["diagnostic"]
    for one in ctx.document.diagnostics:
        if known.get(one.code, {}).get("rule", _OTHERS) == rule:
            yield unmet(one.span, message=one.message, cure=one.cure or "Export the document anew.")
