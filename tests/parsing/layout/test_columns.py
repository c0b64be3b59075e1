"""Reading order: columns, sidebars, bands, rails of headings, labels and dates, grids."""

from collections.abc import Callable

import pytest

from profilecheck.model.document import Document
from profilecheck.parsing.engines import PageContent

Picture = Callable[..., PageContent]
LayOut = Callable[..., Document]
Shown = Callable[[Document], list[str]]


@pytest.fixture
def read_order(picture: Picture, lay_out: LayOut, shown: Shown) -> Callable[..., list[str]]:
    """The lines of pages drawn as text; a bar shows where a row has several cells."""

    def read_order(*pages: str) -> list[str]:
        drawn = [picture(text, number=number) for number, text in enumerate(pages, start=1)]
        return [line.replace("\t", " | ") for line in shown(lay_out(*drawn))]

    return read_order


ReadOrder = Callable[..., list[str]]


def test_one_column_with_dates_and_places_at_the_right(read_order: ReadOrder) -> None:
    page = """
=Ada Lovelace
 Machine Learning Engineer
 ada@example.com

# Experience
!Senior Engineer                                             Jan 2020 – Present
 Tilmart Ltd                                                 London
 • Built a ranking model that serves forty million requests a day and raised
   the click rate by 12%.
 • Mentored two juniors.

# Education
!MSc Mathematics                                             2014 – 2016
 University of Example
"""
    assert read_order(page) == [
        "# Ada Lovelace",
        "Machine Learning Engineer",
        "ada@example.com",
        "# Experience",
        "Senior Engineer | Jan 2020 – Present",
        "Tilmart Ltd | London",
        "* Built a ranking model that serves forty million requests a day and raised the click rate by 12%.",
        "* Mentored two juniors.",
        "# Education",
        "! MSc Mathematics | 2014 – 2016",
        "University of Example",
    ]


JOBS = [
    "# Experience",
    "! Senior Engineer | 2020 – Present",
    "Tilmart Ltd",
    "* Built a ranking model for forty million requests a day.",
    "* Mentored two juniors.",
    "# Education",
    "! MSc Mathematics | 2014 – 2016",
    "University of Example",
]
CONTACT = [
    "# Contact",
    "ada@example.com",
    "London",
    "# Skills",
    "Python",
    "PyTorch",
    "SQL",
    "# Languages",
    "English",
    "French",
]


def test_left_sidebar_below_a_band(read_order: ReadOrder) -> None:
    page = """
=Ada Lovelace
 Engineer

# Contact                 # Experience
 ada@example.com          !Senior Engineer             2020 – Present
 London                    Tilmart Ltd
                           • Built a ranking model for forty million
# Skills                     requests a day.
 Python                    • Mentored two juniors.
 PyTorch
 SQL                      # Education
                          !MSc Mathematics             2014 – 2016
# Languages                University of Example
 English
 French
"""
    assert read_order(page) == ["# Ada Lovelace", "Engineer", *CONTACT, *JOBS]


def test_right_sidebar_whose_rows_are_level_with_those_of_the_text(read_order: ReadOrder) -> None:
    page = """
# Experience                                     # Contact
!Senior Engineer               2020 – Present     ada@example.com
 Tilmart Ltd                                      London
 • Built a ranking model for forty million       # Skills
   requests a day.                                Python
 • Mentored two juniors.                          PyTorch
# Education                                       SQL
!MSc Mathematics               2014 – 2016       # Languages
 University of Example                            English
                                                  French
"""
    assert read_order(page) == [*JOBS, *CONTACT]


