"""NET004 discussions."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="NET004",
    name="discussions",
    dimension="network",
    rows=("G49",),
    message="{number} comments on posts of others were found; {wanted} would make you known.",
    suggestion="Add a thought or a figure to posts of people whose work you follow.",
    praise="The person takes part in discussions: {number} comments.",
    reason="comments are only known from a LinkedIn archive",
)
def discussions(ctx: RuleContext) -> Iterator[Verdict]:
    """The person takes part in discussions.

    Why: A good comment is read by the followers of the other, who are often the ones that hire.

    Source: Career guide on activity: posts of industry leaders.
    """
    number = ctx.fact("comments")
    if number is not None:
        wanted = int(ctx.threshold("comments"))
        yield from enough(number, wanted)
