"""The same archive in the forms of several years, and as spreadsheets leave it, reads the same."""

import csv
import io
import os
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import profilecheck
from tests.parsing.archive.conftest import Files, Table, as_csv, as_zip

DESCRIPTION = "Pricing for 40 shops.\n\n• Built X; saved 3%.\n• Led Y."
TABLES: Mapping[str, Table] = {
    "Profile": (
        ("First Name", "Last Name", "Birth Date", "Headline", "Summary", "Geo Location", "Websites", "Twitter Handles"),
        (
            "Zoë",
            "Müller, PhD",
            "Jul 20",
            "Data Scientist | “Pricing” – retail",
            "I price things.\n\nAnd I forecast.",
            "Köln, North Rhine-Westphalia, Germany",
            "[PERSONAL:https://zoe.example.org/a,b?x=1,OTHER:https://github.com/zoe-example]",
            "[zoe_example]",
        ),
    ),
    "Positions": (
        ("Company Name", "Title", "Description", "Location", "Started On", "Finished On"),
        (
            "Café Ångström",
            "Data Scientist",
            "Pricing for 40 shops.\n\n• Built X; saved 3%.\n• Led Y.",
            "Köln",
            "Apr 2021",
            "",
        ),
        ("Norrland AB", "Analyst", "", "Umeå, Sweden", "2018", "Mar 2021"),
    ),
    "Education": (
        ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"),
        ("Universität zu Köln", "2013", "2018", "1.3/5.0", "MSc, Statistics", "Choir"),
    ),
    "Skills": (("Name",), ("Python (Programming Language)",), ("C#",), ("Größenordnungen",)),
    "Languages": (("Name", "Proficiency"), ("German", "Native or bilingual proficiency")),
    "Connections": (
        ("First Name", "Last Name", "Email Address", "Company", "Position", "Connected On"),
        ("Åsa", "Nyström, MBA", "", "Norrland AB", "CTO", "14 Jul 2023"),
        ("Émile", "Zola", "", "", "", "13 Jun 2023"),
    ),
    "Invitations": (
        ("From", "To", "Sent At", "Message", "Direction"),
        ("Zoë Müller, PhD", "Åsa Nyström", "7/14/23, 6:18 AM", "Hello,\n\nwe met in Umeå.", "OUTGOING"),
        ("Émile Zola", "Zoë Müller, PhD", "6/13/23, 5:01 PM", "", "INCOMING"),
    ),
    "Shares": (
        ("Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl"),
        ("2023-07-01 05:15:42", "https://l.example/1", 'A "note" on PyTorch,\nwith a line.', "", ""),
        ("2022-07-01 05:15:42", "https://l.example/2", "", "", ""),
    ),
    "Endorsement_Received_Info": (
        ("Endorsement Date", "Skill Name", "Endorser First Name", "Endorsement Status"),
        ("2022/05/11 11:00:31 UTC", "C#", "Åsa", "ACCEPTED"),
        ("2022/05/12 11:00:31 UTC", "C#", "Åsa", "REJECTED"),
    ),
    "Recommendations_Received": (
        ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"),
        ("Åsa", "Nyström", "Norrland AB", "CTO", "Zoë reported to me.", "05/14/22, 05:51 PM", "VISIBLE"),
        ("Émile", "Zola", "Norrland AB", "Writer", "Good.", "05/13/22, 05:51 PM", "HIDDEN"),
    ),
    "Comments": (("Date", "Link", "Message"), ("2023-06-30 10:25:25", "https://l.example/3", "Yes, but …")),
}


def parsed(files: Files) -> dict[str, Any]:
    record = profilecheck.read(as_zip(files), name="archive.zip").record
    assert record is not None
    facts = dict(record["meta"]["linkedin"])
    facts.pop("export_date", None)
    return {**record, "meta": facts}


def files(write: Callable[[Table], bytes] = as_csv, name: str = "{}.csv") -> Files:
    return {name.format(kind): write(table) for kind, table in TABLES.items()}


EXPECTED = parsed(files())


