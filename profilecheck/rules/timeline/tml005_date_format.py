"""TML005 date-format."""

import re
from collections import Counter
from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.model.profile import Period, Sourced
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="TML005",
    name="date-format",
    dimension="completeness",
    message="Dates of positions are written in different ways: “{usual}”, but “{quote}”.",
    suggestion="Write all of them alike, month and year, for instance “{usual}”.",
    reason="fewer than two dated positions were found",
    bad={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2018", "endDate": "2019"},
            {"name": "Other Ltd", "position": "Engineer", "startDate": "2016-01", "endDate": "2018-01"},
            {"name": "Last Ltd", "position": "Engineer", "startDate": "2014-01", "endDate": "2015-12"},
        ]
    },
    good={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2018-01", "endDate": "2019-01"},
            {"name": "Other Ltd", "position": "Engineer", "startDate": "2016-01", "endDate": "2018-01"},
        ]
    },
)
def date_format(ctx: RuleContext) -> Iterator[Verdict]:
    """The dates of all positions are written alike and equally exact.

    Why: Mixed dates look as if something was hidden, and parsers read the odd ones wrongly.

    Source: Common advice of recruiters and vendors of applicant-tracking systems.
    """
    dated = [(one.period, _style(ctx, one.period)) for one in ctx.profile.positions if one.period]
    dated = [(place, style) for place, style in dated if style is not None]
    if len(dated) < 2:
        return
    styles = Counter(style for _, style in dated if style)
    usual = min(styles, key=lambda style: (-styles[style], style), default="")
    example = next((place for place, style in dated if style == usual), dated[0][0])
    for place, style in dated:
        same = not style or style == usual
        verdict = met if same else unmet
        yield verdict(place, usual=" ".join(ctx.document.quote(example.span).split()))


def _style(ctx: RuleContext, place: Sourced[Period]) -> str | None:
    """How the start of a period is written; empty where that fits several ways (May), None where there is no start."""
    start = place.value.start
    if start is None:
        return None
    if start.month is None:
        return "year"
    quote = ctx.document.quote(place.span)
    if found := _NUMBERS.search(quote):
        return "iso" if found[0][:4].isdigit() else re.sub(r"[\d\s]", "", found[0])
    word = next((token.word for token in ctx.words_in(place.span) if token.word.isalpha()), "")
    names = ctx.lexicon.table("parsing/dates.toml")["months"][str(start.month)]
    if word not in names or (len(word) <= _SHORT and word == names[0]):
        return ""
    return "short" if len(word) <= _SHORT else "long"


_NUMBERS = re.compile(r"\b\d{4}[-/.]\d{1,2}\b|\b\d{1,2}\s?[-/.]\s?\d{4}\b")
_SHORT = 4
"""Letters of an abbreviated month; a whole name so short fits with both."""