def test_three_columns(read_order: ReadOrder) -> None:
    page = """
# Contact              # Experience                        # Skills
 ada@example.com       !Senior Engineer                     Python
 +1 555 0100            Tilmart Ltd                         PyTorch
 London                 2020 – Present                      SQL
                        Built a ranking model for the       Docker
# Languages             shop that forty million use.
 English                                                   # Awards
 French                !Engineer                            Best Paper
                        Aldera GmbH                         Hackathon winner
# Interests             2016 – 2020
 Chess                  Wrote pipelines for the billing
 Hiking                 team and cut the costs.
"""
    assert read_order(page) == [
        *["# Contact", "ada@example.com", "+1 555 0100", "London"],
        *["# Languages", "English", "French", "# Interests", "Chess", "Hiking"],
        *["# Experience", "! Senior Engineer", "Tilmart Ltd", "2020 – Present"],
        "Built a ranking model for the shop that forty million use.",
        *["! Engineer", "Aldera GmbH", "2016 – 2020", "Wrote pipelines for the billing team and cut the costs."],
        *["# Skills", "Python", "PyTorch", "SQL", "Docker", "# Awards", "Best Paper", "Hackathon winner"],
    ]


def test_sidebar_that_goes_on_over_the_page_break(read_order: ReadOrder) -> None:
    first = """
=Ada Lovelace
# Contact           # Experience
 ada@example.com    !Senior Engineer
 London              Tilmart Ltd
                     • Built a ranking model for forty million
# Skills               requests a day.
 Python              • Mentored two juniors.
 PyTorch            !Engineer
 SQL                 Aldera GmbH
"""
    second = """
 Docker              • Wrote pipelines for the billing
 Kubernetes            team and tested them.
# Languages         # Education
 English            !MSc Mathematics
 French              University of Example
"""
    assert read_order(first, second) == [
        "# Ada Lovelace",
        *["# Contact", "ada@example.com", "London"],
        *["# Skills", "Python", "PyTorch", "SQL", "Docker", "Kubernetes", "# Languages", "English", "French"],
        *["# Experience", "! Senior Engineer", "Tilmart Ltd"],
        *["* Built a ranking model for forty million requests a day.", "* Mentored two juniors."],
        *["! Engineer", "Aldera GmbH", "* Wrote pipelines for the billing team and tested them."],
        *["# Education", "! MSc Mathematics", "University of Example"],
    ]


IN_RAIL = [
    "# Experience",
    "! Senior Engineer | 2020 – Present",
    "Tilmart Ltd, London",
    "* Built a ranking model for forty million",
    "* Mentored two juniors.",
    "# Education",
    "! MSc Mathematics | 2014 – 2016",
    "University of Example",
    "Thesis on engines.",
    "# Skills",
    "Python, PyTorch, SQL",
    "Docker, Kubernetes",
]


def test_rail_of_headings_level_with_what_they_announce(read_order: ReadOrder) -> None:
    page = """
# Experience       !Senior Engineer                  2020 – Present
                    Tilmart Ltd, London
                    • Built a ranking model for forty million
                    • Mentored two juniors.

# Education        !MSc Mathematics                  2014 – 2016
                    University of Example
                    Thesis on engines.

# Skills            Python, PyTorch, SQL
                    Docker, Kubernetes
"""
    assert read_order(page) == IN_RAIL


def test_rail_of_headings_beside_the_middle_of_what_they_announce(read_order: ReadOrder) -> None:
    page = """
                   !Senior Engineer                  2020 – Present
                    Tilmart Ltd, London
# Experience        • Built a ranking model for forty million
                    • Mentored two juniors.
                    • Wrote the runbook for on-call.


                   !MSc Mathematics                  2014 – 2016
# Education         University of Example
                    Thesis on engines.


                    Python, PyTorch, SQL
# Skills            Docker, Kubernetes
                    Airflow, dbt
"""
    expected = [*IN_RAIL, "Airflow, dbt"]
    expected.insert(5, "* Wrote the runbook for on-call.")
    assert read_order(page) == expected


def test_headings_that_wrap_in_a_rail(read_order: ReadOrder) -> None:
    page = """
# Work             !Senior Engineer                  2020 – Present
# Experience        Tilmart Ltd, London
                    • Built a ranking model for forty million
                    • Mentored two juniors.

# Education        !MSc Mathematics                  2014 – 2016
# and Training      University of Example
                    Thesis on engines.

# Technical         Python, PyTorch, SQL
# Skills            Docker, Kubernetes
"""
    whole = {
        "# Experience": "# Work Experience",
        "# Education": "# Education and Training",
        "# Skills": "# Technical Skills",
    }
    assert read_order(page) == [whole.get(line, line) for line in IN_RAIL]


