"""EDU006 certificates."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EDU006",
    name="certificates",
    dimension="education",
    rows=("G53", "G45"),
    message="None of the certificates is one that counts for the role of {role}.",
    suggestion="One of depth and standing weighs more than many: for instance {example}.",
    praise="A certificate that counts for the role: “{quote}”.",
    reason="no certificates were found",
    bad={"certificates": [{"name": "First aid", "issuer": "Example Association"}]},
    good={"certificates": [{"name": "AWS Certified Machine Learning – Specialty", "issuer": "Amazon Web Services"}]},
)
def certificates(ctx: RuleContext) -> Iterator[Verdict]:
    """Among the certificates there is one of standing for the role.

    Why: They are judged by curriculum, relevance, the institution's standing and hands-on work; well-known ones are
    looked up by recruiters, unknown ones are passed over.

    Source: Career guide on certifications; the list is ours.
    """
    found = ctx.profile.certificates
    if not found:
        return
    for one in found:
        if ctx.guide.certificate_phrases.find(ctx.words_in(one.span)):
            yield met(one.name)
            return
    example = next((item.text for item in ctx.guide.advised("certificate", ctx.stage_id)), "one of a cloud platform")
    yield unmet(found[0].name, role=ctx.guide.name, example=example)
