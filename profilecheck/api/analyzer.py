"""Reads and judges documents: built once, used for many."""

from collections.abc import Sequence
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from profilecheck.advice import advise
from profilecheck.config import Config
from profilecheck.lexicon.guide import DEFAULT_ROLE, load_guide
from profilecheck.lexicon.load import Lexicon, default_lexicon
from profilecheck.matching.categories import by_category
from profilecheck.matching.evidence import evidence
from profilecheck.matching.skills import SkillMatcher
from profilecheck.matching.titles import assess_stage
from profilecheck.matching.topics import topics
from profilecheck.model.comparison import Comparison
from profilecheck.model.job import JobMatch, Posting
from profilecheck.model.profile import Profile
from profilecheck.model.report import SCHEMA_VERSION, Report
from profilecheck.model.skill import SkillEvidence, SkillMention
from profilecheck.parsing import Reading
from profilecheck.parsing import read as parse
from profilecheck.parsing.engines import ENGINES
from profilecheck.parsing.loading import Source, load
from profilecheck.rules import RuleContext, rules, run
from profilecheck.scoring import judge

if TYPE_CHECKING:
    from spacy.language import Language

Matched: TypeAlias = Report | Reading | Profile | Source
"""What can be held against a job posting."""
Jobs: TypeAlias = Source | Posting | Sequence[Source | Posting] | None
"""One job posting or several: what `read_job` takes or gives."""


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
        data, called = load(source, name, self._lexicon)
        return parse(data, called, password=password, lexicon=self._lexicon, engine=self._engine)

    def read_job(self, source: Source, *, password: str | None = None, name: str | None = None) -> Posting:
        """Read a job posting: what it asks for, and how much of it is a must.

        It may be text, Markdown, a saved web page, PDF or DOCX. Raises InputError for what cannot be read.
        """
        from profilecheck.matching.job.posting import read_posting
        from profilecheck.parsing.postings import read_posting as parse_posting

        data, called = load(source, name, self._lexicon)
        document = parse_posting(data, called, password=password, lexicon=self._lexicon, engine=self._engine)
        with self._matching:
            return read_posting(document, lexicon=self._lexicon, matcher=self._matcher)

    def match(self, profile: Matched, job: Source | Posting, *, as_of: date | None = None) -> JobMatch:
        """How a profile fits a posting: what of it is met, the score with its parts, and what to show more clearly.

        A reading keeps the places of its document; of a report, or a profile alone, the quotes are those of a text
        that is composed of its fields. Raises InputError for what cannot be read.
        """
        reading = self._reading(profile)
        return self._matches(self._context(reading, as_of or date.today()), [job])[0]

    def _reading(self, profile: Matched) -> Reading:
        """A reading as it is; one composed of the fields of a report or profile; a document that is read."""
        if isinstance(profile, Reading):
            return profile
        if not isinstance(profile, Report | Profile):
            return self.read(profile)
        from profilecheck.parsing.json_resume import composed

        source = profile.source if isinstance(profile, Report) else ""
        fields = profile.profile if isinstance(profile, Report) else profile
        return composed(fields, self._lexicon.table("parsing/records.toml"), source=source)

    def _matches(self, context: RuleContext, jobs: Sequence[Source | Posting]) -> tuple[JobMatch, ...]:
        """The matches with all postings, best first; those of the same score in their order."""
        from profilecheck.advice.job import advise_for_job
        from profilecheck.matching.job.candidate import Candidate
        from profilecheck.matching.job.match import match

        candidate = Candidate(
            document=context.document,
            profile=context.profile,
            skills=context.skills,
            now=context.now,
            lexicon=self._lexicon,
        )
        postings = [job if isinstance(job, Posting) else self.read_job(job) for job in jobs]
        found = [advise_for_job(context, candidate, match(posting, candidate)) for posting in postings]
        return tuple(sorted(found, key=lambda one: -one.score))

    def compare(self, here: Reading, there: Reading, *, as_of: date | None = None) -> Comparison:
        """Hold a document, say a résumé, against another of the same person, say a LinkedIn profile."""
        from profilecheck.matching.comparison import Side, compare

        today = as_of or date.today()
        first, second = (
            Side(document=one.document, profile=one.profile, skills=self.skills(one, as_of=today))
            for one in (here, there)
        )
        return compare(first, second, lexicon=self._lexicon, as_of=today)

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
        self,
        source: Source,
        *,
        password: str | None = None,
        as_of: date | None = None,
        name: str | None = None,
        job: Jobs = None,
        linkedin: Source | Reading | None = None,
    ) -> Report:
        """Read a document and judge it; `as_of` is the day that "present" means, today if not given.

        With a job posting, or several, the report has its matches too, best first; with an export of the person's
        LinkedIn profile, it tells what the two say differently. Raises InputError for what cannot be read, as `read`
        does.
        """
        reading = self.read(source, password=password, name=name)
        return self.judge(reading, as_of=as_of, job=job, linkedin=linkedin)

    def reasons(self) -> dict[str, str]:
        """Why each rule is there, by its code.

        >>> Analyzer().reasons()["HDL001"].split(":")[0]
        'Why'
        """
        return {rule.info.code: _why(rule.doc) for rule in self._rules}

    def judge(
        self,
        reading: Reading,
        *,
        as_of: date | None = None,
        job: Jobs = None,
        linkedin: Source | Reading | None = None,
    ) -> Report:
        """Judge a document that was read before, and hold it against what else is given."""
        today = as_of or date.today()
        document, profile = reading.document, reading.profile
        other = linkedin if linkedin is None or isinstance(linkedin, Reading) else self.read(linkedin)
        comparison = None if other is None else self.compare(reading, other, as_of=today)
        context = self._context(reading, today, comparison)
        skills, stage = context.skills, context.stage
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
            jobs=self._matches(context, _listed(job)) if job is not None else (),
            comparison=comparison,
        )

    def _context(self, reading: Reading, today: date, comparison: Comparison | None = None) -> RuleContext:
        """What rules look at."""
        document, profile = reading.document, reading.profile
        skills = self.skills(reading, as_of=today)
        with self._matching:
            spoken_of = topics(document, profile, self._matcher)
        return RuleContext(
            document=document,
            profile=profile,
            skills=skills,
            topics=spoken_of,
            comparison=comparison,
            stage=assess_stage(document, profile, guide=self._guide, lexicon=self._lexicon, as_of=today),
            guide=self._guide,
            lexicon=self._lexicon,
            as_of=today,
            own_words=frozenset(word.lower() for word in self._config.words),
        )


def _listed(job: Jobs) -> Sequence[Source | Posting]:
    return job if isinstance(job, list | tuple) else () if job is None else (job,)


def _why(manual: str) -> str:
    """The paragraph of a rule's manual that says why it is there."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in manual.split("\n\n"))
    return next((paragraph for paragraph in paragraphs if paragraph.startswith("Why:")), "")
