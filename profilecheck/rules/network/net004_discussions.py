"""NET004 discussions."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, enough, rule


@rule(
    code="NET004",
    name="discussions",
    dimension="network",
    rows=("G49",),
    message="Comments in the last six months of the archive: {number}; {wanted} would make you known.",
    suggestion="Add a thought or a figure to posts of people whose work you follow.",
    praise="The person takes part in discussions: {number:comment} in the last six months of the archive.",
    reason=ARCHIVE_ONLY,
    bad={"meta": {"linkedin": {"comments": 30, "comments_last_180_days": 1}}},
    good={"meta": {"linkedin": {"comments": 30, "comments_last_180_days": 12}}},
)
def discussions(ctx: RuleContext) -> Iterator[Verdict]:
    """The person takes part in discussions.

    Why: A good comment is read by the followers of the other, who are often the ones that hire. Only how many comments
    there are is looked at, not what they say.

    Source: Career guide on activity: posts of industry leaders.
    """
    written = ctx.network.recent_comments or ctx.network.comments
    if written:
        yield from enough(written.value, int(ctx.threshold("comments")), written)
