"""Make the pictures of the README: `python docs/pictures.py [RÉSUMÉ]` (needs Chromium and playwright)."""

import io
import re
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

import profilecheck
from profilecheck.reporting import RenderOptions, render

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "data-analyst-weak.pdf"
COLUMNS, LINES = 88, 44
AS_OF = date(2026, 11, 1)


def main(resume: Path) -> None:
    """Write terminal.svg, and report-light.png and report-dark.png of the web page."""
    report = profilecheck.analyze(resume, as_of=AS_OF, name=resume.name)
    _terminal(render(report, "terminal", RenderOptions(width=COLUMNS, color=True)).decode())
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as steering:
        page_file = Path(folder) / "report.html"
        page_file.write_bytes(render(report, "html", RenderOptions(document=resume.read_bytes())))
        browser = steering.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            settings = {"viewport": {"width": 1400, "height": 900}, "color_scheme": scheme, "reduced_motion": "reduce"}
            page = browser.new_context(**settings).new_page()
            page.goto(page_file.as_uri())
            page.screenshot(path=HERE / f"report-{scheme}.png")


def _terminal(ansi: str) -> None:
    """The first lines of a report as a picture of a terminal."""
    console = Console(file=io.StringIO(), record=True, width=COLUMNS, force_terminal=True)
    console.print(Text.from_ansi("\n".join(ansi.splitlines()[:LINES])))
    svg = console.export_svg(title="profilecheck resume.pdf", unique_id="report")
    # The fonts of the reader do; a picture that is looked at should fetch none.
    (HERE / "terminal.svg").write_text(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLE)
