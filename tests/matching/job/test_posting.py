"""Labelled postings are read as their labels say; the ones held out are for the benchmark alone."""

import importlib.util
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
