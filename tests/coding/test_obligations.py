"""Agreements whose ratification is still owed, or which are settled in principle alone."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.records import Article

CASES = [
    ("en", "The treaty between Norway and Sweden must be ratified by both parliaments.", "signed"),
    ("en", "The treaty between Norway and Sweden still has to be ratified by Oslo.", "signed"),
    ("en", "Parliament needs to ratify the agreement between Fiji and Tonga.", "signed"),
    ("en", "The convention between Peru and Chile remains to be ratified.", "signed"),
    ("en", "Egypt and Sudan announced an agreement in principle on Monday.", "negotiated"),
    ("en", "A provisional deal between Cuba and Mexico was unveiled on Monday.", "negotiated"),
    ("fr", "L'accord entre le Kenya et Malte devra être ratifié par le Parlement.", "signed"),
    ("fr", "L'accord entre Fidji et Tonga reste à ratifier.", "signed"),
    ("fr", "Il reste à Lisbonne à ratifier le traité avec le Maroc.", "signed"),
    ("fr", "L'Égypte et le Soudan ont annoncé lundi un accord de principe.", "negotiated"),
    ("fr", "Un accord de principe entre l'Égypte et le Soudan a été annoncé lundi.", "negotiated"),
    ("fr", "L'Égypte et le Soudan annoncent un accord sur le partage des eaux.", "signed"),
]


@pytest.mark.parametrize(("lang", "text", "status"), CASES)
def test_an_instrument_is_as_far_as_it_is_told_to_be(lang: str, text: str, status: str) -> None:
    record = reader().read(Article(text=text, published="2024-05-15", lang=lang))
    assert [a.status for a in record.agreements] == [status]


# (text, who demands, of whom, None where nothing is demanded)
INSISTED = [
    ("Washington insisted that Turkey withdraw its troops from Syria.", ("USA", "TUR")),
    ("India insisted that Pakistan hand over the suspects.", ("IND", "PAK")),
    ("Moscow insisted that Kyiv give up its claim to Crimea.", ("RUS", "UKR")),
    ("Ankara insisted that Sweden extradite the suspects.", ("TUR", "SWE")),
    ("Iran insists that Israel attacked first.", None),
    ("Paris insisted that Russia cut the gas supply to Poland.", None),
]


@pytest.mark.parametrize(("text", "sides"), INSISTED)
def test_a_bare_verb_behind_one_subject_is_a_demand(text: str, sides: tuple[str, str] | None) -> None:
    events = reader().read(Article(text=text, published="2024-05-15", lang="en")).events
    demands = [(e.actors[0].entity, e.recipients[0].entity) for e in events if e.type == "REQUEST"]
    assert demands == ([sides] if sides else [])


# Acts for which somebody is blamed were done; what one is told not to do, or should have done, was not.
BLAMED = [
    ("en", "Spain should not have seized the Moroccan ship.", "COERCE", "occurred"),
    ("en", "Spain should never have expelled the Algerian ambassador.", "SANCTION", "occurred"),
    ("en", "The Moroccan ship should not have been seized by Spain, the court ruled.", "COERCE", "occurred"),
    ("en", "India shouldn't have shelled Pakistani villages, the minister said.", "ASSAULT", "occurred"),
    ("en", "Turkey ought not to have arrested two Greek soldiers.", "COERCE", "occurred"),
    ("en", "Spain should not expel the Algerian ambassador.", "SANCTION", "negated"),
    ("en", "Spain should have expelled the Algerian ambassador.", "SANCTION", "hypothetical"),
    ("en", "Spain could not have seized the Moroccan ship.", "COERCE", "negated"),
    ("fr", "L'Espagne n'aurait pas dû saisir le navire marocain.", "COERCE", "occurred"),
    ("fr", "L'Espagne n'aurait jamais dû expulser l'ambassadeur algérien.", "SANCTION", "occurred"),
    ("fr", "Le navire marocain n'aurait pas dû être saisi par l'Espagne.", "COERCE", "occurred"),
    ("fr", "L'Inde n'aurait pas dû bombarder des villages pakistanais, a dit le ministre.", "ASSAULT", "occurred"),
    ("fr", "La Turquie n'aurait pas dû arrêter deux soldats grecs.", "COERCE", "occurred"),
    ("fr", "L'Espagne aurait dû expulser l'ambassadeur algérien.", "SANCTION", "hypothetical"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "status"), BLAMED)
def test_what_should_not_have_been_done_was_done(lang: str, text: str, kind: str, status: str) -> None:
    events = reader().read(Article(text=text, published="2024-03-12", lang=lang)).events
    assert [e.status for e in events if e.type == kind] == [status]
