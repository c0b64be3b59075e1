"""NET005 articles."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="NET005",
    name="articles",
    dimension="network",
    rows=("G51",),
    message="No article was published on LinkedIn.",
    suggestion="Write up one project as an article of a page: problem, method, result, what you would do otherwise.",
    praise="Articles were published: {number}.",
    reason="articles are only known from a LinkedIn archive",
)
def articles(ctx: RuleContext) -> Iterator[Verdict]:
    """There is an article.

    Why: It proves command of a subject better than a skill's name, and stays on the profile.

    Source: Career guide on activity: articles.
    """
    number = ctx.fact("articles")
    if number is not None:
        wanted = int(ctx.threshold("articles"))
        yield from enough(number, wanted)
