"""The web page as a browser shows it; skipped where there is no Chromium or nothing to steer it with."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from profilecheck import Analyzer, read
from profilecheck.model.document import Document
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_core_python.sync_playwright", reason="axe-core-python is not installed")

EXAMPLE = Path(__file__).parents[2] / "examples" / "principal-engineer.pdf"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium (apt-get install chromium)")


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with playwright.sync_playwright() as steering:
        opened = steering.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


PAGES = RenderOptions(document=EXAMPLE.read_bytes())
STILL: dict[str, Any] = {"reduced_motion": "reduce", "viewport": {"width": 1400, "height": 600}}


class Shown:
    """A report in a browser, with all that the browser complained of or asked for."""

    def __init__(
        self, browser: "Browser", report: Report, folder: Path, options: RenderOptions = PAGES, **settings: Any
    ) -> None:
        path = folder / "report.html"
        path.write_bytes(render(report, "html", options))
        self.page: Page = browser.new_context(**settings).new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri())


@pytest.mark.parametrize("which", ["report", "hostile"])
def test_nothing_is_asked_for_and_nothing_complained_of(
    browser: "Browser", request: pytest.FixtureRequest, which: str, tmp_path: Path
) -> None:
    shown = Shown(browser, request.getfixturevalue(which), tmp_path)
    shown.page.locator("a.place").first.click()
    assert shown.complaints == []
    assert [url for url in shown.requests if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("scripts", [True, False])
def test_click_leads_from_finding_to_box_and_back(
    browser: "Browser", report: Report, tmp_path: Path, scripts: bool
) -> None:
    page = Shown(browser, report, tmp_path, java_script_enabled=scripts, **STILL).page
    place = page.locator(".quotes a.place").last
    box_id = (place.get_attribute("href") or "").removeprefix("#")
    quote_id = page.locator(".quotes li:has(a.place)").last.get_attribute("id")
    place.click()
    box = page.locator(f"#{box_id} rect").first
    playwright.expect(box).to_be_in_viewport()
    assert page.url.endswith(f"#{box_id}")
    box.click(force=True)
    quote = page.locator(f"#{quote_id}")
    playwright.expect(quote).to_be_in_viewport()
    playwright.expect(quote).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_click_leads_from_finding_to_the_text_and_back(browser: "Browser", tmp_path: Path) -> None:
    reading = read(EXAMPLE.with_name("data-analyst-weak.docx"))
    report = Analyzer().judge(reading, as_of=date(2026, 1, 1))
    options = RenderOptions(document=b"PK", text=reading.document)
    shown = Shown(browser, report, tmp_path, options, **STILL)
    place = shown.page.locator(".message:has-text('“accurracy”') a.place")
    place.click()
    marked = shown.page.locator(f"{place.get_attribute('href')}")
    playwright.expect(marked).to_be_in_viewport()
    assert marked.inner_text() == "accurracy"
    marked.click()
    playwright.expect(place).to_be_in_viewport()
    assert shown.complaints == []


def test_link_unfolds_what_it_leads_to(browser: "Browser", report: Report, tmp_path: Path) -> None:
    bullet = next(finding for finding in report.findings if finding.code == "EXP001")
    many = tuple(replace(bullet, message=f"No result, place {number}.") for number in range(9))
    shown = Shown(browser, replace(report, findings=many), tmp_path)
    last = shown.page.locator(".finding .quotes li").last
    assert not last.is_visible()
    shown.page.evaluate(f"location.hash = '{last.get_attribute('id')}'")
    playwright.expect(last).to_be_in_viewport()


def test_strengths_can_be_taken_off_the_pages(browser: "Browser", report: Report, tmp_path: Path) -> None:
    page = Shown(browser, report, tmp_path).page
    assert page.locator(".page .praise:visible").count() > 0
    page.get_by_role("checkbox", name="strengths").uncheck()
    assert page.locator(".page .praise:visible").count() == 0
    assert page.locator(".page a:visible").count() > 0


def test_pointing_at_a_quote_lights_its_box(browser: "Browser", report: Report, tmp_path: Path) -> None:
    page = Shown(browser, report, tmp_path, viewport={"width": 1400, "height": 600}).page
    line = page.locator(".quotes li:has(a.place)").first
    line.hover()
    assert page.locator(".page a.lit").count() == 1
    page.locator("h1").hover()
    assert page.locator(".page a.lit").count() == 0


def test_filter_leaves_what_fits(browser: "Browser", report: Report, tmp_path: Path) -> None:
    page = Shown(browser, report, tmp_path).page
    every = page.locator(".area .finding:visible").count()
    page.get_by_label("Search").fill("on-call")
    assert page.locator(".area .finding:visible").count() == 1
    assert page.locator(".filter output").inner_text() == f"1 of {every} rules shown"
    page.get_by_label("Search").fill("")
    page.get_by_label("Section").select_option("Headline")
    assert page.locator(".area:visible h3").all_inner_texts() == ["Headline +4.2"]
    page.locator(".changes a").first.click()
    playwright.expect(page.locator("#rule-EXP001")).to_be_in_viewport()


def test_keyboard_reaches_findings_and_boxes(browser: "Browser", report: Report, tmp_path: Path) -> None:
    page = Shown(browser, report, tmp_path).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('.page') ? 'box' : document.activeElement.className"))
    assert {"place", "box"} <= reached


def text_of(report: Report) -> Document:
    """A text in which the quotes of a report stand where they should."""
    characters = [" "] * 1000
    for finding in (*report.findings, *report.strengths):
        for part in finding.evidence:
            characters[part.span.start : part.span.end] = part.quote
    return Document(text="".join(characters), format="text")


@pytest.mark.parametrize(
    ("scheme", "width", "pages"),
    [("light", 400, True), ("light", 1400, False), ("dark", 1400, True), ("dark", 1400, False)],
)
def test_accessibility_check_finds_nothing(
    browser: "Browser", report: Report, tmp_path: Path, scheme: str, width: int, pages: bool
) -> None:
    options = PAGES if pages else RenderOptions(text=text_of(report))
    settings: dict[str, Any] = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    shown = Shown(browser, report, tmp_path, options, bypass_csp=True, **settings)
    # Whatever may be folded or marked is.
    shown.page.evaluate("""() => {
      document.querySelectorAll("details").forEach((each) => { each.open = true; });
      document.querySelectorAll(".quotes li, .message, .text a").forEach((each) => each.classList.add("lit"));
    }""")
    violations = axe.Axe().run(shown.page)["violations"]
    assert [(found["id"], [node["html"][:200] for node in found["nodes"]]) for found in violations] == []


@pytest.mark.parametrize("width", [320, 800, 1600])
def test_page_never_scrolls_sideways(browser: "Browser", report: Report, tmp_path: Path, width: int) -> None:
    page = Shown(browser, report, tmp_path, viewport={"width": width, "height": 900}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
