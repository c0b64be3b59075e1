"""Dates and periods in a text, and timelines made of them."""

from profilecheck.dates.grammar import DateGrammar
from profilecheck.dates.timeline import gaps, is_before, merged_months, months_between, overlaps

__all__ = ["DateGrammar", "gaps", "is_before", "merged_months", "months_between", "overlaps"]
