"""The rules as the service tells them."""

from dataclasses import dataclass
from functools import lru_cache

from profilecheck.lexicon.load import Lexicon
from profilecheck.model.finding import RuleInfo
from profilecheck.rules import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleEntry:
    """A rule and its manual."""

    info: RuleInfo
    manual: str
    """What it looks at, why, and where that is from."""


@lru_cache(maxsize=4)
def rule_list(lexicon: Lexicon) -> bytes:
    """All rules as JSON."""
    from pydantic_core import to_json

    return to_json([RuleEntry(info=rule.info, manual=rule.doc) for rule in rules(lexicon)])
