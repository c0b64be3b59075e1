"""How the measurements take time, and what they compare it with."""

import time
from collections.abc import Callable, Mapping
from io import BytesIO

from pdfminer.high_level import extract_text

Calls = Mapping[str, Callable[[], object]]


def rounds(calls: Calls, number: int) -> dict[str, list[float]]:
    """The seconds that each call takes in each round; the calls of a round meet the same load."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(number):
        for name, call in calls.items():
            started = time.perf_counter()
            call()
            times[name].append(time.perf_counter() - started)
    return times


def pdfminer_text(data: bytes) -> str:
    """The plain text of a PDF, as pdfminer gives it."""
    return extract_text(BytesIO(data))
