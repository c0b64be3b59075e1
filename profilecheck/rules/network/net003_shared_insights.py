"""NET003 shared-insights."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="NET003",
    name="shared-insights",
    dimension="network",
    rows=("G48",),
    message="In the last six months, {number} posts were written; {wanted} would keep the profile in sight.",
    suggestion="Share what you learnt: a chart, a failed experiment, a paper in three sentences.",
    praise="Insights were shared {number} times in the last six months.",
    reason="posts are only known from a LinkedIn archive",
)
def shared_insights(ctx: RuleContext) -> Iterator[Verdict]:
    """Insights are shared with the network.

    Why: Who writes about the work is found by those who look for it, and gives them a reason to write.

    Source: Career guide on activity: trends, case studies, algorithms.
    """
    number = ctx.fact("posts_with_text_last_180_days")
    if number is not None:
        wanted = int(ctx.threshold("posts"))
        yield from enough(number, wanted)
