"""How alike two names are, whatever form they are written in."""

import re

from profilecheck.lexicon.comparison import ComparisonWords
from profilecheck.text import fold

_LONGEST = 300
"""Letters of a name that are looked at."""
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_STOPS = re.compile(r"(?<=\w)\.(?=\w\b)|(?<=\b\w)\.")
_BRACKETS = re.compile(r"\s*\([^()]*\)")


def words_of(text: str, longest: int = _LONGEST) -> tuple[str, ...]:
    """The words of a name without case, accents and stops.

    >>> words_of("Erie Shore Mfg., S.p.A.")
    ('erie', 'shore', 'mfg', 'spa')
    """
    return tuple(_WORD.findall(_STOPS.sub("", fold(text[:longest]))))


def company(name: str, words: ComparisonWords) -> tuple[str, ...]:
    """What tells a company: its name without legal form and brackets."""
    found = words_of(_BRACKETS.sub("", name)) or words_of(name)
    kept = tuple(word for word in found if word not in words.legal_forms)
    return kept or found


def company_likeness(first: str, second: str, words: ComparisonWords) -> float:
    """How surely two names are of one company or school, from 0 to 1.

    >>> from profilecheck.lexicon.comparison import comparison_words
    >>> from profilecheck.lexicon.load import default_lexicon
    >>> company_likeness("Quillfin Analytics", "QuillFin Analytics Inc.", comparison_words(default_lexicon()))
    1.0
    """
    a, b = company(first, words), company(second, words)
    if a == b or "".join(a) == "".join(b):
        return 1.0
    telling = [tuple(word for word in name if word not in words.empty_companies) or name for name in (a, b)]
    if set(telling[0]) <= set(telling[1]) or set(telling[1]) <= set(telling[0]) or _initials(a, b):
        return words.thresholds["subset"]
    return max(_ratio(a, b), _ratio(*telling))


def title(text: str, words: ComparisonWords) -> tuple[str, ...]:
    """The words of a title, abbreviations written out, in the order of the alphabet."""
    whole = " ".join(words.same_titles.get(word, word) for word in words_of(text))
    return tuple(sorted(word for word in whole.split() if word not in words.empty_titles))


def title_likeness(first: str, second: str, words: ComparisonWords) -> float:
    """How alike two titles are, from 0 to 1; titles of two levels are never one.

    >>> from profilecheck.lexicon.comparison import comparison_words
    >>> from profilecheck.lexicon.load import default_lexicon
    >>> used = comparison_words(default_lexicon())
    >>> title_likeness("Sr. ML Engineer", "Senior Machine Learning Engineer", used)
    1.0
    >>> title_likeness("Data Scientist", "Senior Data Scientist", used) < used.thresholds["title"]
    True
    """
    a, b = title(first, words), title(second, words)
    if a == b:
        return 1.0
    ratio = _ratio(a, b)
    if (set(a) ^ set(b)) & words.levels:
        return min(ratio, words.thresholds["title"] - 0.01)
    return words.thresholds["subset"] if a and b and (set(a) <= set(b) or set(b) <= set(a)) else ratio


def _initials(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name is the first letters of the other."""
    short, long = sorted((a, b), key=len)
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


def ratio(first: str, second: str) -> float:
    """How alike two texts are, whatever the order of their words, from 0 to 1."""
    return _ratio(words_of(first), words_of(second))


def _ratio(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    from rapidfuzz.fuzz import token_sort_ratio

    return token_sort_ratio(" ".join(a), " ".join(b)) / 100 if a and b else 0.0
