"""HDL002 role-wanted."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="HDL002",
    name="role-wanted",
    dimension="headline",
    rows=("G20", "G23", "G32"),
    message="The headline “{quote}” names no title of the role {role}.",
    suggestion="If you aim at {role}, name that title, or one that recruiters take for it, in the headline.",
    praise="The headline names the role that you aim at.",
    reason="no headline was found",
    bad={"basics": {"label": "Senior Accountant"}},
    good={"basics": {"label": "Machine Learning Engineer, forecasting"}},
)
def role_wanted(ctx: RuleContext) -> Iterator[Verdict]:
    """The headline names the role that the profile is held against, or a neighbouring one.

    Why: Searches for candidates begin with the title; a profile whose headline names another occupation is not found.

    Source: Career guide, titles by level and adjacent roles.
    """
    if ctx.profile.headline:
        relation = ctx.titles.relation(ctx.headline_words)
        yield met_if(bool(relation), ctx.profile.headline, role=ctx.guide.name)
