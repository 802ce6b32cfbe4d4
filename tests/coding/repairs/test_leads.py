"""Phrases at the head of a sentence that the parser took for its subject."""

from __future__ import annotations

import pytest
from helpers.parses import under

LEADS = [
    ("De passage à Paris pour le salon Milipol, la vice-ministre géorgienne a reçu la presse.", "reçu", "vice-ministre"),
    ("De retour de Lusaka, le ministre zimbabwéen des Mines a annoncé un accord.", "annoncé", "ministre"),
    ("En visite à Nouakchott, le président cap-verdien a inauguré un consulat.", "inauguré", "président"),
    ("Réunis à Vienne, les pays de l'Opep sont convenus de réduire leur production.", "convenus", "pays"),
    ("Réunis mercredi à Windhoek, les ministres ont condamné le coup d'État.", "condamné", "ministres"),
    ("Arrivé à Bakou, le chef de la diplomatie turque a salué cet accord.", "salué", "chef"),
    ("Interrogée par la presse, la porte-parole lettone a démenti.", "démenti", "porte-parole"),
    ("En tournée dans la région, l'émissaire norvégien a rencontré les rebelles.", "rencontré", "émissaire"),
    ("À l'invitation de son homologue ghanéen, la ministre togolaise a visité le barrage.", "visité", "ministre"),
    ("Au terme de sa visite, le roi de Jordanie a promis son aide.", "promis", "roi"),
    ("Saisie par les deux voisins, la Cour internationale de justice a entendu les plaidoiries.", "entendu", "Cour"),
    ("Libérés vendredi par leurs ravisseurs, les deux ingénieurs indiens ont regagné New Delhi.", "regagné", "ingénieurs"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "subject"), LEADS)
def test_subject_behind_a_lead(text: str, verb: str, subject: str) -> None:
    assert under(text, verb, "nsubj", "nsubj:pass") == [subject]
