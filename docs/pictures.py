"""Make the pictures of the README: `python docs/pictures.py [RÉSUMÉ]` (needs Chromium and playwright)."""

import io
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.text import Text

import profilecheck
from profilecheck.reporting import RenderOptions, render

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "data-analyst-weak.pdf"
COLUMNS, LINES = 88, 46
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
            _show_a_finding(page)
            page.screenshot(path=HERE / f"report-{scheme}.png")


def _terminal(ansi: str) -> None:
    """The first lines of a report as a picture of a terminal."""
    console = Console(file=io.StringIO(), record=True, width=COLUMNS, force_terminal=True)
    console.print(Text.from_ansi("\n".join(ansi.splitlines()[:LINES])))
    console.save_svg(str(HERE / "terminal.svg"), title="profilecheck resume.pdf")


def _show_a_finding(page: Page) -> None:
    page.locator("a.place").nth(1).click()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLE)