def test_rail_of_dates_that_wrap(read_order: ReadOrder) -> None:
    page = """
# Experience
 January 2020 –    !Senior Engineer
 Present            Tilmart Ltd, London
                    • Built a ranking model for forty million
                    • Mentored two juniors.
 March 2016 –      !Engineer
 December 2019      Aldera GmbH, Berlin
                    • Wrote pipelines for the billing team.
"""
    assert read_order(page) == [
        "# Experience",
        "January 2020 – Present | Senior Engineer",
        "Tilmart Ltd, London",
        "* Built a ranking model for forty million",
        "* Mentored two juniors.",
        "March 2016 – December 2019 | Engineer",
        "Aldera GmbH, Berlin",
        "* Wrote pipelines for the billing team.",
    ]


def test_dates_at_the_right_on_two_lines_stay_with_the_first_line_of_their_entry(read_order: ReadOrder) -> None:
    page = """
# Experience
!Senior Engineer                                     Jan 2020 –
 Tilmart Ltd, London                                 Present
 • Built a ranking model for forty million requests
 • Mentored two juniors.
!Engineer                                            Mar 2016 –
 Aldera GmbH, Berlin                                 Dec 2019
 • Wrote pipelines for the billing team.
"""
    lines = read_order(page)
    assert lines[1:3] == ["Senior Engineer | Jan 2020 – Present", "Tilmart Ltd, London"]
    assert lines[5:7] == ["Engineer | Mar 2016 – Dec 2019", "Aldera GmbH, Berlin"]


def test_list_in_three_columns_is_within_its_section(read_order: ReadOrder) -> None:
    page = """
# Experience
!Senior Engineer                                     2020 – Present
 Tilmart Ltd, London
# Skills
 • Python               • Docker              • Statistics
 • PyTorch              • Kubernetes          • Linear algebra
 • SQL                  • Airflow             • A/B tests
# Education
!MSc Mathematics                                     2014 – 2016
 University of Example
"""
    assert read_order(page) == [
        *["# Experience", "! Senior Engineer | 2020 – Present", "Tilmart Ltd, London"],
        *["# Skills", "* Python | Docker | Statistics", "* PyTorch | Kubernetes | Linear algebra"],
        "* SQL | Airflow | A/B tests",
        *["# Education", "! MSc Mathematics | 2014 – 2016", "University of Example"],
    ]


def test_entries_side_by_side_are_read_one_after_the_other(read_order: ReadOrder) -> None:
    page = """
# Experience
!Senior Engineer                                     2020 – Present
 Tilmart Ltd, London
# Education
!MSc Mathematics                 !BSc Physics
 University of Example            Institute of Sample
 2014 – 2016                      2011 – 2014
# Skills
 Python, PyTorch, SQL
"""
    assert read_order(page)[3:] == [
        *["# Education", "! MSc Mathematics", "University of Example", "2014 – 2016"],
        *["! BSc Physics", "Institute of Sample", "2011 – 2014", "# Skills", "Python, PyTorch, SQL"],
    ]


def test_sections_abreast_below_the_text(read_order: ReadOrder) -> None:
    page = """
# Summary
 Engineer with five years of experience in ranking and search who likes to measure
 what she builds.
# Experience
!Engineer                                               2016 – 2020
 Aldera GmbH
 • Wrote pipelines for the billing team.
# Skills                  # Languages               # Interests
 Python                    English                   Chess
 PyTorch                   French                    Hiking
 SQL                       German                    Baking
"""
    assert read_order(page)[6:] == [
        *["# Skills", "Python", "PyTorch", "SQL", "# Languages", "English", "French", "German"],
        *["# Interests", "Chess", "Hiking", "Baking"],
    ]


def test_levels_at_the_right_of_a_sidebar_belong_to_it(read_order: ReadOrder) -> None:
    page = """
# Skills                   # Experience
 Python        Expert      !Senior Engineer
 SQL           Advanced     Tilmart Ltd
 Docker        Basic        2020 – Present
                            • Built a ranking model for forty
# Languages                   million requests a day.
 English       Native      !Engineer
 French        B2           Aldera GmbH
                            2016 – 2020
"""
    assert read_order(page)[:8] == [
        *["# Skills", "Python | Expert", "SQL | Advanced", "Docker | Basic"],
        *["# Languages", "English | Native", "French | B2", "# Experience"],
    ]


