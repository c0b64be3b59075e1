"""How the headings stand on both sides of a gutter: each for its own side, or one for both."""

from profilecheck.parsing.layout.gutters import Gutter, IsHeading, headings_in, nearest, rows_of
from profilecheck.parsing.layout.settings import LayoutSettings


def is_banded(gutter: Gutter, settings: LayoutSettings, is_heading: IsHeading) -> bool:
    """Whether headings on one side speak for both: the rows of the two sides are level, as in a list in columns."""
    left, right = headings_in(gutter.left, is_heading), headings_in(gutter.right, is_heading)
    if bool(left) == bool(right):
        return False
    bare, other = (gutter.right, gutter.left) if left else (gutter.left, gutter.right)
    baselines = [cell.baseline for cell in other]
    rows = rows_of(bare)
    level = sum(1 for row in rows if nearest(row[0].baseline, baselines) <= settings.level_points)
    return level >= settings.banded * len(rows)


def both_headed(gutter: Gutter, settings: LayoutSettings, is_heading: IsHeading) -> bool:
    """Whether each side has sections of its own, in columns that stand beside each other."""
    few = min(len(rows_of(gutter.left)), len(rows_of(gutter.right))) < settings.min_lines
    return not few and headings_in(gutter.left, is_heading) > 0 and headings_in(gutter.right, is_heading) > 0


def has_headings_on_one_side(gutter: Gutter, is_heading: IsHeading) -> bool:
    """Whether all headings stand on the same side."""
    return bool(headings_in(gutter.left, is_heading)) != bool(headings_in(gutter.right, is_heading))


def headings_alone(gutter: Gutter, settings: LayoutSettings, is_heading: IsHeading) -> bool:
    """Whether the headings stand above their sections, with nothing beside them, rather than in a rail."""
    alone, every = 0, 0
    for side, other in ((gutter.left, gutter.right), (gutter.right, gutter.left)):
        baselines = [cell.baseline for cell in other]
        for row in rows_of(side):
            if is_heading(row):
                every += 1
                alone += nearest(row[0].baseline, baselines) > settings.alone * row[0].size
    return every > 0 and alone >= settings.banded * every
