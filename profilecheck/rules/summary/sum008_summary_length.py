"""SUM008 summary-length."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="SUM008",
    name="summary-length",
    dimension="summary",
    rows=("G33",),
    message="The summary is too {fault}: {words} words, {characters} characters.",
    suggestion="{cure}",
    reason="no summary was found",
    bad={"basics": {"summary": "I like data."}},
    good={
        "basics": {
            "summary": "Machine learning engineer with six years in retail forecasting. I build models with LightGBM"
            " and PyTorch, serve them on Kubernetes, and explain to buyers what they can expect of them."
        }
    },
)
def summary_length(ctx: RuleContext) -> Iterator[Verdict]:
    """The summary is neither a stub nor an essay.

    Why: Below some twenty-five words there is no room for a skill, a result and a way; LinkedIn takes 2,600 characters.

    Source: LinkedIn's limit; common advice of recruiters on length.
    """
    summary = ctx.profile.summary
    if summary is None:
        return
    words, characters = len(ctx.summary_words), len(summary.value)
    limit = int(ctx.threshold("summary_characters"))
    if characters > limit:
        cure = f"Cut it below {limit} characters; the first lines must stand on their own."
        yield unmet(summary, fault="long", words=words, characters=characters, cure=cure)
    elif words < ctx.threshold("summary_words"):
        cure = "Add what you used, what for, and what came of it: three to five sentences."
        yield unmet(summary, fault="short", words=words, characters=characters, cure=cure)
    else:
        yield met(summary)
