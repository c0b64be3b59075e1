"""ACC001 accomplishments."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet
from profilecheck.rules.statements import sentences


@rule(
    code="ACC001",
    name="accomplishments",
    dimension="accomplishments",
    rows=("G43", "G37", "G46"),
    message="No publication, patent, talk, award, competition or open project is shown.",
    suggestion="Add one thing that others can look up: a repository, a talk, a competition rank, a paper.",
    praise="Accomplishments that others can look up: “{quote}”.",
    reason="the document holds too little text to expect them, or is LinkedIn's PDF; its data archive shows projects",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Built models."]}]},
    good={"publications": [{"name": "Counterfactual baskets", "publisher": "RecSys", "releaseDate": "2022"}]},
)
def accomplishments(ctx: RuleContext) -> Iterator[Verdict]:
    """Something stands outside the jobs: a publication, patent, talk, award, competition, open project.

    Why: It was judged by others than the employer, and it can be looked up.

    Source: Career guide on accomplishments: publications, patents, conference talks, Kaggle results.
    """
    profile = ctx.profile
    listed = [one.span for one in profile.publications] + [one.span for one in profile.patents]
    listed += [one.span for one in profile.awards] + [one.span for one in profile.projects]
    summary = [ctx.profile.summary.span] if ctx.profile.summary else []
    told = [*(one.span for one in ctx.statements), *(one for span in summary for one in sentences(ctx.document, span))]
    spoken = [
        span
        for span in told
        if any(hit.phrase.id == "field" for hit in ctx.phrases("contribution", ctx.words_in(span)))
    ]
    places = listed or spoken
    if places:
        yield met(*places[:1])
    elif (profile.positions or profile.education) and not ctx.leaves_out:
        yield unmet()
