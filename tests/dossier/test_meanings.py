"""What may be meant by what was typed, whole and begun."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import SIGNED, incoming, with_people

from dragoman.archive.archive import Archive
from dragoman.dossier.completing import MOST, completions
from dragoman.dossier.lately_seen import lately_seen
from dragoman.dossier.matrix import Span, matrix
from dragoman.dossier.meanings import Meaning, meanings


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.db", make=True) as made:
        made.add(
            with_people(incoming(SIGNED, published="2024-03-12"), "Wanjiru Odhiambo"),
            with_people(incoming("KEN > UGA CONSULT | Kenya received", published="2024-03-13"), "Odhiambo"),
            with_people(incoming("KEN > FRA CONSULT | Kenya visited", published="2024-03-14"), "Jordan Kamau"),
            incoming("KEN > UGA SUPPORT | Kenya praised Uganda", published="2024-05-13"),
        )
        yield made


def _meant(archive: Archive, text: str) -> list[Meaning]:
    with archive.reading() as connection:
        return meanings(connection, text)


def _begun(archive: Archive, text: str) -> list[Meaning]:
    with archive.reading() as connection:
        return completions(connection, text, matrix(connection, Span()), lately_seen(connection))


def test_a_pair_stands_in_the_order_of_its_codes(archive: Archive) -> None:
    assert _meant(archive, "Ouzbékistan Turquie") == [Meaning("pair", ("TUR", "UZB"))]
    assert _meant(archive, "Ouzbékistan Turquie 2018") == [
        Meaning("pair", ("TUR", "UZB"), since="2018-01-01", until="2018-12-31")
    ]


def test_all_that_names_may_mean_is_told(archive: Archive) -> None:
    assert [m.codes for m in _meant(archive, "Congo France")] == [("COD", "FRA"), ("COG", "FRA")]
    assert [m.codes for m in _meant(archive, "Congo")] == [("COD",), ("COG",)]
    assert [m.codes for m in _meant(archive, "Kenya, France, Uganda")] == [("FRA", "KEN"), ("KEN", "UGA"), ("FRA", "UGA")]
    assert _meant(archive, "Turquie") == [Meaning("party", ("TUR",))]


def test_a_person_is_told_by_the_fullest_name(archive: Archive) -> None:
    person = Meaning("person", ("KEN",), "Wanjiru Odhiambo")
    assert _meant(archive, "Odhiambo") == _meant(archive, "wanjiru odhiambo") == _meant(archive, "Odhiambo Kenya") == [person]


def test_a_persons_name_may_begin_with_that_of_a_state(archive: Archive) -> None:
    assert _meant(archive, "Jordan Kamau") == [Meaning("person", ("KEN",), "Jordan Kamau")]


@pytest.mark.parametrize(
    "text", ["gas pipeline", "2018", "…", "<script>alert(1)</script>", "one two three four five", "x" * 5000]
)
def test_other_words_mean_nothing(archive: Archive, text: str) -> None:
    assert _meant(archive, text) == []


def test_a_party_may_be_begun(archive: Archive) -> None:
    assert _begun(archive, "keny")[0] == Meaning("party", ("KEN",))
    assert _begun(archive, "ken")[0] == Meaning("party", ("KEN",))


def test_parties_of_which_more_is_told_come_first(archive: Archive) -> None:
    assert _begun(archive, "u")[0].codes == ("UGA",)
    assert _begun(archive, "kenya u")[0].codes == ("KEN", "UGA")


def test_a_party_that_is_named_comes_with_its_partners(archive: Archive) -> None:
    assert [m.codes for m in _begun(archive, "Kenya")] == [("KEN",), ("KEN", "UGA"), ("FRA", "KEN"), ("KEN", "TUN")]


def test_a_time_is_kept_while_typing(archive: Archive) -> None:
    assert _begun(archive, "2018 turquie ouzb") == [Meaning("pair", ("TUR", "UZB"), since="2018-01-01", until="2018-12-31")]


def test_a_person_may_be_begun(archive: Archive) -> None:
    assert _begun(archive, "odhi") == [Meaning("person", ("KEN",), "Wanjiru Odhiambo")]


def test_there_are_not_too_many(archive: Archive) -> None:
    assert len(_begun(archive, "a")) == len(set(_begun(archive, "a"))) == MOST


@pytest.mark.parametrize("text", ["", "…", "zzzz", "<script>", "\u202eabc", "'\"%_*"])
def test_nothing_is_begun(archive: Archive, text: str) -> None:
    assert _begun(archive, text) == []
