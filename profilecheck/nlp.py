"""The one module that imports spaCy, and only when the first text is looked at.

Texts come in as words (cut and folded by the caller); what leaves are places in the list of words, never objects of
spaCy. The matchers need no language pipeline: a bare vocabulary starts a hundred milliseconds sooner than
`spacy.blank("en")`. A pipeline of the user's is taken where one is given.
"""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol

from profilecheck.model.document import Span
from profilecheck.model.skill import SkillMention

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Phrase = tuple[str, ...]
Place = tuple[int, int]
"""First word, and the one after the last."""
Option = tuple[tuple[str, ...], bool]
"""Words of which one stands here, and whether they may be missing."""

_OTHER = "\N{REPLACEMENT CHARACTER}"
"""Stands for every word that no phrase has, so that the vocabulary does not grow with the texts."""
_SPANS_KEY = "skills"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase with alternatives.

    >>> Pattern.of("a b test|tests ?results").options[2:]
    ((('test', 'tests'), False), (('results',), True))
    """

    text: str
    options: tuple[Option, ...]

    @classmethod
    def of(cls, text: str) -> "Pattern":
        """Read the notation: words apart, `|` between alternatives, `?` before what may be missing."""
        parts = (part.removeprefix("?").split("|") for part in text.split())
        optional = (part.startswith("?") for part in text.split())
        return cls(text, tuple((tuple(words), may) for words, may in zip(parts, optional, strict=True)))


@dataclass(slots=True)
class PhraseFinder:
    """Finds phrases and patterns in a list of words.

    A phrase is handed to spaCy when its first two words turn up for the first time: building all of some thousands
    would cost more than most programs run.

    >>> known = {"apache spark": [("apache", "spark")]}
    >>> finder = PhraseFinder(known.keys(), known.__getitem__)
    >>> finder.phrases(["with", "apache", "spark"])
    [(1, 3)]
    """

    starts: AbstractSet[str]
    """With what phrases begin: one word, or the first two."""
    phrases_from: Callable[[str], Iterable[Phrase]]
    """The phrases of one word, or those of more that begin with two."""
    patterns: Sequence[Pattern] = ()
    nlp: "Language | None" = None
    """A pipeline of the user's, whose vocabulary is shared."""
    _vocab: Any = None
    _learnt: set[str] = field(default_factory=set)
    _known: set[str] = field(default_factory=set)
    _phrase_matcher: Any = None
    _pattern_matcher: Any = None

    def phrases(self, words: Sequence[str]) -> list[Place]:
        """Places of all phrases, overlapping ones too, in the order of the text."""
        return self.find(words)[0]

    def find(self, words: Sequence[str]) -> tuple[list[Place], list[tuple[str, Place]]]:
        """Places of all phrases, and the patterns with theirs; overlapping ones too, in the order of the text."""
        doc = self._doc(words)
        places = {(start, end) for _, start, end in self._phrase_matcher(doc)}
        if not len(self._pattern_matcher):
            return sorted(places), []
        strings = doc.vocab.strings
        patterns = {(strings[key], (start, end)) for key, start, end in self._pattern_matcher(doc)}
        return sorted(places), sorted(patterns, key=lambda each: (each[1], each[0]))

    def _doc(self, words: Sequence[str]) -> "Doc":
        from spacy.matcher import Matcher, PhraseMatcher
        from spacy.tokens import Doc
        from spacy.vocab import Vocab

        if self._phrase_matcher is None:
            self._vocab = self.nlp.vocab if self.nlp else Vocab()
            self._phrase_matcher = PhraseMatcher(self._vocab, validate=False)
            self._pattern_matcher = Matcher(self._vocab, validate=False)
            for pattern in self.patterns:
                self._learn_pattern(pattern)
        starts = self.starts & {*words, *map(" ".join, pairwise(words))}
        for start in sorted(starts - self._learnt):
            self._learn(start)
        return Doc(self._vocab, words=[word if word in self._known else _OTHER for word in words])

    def _learn(self, start: str) -> None:
        from spacy.tokens import Doc

        self._learnt.add(start)
        for phrase in self.phrases_from(start):
            self._known.update(phrase)
            self._phrase_matcher.add(" ".join(phrase), [Doc(self._vocab, words=list(phrase))])

    def _learn_pattern(self, pattern: Pattern) -> None:
        self._known.update(*(words for words, _ in pattern.options))
        rule = [{"ORTH": {"IN": list(words)}, "OP": "?" if may else "1"} for words, may in pattern.options]
        self._pattern_matcher.add(pattern.text, [rule], greedy="LONGEST")


def entities(nlp: "Language", text: str, labels: Iterable[str]) -> tuple[Span, ...]:
    """Spans of the entities of some labels, as a pipeline of the user's sees them; none without such a component."""
    if not any(nlp.has_pipe(name) for name in ("ner", "entity_ruler")):
        return ()
    wanted = frozenset(labels)
    return tuple(Span(each.start_char, each.end_char) for each in nlp(text).ents if each.label_ in wanted)


class FindSkills(Protocol):
    """What a component needs of a matcher."""

    def find(self, text: str) -> tuple[SkillMention, ...]:
        """The skills that a text names."""
        ...


@dataclass(frozen=True, slots=True)
class SkillPipe:
    """A component of a spaCy pipeline."""

    matcher: FindSkills

    def __call__(self, doc: "Doc") -> "Doc":
        """Set `doc._.skills` to the mentions, and `doc.spans["skills"]` to spans labelled with the skills' ids."""
        doc._.skills = self.matcher.find(doc.text)
        spans = (
            doc.char_span(mention.span.start, mention.span.end, label=mention.id, alignment_mode="expand")
            for mention in doc._.skills
        )
        doc.spans[_SPANS_KEY] = [span for span in spans if span is not None]
        return doc


def register_component(name: str, matcher: Callable[[str | None], FindSkills]) -> Callable[..., Any]:
    """Make spaCy know a component; `matcher` is called with the component's setting `lexicon`, a folder or None."""
    from spacy.language import Language
    from spacy.tokens import Doc

    if not Doc.has_extension("skills"):
        Doc.set_extension("skills", default=())

    def make(nlp: "Language", name: str, lexicon: str | None) -> Callable[["Doc"], "Doc"]:
        return SkillPipe(matcher(lexicon))

    return Language.factory(name, default_config={"lexicon": None}, assigns=["doc._.skills", "doc.spans"], func=make)
