"""HDL001 role-first."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="HDL001",
    name="role-first",
    dimension="headline",
    rows=("G32",),
    message="The headline does not begin with a role title: “{quote}”.",
    suggestion="Begin the headline with the title that you want to be found for, for instance “{role} | …”.",
    praise="The headline begins with a role title: “{quote}”.",
    reason="no headline was found",
    bad={"basics": {"label": "Passionate about data and people"}},
    good={"basics": {"label": "Machine Learning Engineer | NLP"}},
)
def role_first(ctx: RuleContext) -> Iterator[Verdict]:
    """The headline begins with a role title.

    Why: A recruiter reads a list of headlines, of which the first words are what is seen; a title says at once whom
    they are looking at, a mood or a wish does not.

    Source: Career guide on headlines, pattern ROLE | SPECIALITY | IMPACT; common advice of recruiters.
    """
    if ctx.profile.headline is None:
        return
    first = ctx.headline_parts[0]
    title = ctx.titles.read(ctx.document.quote(first))
    yield met_if(title is not None, Span(first.start, first.end), role=ctx.guide.name)
