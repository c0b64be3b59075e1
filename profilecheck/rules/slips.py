"""Which words of a text are slips of the pen: unknown, with a plain correction, and neither name nor term."""

import re
from collections.abc import Iterator, Sequence

from profilecheck.lexicon.english import English
from profilecheck.lexicon.misspellings import load_misspellings
from profilecheck.lexicon.phrases import Token
from profilecheck.model.document import Span
from profilecheck.rules.context import RuleContext

_GLUE = frozenset("@/_#.:\\")
_LONGEST = 60
_PIECE = 4
_APPOSITION = re.compile(r",\s+(?:an?|the|our|my)\s|\s+\((?:an?|the|our|my)\s")
"""Behind a name that needs explaining: “tagsy, an open-source tagger”."""


def slips(ctx: RuleContext, english: English, words: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """The slips in a text with their corrections.

    A word beside another unknown one that has no correction belongs to a name or to another language.
    """
    strange = [_is_strange(ctx, english, words, number) for number in range(len(words))]
    corrections = [english.correction(word.word) if odd else None for word, odd in zip(words, strange, strict=True)]
    lost = [odd and not correction for odd, correction in zip(strange, corrections, strict=True)]
    told = load_misspellings(ctx.lexicon)
    for number, (word, correction) in enumerate(zip(words, corrections, strict=True)):
        beside = lost[max(0, number - 1) : number + 2]
        if correction is None or any(beside) or word.word in told or _is_part_of_name(ctx, word):
            continue
        capital = ctx.document.text[word.start].isupper()
        if not capital or (number == 0 and ctx.verbs.get(correction)):
            yield word, correction


def _is_strange(ctx: RuleContext, english: English, words: Sequence[Token], number: int) -> bool:
    """Whether a word in letters only is neither English nor a name of the taxonomy."""
    word = words[number]
    printed = ctx.document.text[word.start : word.end]
    if not printed.isascii() or not printed.replace("'", "").isalpha() or not (printed.islower() or printed.istitle()):
        return False
    if english.known(word.word) or word.word in ctx.lexicon.taxonomy.names.pieces:
        return False
    hyphened = number > 0 and ctx.document.text[words[number - 1].end : word.start] == "-"
    # Short pieces are cut words: “on-prem”, “bi-dir”.
    cut = hyphened and len(word.word) <= _PIECE
    return not (cut or (hyphened and english.known(words[number - 1].word + word.word)))


def _is_part_of_name(ctx: RuleContext, word: Token) -> bool:
    """Whether a word stands in a name that the profile or the taxonomy knows, in an address or in code."""
    before, after = ctx.document.text[word.start - 1 : word.start], ctx.document.text[word.end : word.end + 2]
    glued = before in _GLUE or (after[:1] in _GLUE and after[1:].isalnum())
    skills = ctx.mentions_in(Span(word.start - _LONGEST, word.end))
    inside = any(one.span.start <= word.start < one.span.end for one in skills)
    explained = _APPOSITION.match(ctx.document.text, word.end) is not None
    return glued or inside or explained or word.word in ctx.own_names