def test_everything_is_read() -> None:
    facts = EXPECTED["meta"]
    assert EXPECTED["basics"]["profiles"] == [
        {"network": "GitHub", "url": "https://github.com/zoe-example"},
        {"network": "Twitter", "username": "zoe_example"},
    ]
    assert EXPECTED["basics"]["url"] == "https://zoe.example.org/a,b?x=1"
    assert EXPECTED["basics"]["location"] == {"city": "Köln", "region": "North Rhine-Westphalia", "countryCode": "DE"}
    assert EXPECTED["work"][0]["summary"] == "Pricing for 40 shops."
    assert EXPECTED["work"][0]["highlights"] == ["Built X; saved 3%.", "Led Y."]
    assert [(job["startDate"], job.get("endDate")) for job in EXPECTED["work"]] == [
        ("2021-04", None),
        ("2018", "2021-03"),
    ]
    assert EXPECTED["education"][0]["score"] == "1.3/5.0"
    assert (facts["connections"], facts["invitations_out"], facts["invitations_out_with_message"]) == (2, 1, 1)
    assert (facts["posts_total"], facts["posts_last_180_days"], facts["posts_with_text_last_180_days"]) == (2, 1, 1)
    assert facts["endorsements_by_skill"] == {"C#": 1}
    assert (facts["recommendations_visible"], facts["recommendations_hidden"]) == (1, 1)
    assert facts["recommendations"] == [
        {"title": "CTO", "company": "Norrland AB", "date": "2022-05", "relation": "manager"}
    ]
    assert (facts["newest_activity"], facts["newest_own_activity"]) == ("2023-07-14", "2023-07-01")
    assert facts["not_in_archive"] == []


def _quoted(table: Table) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(table)
    return out.getvalue().encode("utf-16")


WRITERS: Mapping[str, Callable[[Table], bytes]] = {
    "UTF-8 with BOM": lambda table: b"\xef\xbb\xbf" + as_csv(table),
    "UTF-16 with BOM and tabs": _quoted,
    "UTF-16 without BOM": lambda table: as_csv(table).decode().encode("utf-16-le"),
    "UTF-16 big-endian": lambda table: b"\xfe\xff" + as_csv(table, "\t").decode().encode("utf-16-be"),
    "Windows-1252": lambda table: as_csv(table).replace(b"\n", b"\r\n").decode().encode("cp1252"),
    "semicolons": lambda table: as_csv(table, ";"),
    "preamble": lambda table: b'Notes:\n"When exporting, you may notice, that\nsome are missing."\n\n' + as_csv(table),
    "plain preamble": lambda table: b"Notes:\nWhen exporting your data, you may notice things\n\n" + as_csv(table),
    "empty lines": lambda table: as_csv([*table, [""] * len(table[0]), []]),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_encodings_and_separators_do_not_matter(write: Callable[[Table], bytes]) -> None:
    assert parsed(files(write)) == EXPECTED


def test_a_broken_byte_does_not_break_the_others() -> None:
    skills = "Name\nGrößen\n".encode() + b"C\xff#\n"
    assert parsed({**files(), "Skills.csv": skills})["skills"] == [{"name": "Größen"}, {"name": "C#"}]


@pytest.mark.parametrize(
    "name",
    [
        "Complete_LinkedInDataExport_01-28-2025/{}.csv",
        "a/b/c/{}.csv",
        "{}_318317052.csv",
        "{} (1).csv",
        "{} copy.csv",
        "{}.CSV",
        "My Archive\\{}.csv",
    ],
)
def test_folders_and_suffixes_do_not_matter(name: str) -> None:
    rubbish = {"__MACOSX/._Profile.csv": b"\0\5\26\7", ".DS_Store": b"\0\0\0\1Bud1", "a/._Skills.csv": b"\0\5"}
    assert parsed({**rubbish, **files(name=name)}) == EXPECTED


def test_names_with_spaces_or_underscores_are_the_same() -> None:
    renamed = {name.replace("_", " ").lower(): content for name, content in files().items()}
    assert parsed(renamed) == EXPECTED


def test_an_unpacked_folder_is_the_same(tmp_path: Path) -> None:
    for name, content in files().items():
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else b"")
        os.utime(tmp_path / name, (1_690_000_000, 1_690_000_000))
    record = profilecheck.read(tmp_path).record
    assert record is not None
    assert record["meta"]["linkedin"].pop("export_date") == "2023-07-22"
    assert {**record, "meta": record["meta"]["linkedin"]} == EXPECTED


