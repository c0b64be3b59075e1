"""Records are found again whatever has ended the process that wrote them."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilecheck.batch.journal import Journal
from profilecheck.batch.records import failure, identity, success
from profilecheck.errors import InputError, UsageError

ANSWER = (
    b'{"format":"text","pages":0,"words":9,"role":"nurse","as_of":"2026-03-15","stage":null,"score":50.5,"skills":[],'
    b'"findings":[],"report":{"source":"a"}}'
)
LINES = [
    success("a.md", "k1", "c", ANSWER),
    failure("b.md", "k2", "c", InputError('b.md: “torn”,\n"report":null}')),
    success('c","report":{}.md', "k3", "c", ANSWER),
    success("a.md", "k1", "c", ANSWER),
]
WANTED = [identity("a.md", "k1", "c"), identity("b.md", "k2", "c"), identity('c","report":{}.md', "k3", "c")]


def test_records_are_found_once_each(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    with Journal(path) as journal:
        starts = [journal.add(line).start for line in LINES]
        assert journal.take(WANTED[0]) is None
    with Journal(path) as journal:
        taken = [journal.take(wanted) for wanted in (*WANTED, WANTED[0], WANTED[0])]
        assert sorted(place.start for place in taken if place) == starts
        assert taken[-1] is None
        assert taken[1] is not None
        assert taken[1].failed == "InputError"
        assert taken[2] is not None
        assert taken[2].score == 50.5
        assert list(journal.lines(starts)) == LINES


@settings(deadline=None)
@given(length=st.integers(0, sum(map(len, LINES))), torn=st.sampled_from([b"", b"\0\0\0"]))
def test_whatever_is_cut_off_whole_records_stay(length: int, torn: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal"
        whole = b"".join(LINES)[:length]
        path.write_bytes(b"[1]\n{}\n" + whole + torn)
        lines = LINES[: whole.count(b"\n")]
        with Journal(path) as journal:
            again = journal.add(LINES[1])
            assert list(journal.lines([again.start])) == [LINES[1]]
            found = [place for wanted in (*WANTED, WANTED[0]) if (place := journal.take(wanted))]
            assert sorted(journal.lines(place.start for place in found)) == sorted(lines)


def test_two_processes_cannot_write_at_once(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal"), pytest.raises(UsageError, match="another run writes to it"):
        Journal(tmp_path / "journal")


@pytest.mark.parametrize(
    "answer", [b"{}\n{}", b"[1]", b"{", b'{"a": 1} {"b": 2}', b"\x80\x04K\x01.", b'{"source":"b",' + ANSWER[1:]]
)
def test_an_answer_that_is_no_single_object_is_refused(answer: bytes) -> None:
    with pytest.raises(ValueError, match=r"JSON|EOF|trailing|expected"):
        success("a.md", "k", "c", answer)
