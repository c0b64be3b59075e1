"""NET003 shared-insights."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, enough, rule


@rule(
    code="NET003",
    name="shared-insights",
    dimension="network",
    rows=("G48",),
    message="{seen} in the last six months of the archive; {wanted} about the field would keep you in sight.",
    suggestion="Share what you learnt: a chart, a failed experiment, a paper in three sentences.",
    praise="Insights of the field were shared {number:time} in the last six months of the archive.",
    reason=ARCHIVE_ONLY,
    bad={
        "meta": {
            "linkedin": {"posts_with_text_last_180_days": 1, "posts": [{"date": "2026-09-01", "text": "Happy Monday!"}]}
        }
    },
    good={
        "meta": {
            "linkedin": {
                "posts_with_text_last_180_days": 3,
                "posts": [
                    {"date": "2026-09-01", "text": "What we learnt when we moved our PyTorch models to ONNX."},
                    {"date": "2026-08-01", "text": "A note on machine learning for small shops."},
                    {"date": "2026-07-01", "text": "Three traps of gradient boosting on time series."},
                ],
            }
        }
    },
)
def shared_insights(ctx: RuleContext) -> Iterator[Verdict]:
    """Insights of the field are shared with the network.

    Why: Who writes about the work is found by those who look for it, and gives them a reason to write. Posts that name
    no skill and no word of the field are not counted, nor are vacancies, new certificates and calls for likes.

    Source: Career guide on activity: trends, case studies, algorithms.
    """
    recent, posts = ctx.network.recent_posts, ctx.network.posts
    if recent:
        told = [post for post in posts if not ctx.phrases("announcements", ctx.words_in(post.text.span))]
        about = ctx.about_field(told)
        number = len(about) if posts else recent.value
        places = [post.text.span for post in about] or [recent.span]
        seen = (
            f"{number} of {recent.value} posts share an insight of the field" if recent.value else "Nothing was posted"
        )
        yield from enough(number, int(ctx.threshold("posts")), *places, seen=seen)
