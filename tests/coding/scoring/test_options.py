"""Options, paths and slots: what is seen of the parties around an act."""

from __future__ import annotations

import pytest
from helpers.weighing import act, acts

from dragoman.coding.scoring.paths import Slots, path

ACTIVE = {
    "fr": ("Le Chili accuse le Pérou d'espionnage.", "accuse", "CHL", "PER"),
    "en": ("Chile accuses Peru of spying.", "accuses", "CHL", "PER"),
}


@pytest.mark.parametrize("lang", ACTIVE)
def test_parties_of_the_clause_are_options_with_their_slots(lang: str) -> None:
    text, word, actor, recipient = ACTIVE[lang]
    w = act(text, lang, word)
    by_code = {o.entity: o for o in w.options}
    assert {actor, recipient} <= set(by_code)
    assert "slot=subj" in by_code[actor].features
    assert "slot=obj" in by_code[recipient].features
    assert "clause=actor" in by_code[actor].features
    assert w.grammar.actors == {actor}
    assert w.grammar.recipients == {recipient}


def test_parties_told_before_are_options_from_further_away() -> None:
    text = "Le Chili a rencontré le Pérou à Lima. Plus tard, la Bolivie a protesté."
    options = {o.entity: o for o in act(text, "fr", "protesté").options}
    assert "away=1" in options["CHL"].features
    assert not any(f.startswith("away=") for f in options["BOL"].features)


def test_each_option_stands_for_a_mention() -> None:
    text = "Chile's foreign minister, Alberto Rojas, accused Peru of spying."
    option = next(o for o in act(text, "en", "accused").options if o.entity == "CHL")
    assert option.who is not None
    assert option.who.person is not None
    assert option.who.person.name == "Alberto Rojas"


@pytest.mark.parametrize(
    ("lang", "text", "start", "goal", "wanted"),
    [
        ("fr", "Le Chili accuse le Pérou.", "accuse", "Chili", ">nsubj"),
        ("en", "Chile accuses Peru.", "accuses", "Peru", ">obj"),
        ("en", "Chile said it would meet envoys of Peru.", "meet", "Chile", "^ccomp>nsubj"),
    ],
)
def test_path_names_the_way_between_two_words(lang: str, text: str, start: str, goal: str, wanted: str) -> None:
    tokens = {t.text: t for t in acts(text, lang)[0].candidate.token.sentence.tokens}
    assert path(tokens[start], tokens[goal]) == wanted


def test_a_long_way_is_far() -> None:
    text = "Chile accused Peru of saying that it hoped to see talks that Bolivia wanted begin."
    sentence = acts(text, "en")[0].candidate.token.sentence
    words = {t.text: t for t in sentence.tokens}
    found = path(words["accused"], words["Bolivia"])
    assert found == "far" or found.count("^") + found.count(">") <= 5
    assert path(words["accused"], words["accused"]) == ""


def test_slots_reach_into_the_phrase_that_fills_them() -> None:
    w = act("Chile accused the government of Peru of spying.", "en", "accused")
    slots, tokens = Slots(w.candidate.frame), {t.text: t for t in w.candidate.token.sentence.tokens}
    assert slots.of(tokens["government"]) == "obj"
    assert slots.of(tokens["Peru"]) == "in-obj"


DIGESTS = {
    "fr": ("MALI. Bamako a reçu un émissaire du Tchad.\n\nPÉROU. Lima a protesté.\n\nGABON. Libreville attend.", "protesté"),
    "en": ("Bamako: Mali received a Chadian envoy of Chad.\n\nLima: Peru protested.\n\nLibreville: Gabon waits.", "protested"),
}


@pytest.mark.parametrize("lang", DIGESTS)
def test_an_item_of_a_digest_speaks_of_its_own_parties(lang: str) -> None:
    text, word = DIGESTS[lang]
    options = {o.entity: o for o in act(text, lang, word).options}
    assert "item=here" in options["PER"].features
    assert all("item=other" in o.features for code, o in options.items() if code in ("TCD", "MLI"))


def test_a_plain_text_has_no_items() -> None:
    text = "Peru received an envoy of Chile.\n\nBolivia protested."
    assert not any(f.startswith("item=") for o in act(text, "en", "protested").options for f in o.features)
