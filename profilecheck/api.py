"""The one place where the layers meet: bytes in, report out."""

from datetime import date
from functools import cache
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from profilecheck.advice import advise
from profilecheck.config import Config
from profilecheck.errors import UsageError
from profilecheck.lexicon.guide import DEFAULT_ROLE, load_guide
from profilecheck.lexicon.load import Lexicon, default_lexicon
from profilecheck.matching.categories import by_category
from profilecheck.matching.evidence import evidence
from profilecheck.matching.job.candidate import Candidate
from profilecheck.matching.job.match import match
from profilecheck.matching.job.posting import read_posting
from profilecheck.matching.skills import SkillMatcher
from profilecheck.matching.titles import assess_stage
from profilecheck.matching.topics import topics
from profilecheck.model.job import JobMatch, Posting
from profilecheck.model.profile import YearMonth
from profilecheck.model.report import SCHEMA_VERSION, Report
from profilecheck.model.skill import SkillEvidence, SkillMention
from profilecheck.parsing import Reading
from profilecheck.parsing import read as parse
from profilecheck.parsing.archive import slim
from profilecheck.parsing.bounds import Limits
from profilecheck.parsing.engines import ENGINES
from profilecheck.parsing.postings import read_posting as parse_posting
from profilecheck.parsing.source import check_size, read_file
from profilecheck.rules import RuleContext, rules, run
from profilecheck.scoring import judge

if TYPE_CHECKING:
    from spacy.language import Language

Source: TypeAlias = str | PathLike[str] | bytes | BinaryIO
"""A path, the contents of a file, or a file that was opened in binary mode; the path may be of a folder that is an
unpacked LinkedIn archive."""


class Analyzer:
    r"""Reads and judges documents for one role; build it once and use it again, from several threads if you like.

    >>> analyzer = Analyzer(role="machine-learning-engineer")
    >>> report = analyzer.analyze(b"Ada Example\nada@example.com\n\nSkills\nPython, PyTorch\n", name="ada.txt")
    >>> report.source, report.role_name
    ('ada.txt', 'Machine Learning Engineer')
    """

    def __init__(
        self,
        *,
        role: str | None = None,
        nlp: "Language | None" = None,
        lexicon: Lexicon | None = None,
        engine: str = ENGINES[0],
        config: Config | None = None,
    ) -> None:
        """Load what the role asks for, that of the machine-learning engineer if none is given here or in the settings.

        `nlp` is a spaCy pipeline of your own; `lexicon` takes the place of the words and weights of the package;
        `engine` is the library that reads PDF files, pdfminer or pdfium; `config` holds settings, as `load_config`
        reads them.
        Raises UsageError for an unknown role and LexiconError for a broken lexicon.
        """
        self._config = config or Config()
        self._lexicon = self._config.lexicon(lexicon or default_lexicon())
        self._engine = engine
        self._matcher = SkillMatcher(self._lexicon.taxonomy, nlp)
        self._guide = self._config.guide(load_guide(self._lexicon, role or self._config.role or DEFAULT_ROLE))
        self._rules = self._config.chosen(rules(self._lexicon))
        # A matcher learns its patterns as it meets their first words.
        self._matching = Lock()

    def read(self, source: Source, *, password: str | None = None, name: str | None = None) -> Reading:
        """Read a document without judging it: its text with places, and the profile.

        `name` is what messages call a source that has no path. Raises InputError for what cannot be read, of which
        EncryptedError and NoTextError are kinds.
        """
        return read(source, password=password, name=name, lexicon=self._lexicon, engine=self._engine)

    def read_job(self, source: Source, *, password: str | None = None, name: str | None = None) -> Posting:
        """Read a job posting: what it asks for, and how much of it is a must.

        It may be text, Markdown, a saved web page, PDF or DOCX. Raises InputError for what cannot be read.
        """
        data, called = load(source, name, self._lexicon)
        document = parse_posting(data, called, password=password, lexicon=self._lexicon, engine=self._engine)
        with self._matching:
            return read_posting(document, lexicon=self._lexicon, matcher=self._matcher)

    def match(self, reading: Reading, job: Posting, *, as_of: date | None = None) -> JobMatch:
        """How a profile fits a posting."""
        today = as_of or date.today()
        candidate = Candidate(
            document=reading.document,
            profile=reading.profile,
            skills=self.skills(reading, as_of=today),
            now=YearMonth(today.year, today.month),
            lexicon=self._lexicon,
        )
        return match(job, candidate)

    def find_skills(self, text: str) -> tuple[SkillMention, ...]:
        """The skills that a text names, in its order."""
        with self._matching:
            return self._matcher.find(text)

    def skills(self, reading: Reading, *, as_of: date | None = None) -> tuple[SkillEvidence, ...]:
        """The skills that a document shows, how well it proves each, and for how long."""
        with self._matching:
            return evidence(
                reading.document, reading.profile, self._matcher, as_of or date.today(), lexicon=self._lexicon
            )

    def analyze(
        self, source: Source, *, password: str | None = None, as_of: date | None = None, name: str | None = None
    ) -> Report:
        """Read a document and judge it; `as_of` is the day that "present" means, today if not given.

        Raises InputError for what cannot be read, as `read` does.
        """
        return self.judge(self.read(source, password=password, name=name), as_of=as_of)

    def reasons(self) -> dict[str, str]:
        """Why each rule is there, by its code.

        >>> Analyzer().reasons()["HDL001"].split(":")[0]
        'Why'
        """
        return {rule.info.code: _why(rule.doc) for rule in self._rules}

    def judge(self, reading: Reading, *, as_of: date | None = None) -> Report:
        """Judge a document that was read before."""
        today = as_of or date.today()
        document, profile = reading.document, reading.profile
        skills = self.skills(reading, as_of=today)
        stage = assess_stage(document, profile, guide=self._guide, lexicon=self._lexicon, as_of=today)
        with self._matching:
            spoken_of = topics(document, profile, self._matcher)
        context = RuleContext(
            document=document,
            profile=profile,
            skills=skills,
            topics=spoken_of,
            stage=stage,
            guide=self._guide,
            lexicon=self._lexicon,
            as_of=today,
            own_words=frozenset(word.lower() for word in self._config.words),
        )
        outcomes = run(context, self._rules)
        judgement = judge(outcomes, self._guide, document)
        advice = advise(context, outcomes)
        return Report(
            schema_version=SCHEMA_VERSION,
            source=document.source,
            format=document.format,
            pages=len(document.pages),
            words=len(document.text.split()),
            role=self._guide.id,
            role_name=self._guide.name,
            as_of=today.isoformat(),
            score=judgement.score,
            stage=stage,
            categories=by_category(skills, self._lexicon.taxonomy, self._guide, context.stage_id),
            findings=judgement.findings,
            strengths=judgement.strengths,
            not_graded=judgement.not_graded,
            diagnostics=document.diagnostics,
            profile=profile,
            top_changes=judgement.top_changes,
            proposals=advice.proposals,
            next_steps=advice.next_steps,
            specialisations=advice.specialisations,
            adjacent_roles=advice.adjacent_roles,
        )


