"""The tolerances of the layout analysis, from lexicons/layout.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class LayoutSettings:
    """lexicons/layout.toml as typed values; lengths in em unless the name says points."""

    bullets: frozenset[str]
    weak_bullets: frozenset[str]
    strong_bullets: frozenset[str]
    letter_bullets: tuple[tuple[str, str], ...]
    wide_letters: frozenset[str]
    wide_letter_gap: float
    icon_fonts: tuple[str, ...]
    icons: frozenset[str]
    join: float
    overlap: float
    spaced_join: float
    unspaced: float
    letterspaced_run: int
    letterspaced_break: float
    row_tolerance: float
    superscript: float
    cell_gap: float
    bullet_gap: float
    unspaced_gap: float
    edge_rows: int
    edge_gap: float
    changed_gap: float
    disc_points: tuple[float, float]
    disc_gap: float
    compound: frozenset[str]
    domains: frozenset[str]
    gutter_points: float
    min_lines: int
    min_rail_lines: int
    most_cells: int
    """A region of more cells is read row by row: no page is so full, and columns take long to find among them."""
    min_flush_lines: int
    rail_aligned: float
    near: float
    overhang: float
    alone: float
    grid_shared: float
    even: float
    banded: float
    rail_most: float
    plate: float
    wrapped_words: int
    grid_indent: float
    rail_narrow: float
    column_filled: float
    grid_leading: float
    rail_width: float
    rail_headings: float
    rail_density: float
    level_points: float
    block_gap: float
    rule_points: float
    rule_least: float
    rule_padding: float
    wrap_slack: float
    wrap_width: float
    measure: float
    full_measure: float
    part_measure: float
    leading: float
    connectors: frozenset[str]
    heading_words: int
    short_line: int
    loose: float
    indent: float
    furniture_margin: float
    furniture_gap: float
    page_number: re.Pattern[str]

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> "LayoutSettings":
        """Read the table of lexicons/layout.toml.

        Raises:
            KeyError: an entry is missing.

        """
        glyphs, words, cells, columns = table["glyphs"], table["words"], table["cells"], table["columns"]
        lines, furniture, tables = table["lines"], table["furniture"], table["tables"]
        return cls(
            bullets=frozenset(glyphs["bullets"]),
            weak_bullets=frozenset(glyphs["weak_bullets"]),
            strong_bullets=frozenset(glyphs["bullets"]) - frozenset(glyphs["weak_bullets"]),
            letter_bullets=tuple((letter, font) for letter, font in glyphs["letter_bullets"]),
            wide_letters=frozenset(glyphs["wide_letters"]),
            wide_letter_gap=cells["wide_letter_gap"],
            icon_fonts=tuple(glyphs["icon_fonts"]),
            icons=frozenset(glyphs["icons"]),
            join=words["join"],
            overlap=words["overlap"],
            spaced_join=words["spaced_join"],
            unspaced=words["unspaced"],
            letterspaced_run=words["letterspaced_run"],
            letterspaced_break=words["letterspaced_break"],
            row_tolerance=words["row_tolerance"],
            superscript=words["superscript"],
            cell_gap=cells["gap"],
            bullet_gap=cells["bullet_gap"],
            unspaced_gap=cells["unspaced_gap"],
            edge_rows=cells["edge_rows"],
            edge_gap=cells["edge_gap"],
            changed_gap=cells["changed_gap"],
            disc_points=(cells["disc_points"][0], cells["disc_points"][1]),
            disc_gap=cells["disc_gap"],
            compound=frozenset(lines["compound"]),
            domains=frozenset(lines["domains"]),
            gutter_points=columns["gutter_points"],
            min_lines=columns["min_lines"],
            min_rail_lines=columns["min_rail_lines"],
            most_cells=columns["most_cells"],
            min_flush_lines=columns["min_flush_lines"],
            rail_aligned=columns["rail_aligned"],
            near=columns["near"],
            overhang=columns["overhang"],
            alone=columns["alone"],
            grid_shared=columns["grid_shared"],
            even=columns["even"],
            banded=columns["banded"],
            rail_most=columns["rail_most"],
            plate=columns["plate"],
            wrapped_words=columns["wrapped_words"],
            grid_indent=columns["grid_indent"],
            rail_narrow=columns["rail_narrow"],
            column_filled=columns["filled"],
            grid_leading=columns["grid_leading"],
            rail_width=columns["rail_width"],
            rail_headings=columns["rail_headings"],
            rail_density=columns["rail_density"],
            level_points=columns["level_points"],
            block_gap=columns["block_gap"],
            rule_points=tables["rule_points"],
            rule_least=tables["least_points"],
            rule_padding=tables["padding"],
            wrap_slack=lines["wrap_slack"],
            wrap_width=lines["wrap_width"],
            measure=lines["measure"],
            full_measure=lines["full_measure"],
            part_measure=lines["part_measure"],
            leading=lines["leading"],
            connectors=frozenset(lines["connectors"]),
            heading_words=lines["heading_words"],
            short_line=lines["short_line"],
            loose=lines["loose"],
            indent=lines["indent"],
            furniture_margin=furniture["margin"],
            furniture_gap=furniture["gap"],
            page_number=re.compile(furniture["page_number"], re.IGNORECASE),
        )
