"""The best fit among job postings, what is met and what to show: `python examples/match_job.py`."""

from pathlib import Path

import profilecheck

HERE = Path(__file__).parent

report = profilecheck.analyze(HERE / "ml-engineer.pdf", job=sorted((HERE / "jobs").iterdir()))
for match in report.jobs:
    print(f"{match.score:3.0f}  {match.posting.title}")

# A posting that was read before can be held against many profiles; its requirements are data.
posting = profilecheck.read_job(HERE / "jobs" / "ml-engineer.md")
fit = profilecheck.match_job(report, posting)
for one in fit.requirements:
    quotes = [evidence.quote for evidence in one.evidence[:1]]
    print(f"{one.requirement.need:9}  {one.status:11}  {one.requirement.text}  {quotes}")
for advice in fit.advice:
    print(f"{advice.kind:8} {advice.text}")
