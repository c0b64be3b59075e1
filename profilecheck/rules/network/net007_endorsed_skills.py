"""NET007 endorsed-skills."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, enough, rule


@rule(
    code="NET007",
    name="endorsed-skills",
    dimension="network",
    rows=("G41",),
    message="Of the skills of the role, {number} were endorsed by {each} people or more; {wanted} should be.",
    suggestion="{cure}",
    praise="Skills that matter to the role are endorsed, {first} among them.",
    reason=ARCHIVE_ONLY,
    bad={
        "meta": {
            "linkedin": {
                "endorsements_received": 33,
                "endorsements_by_skill": {"Microsoft Excel": 20, "Public Speaking": 12, "PyTorch": 1},
            }
        }
    },
    good={
        "meta": {
            "linkedin": {
                "endorsements_received": 24,
                "endorsements_by_skill": {"Python (Programming Language)": 9, "Machine Learning": 8, "PyTorch": 7},
            }
        }
    },
)
def endorsed_skills(ctx: RuleContext) -> Iterator[Verdict]:
    """The skills that matter to the role are the endorsed ones.

    Why: Endorsements of other skills say that you are known for something else.

    Source: Career guide on skills and endorsements.
    """
    if ctx.network.endorsements_received is None:
        return
    each, wanted = int(ctx.threshold("endorsements_each")), int(ctx.threshold("endorsed_skills"))
    of_role = [one for one in ctx.network.endorsements if any(map(ctx.of_role, ctx.topics_in(one.skill.span)))]
    known = [one for one in of_role if one.count >= each]
    weak = [one.skill.value for one in of_role if one.count < each]
    named = {mention.id for one in known for mention in ctx.topics_in(one.skill.span)}
    next_ones = (weak + [skill.name for skill in ctx.best_skills if skill.id not in named])[:wanted]
    cure = f"Ask colleagues who saw you use {', '.join(next_ones)}." if next_ones else "Add skills of the role first."
    first = known[0].skill.value if known else ""
    yield from enough(len(known), wanted, *(one.skill for one in known), each=each, cure=cure, first=first)
