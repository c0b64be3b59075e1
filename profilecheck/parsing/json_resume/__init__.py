"""JSON Resume 1.0.0 (https://jsonresume.org/schema): a record in, a record out."""

from profilecheck.parsing.json_resume.compose import reading_of
from profilecheck.parsing.json_resume.normalise import normalised
from profilecheck.parsing.json_resume.recompose import composed
from profilecheck.parsing.json_resume.write import json_resume

__all__ = ["composed", "json_resume", "normalised", "reading_of"]