def test_a_day_before_the_newest_activity_is_not_that_of_the_archive(tmp_path: Path) -> None:
    for name, content in files().items():
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else b"")
        os.utime(tmp_path / name, (1_500_000_000, 1_500_000_000))
    record = profilecheck.read(tmp_path).record
    assert record is not None
    assert "export_date" not in record["meta"]["linkedin"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_order_of_files_and_columns_does_not_matter(data: st.DataObject) -> None:
    def shuffled(table: Table) -> bytes:
        order = data.draw(st.permutations(range(len(table[0]))))
        return as_csv([[row[at] for at in order] for row in table])

    names = data.draw(st.permutations(sorted(TABLES)))
    assert parsed({f"{name}.csv": shuffled(TABLES[name]) for name in names}) == EXPECTED


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(missing=st.sets(st.sampled_from(sorted(TABLES)), min_size=1, max_size=6))
def test_missing_files_leave_the_others_as_they_are(missing: set[str]) -> None:
    rest = {name: content for name, content in files().items() if name.removesuffix(".csv") not in missing}
    found = parsed(rest) if len(rest) > 1 else {}
    for key, kind in (("work", "Positions"), ("education", "Education"), ("skills", "Skills")):
        if found and kind not in missing:
            assert found[key] == EXPECTED[key]
        elif found:
            assert key not in found


def changed(kind: str, column: str, form: Callable[[str], str]) -> Files:
    """All files, with one column written in another form."""
    header, *body = TABLES[kind]
    at = header.index(column)
    table = [header, *([*row[:at], form(row[at]), *row[at + 1 :]] for row in body)]
    return {**files(), f"{kind}.csv": as_csv(table)}


def _day(text: str) -> date:
    month, day, year = map(int, re.findall(r"\d+", text)[:3])
    return date(2000 + year, month, day)


@pytest.mark.parametrize(
    "form",
    ["%d/%m/%Y %H:%M", "%d.%m.%y", "%d-%b-%y", "%Y-%m-%d", "%m/%d/%Y", "%d %B %Y", "%b %d, %Y", "%Y/%m/%d 06:18"],
)
def test_spreadsheets_may_write_dates_anew(form: str) -> None:
    for kind, column in (("Invitations", "Sent At"), ("Recommendations_Received", "Creation Date")):
        assert parsed(changed(kind, column, lambda text: _day(text).strftime(form))) == EXPECTED


@pytest.mark.parametrize(
    "month",
    [
        "abr 2021",
        "avr. 2021",
        "avril 2021",
        "Apr-21",
        "abr. de 2021",
        "04/2021",
        "2021-04",
        "2021年4月",
        "Aprile 2021",
        "kwi 2021",
        "апр. 2021",
        "nisan 2021",
        "Kwietnia 2021",
    ],
)
def test_months_may_be_localised(month: str) -> None:
    found = changed("Positions", "Started On", lambda text: month if text == "Apr 2021" else text)
    assert parsed(found) == EXPECTED


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["03/07/2023", "02/07/2023", "25/06/2023"], "2023-07-03"),
        (["03/07/2023", "02/25/2023", "02/07/2023"], "2023-03-07"),
        (["05/12/2023", "04/12/2023", "03/12/2023", "12/11/2023", "11/10/2023"], "2023-12-05"),
        (["6/9/23, 6:18 AM", "6/1/23, 6:18 AM"], "2023-06-09"),
        (["05.04.2023 10:25"], "2023-04-05"),
    ],
)
def test_day_and_month_are_told_by_the_column(dates: list[str], expected: str) -> None:
    table = [TABLES["Invitations"][0], *(("A", "B", day, "", "INCOMING") for day in dates)]
    assert (
        parsed({"Invitations.csv": as_csv(table), "Profile.csv": TABLES["Profile"]})["meta"]["newest_activity"]
        == expected
    )


def test_direction_is_told_by_the_name_where_its_column_is_lost() -> None:
    table = [row[:4] for row in TABLES["Invitations"]]
    assert parsed({**files(), "Invitations.csv": as_csv(table)}) == EXPECTED


@pytest.mark.parametrize("preamble", [b"", b"Notes:\nSome text, and more\n\n"])
def test_a_file_may_have_lost_all_columns_but_one(preamble: bytes) -> None:
    found = parsed({**files(), "Courses.csv": preamble + b"Name\nStatistics\n", "Languages.csv": b"Name\nGerman\n"})
    assert found["meta"]["courses"] == 1
    assert found["languages"] == [{"language": "German"}]


