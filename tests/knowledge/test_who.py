"""Phrases as a reader asks them."""

from __future__ import annotations

import pytest

from dragoman.errors import KnowledgeError
from dragoman.knowledge.who import who

ASKED = [
    ("ministre turc de la défense", "2020-10-27", "TUR", "Hulusi Akar", "defence minister"),
    ("Turkish defence minister", "2020-10-27", "TUR", "Hulusi Akar", "defence minister"),
    ("le ministre de la défense du Kazakhstan", "2020-10", "KAZ", "Nurlan Yermekbayev", "defence minister"),
    ("président français", "2018", "FRA", "Emmanuel Macron", "president"),
    ("UN secretary-general", "2010-05", "UN", "Ban Ki-moon", "secretary-general"),
    ("secrétaire général de l'ONU", "2020", "UN", "António Guterres", "secretary-general"),
    ("Poutine", "2020", "RUS", "Vladimir Putin", "president"),
    ("le pape", "2014", "VAT", "Francis", "pope"),
    ("U.S. secretary of state", "2022", "USA", "Antony Blinken", "secretary of state"),
    ("Philippine foreign secretary", "2025-08", "PHL", "Maria Theresa Lazaro", "foreign minister"),
    ("Vice President Harris", "2022-05-20", "USA", "Kamala Harris", "vice-president"),
    ("la vice-présidente Harris", "2022-05-20", "USA", "Kamala Harris", "vice-president"),
    ("Hulusi Akar", "2016", "TUR", "Hulusi Akar", "chief of general staff"),
]


@pytest.mark.parametrize(("text", "on", "entity", "person", "office"), ASKED)
def test_known(text: str, on: str, entity: str, person: str, office: str) -> None:
    best = who(text, on)[0]
    assert (best.entity, best.person, best.office) == (entity, person, office)
    assert best.source
    assert best.as_of
    assert best.start is not None
    assert best.start[: len(on)] <= on[: len(best.start)]
    assert best.confidence >= 0.75


@pytest.mark.parametrize(("text", "entity", "sector"), [("Ankara", "TUR", None), ("FSB", "RUS", "SPY")])
def test_names_stand_for_entities(text: str, entity: str, sector: str | None) -> None:
    best = who(text, "2020")[0]
    assert (best.entity, best.sector, best.person) == (entity, sector, None)


def test_a_capital_also_names_who_heads_the_state() -> None:
    assert {a.person for a in who("Ankara", "2020")} == {None, "Recep Tayyip Erdoğan"}


def test_two_states_two_answers() -> None:
    answers = who("foreign ministers of France and Germany", "2022-03", "en")
    assert {a.person for a in answers} == {"Jean-Yves Le Drian", "Annalena Baerbock"}


def test_past_the_last_known_day_nobody_is_named_but_the_nearest_are() -> None:
    (answer,) = who("Turkish defence minister", "2035")
    assert answer.person is None
    assert answer.entity == "TUR"
    assert "Yaşar Güler" in answer.reason
    assert answer.confidence < 0.5


def test_who_left_office_is_told_with_the_end() -> None:
    (answer,) = who("Barack Obama", "2020")
    assert (answer.office, answer.end) == ("president", "2017-01-20")
    assert answer.confidence == 0.5
    assert "until" in answer.reason


def test_a_former_holder_stays_open() -> None:
    (answer,) = who("ancien président français", "2020")
    assert answer.person is None
    assert "François Hollande" in answer.reason


def test_ambiguous_name_gives_all_candidates() -> None:
    assert {a.entity for a in who("the Congo")} == {"COD", "COG"}


def test_namesakes_share_the_confidence() -> None:
    answers = who("Akar", "2020-10-27")
    assert {a.person for a in answers} == {"Hulusi Akar", "Zeina Akar"}
    assert all(a.confidence < 0.5 for a in answers)


def test_unknown_stays_unknown() -> None:
    (answer,) = who("Zorblax")
    assert (answer.entity, answer.person, answer.office, answer.confidence) == (None, None, None, 0.0)


def test_misspelt_name_shows_the_nearest() -> None:
    (answer,) = who("Huluso Akart", "2035")
    assert answer.person is None
    assert "Hulusi Akar" in answer.reason


def test_an_office_of_nobody() -> None:
    (answer,) = who("ministre")
    assert (answer.entity, answer.office, answer.confidence) == (None, "minister", 0.0)


def test_as_dict_has_from_and_to() -> None:
    told = who("le pape", "2014")[0].as_dict()
    assert (told["from"], told["to"]) == ("2013-03-13", "2025-04-21")


def test_bad_day() -> None:
    with pytest.raises(KnowledgeError, match="no date"):
        who("Ankara", "yesterday")


@pytest.mark.parametrize(
    ("text", "on", "person"),
    [
        ("Kremlin", "2020", "Vladimir Putin"),
        ("the Pentagon", "2023", "Lloyd Austin"),
        ("Downing Street", "2021", "Boris Johnson"),
        ("NATO", "2024-11", "Mark Rutte"),
        ("les Houthis", "2023", "Abdul-Malik al-Houthi"),
        ("Berlin", "2023", "Olaf Scholz"),
    ],
)
def test_seats_and_organisations_name_their_heads(text: str, on: str, person: str) -> None:
    assert person in {a.person for a in who(text, on)}
