"""SKL003 skills-listed."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="SKL003",
    name="skills-listed",
    dimension="skills",
    rows=("G38",),
    message="{found}; about {wanted} can be expected.",
    suggestion="{cure}",
    praise="The list of skills names {number:skill} of the role.",
    reason="too little text to expect a list, or LinkedIn's PDF, which shows three skills: the data archive shows all",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Built models."]}]},
    good={
        "skills": [
            {"name": "Languages", "keywords": ["Python", "SQL", "Java", "C++"]},
            {"name": "ML", "keywords": ["PyTorch", "scikit-learn", "LightGBM", "deep learning"]},
            {"name": "Platform", "keywords": ["Docker", "Kubernetes", "AWS", "MLflow"]},
        ]
    },
)
def skills_listed(ctx: RuleContext) -> Iterator[Verdict]:
    """There is a list of skills, and it names enough of those of the role.

    Why: Filters and hurried readers go to the list first; it is the index of the profile.

    Source: Career guide on skills: technical skills listed clearly.
    """
    if ctx.leaves_out or not (ctx.profile.positions or ctx.profile.education or ctx.profile.skills):
        return
    listed = [skill for group in ctx.profile.skills for skill in group.skills]
    named = {mention.id: mention for one in listed for mention in ctx.mentions_in(one.span) if ctx.of_role(mention)}
    wanted = int(ctx.threshold("listed_least"))
    absent = [skill.name for skill in ctx.best_skills if skill.id not in named][:5]
    if absent:
        cure = f"Add what the profile already shows: {', '.join(absent)}."
    else:
        cure = "Add further methods, languages, frameworks and platforms that you have used."
    places = [mention.span for mention in named.values()]
    essential = sum(map(ctx.is_essential, named.values()))
    number = essential + min(len(named) - essential, int(ctx.threshold("listed_beside")))
    believed = number * ctx.list_trust
    told = f"Of the skills of the role, the list names {round(believed)}"
    found = told if listed else "There is no list of skills of the role"
    yield from enough(believed, wanted, *places, found=found, cure=cure)
