"""What is typed, taken apart."""

from __future__ import annotations

import pytest

from dragoman.dossier.wish import MOST, Wish, first_day, last_day, wish

PAIR = (("TUR",), ("UZB",))


@pytest.mark.parametrize(
    "text",
    [
        "Turquie Ouzbékistan", "turquie ouzbekistan", "Turkey–Uzbekistan", "Ankara–Tashkent", "Ankara, Tachkent", "TUR UZB",
        "tur/uzb", "TUR/UZB", "turco-ouzbek", "relations turco-ouzbèkes", "Turkish-Uzbek relations", "Türkiye & Uzbekistan",
        "entre la Turquie et l'Ouzbékistan", "Turkey vs. Uzbekistan", "  Turquie\tOuzbékistan ",
    ],
)  # fmt: skip
def test_two_parties_are_known_in_any_form(text: str) -> None:
    asked = wish(text)
    assert (asked.parties, asked.rest, asked.since) == (PAIR, "", None)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("OTAN", (("NATO",),)), ("Union européenne Turquie", (("EU",), ("TUR",))), ("Congo", (("COD", "COG"),)),
        ("Turquie Turkey", (("TUR",),)), ("AND", (("AND",),)), ("Corée du Nord", (("PRK",),)), ("", ()),
    ],
)  # fmt: skip
def test_parties_are_told_each_once_with_all_that_a_name_may_mean(text: str, parties: tuple[tuple[str, ...], ...]) -> None:
    assert wish(text).parties == parties


@pytest.mark.parametrize("word", ["and", "per", "Akar", "the"])
def test_a_word_in_small_letters_is_no_code(word: str) -> None:
    assert (wish(word).parties, wish(word).rest) == ((), word)


def test_words_that_name_no_party_are_left() -> None:
    assert wish("accord militaire 2018") == Wish((), "2018-01-01", "2018-12-31", "accord militaire", "accord militaire")
    assert wish("Jordan Bardella") == Wish((("JOR",),), None, None, "Bardella", "Jordan Bardella")
    assert wish("Lavrov in Ankara").rest == "Lavrov in"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Turquie Ouzbékistan 2018", ("2018-01-01", "2018-12-31")), ("2018-02 Turquie Ouzbékistan", ("2018-02-01", "2018-02-28")),
        ("Turquie 2024-03-12 Ouzbékistan", ("2024-03-12", "2024-03-12")),
        ("Turquie Ouzbékistan 2018-2020", ("2018-01-01", "2020-12-31")),
        ("Turquie Ouzbékistan 2018-03 – 2019", ("2018-03-01", "2019-12-31")),
        ("Turquie Ouzbékistan 12345", (None, None)), ("Turquie Ouzbékistan 2018-13", (None, None)),
    ],
)  # fmt: skip
def test_a_time_is_heard_at_its_own_precision(text: str, days: tuple[str | None, str | None]) -> None:
    asked = wish(text)
    assert (asked.parties, (asked.since, asked.until)) == (PAIR, days)


def test_days_at_the_ends() -> None:
    assert [first_day(told) for told in ("2024", "2024-02", "2024-02-03")] == ["2024-01-01", "2024-02-01", "2024-02-03"]
    assert [last_day(told) for told in ("2024", "2024-02", "2024-02-03")] == ["2024-12-31", "2024-02-29", "2024-02-03"]


def test_only_so_much_is_read() -> None:
    assert wish("x" * MOST + " Turquie").parties == ()