def test_the_separator_of_a_single_column_is_told_by_its_rows() -> None:
    skills = b"Name\nResearch, applied\nR; S\n"
    assert parsed({**files(), "Skills.csv": skills[:23]})["skills"] == [{"name": "Research, applied"}]
    assert parsed({**files(), "Skills.csv": skills.replace(b", ", b" ")})["skills"][-1] == {"name": "R; S"}


def test_texts_that_are_torn_at_their_line_ends_count_once() -> None:
    torn = (
        b"Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl\n"
        b'2023-07-01 05:15:42,https://l.example/1,"First line."\n""\n'
        b'"Second line, with a comma.",,\n2023-06-01 05:15:42,https://l.example/2,Other,,\n'
    )
    assert parsed({**files(), "Shares.csv": torn})["meta"]["posts_total"] == 2
    quoted = b'Date,ShareLink,ShareCommentary\n2023-07-01 05:15:42,https://l.example/1,"First.""\n""""\n""Second."\n'
    network = profilecheck.read(as_zip({**files(), "Shares.csv": quoted})).profile.network
    assert network is not None
    assert [post.text.value for post in network.posts] == ["First. Second."]


def test_lost_and_renamed_columns() -> None:
    header, *body = TABLES["Recommendations_Received"]
    table = [[*header[1:5], "Creation Date.1", header[6]], *(row[1:] for row in body)]
    assert parsed({**files(), "Recommendations_Received.csv": as_csv(table)}) == EXPECTED


@pytest.mark.parametrize(
    "flat",
    [
        "Pricing for 40 shops.    • Built X; saved 3%.  • Led Y.",
        "Pricing for 40 shops. • Built X; saved 3%. • Led Y.",
        "Pricing for 40 shops.  - Built X; saved 3%.  - Led Y.",
        "Pricing for 40 shops. - Built X; saved 3%. - Led Y.",
        "Pricing for 40 shops.\n* Built X; saved 3%.\n* Led Y.",
        "Pricing for 40 shops.\n\u25aa Built X;\n  saved 3%.\n\u25aa\tLed Y.",
    ],
)
def test_lists_without_their_line_ends(flat: str) -> None:
    assert parsed(changed("Positions", "Description", lambda text: flat if text else ""))["work"] == EXPECTED["work"]


def test_a_paragraph_behind_a_list_is_no_item() -> None:
    text = "For 40 shops.\n\n• Built X.\n\n• Led Y,\nand Z.\n\nTools: PyTorch."
    job = parsed(changed("Positions", "Description", lambda _: text))["work"][0]
    assert job["summary"] == "For 40 shops.\nTools: PyTorch."
    assert job["highlights"] == ["Built X.", "Led Y, and Z."]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Jakarta Metropolitan Area", {"region": "Jakarta Metropolitan Area"}),
        ("County Cork, Ireland", {"region": "County Cork", "countryCode": "IE"}),
        ("Lyon, France", {"city": "Lyon", "countryCode": "FR"}),
        ("Singapore, Singapore", {"city": "Singapore", "countryCode": "SG"}),
        ("Singapore", {"city": "Singapore", "countryCode": "SG"}),
        ("Germany", {"countryCode": "DE"}),
        ("Berlin", {"city": "Berlin"}),
        ("São Paulo, São Paulo, Brazil", {"city": "São Paulo", "region": "São Paulo", "countryCode": "BR"}),
        ("Ulan Bator, Ulan Bator, Mongolia", {"city": "Ulan Bator", "region": "Ulan Bator", "country": "Mongolia"}),
    ],
)
def test_places(printed: str, expected: dict[str, str]) -> None:
    found = parsed(changed("Profile", "Geo Location", lambda _: printed))
    assert found["basics"]["location"] == expected


@pytest.mark.parametrize("text", ["A state-of-the-art model - and a fast one.", "Sold A-B tests.", "Grew 3 - 5 teams"])
def test_dashes_in_sentences_make_no_list(text: str) -> None:
    job = parsed(changed("Positions", "Description", lambda _: text))["work"][0]
    assert (job["summary"], "highlights" in job) == (text, False)


def test_forms_of_2018() -> None:
    awards = (("Title", "Description", "Issuer", "Issue Date"), ("Medal", "For work.", "ACM", "Mar 2016"))
    projects = (("Title", "Description", "Url", "Start Date", "End Date"), ("Demo", "", "", "Jan 2016", "Mar 2016"))
    found = parsed({**files(), "Honors.csv": awards, "Projects.csv": projects})
    assert found["awards"] == [{"title": "Medal", "date": "2016-03", "awarder": "ACM", "summary": "For work."}]
    assert found["projects"] == [{"name": "Demo", "startDate": "2016-01", "endDate": "2016-03"}]


