"""SKL001 skills-asked."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="SKL001",
    name="skills-asked",
    dimension="skills",
    rows=("G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G10", "G11", "G12", "G13", "G14", "G16", "G17", "G18"),
    message="The role asks for {requirement} at this stage; the profile {fault}.",
    suggestion="{cure}",
    praise="Shown of the competences that the role asks for: {count}, {skill} among them.",
    reason="the guide asks for nothing at this stage",
    bad={"skills": [{"name": "Tools", "keywords": ["Excel"]}]},
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Junior Machine Learning Engineer",
                "startDate": "2025-01",
                "highlights": [
                    "Trained a gradient boosting model in Python with scikit-learn, AUC 0.86.",
                    "Cleaned 2 million records with pandas, tested by hypothesis testing, versioned in Git.",
                ],
            }
        ],
    },
)
def skills_asked(ctx: RuleContext) -> Iterator[Verdict]:
    """The skills that the role asks for at this stage are shown, and shown in use.

    Why: They are what a recruiter filters by. A skill in a list is a claim; one in a statement is a proof, and counts
    for more.

    Source: Career guide, the seven skill categories and the skills by career stage.
    """
    proof = ctx.threshold("proof_weight")
    for requirement, must in ctx.guide.asked(ctx.stage_id):
        if not must:
            continue
        weight, known = requirement.weight, {"requirement": requirement.name}
        skill = ctx.shows(requirement.any, requirement.categories)
        if skill is None:
            examples = ctx.names(requirement.any[:3])
            cure = f"If you have used it, name it in a statement ({examples}); if not, it is worth learning next."
            yield unmet(weight=weight, fault="does not show it", cure=cure, **known)
            continue
        places = ctx.places_of(skill)[:1]
        used = ctx.in_use(skill)
        share = 1.0 if used else (1 - proof) * ctx.list_trust
        if share:
            yield met(*places, weight=weight * share, skill=skill.name, **known)
        if not used:
            named = ctx.names(skill.implied_by[:1]) or skill.name
            cure = f"Name {named} in the statement about the work in which you used it, with what came of it."
            fault = f"only lists it ({named})"
            yield unmet(*places, weight=weight * (1 - share), fault=fault, cure=cure, **known)
