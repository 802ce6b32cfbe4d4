"""What is seen of the places where an act may have happened: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder

from dragoman.coding.naming import Namer
from dragoman.coding.scoring.scenes import SceneReader
from dragoman.coding.spots import SpotReader
from dragoman.coding.when import TimeAndPlace
from dragoman.records import Article

FR = "La ministre péruvienne Ana Quispe a rencontré lundi à Nairobi le ministre chilien. Ana Quispe a remercié le Chili."
EN = "Peruvian minister Ana Quispe met her Chilean counterpart in Nairobi on Monday. Ana Quispe thanked Chile."
SEEN = [("fr", FR, "remercié"), ("en", EN, "thanked")]


def _seen(lang: str, text: str, word: str) -> dict[str, list[str]]:
    """What is seen of each place for the act of a word, once all acts before it are taken in."""
    discourse, _, acts = _coder().told(Article(id="1", text=text, lang=lang, published="2023-05-10"))
    Namer(discourse).name(acts)
    TimeAndPlace(discourse).fill(acts)
    reader = SceneReader(discourse, SpotReader(discourse))
    for c in acts:
        if c.token.text == word:
            return {o.place.name: o.seen for o in reader.options(c) if o.place is not None}
        reader.note(c, c.place)
    raise AssertionError(f"{word} is no act of: {text}")


@pytest.mark.parametrize(("lang", "text", "word"), SEEN)
def test_who_was_there(lang: str, text: str, word: str) -> None:
    assert {"told&people=same&same", "told&day=same&same"} <= set(_seen(lang, text, word)["Nairobi"])


@pytest.mark.parametrize(("lang", "text", "word"), SEEN)
def test_first_scene_of_the_article(lang: str, text: str, word: str) -> None:
    assert "first&same" in _seen(lang, text, word)["Nairobi"]


OWNED = [
    ("fr", "Le président chilien est arrivé dimanche à Lima. Le Chili et le Pérou y ont signé un traité.", "signé", "Lima",
     "told&in=actor"),
    ("fr", FR, "remercié", "Nairobi", "told&in=neither"),
    ("fr", FR, "remercié", "Santiago", "capital-of&in=recipient"),
    ("en", "The Chilean president arrived in Lima on Sunday. Chile and Peru signed a treaty there.", "signed", "Lima",
     "told&in=actor"),
    ("en", EN, "thanked", "Nairobi", "told&in=neither"),
    ("en", EN, "thanked", "Santiago", "capital-of&in=recipient"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word", "place", "feature"), OWNED)
def test_whose_the_place_is_that_was_told(lang: str, text: str, word: str, place: str, feature: str) -> None:
    assert feature in _seen(lang, text, word)[place]


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [("fr", "Le ministre chilien est arrivé lundi à Port Moresby.", "arrivé"),
     ("en", "The Chilean minister arrived in Port Moresby on Monday.", "arrived")],
)  # fmt: skip
def test_a_port_in_a_name_is_no_word_of_place(lang: str, text: str, word: str) -> None:
    assert "Moresby" not in _seen(lang, text, word)


AWAY = [
    ("fr", "DAKAR, 10 mai - Le ministre chilien Pablo Rojas a parlé à la presse à Lima. Il s'est entretenu avec la ministre "
     "péruvienne Ana Quispe.", "entretenu"),
    ("en", "DAKAR, May 10 - Chilean minister Pablo Rojas spoke to media in Lima. He met Peruvian minister Ana Quispe.", "met"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word"), AWAY)
def test_no_meeting_in_the_dateline_of_a_third_state_after_a_scene_in_a_party(lang: str, text: str, word: str) -> None:
    seen = _seen(lang, text, word)
    assert "Lima" in seen
    assert "Dakar" not in seen
