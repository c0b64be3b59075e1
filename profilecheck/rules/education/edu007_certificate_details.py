"""EDU007 certificate-details."""

from collections.abc import Iterator

from profilecheck.lexicon.certifications import load_certifications, named_in
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EDU007",
    name="certificate-details",
    dimension="education",
    rows=("G53",),
    message="“{name}” names no {missing}.",
    suggestion="Name who issued it, so that it can be checked; a certificate of nobody counts for nothing.",
    reason="no certificates were found; of LinkedIn's exports, the data archive shows who issued them",
    bad={"certificates": [{"name": "Machine Learning A-Z", "issuer": "Online course"}]},
    good={
        "certificates": [
            {"name": "TensorFlow Developer Certificate", "issuer": "Google"},
            {"name": "Kaggle: Intermediate Machine Learning"},
        ]
    },
)
def certificate_details(ctx: RuleContext) -> Iterator[Verdict]:
    """Certificates name the institution that issued them; well-known ones are known by their names.

    Why: The institution's standing is half of a certificate's worth.

    Source: Career guide on certifications.
    """
    known = load_certifications(ctx.lexicon)
    for one in ctx.profile.certificates:
        if one.issuer is None and (named_in(ctx.document.quote(one.span), known) or _names_first(one.name.value)):
            yield met(one.name)
            continue
        if ctx.leaves_out:
            continue
        vague = one.issuer is None or bool(ctx.phrases("vague_issuers", ctx.words_in(one.issuer.span)))
        verdict = unmet if vague else met
        yield verdict(one.name, name=ctx.short(one.name.value), missing="institution")


def _names_first(name: str) -> bool:
    """Whether the institution stands in front: “Kaggle: Intermediate Machine Learning”."""
    giver, colon, rest = name.partition(": ")
    return bool(colon and rest.strip()) and len(giver.split()) <= _GIVER


_GIVER = 3
"""Words of a name in front of a colon, at most."""
