"""Résumé and LinkedIn-profile analyser: what a machine and a recruiter will read, what is missing, where to mend it.

>>> import profilecheck
>>> [mention.name for mention in profilecheck.find_skills("I know PyTorch and AWS.")]
['PyTorch', 'AWS']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from profilecheck.api import Analyzer, analyze, compare, find_skills, match_job, read, read_job
    from profilecheck.config import Config, find_config, load_config
    from profilecheck.errors import (
        CrashError,
        EncryptedError,
        InputError,
        LexiconError,
        LimitError,
        NoTextError,
        ProfilecheckError,
        TimeLimitError,
        UnknownFormatError,
        UsageError,
    )
    from profilecheck.model.comparison import Comparison
    from profilecheck.model.job import JobMatch, Posting
    from profilecheck.model.report import Report
    from profilecheck.parsing import Reading
    from profilecheck.reporting import render
    from profilecheck.reporting.json import report_from_json

__version__ = "0.1.0"

# Imported when first asked for: `import profilecheck` must not cost what an analysis costs.
_PLACES = {
    "Analyzer": "api",
    "Config": "config",
    "Reading": "parsing",
    "analyze": "api",
    "compare": "api",
    "find_config": "config",
    "find_skills": "api",
    "load_config": "config",
    "match_job": "api",
    "read": "api",
    "read_job": "api",
    "CrashError": "errors",
    "EncryptedError": "errors",
    "InputError": "errors",
    "LexiconError": "errors",
    "LimitError": "errors",
    "NoTextError": "errors",
    "ProfilecheckError": "errors",
    "TimeLimitError": "errors",
    "UnknownFormatError": "errors",
    "UsageError": "errors",
    "Comparison": "model.comparison",
    "JobMatch": "model.job",
    "Posting": "model.job",
    "Report": "model.report",
    "render": "reporting",
    "report_from_json": "reporting.json",
}

__all__ = [
    "Analyzer",
    "Comparison",
    "Config",
    "CrashError",
    "EncryptedError",
    "InputError",
    "JobMatch",
    "LexiconError",
    "LimitError",
    "NoTextError",
    "Posting",
    "ProfilecheckError",
    "Reading",
    "Report",
    "TimeLimitError",
    "UnknownFormatError",
    "UsageError",
    "analyze",
    "compare",
    "find_config",
    "find_skills",
    "load_config",
    "match_job",
    "read",
    "read_job",
    "render",
    "report_from_json",
]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
