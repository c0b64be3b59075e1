"""FRS003 last-change."""

from collections.abc import Iterator
from itertools import chain

from profilecheck.dates import months_between
from profilecheck.model.finding import Verdict
from profilecheck.model.profile import Period, Sourced, YearMonth
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, met_if, rule


@rule(
    code="FRS003",
    name="last-change",
    dimension="network",
    rows=("G47",),
    message="Nothing on the profile is newer than {newest}, {months:month} before {day}.",
    suggestion="Add what came since: a project, a course, a certificate, a result in the present position.",
    praise="The profile tells of the last months: “{quote}”.",
    reason=ARCHIVE_ONLY,
    bad={
        "work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2019-01"}],
        "meta": {"linkedin": {"connections": 300, "export_date": "2026-10-20"}},
    },
    good={
        "work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2019-01"}],
        "certificates": [{"name": "Deep Learning Specialization", "date": "2026-08"}],
        "meta": {"linkedin": {"connections": 300, "export_date": "2026-10-20"}},
    },
)
def last_change(ctx: RuleContext) -> Iterator[Verdict]:
    """Positions, projects, certificates or posts tell of the last months.

    Why: A profile on which nothing has happened for a year looks like one that nobody keeps.

    Source: Career guide: update every three to six months, and after each significant project.
    """
    if ctx.profile.network is None:
        return
    until = YearMonth(ctx.known_until.year, ctx.known_until.month)
    ends = chain.from_iterable(_ends(period) for period in ctx.periods)
    posts = (*ctx.network.posts, *ctx.network.articles)
    found = [
        *ends,
        *ctx.dates,
        *(_dated(post.text, YearMonth(post.date.year, post.date.month)) for post in posts if post.date),
    ]
    past = [(months_between(one.value, until) - 1, one) for one in found if one.value.month]
    past = [(months, one) for months, one in past if months >= 0]
    if past:
        months, newest = min(past, key=lambda pair: (pair[0], pair[1].span))
        fresh = months <= ctx.threshold("fresh_months")
        yield met_if(fresh, newest, newest=newest.value, months=months, day=ctx.known_until)


def _ends(period: Sourced[Period]) -> Iterator[Sourced[YearMonth]]:
    for end in (period.value.start, period.value.end):
        if end:
            yield _dated(period, end)


def _dated(where: Sourced[object], month: YearMonth) -> Sourced[YearMonth]:
    return Sourced(value=month, span=where.span)
