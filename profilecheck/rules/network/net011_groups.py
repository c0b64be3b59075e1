"""NET011 groups."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="NET011",
    name="groups",
    dimension="network",
    rows=("G50",),
    message="Nothing shows that you are in a group of your field.",
    suggestion="Join a society, a meetup or a LinkedIn group of the field, take part, and name it where you do.",
    praise="A group of the field is named: “{quote}”.",
    reason="no group is named; that one is missing is said of LinkedIn's data archive only",
    bad={"meta": {"linkedin": {"connections": 180}}},
    good={
        "volunteer": [{"organization": "PyData Bristol", "position": "Co-organiser of the monthly meetup"}],
        "meta": {"linkedin": {"connections": 180}},
    },
)
def groups(ctx: RuleContext) -> Iterator[Verdict]:
    """The profile names a group of the field in which the person takes part.

    Why: People who know each other from a group pass vacancies on before they are published.

    Source: Career guide on the network: machine-learning and data-science groups. It is advice only:
    LinkedIn exports no list of one's groups.
    """
    hits = [hit for words in ctx.words_of("document") for hit in ctx.phrases("groups", words)]
    if hits:
        yield met(Span(hits[0].start, hits[0].end))
    elif ctx.profile.network is not None:
        yield unmet()
