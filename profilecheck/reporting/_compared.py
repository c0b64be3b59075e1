"""How every report tells what two documents of one person say differently."""

from collections.abc import Iterable

from profilecheck.model.comparison import Comparison, Difference
from profilecheck.model.finding import Evidence, Finding
from profilecheck.model.report import Report
from profilecheck.reporting._clean import visible
from profilecheck.reporting._outline import counted


def title(comparison: Comparison) -> str:
    """The heading.

    >>> title(Comparison(source="Profile.pdf", format="linkedin_pdf", linked=(), differences=()))
    'Held against LinkedIn'
    """
    return f"Held against {'LinkedIn' if comparison.format.startswith('linkedin') else 'another document'}"


def summary(comparison: Comparison) -> str:
    """What was found, in a sentence.

    >>> summary(Comparison(source="Profile.pdf", format="linkedin_pdf", linked=(), differences=()))
    'Profile.pdf: 0 entries in both; nothing that a reader of both would ask about.'
    """
    number = len(comparison.linked)
    both = f"{visible(comparison.source)}: {number} {'entry' if number == 1 else 'entries'} in both"
    asked = counted(len(comparison.noticed), "thing") if comparison.noticed else "nothing"
    return f"{both}; {asked} that a reader of both would ask about."


def harmless(comparison: Comparison) -> tuple[Difference, ...]:
    """The differences that are only worth knowing."""
    return tuple(one for one in comparison.differences if not one.noticed)


def code(report: Report, difference: Difference) -> str:
    """The code of the rule that makes a finding of a difference; what it is about where there is none."""
    return next((one.code for one in report.findings if one.message == difference.message), difference.kind)


def beside(report: Report) -> tuple[Finding, ...]:
    """The findings that the comparison does not tell already."""
    told = {one.message for one in report.comparison.noticed} if report.comparison else set()
    return tuple(one for one in report.findings if one.message not in told)


def untold(difference: Difference, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The quotes that the message does not have already."""
    message = visible(difference.message)
    return tuple(one for one in evidence if visible(one.quote) not in message)


def pages(difference: Difference) -> str:
    """On which pages of the two documents it stands, as far as they have pages."""
    here, there = (sorted({one.page for one in side if one.page}) for side in (difference.here, difference.there))
    told = [
        f"{name} {', '.join(f'p. {page}' for page in found)}"
        for name, found in (("here", here), ("there", there))
        if found
    ]
    return "; ".join(told)
