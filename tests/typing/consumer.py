"""How a program uses the library, as type checkers see it: mypy and pyright read this file, and nothing runs it."""

from pathlib import Path
from typing import assert_type

import profilecheck
from profilecheck import Analyzer, JobMatch, Reading, Report
from profilecheck.batch import Summary, run_batch
from profilecheck.sandbox import Answer, Sandbox, Task


def use(analyzer: Analyzer, sandbox: Sandbox) -> None:
    """Call everything once."""
    report = profilecheck.analyze("resume.pdf", role="data-scientist")
    assert_type(report, Report)
    assert_type(report.score.total, float | None)
    for finding in report.findings:
        for evidence in finding.evidence:
            assert_type(evidence.quote, str)
            assert_type(evidence.page, int | None)
    reading = analyzer.read(b"# Ada Example", name="ada.md")
    assert_type(reading, Reading)
    assert_type(analyzer.judge(reading), Report)
    assert_type([mention.name for mention in analyzer.find_skills("PyTorch")], list[str])
    assert_type(profilecheck.match_job(report, Path("job.txt")), JobMatch)
    assert_type(profilecheck.render(report, "html"), bytes)
    assert_type(profilecheck.report_from_json(b"{}"), Report)
    assert_type(sandbox.run(Task(kind="report", document=b"")), Answer)
    assert_type(run_batch(["cvs/"], Path("out.jsonl")), Summary)
