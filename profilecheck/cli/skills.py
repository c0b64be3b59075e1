"""`profilecheck skills FILE`: the skills in a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck.cli import _engine, _lexicon
from profilecheck.cli._guard import guarded
from profilecheck.cli._output import columns, write

if TYPE_CHECKING:
    from profilecheck.model.document import Document
    from profilecheck.model.skill import SkillEvidence


@click.command("skills", short_help="List the skills that are found in a file.")
@click.argument("file")
@click.option("-f", "--format", "form", type=click.Choice(("table", "json")), default="table", help="Form of the list.")
@_lexicon.option
@_engine.option
@click.option("--password", metavar="TEXT", help="Password of an encrypted file.")
def command(file: str, form: str, lexicon: Path | None, engine: str, password: str | None) -> None:
    """List the skills that are found in a résumé or profile.

    The table says how well each is shown, for how long it was used, and the first place that names it; as JSON, all
    places.
    """
    from profilecheck import api
    from profilecheck.reporting._skills import skills_json

    analyzer = api.Analyzer(lexicon=_lexicon.with_own(lexicon), engine=engine)
    with guarded(file):
        reading = analyzer.read(file, password=password)
        shown = analyzer.skills(reading)
        write(skills_json(reading.document, shown) if form == "json" else _as_table(reading.document, shown))


def _as_table(document: "Document", shown: "tuple[SkillEvidence, ...]") -> bytes:
    from profilecheck.reporting._outline import duration

    return columns(
        (skill.name, skill.category, str(skill.level), duration(skill.months), _first_place(document, skill))
        for skill in shown
    )


def _first_place(document: "Document", skill: "SkillEvidence") -> str:
    if not skill.mentions:
        return f"implied by {', '.join(skill.implied_by)}"
    first = skill.mentions[0]
    page = document.page_of(first.span)
    return f"“{first.surface}”" + (f", page {page}" if page else "")
