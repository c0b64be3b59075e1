"""A document in another language is read, and its reader is told that its content is not graded."""

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.parsing import Reading, read

RESUMES = {
    "French": """
Élodie Martin
Ingénieure logiciel
elodie@example.com

EXPÉRIENCE PROFESSIONNELLE
Ingénieure logiciel, Tilmart SARL
janvier 2020 – aujourd'hui
- Développé un service de recommandation.

FORMATION
Master en informatique, Université de Lyon
2016 – 2018

COMPÉTENCES
Python, SQL

LANGUES
Anglais (courant), Espagnol (notions)
""",
    "German": """
Jürgen Groß
Softwareentwickler
juergen@example.com

BERUFSERFAHRUNG
Softwareentwickler, Tilmart GmbH
Januar 2020 – heute
- Entwickelte einen Empfehlungsdienst.

AUSBILDUNG
Master in Informatik, Universität Musterstadt
2016 – 2018

KENNTNISSE
Python, SQL

SPRACHEN
Englisch (fließend), Spanisch (Grundkenntnisse)
""",
    "Spanish": """
José Núñez
Ingeniero de datos
jose@example.com

EXPERIENCIA LABORAL
Ingeniero de datos, Tilmart S.L.
enero 2020 – actualidad
- Desarrollé un servicio de recomendación.

FORMACIÓN ACADÉMICA
Máster en Informática, Universidad de Ejemplo
2016 – 2018

HABILIDADES
Python, SQL

IDIOMAS
Inglés (avanzado), Francés (básico)
""",
    "Portuguese": """
João Conceição
Engenheiro de dados
joao@example.com

EXPERIÊNCIA PROFISSIONAL
Engenheiro de dados, Tilmart Ltda
janeiro de 2020 – atualmente
- Desenvolvi um serviço de recomendação.

FORMAÇÃO ACADÊMICA
Mestrado em Computação, Universidade de Exemplo
2016 – 2018

COMPETÊNCIAS
Python, SQL

IDIOMAS
Inglês (fluente), Espanhol (básico)
""",
    "Italian": """
Niccolò D'Amico
Ingegnere dei dati
niccolo@example.com

ESPERIENZE LAVORATIVE
Ingegnere dei dati, Tilmart S.r.l.
gennaio 2020 – oggi
- Ho sviluppato un servizio di raccomandazione.

ISTRUZIONE E FORMAZIONE
Laurea magistrale in Informatica, Università di Esempio
2016 – 2018

COMPETENZE
Python, SQL

LINGUE
Inglese (ottimo), Francese (scolastico)
""",
    "Dutch": """
Sanne van der Berg
Softwareontwikkelaar
sanne@example.com

WERKERVARING
Softwareontwikkelaar, Tilmart B.V.
januari 2020 – heden
- Bouwde een aanbevelingsdienst.

OPLEIDINGEN
Master in Informatica, Universiteit van Voorbeeld
2016 – 2018

VAARDIGHEDEN
Python, SQL

TALEN
Engels (vloeiend), Duits (redelijk)
""",
}


def reading_of(text: str) -> Reading:
    return read(text.strip().encode(), "cv.txt", lexicon=default_lexicon())


@pytest.mark.parametrize("language", RESUMES)
def test_fields_are_read_in_every_language(language: str) -> None:
    text = RESUMES[language].strip()
    profile = reading_of(text).profile
    name, title, *_ = text.splitlines()
    assert profile.name is not None
    assert profile.name.value == name
    assert profile.headline is not None
    assert profile.headline.value == title
    (job,) = profile.positions
    assert job.title is not None
    assert job.title.value == title
    assert job.company is not None
    assert job.company.value.startswith("Tilmart")
    assert job.period is not None
    assert (str(job.period.value.start), job.period.value.current) == ("2020-01", True)
    (course,) = profile.education
    assert course.institution is not None
    assert course.institution.value.startswith("Univer")
    assert course.degree is not None
    assert course.degree.value.split()[0].casefold() in {"master", "máster", "mestrado", "laurea"}
    assert course.field is not None
    assert course.field.value.casefold() in {"informatik", "informatique", "informática", "computação", "informatica"}
    assert [skill.value for group in profile.skills for skill in group.skills] == ["Python", "SQL"]
    assert [skill.language.value[:3] for skill in profile.languages]
    assert len(profile.languages) == 2
    assert all(skill.fluency for skill in profile.languages)


@pytest.mark.parametrize("language", RESUMES)
def test_reader_is_told_that_only_english_is_graded(language: str) -> None:
    (diagnostic,) = reading_of(RESUMES[language]).document.diagnostics
    assert diagnostic.code == "not-english"
    assert f"The headings are {language}" in diagnostic.message
    assert "graded for English only" in diagnostic.message
    assert "English version" in diagnostic.cure


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lovelace\n\nEXPERIENCE\nEngineer, Tilmart\n2020 – 2021\n\nPUBLICATIONS\nNotes\n\nCERTIFICATIONS\nNone\n",
        "Ada Lovelace\n\nCONTACT\nada@example.com\n\nPUBLICATIONS\nNotes\n",
        "Ada Lovelace\nShe wrote notes on engines and was glad of it.\n",
        "Ada Lovelace\n\nBERUFSERFAHRUNG\nEngineer, Tilmart\n2020 – 2021\n",
    ],
)
def test_nothing_is_said_of_english_or_of_too_little(text: str) -> None:
    assert reading_of(text).document.diagnostics == ()


ENGLISH = (
    "Built a model that ranks the shelves of 40 stores for the buyers, with a gain of 3%.\n"
    "Moved the nightly jobs from a single server to a cluster, which cut the time to 20 minutes.\n"
    "Wrote the tests and the handbook for our team.\n"
)
GERMAN = (
    "Aufbau eines Modells, das die Regale von 40 Filialen sortiert und den Umsatz um 3 % hebt.\n"
    "Umzug der nächtlichen Läufe von einem einzelnen Rechner auf einen Verbund, Dauer nun 20 Minuten.\n"
    "Verfassen von Prüfungen und einem Handbuch für die Gruppe, Betreuung von zwei Auszubildenden.\n"
    "Abstimmung mit Einkauf, Vertrieb und Rechtsabteilung über Ziele und Grenzen der Vorhersagen.\n"
    "Leitung der Umstellung auf ein neues Lager für Merkmale, das heute von vier Gruppen genutzt wird.\n"
)


@pytest.mark.parametrize(
    ("headings", "text", "message"),
    [
        (("BERUFSERFAHRUNG", "KENNTNISSE"), ENGLISH, None),
        (("BERUFSERFAHRUNG", "KENNTNISSE"), GERMAN, "The headings are German"),
        (("EXPERIENCE", "SKILLS"), GERMAN, "The text is not English"),
        (("EXPERIENCE", "SKILLS"), ENGLISH, None),
    ],
)
def test_running_text_tells_the_language_better_than_headings(
    headings: tuple[str, str], text: str, message: str | None
) -> None:
    jobs, skills = headings
    resume = f"Ada Lovelace\n\n{jobs}\nEngineer, Tilmart\n2020 – 2021\n\n- " + "- ".join(text.splitlines(keepends=True))
    found = [one.message for one in reading_of(f"{resume}\n{skills}\nPython, SQL\n").document.diagnostics]
    assert [one.partition(";")[0] for one in found] == ([message] if message else [])
