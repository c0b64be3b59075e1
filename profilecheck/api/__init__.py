"""The one place where the layers meet: bytes in, report out."""

from profilecheck.api.analyzer import Analyzer, Jobs, Matched
from profilecheck.api.functions import analyze, compare, find_skills, match_job, read, read_job
from profilecheck.parsing.loading import Source

__all__ = [
    "Analyzer",
    "Jobs",
    "Matched",
    "Source",
    "analyze",
    "compare",
    "find_skills",
    "match_job",
    "read",
    "read_job",
]
