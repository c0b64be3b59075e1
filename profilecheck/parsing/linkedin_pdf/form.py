"""Which form of LinkedIn's PDF some pages are set in, told by sizes and places and never by words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from profilecheck.parsing.engines import PageContent, Run
from profilecheck.parsing.linkedin_pdf.settings import FormSettings, LinkedInSettings


def made_by_linkedin(metadata: Mapping[str, str], settings: LinkedInSettings) -> bool:
    """Whether the properties of the file name LinkedIn."""
    author, subject = (metadata.get(key, "").strip().lower() for key in ("Author", "Subject"))
    return author in settings.made_by["author"] or subject in settings.made_by["subject"]


def sidebar_name(pages: Sequence[PageContent], form: FormSettings) -> Run | None:
    """The first word of the name, if the pages have the sidebar and the main column of the form since 2017."""
    name = _name(pages, form)
    if name is None:
        return None
    edge, scale = edge_of(name), name.style.size / form.sizes["name"]
    runs = [run for page in pages for run in page.runs if not run.angle]
    side = [run for run in runs if run.x0 < edge]
    main = [run for run in runs if run.x0 >= edge and form.role(run.style.size / scale) != "footer"]
    first, last = (place * scale for place in form.side_left)
    fits = (
        _known(main, name, form) >= form.known
        and _aligned(main, name.x0 - 2, name.x0 + 2) >= form.aligned
        and _aligned(side, first, last) >= form.aligned
    )
    return name if fits and _has(runs, name, form, "section", "side") else None


def classic_name(pages: Sequence[PageContent], metadata: Mapping[str, str], settings: LinkedInSettings) -> Run | None:
    """The first word of the name, if the pages have the one column of the form until 2017."""
    form = settings.classic
    name = _name(pages, form)
    if name is None or not _from_linkedin(pages, name, metadata, settings):
        return None
    runs = [run for page in pages for run in page.runs if not run.angle]
    return name if _known(runs, name, form) >= form.known and _has(runs, name, form, "section") else None


def edge_of(name: Run) -> float:
    """Where the main column begins, a little left of the name, in points."""
    return name.x0 - name.style.size / 4


def _name(pages: Sequence[PageContent], form: FormSettings) -> Run | None:
    """The first of the largest words of the first page, where it stands in the right place for its size."""
    runs = [run for page in pages[:1] for run in page.runs if not run.angle]
    largest = max((run.style.size for run in runs), default=0.0) - 0.05
    name = min(
        (run for run in runs if run.style.size > largest),
        key=lambda run: (-round(run.style.size, 1), round(run.baseline), run.x0),
        default=None,
    )
    if name is None or not name.style.size:
        return None
    first, last = form.left
    return name if first <= name.x0 * form.sizes["name"] / name.style.size <= last else None


def _from_linkedin(
    pages: Sequence[PageContent], name: Run, metadata: Mapping[str, str], settings: LinkedInSettings
) -> bool:
    """Whether pages in a plain type come from LinkedIn: its program made them, or the last begins with the name again.

    Either way they link there, or say so.
    """
    producer = metadata.get("Producer", "").lower()
    made = any(known in producer for known in settings.made_by["producer"])
    linked = any(settings.made_by["host"] in uri for page in pages for uri, _ in page.links)
    named = any(run.text.lower() in settings.made_by["author"] for run in pages[-1].runs)
    again = any(
        (run.text, round(run.style.size, 1), round(run.x0), round(run.baseline))
        == (name.text, round(name.style.size, 1), round(name.x0), round(name.baseline))
        for page in pages[1:][-1:]
        for run in page.runs
    )
    return made_by_linkedin(metadata, settings) or ((linked or named) and (made or again))


def _known(runs: Iterable[Run], name: Run, form: FormSettings) -> float:
    """The share of the letters that are set in a size of the form."""
    scale = name.style.size / form.sizes["name"]
    letters: defaultdict[bool, int] = defaultdict(int)
    for run in runs:
        letters[bool(form.role(run.style.size / scale))] += len(run.text)
    return letters[True] / max(1, sum(letters.values()))


def _has(runs: Iterable[Run], name: Run, form: FormSettings, *roles: str) -> bool:
    scale = name.style.size / form.sizes["name"]
    return any(form.role(run.style.size / scale) in roles for run in runs)


def _aligned(runs: Iterable[Run], first: float, last: float) -> float:
    """The share of the rows that begin between two places, in points; 1 where there are none."""
    starts: dict[tuple[int, int], float] = {}
    for run in runs:
        key = run.page, round(run.baseline)
        starts[key] = min(run.x0, starts.get(key, run.x0))
    return sum(first <= start <= last for start in starts.values()) / len(starts) if starts else 1.0
