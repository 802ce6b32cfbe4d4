from __future__ import annotations

import pytest

from dragoman.coding.title_words import AND, FROM_NAME, OF, OWNER, SINCE, TO_NAME


@pytest.mark.parametrize("gap", [" de la ", " du ", " of the ", " of ", " de los ", " del ", " "])
def test_what_stands_before_whose_an_office_is(gap: str) -> None:
    assert OF.match(gap)


@pytest.mark.parametrize("gap", [" et de la ", " and the ", " y ", ", "])
def test_what_stands_before_a_further_state(gap: str) -> None:
    assert AND.match(gap)


@pytest.mark.parametrize("gap", [", M. ", ", Mr. ", " don ", ", "])
def test_what_stands_before_a_holder(gap: str) -> None:
    assert TO_NAME.match(gap)
    assert not TO_NAME.match(" met ")


@pytest.mark.parametrize("gap", [", son ", ", who is ", ", entonces ", " ("])
def test_what_stands_behind_a_holder(gap: str) -> None:
    assert FROM_NAME.match(gap)


def test_a_possessive_and_the_time_in_office_are_told() -> None:
    for before in ("avec son propre ", "with its own ", "con su nuevo "):
        assert OWNER.search(before)
    for text in (" depuis mars dernier, il", " since last March, he", " desde marzo, ella"):
        assert SINCE.match(text)
