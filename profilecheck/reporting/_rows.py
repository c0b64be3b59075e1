"""Rows of a terminal: a column of codes on the left, one of numbers on the right, and text that wraps between them."""

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

_GAP = 2
GLUE = "\ue000"
"""A space at which no line is broken: rich breaks lines at U+00A0 too."""
_EMPTY = Text()


class Row(NamedTuple):
    """One text with what stands beside its first line."""

    body: Text
    left: Text = _EMPTY
    mark: Text = _EMPTY
    """Stands before the first line; the next ones begin below the first word, not below the mark."""
    right: Text = _EMPTY


def rendered(blocks: Iterable[Sequence[Row]], width: int, *, color: bool) -> str:
    r"""The text of blocks of rows; within a block, the columns are as wide as their widest cells.

    (The tables of rich could do it too, but take a hundred milliseconds for a report.)

    >>> rendered([[Row(left=Text("A1"), body=Text("one two"), right=Text("+2"))]], 11, color=False)
    'A1  one  +2\n    two\n'
    """
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    lines = [line for block in blocks for line in _lines(block, console)]
    console.print(Text("\n").join(lines), soft_wrap=True)
    return out.getvalue().replace(GLUE, " ")


def _lines(rows: Sequence[Row], console: Console) -> Iterator[Text]:
    left = max((row.left.cell_len + _GAP for row in rows if row.left), default=0)
    right = max((row.right.cell_len + _GAP for row in rows if row.right), default=0)
    for row in rows:
        room = console.width - left - row.mark.cell_len - (right if row.right else 0)
        indent = Text(" " * (left + row.mark.cell_len))
        for number, line in enumerate(row.body.wrap(console, room) or [_EMPTY]):
            line.rstrip()
            if number:
                yield indent + line
                continue
            filled = Text.assemble(row.left, " " * (left - row.left.cell_len), row.mark, line)
            if row.right:
                filled.append(" " * (console.width - filled.cell_len - row.right.cell_len))
                filled.append_text(row.right)
            filled.rstrip()
            yield filled
