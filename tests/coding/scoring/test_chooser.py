"""Arrangements and the choice among them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.readers import reader
from helpers.weighing import act, acts

from dragoman.coding.calibration import shipped_calibration
from dragoman.coding.scoring.arrangements import arrangements, together
from dragoman.coding.scoring.chooser import best, shipped
from dragoman.coding.scoring.details import shipped_details
from dragoman.coding.scoring.model import Ranking

BY_LIKELIHOOD = Ranking(1.0, {})
SENTENCES = [
    ("fr", "La Zambie a expulsé deux diplomates du Malawi.", "SANCTION", {"ZMB"}, {"MWI"}),
    ("en", "Zambia expelled two diplomats of Malawi.", "SANCTION", {"ZMB"}, {"MWI"}),
    ("fr", "Le président finlandais a rencontré lundi son homologue estonien.", "CONSULT", {"FIN", "EST"}, set()),
    ("en", "The Finnish president met his Estonian counterpart on Monday.", "CONSULT", {"FIN", "EST"}, set()),
]


def places(w, **at: str):  # type: ignore[no-untyped-def]
    """Places that are sure: each option named is at its side, the others are out."""
    sure = {"out": [0.9, 0.05, 0.05], "actor": [0.05, 0.9, 0.05], "recipient": [0.05, 0.05, 0.9]}
    return [sure[at.get(o.entity, "out")] for o in w.options]


def test_the_likeliest_arrangement_is_chosen() -> None:
    w = act("Chile accuses Peru of spying for Bolivia.", "en", "accuses")
    choice = best(w, places(w, CHL="actor", PER="recipient"), BY_LIKELIHOOD)
    assert choice.sides.actors == {"CHL"}
    assert choice.sides.recipients == {"PER"}
    assert choice.crosses
    assert 0.3 < choice.sureness <= 1


def test_no_party_stands_on_both_sides() -> None:
    for w in acts("Chile accuses Peru of spying, and Peru threatens Chile with war.", "en"):
        for a in arrangements(w, places(w)):
            assert not set(a.actors) & set(a.recipients)
            assert a.actors


def test_an_act_done_together_has_actors_only() -> None:
    w = act("Chile and Peru signed a treaty.", "en", "signed")
    assert together(w)
    assert all(not a.recipients for a in arrangements(w, places(w)))


def test_a_visit_has_a_host() -> None:
    w = act("La ministre kényane a accueilli lundi son homologue tunisien.", "fr", "accueilli")
    assert all(a.recipients or len(a.actors) == 2 for a in arrangements(w, places(w)))  # a visit, or a meeting during one
    visits = [a for a in arrangements(w, places(w, KEN="actor", TUN="recipient")) if a.recipients]
    likeliest = max(visits, key=lambda a: a.likelihood)
    assert {w.options[k].entity for k in likeliest.actors} == {"TUN"}  # the visitor, however likely a subject is to act


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le président kényan recevra jeudi son homologue tunisien."),
        ("en", "The Kenyan president will receive his Tunisian counterpart on Thursday."),
    ],
)
def test_who_will_receive_undertakes_it(lang: str, text: str) -> None:
    events = reader().read(text, lang=lang, published="2024-05-15").events
    read = [(e.type, {p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events]
    assert read == [("AGREE", {"KEN"}, {"TUN"})]


def test_an_act_of_one_party_is_ranked_only_where_there_is_no_other() -> None:
    w = act("Chile accuses Peru of spying.", "en", "accuses")
    assert all(len(a.actors) + len(a.recipients) > 1 for a in arrangements(w, places(w)))
    alone = replace(w, options=w.options[:1])
    assert arrangements(alone, places(alone))


@pytest.mark.parametrize(("lang", "text", "kind", "actors", "recipients"), SENTENCES)
def test_plain_sentences_are_read_as_they_stand(lang: str, text: str, kind: str, actors: set[str], recipients: set[str]) -> None:
    events = reader().read(text, lang=lang, published="2024-05-15").events
    read = [(e.type, {p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events]
    assert read == [(kind, actors, recipients)]


def test_confidence_is_the_probability_that_decided() -> None:
    event = reader().read(SENTENCES[1][1], lang="en", published="2024-05-15").events[0]
    assert shipped().threshold <= event.confidence < 1


def test_the_weights_can_be_switched_off() -> None:
    text = "La Zambie a fermé sa frontière. Le Malawi proteste."
    ruled = reader(weigh=False).read(text, lang="fr", published="2024-05-15")
    assert not any("likeliest" in e.why for e in ruled.events)
    assert ruled.reader.weights == ""
    parts = (shipped(), shipped_details(), shipped_calibration())
    assert reader().read(text, lang="fr").reader.weights == "-".join(part.version for part in parts)


def test_what_is_not_believed_says_why() -> None:
    reading = reader().explain("Le Pérou a accepté le verdict.", lang="fr", published="2024-05-15")
    assert not reading.record.events
    assert any(e.item is None for e in reading.explanations)