def read(
    source: Source,
    *,
    password: str | None = None,
    name: str | None = None,
    lexicon: Lexicon | None = None,
    engine: str = ENGINES[0],
) -> Reading:
    r"""Read a document without judging it, as `Analyzer.read` does.

    >>> read(b"Ada Example\nada@example.com\n").profile.contact.emails[0].value
    'ada@example.com'
    """
    used = lexicon or default_lexicon()
    data, called = load(source, name, used)
    return parse(data, called, password=password, lexicon=used, engine=engine)


def analyze(
    source: Source,
    *,
    role: str = DEFAULT_ROLE,
    password: str | None = None,
    as_of: date | None = None,
    name: str | None = None,
) -> Report:
    """Read a document and judge it for a role, as `Analyzer.analyze` does."""
    return _analyzer(role).analyze(source, password=password, as_of=as_of, name=name)


def find_skills(text: str) -> tuple[SkillMention, ...]:
    """The skills that a text names, in its order.

    >>> [skill.id for skill in find_skills("Two years of PyTorch and scikit-learn")]
    ['pytorch', 'scikit-learn']
    """
    return _analyzer(DEFAULT_ROLE).find_skills(text)


def load(source: Source, name: str | None = None, lexicon: Lexicon | None = None) -> tuple[bytes, str]:
    """The contents of a source, and what messages call it; of a LinkedIn archive, only what may be read.

    >>> load(b"Ada", "ada.txt")
    (b'Ada', 'ada.txt')
    """
    used = lexicon or default_lexicon()
    limit = Limits.of(used).max_bytes
    if isinstance(source, str | PathLike):
        path = Path(source)
        called = name or str(path)
        return slim(path, called, used) or read_file(path, limit), called
    called = name or str(getattr(source, "name", "document"))
    data = source if isinstance(source, bytes) else source.read()
    if not isinstance(data, bytes):
        raise UsageError(f'{called}: opened as text; open it in binary mode, "rb"')
    data = slim(data, called, used) or data
    check_size(data, called, limit)
    return data, called


def _why(manual: str) -> str:
    """The paragraph of a rule's manual that says why it is there."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in manual.split("\n\n"))
    return next((paragraph for paragraph in paragraphs if paragraph.startswith("Why:")), "")


@cache
def _analyzer(role: str) -> Analyzer:
    return Analyzer(role=role)
