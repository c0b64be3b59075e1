"""SKL012 top-skills."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="SKL012",
    name="top-skills",
    dimension="skills",
    rows=("G38", "G41"),
    message="“{skill}” is one of your top skills on LinkedIn, but no skill of the role.",
    suggestion="{cure}",
    praise="The top skills are those of the role, {skill} among them.",
    reason="only LinkedIn's “Save to PDF” shows the top skills",
    bad={"skills": [{"name": "Top Skills", "keywords": ["Microsoft Word", "Public Speaking", "Travel"]}]},
    good={"skills": [{"name": "Top Skills", "keywords": ["PyTorch", "Machine Learning", "Python"]}]},
)
def top_skills(ctx: RuleContext) -> Iterator[Verdict]:
    """The skills that are pinned to the top of a LinkedIn profile are those of the role.

    Why: They stand first on the profile and in its PDF, and are the first to be endorsed.

    Source: Career guide on skills and endorsements.
    """
    groups = [one for one in ctx.profile.skills if one.name and ctx.phrases("top_skills", ctx.words_in(one.name.span))]
    if not groups and ctx.leaves_out:
        groups = list(ctx.profile.skills[:1])
    pinned = [skill for group in groups for skill in group.skills]
    held = {mention.id for skill in pinned for mention in ctx.mentions_in(skill.span)}
    better = [skill.name for skill in ctx.best_skills if skill.id not in held][: len(pinned)]
    cure = "Pin the skills that the role asks for first."
    if better:
        cure = f"Pin the skills that you prove best instead: {', '.join(better)}."
    for skill in pinned:
        of_role = any(map(ctx.of_role, ctx.mentions_in(skill.span)))
        yield met_if(of_role, skill, skill=skill.value, cure=cure)
