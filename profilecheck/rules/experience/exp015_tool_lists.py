"""EXP015 tool-lists."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="EXP015",
    name="tool-lists",
    dimension="experience",
    rows=("G39",),
    message="A list of {tools} tools without a result: “{text}”.",
    suggestion="Keep the two that mattered and say what came of it.",
    reason="no statements were found in the positions",
    bad={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["Technologies: Python, PyTorch, Docker, Kubernetes, AWS, Spark, Airflow, MLflow."],
            }
        ]
    },
    good={
        "work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Served PyTorch models with Docker."]}]
    },
)
def tool_lists(ctx: RuleContext) -> Iterator[Verdict]:
    """Statements are deeds, not lists of tools.

    Why: Names in a row are jargon without substance; they belong into the list of skills.

    Source: Career guide on experience: specific projects rather than descriptions.
    """
    defects = []
    for one in ctx.bullets:
        tools = {mention.id for mention in ctx.mentions_in(one.span)}
        if len(tools) >= ctx.threshold("tools_in_list") and not ctx.results_in(one.span) and not ctx.opening(one):
            defects.append(unmet(one.span, tools=len(tools), text=ctx.short(one.text)))
    if ctx.bullets:
        yield from tolerated(defects, ctx.threshold("defects"))
