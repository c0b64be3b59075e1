"""What stands around a name, and what it says: list, section, governing words, parts of other names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from profilecheck.lexicon.contexts import ContextWords, WordRuns
from profilecheck.lexicon.skill import Ambiguity
from profilecheck.lexicon.surfaces import pieces
from profilecheck.matching.candidates import Candidate
from profilecheck.matching.scan import BULLETS, Scan
from profilecheck.model.spans import Spans

_SEPARATOR = re.compile(rf"[#,;|/:()\[\]{{}}\t\n{BULLETS}…!?\"“”»«]|\.(?:\s|$)|\s[-&+~=>]+\s|^\s*-\s")
_LIST_GAP = re.compile(rf"[#,;|/:()\[\]\s{BULLETS}&+.-]*")
_GLUED_BEFORE: Final = "-&'’@#_$£€°^.\\"
_GLUED_AFTER: Final = "&@^°²³"
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_BETWEEN = 4
"""Words (levels, versions, "and") that may stand between two items of a list."""


@dataclass(frozen=True)
class Surroundings:
    """Questions about the places of a text; `regions` are the parts that list skills."""

    scan: Scan
    known: ContextWords
    regions: Spans
    entities: Spans

    def forbidden(self, found: Candidate) -> bool:
        """Whether something around a name says that it means something else."""
        start, end, proof = found.start, found.end, found.proof
        if self._before_tail(end):
            return True
        if proof is None:
            return False
        span = self.scan.span(start, end)
        if proof.needs and (self._glued(start, end) or self.entities.overlap(span)):
            return True
        if len(found.surface) == 1 and self._initial(start):
            return True
        first, last = self._window(start, end, self.known.unless_window)
        words = (self.scan.surface(at, at + 1) for at in range(first, last) if proof.forbidding_exactly)
        if not proof.forbidding_exactly.isdisjoint((found.surface, *words)):
            return True
        return proof.forbidding.within(self.scan.words, first, last)

    def words_nearby(self, found: Candidate, proof: Ambiguity) -> bool:
        """Whether one of the words that go with a skill stands nearby, and the name is not part of another name."""
        start, end, words = found.start, found.end, self.scan.words
        first, last = self._window(start, end, self.known.window)
        runs = proof.related
        if not (runs.within(words, first, start) or runs.within(words, end, last)):
            return False
        if len(found.surface) == 1 and not (self.ends_item(end) or runs.starting(words, end) or self._noun(end)):
            return False
        return not self._in_proper_name(found, runs)

    def hits(self, found: Candidate) -> int:
        """How many of the words that go with an ambiguous name stand nearby."""
        if found.proof is None:
            return 0
        runs = found.proof.related
        first, last = self._window(found.start, found.end, self.known.window)
        return sum(bool(runs.starting(self.scan.words, at)) for at in range(first, last))

    def governed(self, found: Candidate) -> bool:
        """Whether the words before or after a name say that it is a tool: written in Go, Go developer."""
        start, end, scan = found.start, found.end, self.scan
        if self._noun(end):
            return True
        if not self.ends_item(end) or scan.gaps[start].strip():
            return False
        before = self.known.governing.ending(scan.words, start)
        return (bool(before) and self._one(start - before, start)) or self._made_in(found)

    def _made_in(self, found: Candidate) -> bool:
        """Whether something was made in a language: built dashboards in R."""
        first, _ = self._window(found.start, found.end, self.known.window)
        language = self.known.made_in.starting(pieces(found.skill.category), 0)
        if not language or found.start <= first or self.scan.words[found.start - 1] != "in":
            return False
        return self.known.made.within(self.scan.words, first, found.start - 1)

    def in_section(self, found: Candidate) -> bool:
        """Whether a name is an item of its own in a part of the text that lists skills."""
        if not (self.begins_item(found.start) and self.ends_item(found.end)):
            return False
        return self.regions.cover(self.scan.span(found.start, found.end)) or self._labelled[found.start]

    def begins_item(self, start: int) -> bool:
        """Whether an item of a list may begin with a word."""
        if start == 0 or _SEPARATOR.search(self.scan.gaps[start]):
            return True
        return self._light(start - 1)

    def ends_item(self, end: int) -> bool:
        """Whether an item of a list may end before a word."""
        words, between = self.scan.words, self.scan.gaps[end]
        if end == len(words) or _SEPARATOR.search(between):
            return True
        if between.startswith("-"):
            return bool(self.known.attached.starting(words, end))
        return self._light(end) or bool(self.known.after_item.starting(words, end))

    def lists(self, found: Sequence[Candidate]) -> Iterator[list[Candidate]]:
        """Names in the order of the text as lists of neighbours; a name that stands alone is a list of one."""
        run: list[Candidate] = []
        for each in found:
            if run and not self._linked(run[-1], each):
                yield run
                run = []
            run.append(each)
        if run:
            yield run

    def _linked(self, left: Candidate, right: Candidate) -> bool:
        """Whether two names are neighbours in one list."""
        scan = self.scan
        if not 0 <= right.start - left.end <= _MOST_BETWEEN:
            return False
        gaps = [scan.gaps[at] for at in range(left.end, right.start + 1)]
        if not all(_LIST_GAP.fullmatch(gap) and ". " not in gap and gap.count("\n") < 3 for gap in gaps):
            return False
        between = range(left.end, right.start)
        if not all(self._light(at) for at in between):
            return False
        joined = any(self.known.joiners.starting(scan.words, at) for at in between)
        return joined or any(_SEPARATOR.search(gap) for gap in gaps)

    def _light(self, at: int) -> bool:
        """Whether a word only joins or qualifies items: and, advanced, 3.11."""
        word = self.scan.words[at]
        return (word[:1].isdigit() and not _YEAR.fullmatch(word)) or bool(
            self.known.joiners.starting(self.scan.words, at) or self.known.levels.starting(self.scan.words, at)
        )

    def _before_tail(self, end: int) -> bool:
        """Whether the next word makes it the name of a firm, a street or a club: Tableau Road, Databricks Inc."""
        scan = self.scan
        tail = scan.gaps[end] == " " and self.known.name_tails.starting(scan.words, end)
        return bool(tail) and scan.capitalised(end)

    def _noun(self, end: int) -> bool:
        return not self.scan.gaps[end].strip(" -") and bool(self.known.nouns.starting(self.scan.words, end))

    def _one(self, first: int, last: int) -> bool:
        """Whether words belong to one sentence."""
        return self.scan.sentences[first] == self.scan.sentences[last]

    def _window(self, start: int, end: int, width: int) -> tuple[int, int]:
        first, last = self.scan.sentences[start]
        return max(first, start - width), min(last, end + width)

    def _glued(self, start: int, end: int) -> bool:
        """Whether a hyphen, an ampersand or the like ties the name to another word: go-to, R&D."""
        scan = self.scan
        before, after = scan.gaps[start], scan.gaps[end]
        if before and before[-1] in _GLUED_BEFORE and (start or before[-1] in "@#_$"):
            return True
        if not after or after[0].isspace() or end == len(scan.words):
            return False
        if after == "-":
            return not (self.known.attached.starting(scan.words, end) or self.known.nouns.starting(scan.words, end))
        return after[0] in _GLUED_AFTER or after == "."

    def _initial(self, start: int) -> bool:
        """Whether a letter is the initial of a name: Gary R. Smith, Dr R. Murphy."""
        scan = self.scan
        if not scan.gaps[start + 1].startswith(". "):
            return False
        if start + 1 < len(scan.words) and not scan.capitalised(start + 1):
            return False
        alone = start == 0 or bool(_SEPARATOR.search(scan.gaps[start]))
        return alone or (scan.gaps[start] == " " and scan.capitalised(start - 1))

    def _in_proper_name(self, found: Candidate, related: WordRuns) -> bool:
        """Whether a capitalised neighbour makes one name with this one: Julia Roberts, La Scala."""
        scan, start, end = self.scan, found.start, found.end
        if not scan.capitalised(start):
            return False
        if end < len(scan.words) and scan.gaps[end] == " " and scan.capitalised(end):
            return not (related.starting(scan.words, end) or self.known.after_item.starting(scan.words, end))
        first, _ = scan.sentences[start]
        if start - 1 <= first or scan.gaps[start] != " " or not scan.capitalised(start - 1):
            return False
        return not related.ending(scan.words, start)

    @cached_property
    def _labelled(self) -> Sequence[bool]:
        """For each word whether a label such as "Languages:" stands before it in its line."""
        found: list[bool] = []
        labelled = False
        for at in range(len(self.scan.words)):
            between = self.scan.gaps[at]
            if ":" in between:
                labelled = bool(self.known.labels.ending(self.scan.words, at))
            elif "\n" in between:
                labelled = False
            found.append(labelled)
        return found
