"""Lists of skills, grouped under labels or not; ratings and levels set apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import SkillGroup, Sourced
from profilecheck.parsing.fields.forms import without_table_head
from profilecheck.parsing.fields.pieces import Row, rows_of, sourced, style_at, trimmed
from profilecheck.parsing.fields.skill_items import ITEM_BREAK, LEVEL, skill_items
from profilecheck.parsing.fields.vocabulary import FieldWords

_LABEL = re.compile(r"^([^:\t,;|•]{2,48}?)\s*(?:\t\s*:|:)\s*(?=\S)")
_TAB_LABEL = re.compile(r"^([^:\t,;|•]{2,40}?)\t+(?=\S)")
_GROUP_GAP = 1.6
"""How much wider gaps between groups of skills are than those inside."""
_NEXT_LABEL = re.compile(r"(?<=[;|.])\s+(?=[^\W\d_][^:;,|.\t]{1,40}:\s)")


def skills_of(document: Document, lines: Iterable[Line], words: FieldWords) -> tuple[SkillGroup, ...]:
    """The skills of a section, group by group."""
    rows = [part for row in without_table_head(rows_of(document, lines, words), words) for part in _at_labels(row)]
    label_types = _label_types(rows)
    gapped = _set_apart(rows)
    alternating = _alternating(rows) or _outdented(rows) or gapped
    groups: list[SkillGroup] = []
    pending: Row | None = None
    for index, row in enumerate(rows):
        follower = rows[index + 1] if index + 1 < len(rows) else None
        if _is_group_name(row, follower, label_types, alternating):
            if pending is not None:
                groups.append(_single(document, pending, words))
            pending = row
            continue
        level = _level_behind(document, row, words)
        if level is not None:
            name, pending = (_name(document, pending.span) if pending is not None else None), None
            groups.append(replace(level, name=name))
            continue
        group = _group(document, row, rows, words)
        if pending is not None and group.name is None:
            if _is_level(document, row, words):
                groups.append(_levelled(document, pending, row))
                pending = None
                continue
            group = SkillGroup(
                span=Span(pending.span.start, row.span.end), name=_name(document, pending.span), skills=group.skills
            )
            pending = None
            groups.append(group)
        elif (
            group.name is None
            and groups
            and groups[-1].name is not None
            and (gapped or _goes_on(rows, index, label_types))
        ):
            last = groups.pop()
            groups.append(
                SkillGroup(
                    span=Span(last.span.start, row.span.end),
                    name=last.name,
                    skills=last.skills + group.skills,
                    level=last.level,
                )
            )
        else:
            if pending is not None:
                groups.append(_single(document, pending, words))
                pending = None
            groups.append(group)
    if pending is not None:
        groups.append(_single(document, pending, words))
    return tuple(_merged_loose([group for group in groups if group.skills]))


def _at_labels(row: Row) -> Iterator[Row]:
    """A row cut where another label stands in it ("Languages: Python; Databases: Redis")."""
    cuts = [match.span() for match in _NEXT_LABEL.finditer(row.text)] if _LABEL.match(row.text) else []
    start = 0
    for stop, after in [*cuts, (len(row.text), len(row.text))]:
        span = Span(row.span.start + start, row.span.start + stop)
        yield replace(row, line=replace(row.line, span=span), text=row.text[start:stop]) if cuts else row
        start = after


def _name(document: Document, span: Span) -> Sourced[str]:
    place = trimmed(document, span) or span
    return sourced(document, place, 0.9, "label of a group of skills")


def _label_types(rows: Sequence[Row]) -> frozenset[tuple[float, bool, bool, str]]:
    """Types in which the names of groups are set: larger or bolder than the rest, and not the only one."""
    types = {row.type for row in rows}
    if len(types) < 2:
        return frozenset()
    least = min(types, key=lambda kind: (kind[0], kind[1]))
    apart = frozenset(kind for kind in types if kind[0] > least[0] + 0.4 or (kind[1] and not least[1]))
    return apart or frozenset(kind for kind in types if rows[0].type == kind and _only_labels(rows, kind))


def _only_labels(rows: Sequence[Row], kind: tuple[float, bool, bool, str]) -> bool:
    """Whether all rows of a type are single items, each above a row of another type."""
    for row, follower in zip(rows, [*rows[1:], None], strict=True):
        if row.type == kind and (ITEM_BREAK.search(row.text) or follower is None or follower.type == kind):
            return False
    return True


def _alternating(rows: Sequence[Row]) -> frozenset[int]:
    """Starts of the rows of one item that stand above rows of several, where the whole section is made so."""
    single = [not ITEM_BREAK.search(row.text) for row in rows]
    heads = [index for index in range(len(rows) - 1) if single[index] and not single[index + 1]]
    if len(heads) < 2 or not single[0] or sum(single) > len(heads):
        return frozenset()
    return frozenset(rows[index].span.start for index in heads)


def _outdented(rows: Sequence[Row]) -> frozenset[int]:
    """Starts of single items that stand further left than all rows of several, as labels of indented lists do."""
    if any(row.line.box is None for row in rows) or len(rows) < 4:
        return frozenset()
    edges = {row.span.start: row.line.box.x0 for row in rows if row.line.box is not None}
    several = [edges[row.span.start] for row in rows if ITEM_BREAK.search(row.text)]
    left = min(edges.values())
    labels = frozenset(start for start, edge in edges.items() if edge < left + 1)
    indented = bool(several) and min(several) > left + 2
    return labels if indented and rows[0].span.start in labels and rows[-1].span.start not in labels else frozenset()


def _set_apart(rows: Sequence[Row]) -> frozenset[int]:
    """Starts of single items at the top of groups of rows, where wider gaps part the groups."""
    boxes = [row.line.box for row in rows]
    gaps = [below.top - above.bottom for above, below in pairwise(boxes) if above and below]
    if len(gaps) + 1 < len(rows) or not gaps:
        return frozenset()
    tops = [0, *(index for index, gap in enumerate(gaps, start=1) if gap > _GROUP_GAP * max(min(gaps), 1) or gap < 0)]
    grouped = len(tops) > 1 and all(stop - start > 1 for start, stop in pairwise([*tops, len(rows)]))
    several = any(ITEM_BREAK.search(row.text) for row in rows)
    single = not any(ITEM_BREAK.search(rows[index].text) for index in tops)
    return frozenset(rows[index].span.start for index in tops) if grouped and several and single else frozenset()


def _is_group_name(
    row: Row, follower: Row | None, label_types: frozenset[tuple[float, bool, bool, str]], alternating: frozenset[int]
) -> bool:
    text = row.text.strip()
    if row.bullet and follower is not None and follower.bullet and row.type == follower.type:
        return False
    if "\t" in text or "," in text or len(text.split()) > 5:
        return False
    if text.endswith(":"):
        return True
    return row.type in label_types or (not row.bullet and row.span.start in alternating)


def _is_level(document: Document, row: Row, words: FieldWords) -> bool:
    return row.text.strip(" ()") in words.fluency and not row.bullet


def _levelled(document: Document, name: Row, level: Row) -> SkillGroup:
    skill = sourced(document, name.span, 0.95, "entry of a list of skills")
    return SkillGroup(
        span=Span(name.span.start, level.span.end),
        skills=(skill,),
        level=sourced(document, level.span, 0.9, "level of a skill"),
    )


def _level_behind(document: Document, row: Row, words: FieldWords) -> SkillGroup | None:
    """One skill with its level behind it ("SQL – Advanced")."""
    match = LEVEL.search(row.text)
    if match is None or match[1].strip() not in words.fluency or ITEM_BREAK.search(row.text[: match.start()]):
        return None
    name = trimmed(document, Span(row.span.start, row.span.start + match.start()))
    if name is None:
        return None
    level = Span(row.span.start + match.start(1), row.span.start + match.end(1))
    return SkillGroup(
        span=row.span,
        skills=(sourced(document, name, 0.95, "entry of a list of skills"),),
        level=sourced(document, level, 0.9, "level of a skill"),
    )


def _single(document: Document, row: Row, words: FieldWords) -> SkillGroup:
    return SkillGroup(span=row.span, skills=tuple(skill_items(document, row.span, words)))


def _group(document: Document, row: Row, rows: Sequence[Row], words: FieldWords) -> SkillGroup:
    label = _LABEL.match(row.text)
    if label is None:
        label = _tab_label(document, row, rows)
    if label is None:
        end = _set_apart_label(document, row)
        if end is not None:
            return SkillGroup(
                span=row.span,
                name=_name(document, Span(row.span.start, end)),
                skills=tuple(skill_items(document, Span(end, row.span.end), words)),
            )
        return SkillGroup(span=row.span, skills=tuple(skill_items(document, row.span, words)))
    start = row.span.start
    return SkillGroup(
        span=row.span,
        name=_name(document, Span(start + label.start(1), start + label.end(1))),
        skills=tuple(skill_items(document, Span(start + label.end(), row.span.end), words)),
    )


def _tab_label(document: Document, row: Row, rows: Sequence[Row]) -> re.Match[str] | None:
    """A label in a cell of its own: the values beside it are a list, here or in the other rows."""
    match = _TAB_LABEL.match(row.text)
    if match is None or row.text.count("\t") != 1:
        return None
    lists = [other for other in rows if _TAB_LABEL.match(other.text) and "," in other.text.partition("\t")[2]]
    return match if len(lists) >= 0.5 * sum("\t" in other.text for other in rows) else None


def _set_apart_label(document: Document, row: Row) -> int | None:
    """End of a label that only its type sets apart ("**Cloud** AWS, EKS")."""
    if "," not in row.text:
        return None
    first = None
    for number, match in enumerate(re.finditer(r"\S+", row.text)):
        place = Span(row.span.start + match.start(), row.span.start + match.end())
        style = style_at(document, place, row.line.style)
        kind = style.bold, style.italic, style.font
        if first is None:
            first = kind
        if kind != first:
            return place.start
        if "," in match[0] or number > 3:
            return None
    return None


def _goes_on(rows: Sequence[Row], index: int, label_types: frozenset[tuple[float, bool, bool, str]]) -> bool:
    """Whether a row without a label belongs to the group above it."""
    return (not rows[index].is_prose and bool(label_types)) or (
        _LABEL.match(rows[index - 1].text) is not None and not rows[index].bullet
    )


def _merged_loose(groups: Sequence[SkillGroup]) -> Iterator[SkillGroup]:
    """Rows without labels or levels in a row are one group."""
    loose: list[SkillGroup] = []
    for group in groups:
        if group.name is None and group.level is None:
            loose.append(group)
            continue
        if loose:
            yield _joined(loose)
            loose = []
        yield group
    if loose:
        yield _joined(loose)


def _joined(groups: Sequence[SkillGroup]) -> SkillGroup:
    return SkillGroup(
        span=Span(groups[0].span.start, groups[-1].span.end),
        skills=tuple(skill for group in groups for skill in group.skills),
    )
