"""The same for those who need it once, with the lexicon of the package."""

from datetime import date
from functools import cache

from profilecheck.api.analyzer import Analyzer, Jobs, Matched
from profilecheck.lexicon.guide import DEFAULT_ROLE
from profilecheck.lexicon.load import Lexicon, default_lexicon
from profilecheck.model.comparison import Comparison
from profilecheck.model.job import JobMatch, Posting
from profilecheck.model.report import Report
from profilecheck.model.skill import SkillMention
from profilecheck.parsing import Reading
from profilecheck.parsing import read as parse
from profilecheck.parsing.engines import ENGINES
from profilecheck.parsing.loading import Source, load


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
    job: Jobs = None,
    linkedin: Source | Reading | None = None,
) -> Report:
    """Read a document and judge it for a role, as `Analyzer.analyze` does."""
    return _analyzer(role).analyze(source, password=password, as_of=as_of, name=name, job=job, linkedin=linkedin)


def read_job(source: Source, *, password: str | None = None, name: str | None = None) -> Posting:
    r"""Read a job posting, as `Analyzer.read_job` does.

    >>> posting = read_job(b"Data Engineer\n\nMust have:\n- Spark or Flink\n- 3 years of SQL\n")
    >>> [(one.need.value, one.text) for one in posting.requirements]
    [('must', 'Apache Spark or Apache Flink'), ('must', '3 years of SQL'), ('must', 'SQL')]
    """
    return _analyzer(DEFAULT_ROLE).read_job(source, password=password, name=name)


def match_job(
    report_or_profile: Matched, job: Source | Posting, *, role: str = DEFAULT_ROLE, as_of: date | None = None
) -> JobMatch:
    r"""How a report, a reading, a profile or a document fits a job posting, as `Analyzer.match` says.

    >>> report = analyze(b"Ada Example\n\nExperience\nData Engineer, Tilmart\nJan 2020 - Dec 2023\n"
    ...                  b"- Moved 40 nightly jobs to Spark\n", name="ada.txt")
    >>> fit = match_job(report, b"Data Engineer\n\nMust have:\n- Spark\n- Kafka\n")
    >>> [(one.requirement.text, one.status.value) for one in fit.requirements]
    [('Apache Spark', 'met'), ('Apache Kafka', 'not shown')]
    """
    return _analyzer(role).match(report_or_profile, job, as_of=as_of)


def find_skills(text: str) -> tuple[SkillMention, ...]:
    """The skills that a text names, in its order.

    >>> [skill.id for skill in find_skills("Two years of PyTorch and scikit-learn")]
    ['pytorch', 'scikit-learn']
    """
    return _analyzer(DEFAULT_ROLE).find_skills(text)


def compare(here: Source | Reading, there: Source | Reading, *, as_of: date | None = None) -> Comparison:
    r"""What two documents of one person tell differently: a résumé, and say an export of LinkedIn.

    >>> resume = b"Ada Example\n\nExperience\nData Scientist, Tilmart\nJan 2020 - Dec 2023\n- Built models\n"
    >>> profile = b"Ada Example\n\nExperience\nSenior Data Scientist, Tilmart Ltd\n2020 - 2023\n- Built models\n"
    >>> [(one.kind, one.noticed) for one in compare(resume, profile).differences]
    [('title', True)]
    """
    first, second = (one if isinstance(one, Reading) else read(one) for one in (here, there))
    return _analyzer(DEFAULT_ROLE).compare(first, second, as_of=as_of)


@cache
def _analyzer(role: str) -> Analyzer:
    return Analyzer(role=role)
