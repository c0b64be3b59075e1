"""Changed documents of every format are read or refused, and all quotes stand where they say."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.readers import SUFFIXES, check, mutated, seeds


@pytest.mark.parametrize("name", sorted(SUFFIXES))
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(number=st.integers(0, 2**32))
def test_changed_documents_are_read_or_refused(name: str, number: int) -> None:
    chance = random.Random(number)  # noqa: S311 no secret hangs on it
    known = _SEEDS.get(name) or _SEEDS.setdefault(name, seeds(name))
    check(mutated(chance.choice(known), known, chance), name)


_SEEDS: dict[str, list[bytes]] = {}
