"""The whole report as JSON, as profilecheck/schemas/report-1.1.json describes it."""

from profilecheck.errors import InputError
from profilecheck.model.report import SCHEMA_VERSION, Report
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._clean import escape_json


@renderer(media_type="application/json", suffix=".json")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report as JSON; `report_from_json` reads it back."""
    from pydantic_core import to_json

    return escape_json(to_json(report, indent=2).decode()).encode() + b"\n"


def report_from_json(data: bytes, source: str = "report") -> Report:
    """The report that was stored as JSON.

    Raises InputError for anything that is not such a report.
    """
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(Report).validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "its beginning"
        raise InputError(
            f"{source}: not a profilecheck report of schema {SCHEMA_VERSION}: {first['msg']} @ {place}; "
            "make it anew with `profilecheck FILE --format json`"
        ) from None
