"""What a confined process does with a document: it gets a task, and gives bytes that are ready to be passed on."""

import json
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from profilecheck.api import Analyzer
from profilecheck.config import load_config
from profilecheck.errors import InputError, LimitError, ProfilecheckError
from profilecheck.lexicon.guide import role_ids
from profilecheck.lexicon.load import Lexicon, lexicons_root
from profilecheck.model.job import Posting
from profilecheck.model.report import Report
from profilecheck.parsing import Reading
from profilecheck.parsing.engines import ENGINES


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What all tasks of a process have in common."""

    role: str | None = None
    """For tasks that name none; else that of the file of settings, or the first of all."""
    engine: str = ENGINES[0]
    """Library that reads PDF files."""
    lexicons: tuple[str, ...] = ()
    """Folders of the lexicon, the last one foremost; that of the package if there are none."""
    config: str | None = None
    """File of settings, as `profilecheck.load_config` reads it."""

    def lexicon(self) -> Lexicon:
        """The lexicon of those folders."""
        base, *overlays = map(Path, self.lexicons or (lexicons_root(),))
        return Lexicon(base, tuple(overlays))


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to do with one document."""

    kind: str
    """report, parse, skills, match or record."""
    document: bytes
    posting: bytes = b""
    """A job posting to match the document with; a report says of none if there is none."""
    name: str = "document"
    """What messages call the document."""
    role: str | None = None
    form: str = "json"
    """Name of the form of a report."""
    password: str | None = None
    as_of: str | None = None
    """ISO date that "present" means; today if there is none."""
    max_pages: int | None = None
    """Refuse a document of more pages, instead of leaving pages out."""

    def day(self) -> date | None:
        """The date that "present" means."""
        return date.fromisoformat(self.as_of) if self.as_of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of a task."""

    media_type: str
    body: bytes


_JSON = "application/json"


class Desk:
    """Does tasks, one after the other, with everything loaded."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lexicon = settings.lexicon()
        self._config = load_config(Path(settings.config), self._lexicon) if settings.config else None
        self._analyzers: dict[str | None, Analyzer] = {}
        self.analyzer(None)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders of the lexicon."""
        return self._lexicon.roots

    def load(self) -> None:
        """Load the whole lexicon: what a fork loads late, each fork would load again."""
        for root in self._lexicon.roots:
            for folder in sorted(path.name for path in root.iterdir() if path.is_dir()):
                self._lexicon.files(folder)
        for role in role_ids(self._lexicon):
            self.analyzer(role)

    def analyzer(self, role: str | None) -> Analyzer:
        """The analyzer for a role."""
        name = role or self._settings.role
        if name not in self._analyzers:
            self._analyzers[name] = Analyzer(
                role=name, lexicon=self._lexicon, engine=self._settings.engine, config=self._config
            )
        return self._analyzers[name]

    def read(self, task: Task) -> Reading:
        """The document of a task; raises LimitError where it has too many pages."""
        reading = self.analyzer(task.role).read(task.document, password=task.password, name=task.name)
        if task.max_pages is not None and len(reading.document.pages) > task.max_pages:
            raise LimitError(f"{task.name}: more than {task.max_pages} pages; give the résumé alone")
        return reading

    def judge(self, task: Task, reading: Reading) -> Report:
        """The report on the document of a task as it was read, with the match if there is a posting."""
        job = self.posting(task) if task.posting else None
        return self.analyzer(task.role).judge(reading, as_of=task.day(), job=job)

    def posting(self, task: Task) -> Posting:
        """The job posting of a task."""
        return self.analyzer(task.role).read_job(task.posting, name="posting")

    def answer(self, task: Task) -> Answer:
        """Do a task; raises ProfilecheckError where it cannot be done."""
        return _TASKS[task.kind](self, task)


def message_of(task: Task) -> tuple[dict[str, Any], bytes]:
    """A task as it is sent: what is bytes of strangers stands behind the rest."""
    head = {field.name: getattr(task, field.name) for field in fields(task)}
    del head["document"], head["posting"]
    return {"task": head, "document_bytes": len(task.document)}, task.document + task.posting


def task_of(head: Mapping[str, Any], body: bytes) -> Task:
    """The task that was sent.

    >>> task = Task(kind="match", document=b"Ada", posting=b"We look for you")
    >>> task_of(*message_of(task)) == task
    True
    """
    length = head["document_bytes"]
    return Task(**head["task"], document=body[:length], posting=body[length:])


def reply(desk: Desk, head: Mapping[str, Any], body: bytes) -> tuple[Mapping[str, Any], bytes]:
    """The message that answers a message: an answer, or what went wrong and whose fault it was."""
    name = head["task"]["name"]
    try:
        answer = desk.answer(task_of(head, body))
    except ProfilecheckError as error:
        return {"error": type(error).__name__, "message": str(error)}, b""
    except (MemoryError, RecursionError) as error:
        message = f"{name}: takes more memory than is allowed; give the résumé alone"
        return {"error": LimitError.__name__, "message": message, "spent": type(error).__name__}, b""
    except Exception as error:
        *_, last = traceback.extract_tb(error.__traceback__)
        place = f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}"
        message = f"{name}: cannot be analysed because of a mistake in profilecheck ({place}); report it"
        return {"error": InputError.__name__, "message": message, "fault": place}, b""
    return {"media_type": answer.media_type}, answer.body


def _report(desk: Desk, task: Task) -> Answer:
    from profilecheck.reporting import RenderOptions, find

    renderer = find(task.form)
    reading = desk.read(task)
    report = desk.judge(task, reading)
    options = RenderOptions(document=task.document, text=reading.document, password=task.password)
    return Answer(media_type=renderer.media_type, body=renderer(report, options))


def _match(desk: Desk, task: Task) -> Answer:
    """How the document fits the posting; in the forms for people, as a part of the report."""
    if task.form != "json":
        return _report(desk, task)
    from pydantic_core import to_json

    from profilecheck.reporting._clean import escape_json

    match = desk.analyzer(task.role).match(desk.read(task), desk.posting(task), as_of=task.day())
    return Answer(media_type=_JSON, body=escape_json(to_json(match, indent=2).decode()).encode() + b"\n")


def _parse(desk: Desk, task: Task) -> Answer:
    from profilecheck.parsing.json_resume import json_resume
    from profilecheck.reporting._clean import escape_json

    text = json.dumps(json_resume(desk.read(task)), indent=2, ensure_ascii=False)
    return Answer(media_type=_JSON, body=escape_json(text).encode() + b"\n")


def _skills(desk: Desk, task: Task) -> Answer:
    from profilecheck.reporting._skills import skills_json

    reading = desk.read(task)
    shown = desk.analyzer(task.role).skills(reading, as_of=task.day())
    return Answer(media_type=_JSON, body=skills_json(reading.document, shown))


def _record(desk: Desk, task: Task) -> Answer:
    """What a table needs of a report, and behind that the report; on one line."""
    from pydantic_core import to_json

    from profilecheck.reporting._clean import escape_json

    report = desk.judge(task, desk.read(task))
    row = {
        "format": report.format,
        "pages": report.pages,
        "words": report.words,
        "role": report.role,
        "as_of": report.as_of,
        "stage": report.stage.id if report.stage else None,
        "score": report.score.total,
        "skills": sorted({skill.id for category in report.categories for skill in category.skills}),
        "findings": sorted({finding.code for finding in report.findings}),
        "report": report,
    }
    return Answer(media_type=_JSON, body=escape_json(to_json(row).decode()).encode())


_TASKS: Mapping[str, Callable[[Desk, Task], Answer]] = {
    "report": _report,
    "parse": _parse,
    "skills": _skills,
    "match": _match,
    "record": _record,
}
KINDS = tuple(_TASKS)
"""What can be asked for."""
