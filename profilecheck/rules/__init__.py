"""The rules: one file each in the folder of its area, found by walking.

>>> from profilecheck.lexicon.load import default_lexicon
>>> {"HDL001", "EXP001"} <= {rule.info.code for rule in rules(default_lexicon())}
True
"""

from profilecheck.rules.context import RuleContext
from profilecheck.rules.registry import ARCHIVE_ONLY, NOT_COMPARED, Rule, rule, rules, run
from profilecheck.rules.verdicts import enough, first, met, met_if, tolerated, uneven, unmet

__all__ = [
    "ARCHIVE_ONLY",
    "NOT_COMPARED",
    "Rule",
    "RuleContext",
    "enough",
    "first",
    "met",
    "met_if",
    "rule",
    "rules",
    "run",
    "tolerated",
    "uneven",
    "unmet",
]
