"""HDL008 headline-parts."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="HDL008",
    name="headline-parts",
    dimension="headline",
    rows=("G32",),
    message="The headline {fault}: “{quote}”.",
    suggestion="Write it in parts: ROLE | SPECIALITY | IMPACT.",
    praise="The headline has clear parts.",
    reason="no headline was found",
    bad={"basics": {"label": "Data Scientist"}},
    good={"basics": {"label": "Data Scientist | Pricing | +3% margin"}},
)
def headline_parts(ctx: RuleContext) -> Iterator[Verdict]:
    """The headline has more than one part: role, speciality, impact.

    Why: Parts are read at a glance; a bare title wastes the best-read line of the profile.

    Source: Career guide on headlines: pattern ROLE | SPECIALITY | IMPACT.
    """
    headline = ctx.profile.headline
    if headline:
        title = ctx.titles.read(headline.value)
        goes_on = title is not None and len(headline.value[title.end :].split()) >= _MORE
        fault = "runs on in one part" if goes_on else "is a bare title; nothing tells you apart"
        yield met_if(len(ctx.headline_parts) > 1, headline, fault=fault)


_MORE = 3
"""Words behind a title that tell something."""
