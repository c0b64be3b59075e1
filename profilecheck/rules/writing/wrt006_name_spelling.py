"""WRT006 name-spelling."""

from collections.abc import Iterator

from profilecheck.model.finding import Strength, Verdict
from profilecheck.model.skill import SkillMention
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="WRT006",
    name="name-spelling",
    dimension="writing",
    strength=Strength.EXPERIMENT,
    message="“{surface}” is written {name}.",
    suggestion="Write {name}.",
    reason="no skills were found",
    bad={"skills": [{"name": "Libraries", "keywords": ["Tensor Flow", "Pytorch", "Matplot lib"]}]},
    good={"skills": [{"name": "Libraries", "keywords": ["TensorFlow", "PyTorch", "scikit-learn", "pandas"]}]},
)
def name_spelling(ctx: RuleContext) -> Iterator[Verdict]:
    """Names of technologies are spelt as their makers spell them.

    Why: Who writes “Tensor Flow” seems to have heard of it rather than used it, and a plain search does not find it.

    Source: Randomised studies on spelling errors in résumés; the name of each project.
    """
    if not ctx.skills:
        return
    misspelt: dict[tuple[str, str], SkillMention] = {}
    for mention in (mention for skill in ctx.skills for mention in skill.mentions):
        if _misspelt(mention.surface, mention.name):
            misspelt.setdefault((mention.surface, mention.name), mention)
    defects = [unmet(mention.span, surface=surface, name=name) for (surface, name), mention in sorted(misspelt.items())]
    yield from tolerated(defects, ctx.threshold("defects"))


def _misspelt(surface: str, name: str) -> bool:
    """Whether a name with inner capitals is split or written without them; all in one case is a style.

    >>> _misspelt("Tensor Flow", "TensorFlow"), _misspelt("Pytorch", "PyTorch"), _misspelt("PANDAS", "pandas")
    (True, True, False)
    """
    if surface == name or "".join(surface.split()).lower() != name.lower() or not name.isalpha():
        return False
    mixed = name[1:] != name[1:].lower() and not name.isupper()
    split = len(surface.split()) > 1
    return split or (mixed and not surface.isupper() and not surface.islower())