def test_table_is_read_row_by_row(read_order: ReadOrder) -> None:
    page = """
# Education
!Degree           !Institution                !From      !To        !Score
 MSc Mathematics   University of Example       2014       2016       1.3
 BSc Physics       Institute of Sample         2011       2014       1.7
 Abitur            Gymnasium Musterstadt       2003       2011       1.0
# Skills
 Python
"""
    assert read_order(page) == [
        *["# Education", "! Degree | Institution | From | To | Score"],
        "MSc Mathematics | University of Example | 2014 | 2016 | 1.3",
        "BSc Physics | Institute of Sample | 2011 | 2014 | 1.7",
        "Abitur | Gymnasium Musterstadt | 2003 | 2011 | 1.0",
        *["# Skills", "Python"],
    ]


def test_labels_with_wrapped_values(read_order: ReadOrder) -> None:
    page = """
# Skills
 Programming     Python, SQL, Java
 Frameworks      PyTorch, TensorFlow, scikit-learn, XGBoost, spaCy, Hugging Face
                 Transformers
 Tools           Docker, Kubernetes
# Languages
 English         Native
 French          Fluent
"""
    assert read_order(page) == [
        *["# Skills", "Programming | Python, SQL, Java"],
        "Frameworks | PyTorch, TensorFlow, scikit-learn, XGBoost, spaCy, Hugging Face Transformers",
        *["Tools | Docker, Kubernetes", "# Languages", "English | Native", "French | Fluent"],
    ]


def test_centred_headings_between_dated_rows_part_no_columns(read_order: ReadOrder) -> None:
    page = """
                              # Education

!MSc in Engineering                                           2010–2012
 AGH University
!BSc in Physics                                               2007–2010
 Gymnasium Musterstadt

                              # Skills

 Python, SQL
"""
    assert read_order(page) == [
        "# Education",
        *[
            "! MSc in Engineering | 2010–2012",
            "AGH University",
            "! BSc in Physics | 2007–2010",
            "Gymnasium Musterstadt",
        ],
        *["# Skills", "Python, SQL"],
    ]


def test_a_heading_alone_beside_its_section_stands_before_it(read_order: ReadOrder) -> None:
    page = """
# Experience   !Senior Engineer, Tilmart Ltd, London
               2020 – Present
               • Built a ranking model for forty million requests a day.
"""
    assert read_order(page)[:3] == ["# Experience", "! Senior Engineer, Tilmart Ltd, London", "2020 – Present"]


def test_a_wrapped_heading_beside_its_section_is_one(read_order: ReadOrder) -> None:
    page = """
# Academic     !MSc in Computer Science                                2011–2013
# Background    Aarhus University
               !BSc in Mathematics                                     2008–2011
                Aarhus University
"""
    assert read_order(page) == [
        *["# Academic Background", "! MSc in Computer Science | 2011–2013", "Aarhus University"],
        *["! BSc in Mathematics | 2008–2011", "Aarhus University"],
    ]


@pytest.mark.parametrize(("first", "second"), [("Sep 2011 – Jun", "2013"), ("Sept. 2011 to", "June 2013")])
def test_periods_that_wrap_beside_an_entry_are_one(read_order: ReadOrder, first: str, second: str) -> None:
    page = f"""
# Education
{first:<17}!MSc in Computer Science
{second:<17} Aarhus University
                  Grade: 11

{first:<17}!BSc in Mathematics
{second:<17} Aarhus University
"""
    period = f"{first} {second}"
    assert [line.removeprefix("! ") for line in read_order(page)] == [
        *["# Education", f"{period} | MSc in Computer Science", "Aarhus University", "Grade: 11"],
        *[f"{period} | BSc in Mathematics", "Aarhus University"],
    ]


