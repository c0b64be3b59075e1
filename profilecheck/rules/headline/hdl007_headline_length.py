"""HDL007 headline-length."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="HDL007",
    name="headline-length",
    dimension="headline",
    rows=("G32",),
    message="The headline has {length} characters; LinkedIn takes no more than {limit}.",
    suggestion="Cut it to the title, the speciality and one achievement.",
    reason="no headline was found",
    bad={"basics": {"label": "Machine Learning Engineer " + "with a broad interest in everything " * 8}},
    good={"basics": {"label": "Machine Learning Engineer"}},
)
def headline_length(ctx: RuleContext) -> Iterator[Verdict]:
    """The headline fits into the network's field.

    Why: LinkedIn cuts or refuses a longer one, and lists show still less of it.

    Source: LinkedIn's limit of 220 characters.
    """
    headline = ctx.profile.headline
    if headline:
        length, limit = len(headline.value), int(ctx.threshold("headline_characters"))
        yield met_if(length <= limit, headline, length=length, limit=limit)
