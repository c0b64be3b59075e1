"""EDU006 certificates."""

from collections.abc import Iterator

from profilecheck.lexicon.certifications import load_certifications, named_in
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet
from profilecheck.rules.credentials import counts_for_role, fitting


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

    Source: Career guide on certifications, with its five criteria; the list and its ratings are ours.
    """
    found = ctx.profile.certificates
    if not found:
        return
    known = load_certifications(ctx.lexicon)
    for one in found:
        named = named_in(ctx.document.quote(one.span), known)
        if ctx.guide.certificate_phrases.find(ctx.words_in(one.span)) or any(
            counts_for_role(ctx, own) for own in named
        ):
            yield met(one.name)
            return
    asked = (requirement for requirement, must in ctx.guide.asked(ctx.stage_id) if must)
    better = max(filter(None, (fitting(ctx, one) for one in asked)), key=lambda one: (one.rating, one.id), default=None)
    example = f"{better.name} ({better.issuer})" if better else "one of a cloud platform"
    yield unmet(found[0].name, role=ctx.guide.name, example=example)
