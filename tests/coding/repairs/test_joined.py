"""Verbs and names that the parser joined to the wrong word."""

from __future__ import annotations

import pytest
from helpers.parses import under

MAIN = [
    ("Amman, qui impute la fuite aux douaniers de Deraa, refuse de rouvrir le poste.", "refuse", "Amman"),
    ("Le Bénin, qui abrite déjà trente mille déplacés, discutera à Niamey d'un retour.", "discutera", "Bénin"),
    ("Lima, qui a perdu deux soldats sur le fleuve, exige une enquête.", "exige", "Lima"),
    ("La Serbie, qui achète son gaz à la Russie, refuse les sanctions.", "refuse", "Serbie"),
    ("Le Laos, qui préside l'Asean, invitera la junte au sommet.", "invitera", "Laos"),
    ("Riga, qui redoute un incident, fermera deux postes sur trois.", "fermera", "Riga"),
    ("Le Honduras, qui a rompu avec Taïwan, attend les crédits de Pékin.", "attend", "Honduras"),
    ("Tunis, qui négocie avec le FMI, demande un délai.", "demande", "Tunis"),
    ("L'Arménie, qui a gelé sa participation, ne paiera plus sa cotisation.", "paiera", "Arménie"),
    ("Oslo, qui a formé ces pilotes, livrera six appareils.", "livrera", "Oslo"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), MAIN)
def test_verb_behind_a_relative_clause(text: str, verb: str, subject: str) -> None:
    assert subject in under(text, verb, "nsubj", "nsubj:pass")


OWN = [
    ("Harare avait renoué avec Lusaka et agréé son ambassadeur.", "agréé", "ambassadeur"),
    ("Nous avons protesté officiellement et convoqué l'ambassadeur du Togo.", "convoqué", "ambassadeur"),
    ("La Bulgarie a protesté vivement et rappelé son consul.", "rappelé", "consul"),
    ("Le Ghana a traité avec le Togo et rouvert la frontière.", "rouvert", "frontière"),
    ("Sofia s'est entretenue avec Skopje et a levé son veto.", "levé", "veto"),
    ("Le ministre a dîné avec son homologue et signé le protocole.", "signé", "protocole"),
    ("Le Qatar a négocié avec les rebelles et obtenu une trêve.", "obtenu", "trêve"),
    ("Ottawa a réfléchi longuement et expulsé deux diplomates.", "expulsé", "diplomates"),
    ("Lomé a rompu avec Taipei et reconnu Pékin.", "reconnu", "Pékin"),
    ("Le Pérou a rompu avec Caracas et fermé son ambassade.", "fermé", "ambassade"),
]


@pytest.mark.parametrize(("text", "verb", "noun"), OWN)
def test_object_of_the_second_verb(text: str, verb: str, noun: str) -> None:
    assert noun in under(text, verb, "obj")


TITLED = [
    ("Le ministre turc Hakan Fidan et son homologue estonien ont signé un accord.", "ministre", "homologue"),
    ("Le président Nicolas Maduro et son homologue colombien se sont vus à Leticia.", "président", "homologue"),
    ("La ministre kényane Wanjiru Odhiambo et son collègue tunisien ont visité le port.", "ministre", "collègue"),
    ("Le chancelier Olaf Scholz et le président polonais ont inauguré le pont.", "chancelier", "président"),
    ("Le général malien Oumar Diarra et son homologue nigérien préparent un exercice.", "général", "homologue"),
]


@pytest.mark.parametrize(("text", "title", "other"), TITLED)
def test_who_is_joined_to_a_name_stands_beside_its_title(text: str, title: str, other: str) -> None:
    assert other in under(text, title, "conj")


BEYOND = [
    ("Lomé a rétorqué que la borne avait été déplacée et sommé Accra de reculer.", "sommé", "rétorqué"),
    ("Rome a indiqué que la somme avait été versée et remercié Berne.", "remercié", "indiqué"),
]


@pytest.mark.parametrize(("text", "verb", "says"), BEYOND)
def test_participle_that_does_not_agree_goes_on_with_the_verb_of_saying(text: str, verb: str, says: str) -> None:
    assert verb in under(text, says, "conj")
