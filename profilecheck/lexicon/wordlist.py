"""A long list of words with ranks that is looked up where it lies: nothing is taken apart when it is loaded."""

from collections.abc import Mapping

_KEY = 3


class WordList:
    """Words in small letters by how frequent they are; rank 0 is the most frequent.

    >>> words = WordList.load(WordList.dump({"the": 900, "train": 40, "tray": 3}))
    >>> words.rank("train"), words.rank("tra"), words.rank("zebra")
    (1, None, None)
    """

    def __init__(self, places: Mapping[str, tuple[int, int]], text: str) -> None:
        """Take the lines "word rank" in order, and where those with the same first letters stand."""
        self._places = places
        self._text = text

    def rank(self, word: str) -> int | None:
        """How many words are more frequent; None for a word that is not there."""
        start, end = self._places.get(word[:_KEY], (0, 0))
        place = self._text.find(f"\n{word} ", start, end)
        if place < 0:
            return None
        number = place + len(word) + 2
        return int(self._text[number : self._text.index("\n", number)])

    @staticmethod
    def dump(counts: Mapping[str, int]) -> str:
        """The text from which `load` makes a list."""
        ordered = sorted(counts, key=lambda word: (-counts[word], word))
        ranks = {word: rank for rank, word in enumerate(ordered)}
        body, starts = "\n", dict[str, int]()
        pieces, length = [body], len(body)
        for word in sorted(ranks):
            starts.setdefault(word[:_KEY], length - 1)
            pieces.append(f"{word} {ranks[word]}\n")
            length += len(pieces[-1])
        return " ".join(f"{key} {start}" for key, start in starts.items()) + "\n" + "".join(pieces)

    @classmethod
    def load(cls, stored: str) -> "WordList":
        """The list of a text that `dump` made."""
        head, _, text = stored.partition("\n")
        parts = head.split()
        keys, starts = parts[::2], [int(start) for start in parts[1::2]]
        ends = [start + 1 for start in starts[1:]] + [len(text)]
        return cls({key: (start, end) for key, start, end in zip(keys, starts, ends, strict=True)}, text)
