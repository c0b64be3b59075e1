"""The words of headings: what they announce, in which language, and that the files do not contradict each other."""

from collections import defaultdict

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.parsing.headings import Headings, normalised

LEXICON = default_lexicon()
FILES = LEXICON.files("sections")
HEADINGS = Headings.of(LEXICON)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("EXPERIENCE", "work"),
        ("Work Experience:", "work"),
        ("2. Professional  Experience", "work"),
        ("IV. Education & Training", "education"),
        ("Skills/Tools", "skills"),
        ("Skills + Technologies", "skills"),
        ("Certifications & Awards", "certificates"),
        ("Honors, Awards and Recognition", "awards"),
        ("Job-Related Training, Licenses, and Certifications", "courses"),
        ("AWA R D S", "awards"),
        ("Awards and Publications", "awards"),
        ("Selected Technical Projects", "projects"),
        ("Résumé Summary", "summary"),
        ("Hobbies & Interests", "interests"),
        ("Where to find me", "contact"),
        ("Expérience professionnelle", "work"),
        ("EXPERIENCE PROFESSIONNELLE", "work"),
        ("Compétences & outils", "skills"),
        ("Études et diplômes", "education"),
        ("Centres d’intérêt", "interests"),
        ("Centres d'intérêt :", "interests"),
        ("Mes projets personnels", "projects"),
        ("Berufserfahrung", "work"),
        ("Beruflicher Werdegang", "work"),
        ("Aus- & Weiterbildung", "courses"),
        ("Schul- und Berufsausbildung", "education"),
        ("EDV-Kenntnisse", "skills"),
        ("Kenntnisse + Fähigkeiten", "skills"),
        ("Persönliche Daten", "contact"),
        ("Experiencia laboral", "work"),
        ("FORMACIÓN ACADÉMICA", "education"),
        ("Idiomas", "languages"),
        ("Habilidades y Competencias", "skills"),
        ("Experiência profissional", "work"),
        ("Formação acadêmica", "education"),
        ("Formação Académica e Profissional", "education"),
        ("Prêmios e Certificações", "awards"),
        ("Esperienze lavorative", "work"),
        ("Istruzione e formazione", "education"),
        ("Competenze digitali", "skills"),
        ("Werkervaring", "work"),
        ("Opleidingen & cursussen", "education"),
        ("Hobby’s en interesses", "interests"),
        ("Persoonlijke gegevens", "contact"),
    ],
)
def test_headings_are_known_however_they_are_written(text: str, kind: str) -> None:
    assert HEADINGS.kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "Tilmart Ltd",
        "Senior Engineer",
        "Python",
        "and",
        "Experience with Python and much more of it",
        "x" * 5000,
    ],
)
def test_other_lines_are_no_headings(text: str) -> None:
    assert HEADINGS.kind(text) is None
    assert not HEADINGS.languages(text)


@pytest.mark.parametrize("path", FILES)
def test_every_heading_has_the_kind_that_its_file_says(path: str) -> None:
    """No heading of one file has another kind in an earlier file, and none stands twice."""
    table = LEXICON.table(path)
    wrong = [
        (name, kind, HEADINGS.kind(name))
        for kind, names in table["headings"].items()
        for name in names
        if HEADINGS.kind(name) != kind or table["language"] not in HEADINGS.languages(name)
    ]
    assert not wrong
    names = [normalised(name) for names in table["headings"].values() for name in names]
    assert not [name for name in names if names.count(name) > 1]


def test_labels_inside_entries_mean_the_same_in_every_language() -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for path in FILES:
        for kind, names in LEXICON.table(path)["subheadings"].items():
            for name in names:
                kinds[normalised(name)].add(kind)
    assert not {name: found for name, found in kinds.items() if len(found) > 1}


@pytest.mark.parametrize("path", FILES)
def test_each_language_has_headings_of_every_kind(path: str) -> None:
    table, english = LEXICON.table(path), LEXICON.table("sections/en.toml")
    assert list(table) == list(english)
    assert list(table["headings"]) == list(english["headings"])
    assert list(table["subheadings"]) == list(english["subheadings"])
    assert all(len(names) >= 3 for names in table["headings"].values())
    assert path == f"sections/{table['language']}.toml"


def test_modifiers_are_no_headings_of_their_own_kind_only() -> None:
    """A modifier that is left out must leave a heading: "Projects" of "Selected Projects"."""
    assert HEADINGS.kind("Selected") is None
    assert HEADINGS.kind("Selected Python") is None
    assert HEADINGS.kind("Selected projects") == "projects"


def test_labels_of_forms_mean_one_thing() -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for kind, names in LEXICON.table("parsing/fields.toml")["labels"].items():
        for name in names:
            kinds[normalised(name)].add(kind)
    assert not {name for name, found in kinds.items() if len(found) > 1}


def test_languages_of_a_heading() -> None:
    assert HEADINGS.languages("Berufserfahrung") == {"de"}
    assert HEADINGS.languages("Work Experience") == {"en"}
    assert {"en", "fr"} <= HEADINGS.languages("Publications")
    assert HEADINGS.languages("Compétences & Langues") == {"fr"}


def test_own_headings_come_from_a_table() -> None:
    own = Headings(
        [
            {
                "language": "sv",
                "name": "Swedish",
                "and": ["och"],
                "headings": {"work": ["Arbete", "Jobb", "Yrkeserfarenhet"]},
            }
        ]
    )
    assert own.kind("Arbete & jobb") == own.kind("Arbete och jobb") == "work"
    assert own.language_names == {"sv": "Swedish"}
    assert Headings([]).kind("Skills") is None
