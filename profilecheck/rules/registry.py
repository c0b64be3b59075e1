"""What a rule is, where rules are found, and how they are run."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.phrases import Phrases, load_phrases
from profilecheck.model.finding import Outcome, RuleInfo, Strength, Verdict
from profilecheck.rules.context import RuleContext
from profilecheck.rules.words import check_words, word_example

Check = Callable[[RuleContext], Iterator[Verdict]]
Fragment = Mapping[str, Any]
ARCHIVE_ONLY = "only LinkedIn's complete data archive shows this, where there is any"
"""The reason of rules about the network."""
NOT_COMPARED = "it was held against no LinkedIn profile (--linkedin), or neither tells enough of it"
"""The reason of rules about two documents."""
NOT_ENGLISH = "its words are not English, and words are graded in English only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule, its manual, and fragments of JSON Resume that break and keep it."""

    info: RuleInfo
    check: Check
    doc: str
    bad: tuple[Fragment, ...]
    good: tuple[Fragment, ...]
    """Both empty for a rule about what JSON Resume cannot hold, such as pages."""


def rule(
    *,
    code: str,
    name: str,
    dimension: str,
    message: str,
    suggestion: str,
    reason: str,
    bad: Fragment | None = None,
    good: Fragment | None = None,
    rows: tuple[str, ...] = (),
    strength: Strength = Strength.CONVENTION,
    praise: str = "",
) -> Callable[[Check], Rule]:
    """Make a rule of a generator; its docstring is the manual, its folder the area.

    `message` and `suggestion` are filled from the values of an unmet verdict, `praise` from those of a met one;
    `{quote}` is the text at the verdict's first span, `{count}` the number of such verdicts; `{number:month}` is
    "1 month" or "3 months", `{count:deed tells|deeds tell}` has the verb too.
    `reason` says why the rule is not graded when it yields nothing.
    """

    def make(check: Check) -> Rule:
        info = RuleInfo(
            code=code,
            name=name,
            area=check.__module__.split(".")[-2],
            dimension=dimension,
            rows=rows,
            strength=strength,
            message=message,
            suggestion=suggestion,
            praise=praise,
            reason=reason,
        )
        return Rule(
            info=info,
            check=check,
            doc=cleandoc(check.__doc__ or ""),
            bad=(bad,) if bad else (),
            good=(good,) if good else (),
        )

    return make


@lru_cache(maxsize=8)
def rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """All rules in order of their codes: those written as code and those made of phrases only."""
    found = {known.info.code: known for known in (*_coded(), *_of_words(lexicon))}
    return tuple(found[code] for code in sorted(found))


def run(context: RuleContext, chosen: Iterable[Rule] | None = None) -> tuple[Outcome, ...]:
    """What each rule says about a profile, in order of their codes."""
    known = rules(context.lexicon) if chosen is None else chosen
    return tuple(_outcome(context, one) for one in known)


def _outcome(context: RuleContext, one: Rule) -> Outcome:
    if context.in_english or not one.info.code.startswith(context.guide.english_only):
        return Outcome(rule=one.info, verdicts=tuple(one.check(context)))
    return Outcome(rule=replace(one.info, reason=NOT_ENGLISH), verdicts=())


@cache
def _coded() -> tuple[Rule, ...]:
    """The rules of all modules in the folders of the areas."""
    found: dict[str, Rule] = {}
    root = Path(__file__).parent
    package = __name__.rpartition(".")[0]
    for area in sorted(folder.name for folder in root.iterdir() if (folder / "__init__.py").is_file()):
        for module in iter_modules([str(root / area)]):
            for value in vars(import_module(f"{package}.{area}.{module.name}")).values():
                if isinstance(value, Rule):
                    if value.info.code in found:
                        raise ValueError(f"{area}/{module.name}.py: the code {value.info.code} is taken")
                    found[value.info.code] = value
    return tuple(found.values())


def _of_words(lexicon: Lexicon) -> Iterator[Rule]:
    for file in lexicon.files("phrases"):
        if "rule" not in lexicon.table(file):
            continue
        phrases = load_phrases(lexicon, file.removeprefix("phrases/").removesuffix(".toml"))
        if phrases.rule:
            yield Rule(
                info=phrases.rule.info,
                check=partial(check_words, phrases, phrases.rule),
                doc=phrases.rule.doc,
                bad=_examples(phrases, phrases.rule.where[0], bad=True),
                good=_examples(phrases, phrases.rule.where[0], bad=False),
            )


def _examples(phrases: Phrases, place: str, *, bad: bool) -> tuple[Fragment, ...]:
    sentences = (sentence for phrase in phrases.phrases for sentence in (phrase.yes if bad else phrase.no))
    return tuple(word_example(sentence, place) for sentence in sentences)
