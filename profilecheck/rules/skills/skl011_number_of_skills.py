"""SKL011 number-of-skills."""

from collections.abc import Iterator

from profilecheck.model.finding import Strength, Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, enough, rule


@rule(
    code="SKL011",
    name="number-of-skills",
    dimension="skills",
    rows=("G38",),
    message="The LinkedIn profile lists {number} skills; recruiters filter by them: {wanted} can be expected.",
    suggestion="{cure}",
    reason=ARCHIVE_ONLY,
    strength=Strength.VENDOR,
    bad={"skills": [{"name": "Python"}, {"name": "SQL"}], "meta": {"linkedin": {"connections": 80}}},
    good={
        "skills": [{"name": name} for name in ("Python", "SQL", "PyTorch", "Docker", "Git", "pandas", "NumPy", "AWS")]
        + [{"name": name} for name in ("Spark", "Keras", "MLflow", "Airflow", "Java", "Statistics", "Kubernetes")],
        "meta": {"linkedin": {"connections": 80}},
    },
)
def number_of_skills(ctx: RuleContext) -> Iterator[Verdict]:
    """A LinkedIn profile lists enough skills to be found by.

    Why: The search of recruiters works on this list; a skill that is not in it is not searched.

    Source: LinkedIn: profiles with skills are viewed many times more often; up to 100 can be listed.
    """
    if ctx.profile.network is None:
        return
    listed = [skill for group in ctx.profile.skills for skill in group.skills]
    named = {mention.id for one in listed for mention in ctx.mentions_in(one.span)}
    absent = [skill.name for skill in ctx.best_skills if skill.id not in named][:5]
    cure = "Add the methods, languages, frameworks and platforms that you use."
    if absent:
        cure = f"Add what the positions already show: {', '.join(absent)}."
    yield from enough(len(listed), int(ctx.threshold("linkedin_skills")), *listed[:1], cure=cure)
