"""The ontology holds together: types, modes, contexts, codes and weights name each other rightly."""

from __future__ import annotations

import re

import pytest

from dragoman.ontology.plover import Ontology

ONTOLOGY = Ontology.load()
QUADS = {
    "verbal-cooperation": "AGREE CONSULT SUPPORT CONCEDE",
    "material-cooperation": "COOPERATE AID RETREAT",
    "verbal-conflict": "REQUEST ACCUSE REJECT THREATEN",
    "material-conflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
PAIRS = [(t, m) for t in ONTOLOGY.types for m in (None, *ONTOLOGY.modes(t))]


def test_there_are_sixteen_types_in_their_quads() -> None:
    assert {t: ONTOLOGY.quad(t) for t in ONTOLOGY.types} == {
        name: quad for quad, names in QUADS.items() for name in names.split()
    }


def test_there_are_thirty_seven_contexts() -> None:
    assert len(ONTOLOGY.contexts) == 37


def test_modes_of_the_guidelines() -> None:
    assert ONTOLOGY.modes("RETREAT") == (
        "withdraw",
        "release",
        "return",
        "disarm",
        "ceasefire",
        "access",
        "resign",
    )
    assert ONTOLOGY.modes("REQUEST") == ONTOLOGY.modes("REJECT") == ("assist", "change", "yield", "meet")
    assert ONTOLOGY.modes("AGREE") == ()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_everything_has_words_in_both_languages(lang: str) -> None:
    for event_type in ONTOLOGY.types.values():
        assert event_type.label[lang]
        assert event_type.definition[lang]
        assert all(mode.label[lang] and mode.definition[lang] for mode in event_type.modes.values())
        assert all(example.text[lang] for example in event_type.examples)
    for table in (ONTOLOGY.contexts, ONTOLOGY.quads, ONTOLOGY.roots):
        assert all(labels[lang] for labels in table.values())


@pytest.mark.parametrize(("event_type", "mode"), PAIRS)
def test_every_type_and_mode_has_a_code_that_fits_and_a_weight(event_type: str, mode: str | None) -> None:
    code = ONTOLOGY.cameo(event_type, mode)
    assert ONTOLOGY.cameo(event_type, mode, hint=code) == code
    assert ONTOLOGY.cameo(event_type, None, hint=code) == code, "the default must be among what fits the type"
    assert ONTOLOGY.goldstein(code) is not None


def test_weights_agree_with_quads_at_the_defaults() -> None:
    for name in ONTOLOGY.types:
        weight = ONTOLOGY.goldstein(ONTOLOGY.cameo(name, None))
        assert weight is not None
        assert (weight > 0) == ONTOLOGY.quad(name).endswith("cooperation"), name


def test_every_code_of_the_crosswalk_is_valid() -> None:
    for code in ONTOLOGY.codes.values():
        assert code.type in ONTOLOGY.types
        assert code.mode is None or code.mode in ONTOLOGY.modes(code.type), code
        assert set(code.contexts) <= set(ONTOLOGY.contexts), code
        assert ONTOLOGY.goldstein(code.code) is not None
        assert ONTOLOGY.cameo(code.type, code.mode, hint=code.code) == code.code, "a code fits the type it becomes"


def test_a_hint_wins_only_where_it_fits() -> None:
    assert ONTOLOGY.cameo("SUPPORT", None, hint="057") == "057"
    assert ONTOLOGY.goldstein("057") == 8.0
    assert ONTOLOGY.cameo("SUPPORT", None, hint="190") == "050"
    assert ONTOLOGY.cameo("CONSULT", "visit", hint="999") == "042"
    assert ONTOLOGY.goldstein("999") is None


def test_labels() -> None:
    assert ONTOLOGY.label("ASSAULT", "fr") == "usage de la force"
    assert ONTOLOGY.label("withdraw", "en", type="SANCTION") == "withdrawal of one's own"
    assert ONTOLOGY.label("withdraw", "en") == "withdrawal"
    assert ONTOLOGY.label("economic", "fr") == "économie et commerce"
    assert ONTOLOGY.label("verbal-conflict", "en") == "verbal conflict"
    assert ONTOLOGY.label("05", "en") == "diplomatic cooperation"
    assert ONTOLOGY.label("AID", "xx") == "aid"
    assert ONTOLOGY.label("unknown", "fr") == "unknown"


def test_examples_name_their_parties_by_code() -> None:
    for event_type in ONTOLOGY.types.values():
        assert event_type.examples
        for example in event_type.examples:
            assert example.mode is None or example.mode in event_type.modes
            assert example.actors
            assert all(re.fullmatch(r"[A-Z]{3}", code) for code in example.actors + example.recipients)
