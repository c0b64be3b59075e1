"""Labelled postings are read as their labels say; the ones held out are for the benchmark alone."""

import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from profilecheck import Analyzer
from profilecheck.lexicon.load import default_lexicon

BENCHMARK = Path(__file__).parents[3] / "benchmarks" / "job_accuracy.py"
FLOORS = {"skills": 0.95, "kinds": 0.92}


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("job_accuracy", BENCHMARK)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_resumes_and_postings_find_each_other(benchmark: ModuleType) -> None:
    """A few of those that the benchmark ranks: the own posting comes first, and those of the trade for the posting."""
    names = ["08-backend-startup.md", "12-registered-nurse.txt", "13-senior-accountant.md", "19-ux-designer.txt"]
    analyzer = Analyzer()
    jobs = {name: analyzer.read_job(benchmark.POSTINGS / name) for name in names}
    table = tomllib.loads((benchmark.POSTINGS / "resumes.toml").read_text(encoding="utf-8"))
    scores: dict[str, list[tuple[float, int]]] = {name: [] for name in names}
    for resume in table["resume"]:
        if fits := {name: resume["postings"].get(name, 0) for name in names if resume["postings"].get(name)}:
            reading = analyzer.read(resume["text"].encode(), name="resume.txt")
            found = {name: analyzer.match(reading, job, as_of=benchmark.AS_OF).score for name, job in jobs.items()}
            assert max(found, key=lambda name: found[name]) in fits
            for name in names:
                scores[name].append((found[name], fits.get(name, 0)))
    for found_for in scores.values():
        order = [fit for _, fit in sorted(found_for, reverse=True)]
        assert order == sorted(order, reverse=True)


def test_postings_are_read_as_labelled(benchmark: ModuleType) -> None:
    analyzer = Analyzer()
    tally = benchmark.Tally(default_lexicon().taxonomy, details=False)
    for entry in benchmark.labels(held_out=False):
        tally.add(entry, analyzer.read_job(benchmark.POSTINGS / entry["file"]))
    counts = tally.counts
    for name, floor in FLOORS.items():
        assert 2 * counts[name] / (counts["labelled"] + counts["read"]) >= floor
    for name in ("years", "degree", "languages", "clearance", "mode"):
        assert counts[f"{name} right"] >= 0.95 * counts[f"{name} asked"]
