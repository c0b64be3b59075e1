"""ACC002 project-substance."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="ACC002",
    name="project-substance",
    dimension="accomplishments",
    rows=("G43", "G46", "G39"),
    message="The project “{name}” says neither what it was made with nor what came of it.",
    suggestion="Add the method or tool and one figure: size of the data, a metric, users, stars.",
    praise="Projects name methods or results: “{name}”.",
    reason="no projects were found",
    bad={"projects": [{"name": "My website", "description": "A site about me."}]},
    good={"projects": [{"name": "Covers", "description": "Forecasts with LightGBM that beat the baseline by 23%."}]},
)
def project_substance(ctx: RuleContext) -> Iterator[Verdict]:
    """Each project names what it was made with, or what came of it.

    Why: A project's name alone could be anything.

    Source: Career guide on experience and on alternatives to a degree.
    """
    for one in ctx.profile.projects:
        name = ctx.short(one.name.value) if one.name else "without a name"
        verdict = met if ctx.mentions_in(one.span) or ctx.results_in(one.span) else unmet
        yield verdict(one.name or one.span, name=name)
