"""WRT006 name-spelling."""

from collections.abc import Iterator

from profilecheck.lexicon.english import load_english
from profilecheck.lexicon.spelling import right_spelling
from profilecheck.model.document import Span
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
    good={
        "skills": [{"name": "Libraries", "keywords": ["TensorFlow", "PyTorch", "scikit-learn", "pandas"]}],
        "certificates": [{"name": "TensorFlow Developer", "issuer": "DeepLearning.AI"}],
    },
)
def name_spelling(ctx: RuleContext) -> Iterator[Verdict]:
    """Names of technologies are spelt as their makers spell them.

    Why: Who writes “Tensor Flow” seems to have heard of it rather than used it, and a plain search does not find it.

    Source: Randomised studies on spelling errors in résumés; the name of each project.
    """
    if not ctx.skills:
        return
    known = ctx.lexicon.taxonomy.skills
    wrong: dict[tuple[str, str], Span] = {}
    for mention in (mention for skill in ctx.skills for mention in skill.mentions):
        if _is_doubtful(ctx, mention) and (name := right_spelling(known[mention.id], mention.surface)):
            wrong.setdefault((mention.surface, name), mention.span)
    defects = [unmet(span, surface=surface, name=name) for (surface, name), span in sorted(wrong.items())]
    yield from tolerated(defects, ctx.threshold("defects"))


def _is_doubtful(ctx: RuleContext, mention: SkillMention) -> bool:
    """Whether it is the canonical name in another spelling, or a misspelling that is no ordinary word instead.

    In a longer name, such as DeepLearning.AI, it is neither.
    """
    after = ctx.document.text[mention.span.end : mention.span.end + 2]
    if after[:1] == "." and after[1:].isalnum():
        return False
    if mention.method == "fuzzy":
        english = load_english(ctx.lexicon)
        return english is not None and not all(english.known(token.word) for token in ctx.words_in(mention.span))
    surface, name = mention.surface, mention.name
    return surface != name and name.isalpha() and _joined(surface) == _joined(name)


def _joined(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