def test_text_that_goes_on_below_a_floating_sidebar_stays_with_its_section(read_order: ReadOrder) -> None:
    page = """
# Experience                                   # Skills
!Senior Engineer                                Python
 Tilmart Ltd, London                            SQL
 2020 – Present                                 Docker
 Built a ranking model.                         Spark
 Mentored two juniors who were promoted to lead teams of their own.
!Engineer
 Aldera GmbH, Berlin
 2016 – 2020
"""
    order = read_order(page)
    assert order[:5] == ["# Skills", "Python", "SQL", "Docker", "Spark"]
    assert order[5:7] == ["# Experience", "! Senior Engineer"]
    assert order[-3:] == ["! Engineer", "Aldera GmbH, Berlin", "2016 – 2020"]


def test_sections_abreast_are_columns_below_a_list_with_dates(read_order: ReadOrder) -> None:
    page = """
# Experience
!Senior Engineer                                                2020 – Present
 Tilmart Ltd                                                    London
!Engineer                                                       2016 – 2020
 Aldera GmbH                                                    Berlin
# Education                             # Languages
!MSc Mathematics                         • French – native
 University of Example                   • English – fluent
 2014 – 2016                             • Polish – basic
 Grade: 1.3                              • Danish – basic
"""
    order = read_order(page)
    assert order[5:10] == ["# Education", "! MSc Mathematics", "University of Example", "2014 – 2016", "Grade: 1.3"]
    assert order[10:] == [
        "# Languages",
        *[f"* {name}" for name in ("French – native", "English – fluent")],
        *order[-2:],
    ]


def test_headings_of_a_narrow_sidebar_that_reach_into_the_next_column(
    picture: Picture, lay_out: LayOut, shown: Shown
) -> None:
    page = """
=Ada Lovelace
# Contact          # Experience
 ada@example.com   !Engineer, 2019 – 2021
 +44 161 496 0142   Tilmart Ltd, London
# Professional skills
 Python            • Built a ranking model
 SQL               • Mentored two juniors
 Docker            !Analyst, 2016 – 2019
# Language skills   Example Works, Leeds
 English           • Counted what came in
 Irish             • Wrote the weekly report
"""
    lines = shown(lay_out(picture(page, leading=10.6)))
    assert lines == [
        "# Ada Lovelace",
        "# Contact",
        "ada@example.com",
        "+44 161 496 0142",
        "# Professional skills",
        "Python",
        "SQL",
        "Docker",
        "# Language skills",
        "English",
        "Irish",
        "# Experience",
        "! Engineer, 2019 – 2021",
        "Tilmart Ltd, London",
        "* Built a ranking model",
        "* Mentored two juniors",
        "! Analyst, 2016 – 2019",
        "Example Works, Leeds",
        "* Counted what came in",
        "* Wrote the weekly report",
    ]


def test_cards_with_lists_side_by_side(read_order: ReadOrder) -> None:
    page = """
# Experience
!Senior Engineer                    !Engineer
 Tilmart Ltd                         Example Works
 2019 – 2021                         2016 – 2019
 • Built a ranking model for the     • Counted what came in and
   front page                          what went out
 • Mentored two juniors
 • Wrote the design guide

!Porter
 Storage of Example
 2014 – 2016
 • Carried boxes
# Education
 MSc Mathematics, University of Example
"""
    lines = read_order(page)
    assert lines[1:4] == ["! Senior Engineer", "Tilmart Ltd", "2019 – 2021"]
    assert "* Built a ranking model for the front page" in lines
    assert lines[lines.index("! Engineer") :][:4] == [
        "! Engineer",
        "Example Works",
        "2016 – 2019",
        "* Counted what came in and what went out",
    ]
    assert lines.index("! Engineer") < lines.index("! Porter")


def test_a_place_at_the_right_below_a_list_in_columns(read_order: ReadOrder) -> None:
    page = """
# Skills                # Certificates            # Languages
 • Python                • Scrum Master            • English
 • SQL                   • First Aid               • Irish


# Experience
!Tilmart Ltd                                                     Leeds
 Porter
 2014 – 2016
 • Carried boxes
"""
    assert "! Tilmart Ltd | Leeds" in read_order(page)


