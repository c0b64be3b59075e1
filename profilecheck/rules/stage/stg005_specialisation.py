"""STG005 specialisation."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="STG005",
    name="specialisation",
    dimension="fit",
    rows=("G24",),
    message="Hardly anything of a specialisation of the role is shown in use; the nearest is {name}.",
    suggestion="Tell more of what you did in it, if you did: {missing}.",
    praise="The profile goes deep in one specialisation, {name}: {skills}.",
    reason="a specialisation is shown in part, is not expected at the first stage, or the guide knows none",
    bad={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Senior Machine Learning Engineer",
                "startDate": "2014-01",
                "highlights": ["Planned the roadmap of the team."],
            }
        ]
    },
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Senior Machine Learning Engineer",
                "startDate": "2014-01",
                "highlights": [
                    "Built the ML platform on Kubernetes with Docker, Terraform, MLflow, Kubeflow and Prometheus.",
                    "Set up CI/CD and MLOps for 40 models.",
                ],
            }
        ]
    },
)
def specialisation(ctx: RuleContext) -> Iterator[Verdict]:
    """One specialisation of the role is shown in use, and not only several in part.

    Why: From some years on people are hired for what they know better than others.

    Source: Career guide, specialisations. It is advice only: people who know some of everything are wanted too.
    """
    known = ctx.guide.specialisations
    if not known or ctx.stage_id == ctx.guide.stages[0].id:
        return
    used = {
        one.id: [skill for skill in one.skills if skill in ctx.skill and ctx.in_use(ctx.skill[skill])] for one in known
    }
    best = max(known, key=lambda one: len(used[one.id]) / len(one.skills))
    shown = used[best.id]
    if len(shown) >= ctx.threshold("specialisation_share") * len(best.skills):
        places = [ctx.places_of(ctx.skill[skill])[0] for skill in shown]
        yield met(*places, name=best.name, skills=ctx.names(shown))
    elif len(shown) < ctx.threshold("specialisation_least") * len(best.skills):
        missing = [skill for skill in best.skills if skill not in shown]
        yield unmet(name=best.name, missing=ctx.names(missing[:_NAMED]))


_NAMED = 4
