from __future__ import annotations

import pytest

from dragoman.dossier.wording import day, listed, named, number, of, plural, town


@pytest.mark.parametrize(
    ("code", "french", "after_de", "english"),
    [
        ("TUR", "la Turquie", "de la Turquie", "Turkey"),
        ("KAZ", "le Kazakhstan", "du Kazakhstan", "Kazakhstan"),
        ("UZB", "l'Ouzbékistan", "de l'Ouzbékistan", "Uzbekistan"),
        ("USA", "les États-Unis", "des États-Unis", "the United States"),
        ("ISR", "Israël", "d'Israël", "Israel"),
        ("CUB", "Cuba", "de Cuba", "Cuba"),
        ("GBR", "le Royaume-Uni", "du Royaume-Uni", "the United Kingdom"),
        ("UN", "les Nations unies", "des Nations unies", "the United Nations"),
        ("NATO", "l'OTAN", "de l'OTAN", "NATO"),
        ("WORLD_BANK", "la Banque mondiale", "de la Banque mondiale", "the World Bank"),
        ("COE", "le Conseil de l'Europe", "du Conseil de l'Europe", "the Council of Europe"),
        ("INTERPOL", "Interpol", "d'Interpol", "Interpol"),
        ("WFP", "Programme alimentaire mondial", "de Programme alimentaire mondial", "the World Food Programme"),
        ("HOUTHIS", "les Houthis", "des Houthis", "the Houthis"),
        ("ISIS", "Daech", "de Daech", "ISIS"),
        ("VIV_ANSANM", "Viv Ansanm", "de Viv Ansanm", "Viv Ansanm"),
        ("XYZ", "XYZ", "de XYZ", "XYZ"),
    ],
)
def test_names_of_parties(code: str, french: str, after_de: str, english: str) -> None:
    assert (named(code, "fr"), of(code), named(code, "en")) == (french, after_de, english)


def test_dates_keep_their_precision() -> None:
    assert [day(d, "fr") for d in ("2020", "2020-10", "2020-10-27")] == ["2020", "octobre 2020", "27 octobre 2020"]
    assert [day(d, "en") for d in ("2020", "2020-10", "2020-10-27")] == ["2020", "October 2020", "27 October 2020"]


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    assert (day("2021-06-01", "fr"), day("2021-06-21", "fr"), day("2021-06-01", "en")) == (
        "1er juin 2021", "21 juin 2021", "1 June 2021",
    )  # fmt: skip


def test_numbers_and_lists() -> None:
    assert number(3.7e9, "en") == "3.7 billion"
    assert number(3.7e9, "fr").split() == ["3,7", "milliards"]
    assert number(2500, "en") == "2,500"
    assert listed(["a", "b", "c"], "fr") == "a, b et c"
    assert listed(["a", "b"], "en") == "a and b"


def test_towns_and_plurals() -> None:
    assert (town("Moscow", "fr"), town("Moscow", "en"), town("Izmir", "fr")) == ("Moscou", "Moscow", "Izmir")
    assert (plural(0, "fr"), plural(0, "en"), plural(1, "en"), plural(2, "fr")) == ("one", "other", "one", "other")