def test_patents_are_an_array_of_their_own() -> None:
    patents = (
        ("Title", "Description", "Url", "Filed On", "Issued On", "Patent Number", "Application Number"),
        ("A method", "It works.", "https://p.example/1", "May 2020", "Feb 2023", "EP 1", ""),
        ("Another", "", "", "May 2024", "", "", "US 2"),
    )
    found = parsed({**files(), "Patents.csv": patents})
    assert [(one["title"], one["number"], one.get("issued"), one.get("filed")) for one in found["patents"]] == [
        ("A method", "EP 1", "2023-02", "2020-05"),
        ("Another", "US 2", None, "2024-05"),
    ]
    profile = profilecheck.read(as_zip({**files(), "Patents.csv": patents})).profile
    assert [(one.name.value, str(one.date.value) if one.date else "") for one in profile.patents] == [
        ("A method", "2023-02"),
        ("Another", "2024-05"),
    ]


def test_what_a_basic_archive_leaves_out_is_not_known() -> None:
    basic = {name: content for name, content in files().items() if name.split(".")[0] not in ("Shares", "Comments")}
    found = parsed(basic)
    assert found["meta"]["posts_total"] == 0
    assert set(found["meta"]["not_in_archive"]) == {
        "recommendations_given",
        "posts",
        "articles",
        "comments",
        "reactions",
    }
    network = profilecheck.read(as_zip(basic)).profile.network
    assert network is not None
    assert network.recent_posts is None
    assert network.connections is not None


def test_what_a_complete_archive_leaves_out_is_nothing() -> None:
    """The names of files that are never opened tell that it is complete."""
    basic = {name: content for name, content in files().items() if name.split(".")[0] not in ("Shares", "Comments")}
    network = profilecheck.read(as_zip({**basic, "Logins.csv": b"x"})).profile.network
    assert network is not None
    assert network.recent_posts is not None
    assert network.recent_posts.value == 0


def test_of_two_archives_in_one_the_fuller_one_counts() -> None:
    old: Files = {
        "old/Profile.csv": (TABLES["Profile"][0], ("Other", "Person", *TABLES["Profile"][1][2:])),
        "old/Skills.csv": b"Name\nC\n",
    }
    reading = profilecheck.read(as_zip({**old, **files(name="new/{}.csv")}))
    assert reading.profile.name is not None
    assert reading.profile.name.value == "Zoë Müller, PhD"
    assert [one.code for one in reading.document.diagnostics] == ["archive-twice"]


@pytest.mark.parametrize("skills", [b"Python\nSQL\n", b"Name,Level\nPython,1\nSQL,2,and more\n"])
def test_files_that_were_not_read_whole_are_named(skills: bytes) -> None:
    reading = profilecheck.read(as_zip({**files(), "Skills.csv": skills}))
    assert [one.code for one in reading.document.diagnostics] == ["archive-file-unread"]
    assert "Skills.csv" in reading.document.diagnostics[0].message


def test_articles_are_dated_and_read_without_their_markup() -> None:
    page = (
        b"<html><head><title>T</title><style>p{}</style></head><body><h1><a href='x'>On PyTorch</a></h1>"
        b"<p class='published'>Published on 2023-08-02 10:15</p><div><p>First &amp; last.</p>"
        b"<script>1</script></div>"
    )
    reading = profilecheck.read(
        as_zip({**files(), "Articles/Articles/on-pytorch.html": page, "x/Articles/b.html": b""})
    )
    network = reading.profile.network
    assert network is not None
    assert network.articles_published is not None
    assert network.articles_published.value == 2
    assert [article.text.value for article in network.articles] == ["On PyTorch First & last."]
    assert network.newest_own_activity is not None
    assert network.newest_own_activity.value.isoformat() == "2023-08-02"


def test_all_evidence_stands_where_it_says() -> None:
    data = as_zip(files())
    text = profilecheck.read(data).document.text
    report = profilecheck.analyze(data, as_of=date(2023, 9, 1))
    found = [part for finding in (*report.findings, *report.strengths) for part in finding.evidence]
    assert found
    assert all(text[part.span.start : part.span.end] == part.quote for part in found)