def test_a_name_and_a_headline_that_wrap_beside_contact_details(read_order: ReadOrder) -> None:
    page = """
=Ada Maria van der                                London, UK
=Lovelace                                         +44 20 5550 0100
                                                  ada@example.com
#Data Analyst moving into Machine                 github.com/ada
#Learning                                         ada.example.org
 # Experience
 !Data Analyst, Tilmart Ltd                       2020 – Present
"""
    assert read_order(page) == [
        "# Ada Maria van der Lovelace",
        "# Data Analyst moving into Machine Learning",
        "London, UK",
        "+44 20 5550 0100",
        "ada@example.com",
        "github.com/ada",
        "ada.example.org",
        "# Experience",
        "! Data Analyst, Tilmart Ltd | 2020 – Present",
    ]


def test_labels_abreast_in_a_rail_stay_apart(read_order: ReadOrder) -> None:
    page = """
 # Skills
       SQL   Advanced                                          Python Intermediate
         R   Intermediate                                      LightGBM Intermediate
     Excel   Advanced                                          Looker Advanced
       dbt   Advanced
 # Languages
   English   Native
"""
    assert read_order(page)[1:5] == [
        "SQL | Advanced | Python Intermediate",
        "R | Intermediate | LightGBM Intermediate",
        "Excel | Advanced | Looker Advanced",
        "dbt | Advanced",
    ]


def test_a_date_in_the_rail_below_the_last_row_beside_it(read_order: ReadOrder) -> None:
    page = """
# Experience          !Engineer at Tilmart Ltd
 2022 to 2024         • Built a ranking model
                      • Mentored two juniors

 2021 to 2022         !Teaching Assistant at Example School
                      • Held weekly labs

# Education           !University of Example
 2017 to 2021          Mathematics

# Awards              !Code Society
 Second place
 2020
"""
    assert read_order(page)[-5:] == [
        "# Education",
        "! 2017 to 2021 | University of Example",
        "Mathematics",
        "# Awards",
        "Second place 2020 | Code Society",
    ]


def test_a_single_heading_in_the_rail_of_the_page_before(read_order: ReadOrder) -> None:
    first = """
# Experience            !Engineer, Tilmart Ltd, 2019 – 2021
                         • Built a ranking model
# Education             !MSc Mathematics, 2014 – 2016
                         University of Example
"""
    second = """
                         Vision: detection and segmentation
# Skills                 Learning: ranking and forecasting
                         Tools: Docker and Azure
"""
    assert read_order(first, second)[-4:] == [
        "# Skills",
        "Vision: detection and segmentation",
        "Learning: ranking and forecasting",
        "Tools: Docker and Azure",
    ]


def test_a_label_for_each_row_in_the_rail(read_order: ReadOrder) -> None:
    page = """
# Experience
 2019 – 2021     !Tilmart Ltd
                  Porter
                  • Carried boxes
# Miscellaneous
 Languages        English, Irish
 Skills           Rotas, first aid
 Awards           Porter of the Year
 Community        Food bank
"""
    lines = read_order(page)
    labels = ("Languages", "Skills", "Awards", "Community")
    values = ("English, Irish", "Rotas, first aid", "Porter of the Year", "Food bank")
    assert lines[-8:] == [line for pair in zip(labels, values, strict=True) for line in pair]


def test_entries_abreast_below_a_heading_each(read_order: ReadOrder) -> None:
    page = """
# Experience                            # Education
!Engineer                               !MSc Mathematics
 Tilmart Ltd, London                     University of Example
 2019 – 2021                             2014 – 2016
 • Built a ranking model
 • Mentored two juniors
"""
    assert read_order(page)[:6] == [
        "# Experience",
        "! Engineer",
        "Tilmart Ltd, London",
        "2019 – 2021",
        "* Built a ranking model",
        "* Mentored two juniors",
    ]


def test_a_dash_below_a_bold_title_is_no_bullet(read_order: ReadOrder) -> None:
    page = """
# Experience
 !Vice President, Risk Analytics and Model Governance
 !– Consumer Lending
 Example Bank
 – Set up the validation of models
 – Grew the team
"""
    assert read_order(page) == [
        "# Experience",
        "! Vice President, Risk Analytics and Model Governance – Consumer Lending",
        "Example Bank",
        "* Set up the validation of models",
        "* Grew the team",
    ]
