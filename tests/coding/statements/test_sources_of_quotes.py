"""Quotations that a source vouches for, before or behind them, and words that say or only name: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import record

DIRECT = [
    ("fr", "« Il n'est pas confirmé que ce soit un attentat », selon le parquet de Bruxelles.", "le parquet de Bruxelles", 1),
    ("fr", "« Elle a tenu jusqu'au bout » et « vivait chaque jour à fond », selon Ana Sittel.", "Ana Sittel", 2),
    ("fr", "« Des armes ont été trouvées là » dans sa voiture, « un fusil encore chargé », d'après le parquet.", "le parquet", 2),
    ("fr", "Selon Julio Vargas, un scientifique associé au projet, « la terre sera apportée à Lima ».", "Julio Vargas", 1),
    ("fr", "D'après Ana Tini, l'une des chercheuses du projet, « ces résultats sont un début ».", "Ana Tini", 1),
    ("fr", "Le ministre turc s'est dit « très préoccupé par la situation à Idlib ».", "Le ministre turc", 1),
    ("fr", "Paris se dit « vivement préoccupé par la reprise des combats ».", "Paris", 1),
    ("fr", "Le maire a dit que ce serait « étudié sans préjugé aucun », selon l'ambassade.", "Le maire", 1),
    ("en", '"It is not confirmed that this was an attack," according to the Brussels prosecutor.', "the Brussels prosecutor", 1),
    ("en", '"She held out to the end" and "lived every day to the full", according to Ana Sittel.', "Ana Sittel", 2),
    ("en", '"Weapons were found there" in his car, "a rifle still loaded", according to the police.', "the police", 2),
    ("en", 'According to Julio Vargas, a scientist on the project, "the soil will be brought to Lima".', "Julio Vargas", 1),
    ("en", 'The mayor said it would be "looked at without any bias", according to the embassy.', "The mayor", 1),
]  # fmt: skip
# "Comme l'explique X": the subject stands behind the verb, whoever else was named before.
TAKEN_UP = [
    ("Jean Silva dirige le chantier, comme l'indique Anne Morel, géologue : « Le toit doit être refait ».", "Anne Morel"),
    ("Le village est vide, comme l'explique Jean Morin, directeur du musée : « Le toit doit être refait ».", "Jean Morin"),
    ("Comme le souligne Marie Petit, ministre de la Culture : « Nous ne céderons pas sur ce point ».", "Marie Petit"),
    ("Comme l’indiquait hier le ministre Paul Durand : « Le toit doit être refait ».", "Paul Durand"),
    ("Comme l'a souligné la présidente Anne Roux : « Le toit doit être refait ».", "Anne Roux"),
    ("Ainsi que l'a rappelé le ministre Paul Durand, « la route sera fermée tout l'hiver ».", "Paul Durand"),
    ("Comme Anne Roux l'a rappelé, « la route sera fermée tout l'hiver ».", "Anne Roux"),
]


@pytest.mark.parametrize(("text", "speaker"), TAKEN_UP)
def test_who_takes_up_what_was_said_speaks(text: str, speaker: str) -> None:
    assert [(s.kind, s.speaker) for s in record("fr", text, published="2024-05-14").statements] == [("direct", speaker)]


# What is only called so is no statement.
NAMED = [
    ("fr", "Jean Dupont, dit « le petit roi du Nord », a été arrêté lundi."),
    ("fr", "Le pays a baptisé son plan « Espoir pour demain matin »."),
    ("en", 'The army took part in an exercise called "Shield of the High North".'),
]


@pytest.mark.parametrize(("lang", "text", "speaker", "count"), DIRECT)
def test_the_source_speaks(lang: str, text: str, speaker: str, count: int) -> None:
    found = [s for s in record(lang, text, published="2024-05-14").statements if s.kind == "direct"]
    assert [s.speaker for s in found] == [speaker] * count


@pytest.mark.parametrize(("lang", "text"), NAMED)
def test_a_name_is_nobodys_statement(lang: str, text: str) -> None:
    assert not [s for s in record(lang, text, published="2024-05-14").statements if s.kind == "direct"]
