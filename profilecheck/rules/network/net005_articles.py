"""NET005 articles."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, enough, rule


@rule(
    code="NET005",
    name="articles",
    dimension="network",
    rows=("G51",),
    message="{seen}; {wanted} about the field would show that you know it.",
    suggestion="Write up one project as an article of a page: problem, method, result, what you would do otherwise.",
    praise="Articles about the field were published: {number}.",
    reason=ARCHIVE_ONLY,
    bad={"meta": {"linkedin": {"articles": 0}}},
    good={
        "meta": {
            "linkedin": {"articles": 1, "published": [{"date": "2026-03-01", "text": "What A/B tests taught us"}]},
        }
    },
)
def articles(ctx: RuleContext) -> Iterator[Verdict]:
    """There is an article about the field.

    Why: It proves command of a subject better than a skill's name, and stays on the profile.

    Source: Career guide on activity: articles.
    """
    published, listed = ctx.network.articles_published, ctx.network.articles
    if published:
        about = ctx.about_field(listed)
        number = len(about) if listed else published.value
        places = [article.text.span for article in about] or [published.span]
        seen = f"Of {published.value} articles on LinkedIn, {number} are about the field"
        seen = seen if published.value else "No article was found on LinkedIn"
        yield from enough(number, int(ctx.threshold("articles")), *places, seen=seen)
