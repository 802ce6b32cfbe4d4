"""Repair of French parses: who is subject and object of which verb."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.coding.analyse import Analyser
from dragoman.language.tokens import Token
from dragoman.records import Article
from dragoman.settings import Settings


@cache
def _analyser() -> Analyser:
    return Analyser(Settings())


def _tokens(text: str) -> list[Token]:
    analysis = _analyser().analyse(Article(text=text, lang="fr", published="2024-03-12"))
    return [t for s in analysis.sentences for t in s.tokens]


def _under(text: str, head: str, *labels: str) -> list[str]:
    return [c.text for t in _tokens(text) if t.text == head for c in t.all(*labels)]


SUBJECTS = [
    ("La Tanzanie, elle, a proposé ses bons offices aux deux capitales ; aucune n'a répondu.", "proposé", "Tanzanie"),
    ("Pékin, qui avait avancé 400 millions de dollars aux militaires, s'est félicité du dénouement.", "félicité", "Pékin"),
    ("Si les raids se poursuivaient, Amman pourrait rappeler son ambassadeur.", "pourrait", "Amman"),
    ("Caracas, qui a remboursé ses créanciers, en avait grand besoin.", "avait", "Caracas"),
    ("« Nous n'attendrons pas », a averti Rajnath Singh, le ministre indien de la Défense.", "averti", "Rajnath Singh"),
    ("« La plaie peut enfin sécher », a murmuré la ministre de la Culture.", "murmuré", "ministre"),
    ("L'argent sera versé avant Noël, promet Ottawa.", "promet", "Ottawa"),
    ("Les documents que conservait le Muséum ont été rendus.", "conservait", "Muséum"),
    ("Le Caire a rappelé son ambassadeur.", "rappelé", "Le Caire"),
    ("L'inflation, retombée à 2 %, n'a pas ramené le prix du café.", "ramené", "inflation"),
    ("Rappelons que la liaison aérienne, interrompue depuis mai, a été rétablie.", "rétablie", "liaison"),
    ("Pierre Nkurunziza, excédé par les prises de position de l'Union, a décidé de réagir.", "décidé", "Pierre Nkurunziza"),
    ("L'archevêque, le cardinal Gérald Lacroix, estime que la loi doit changer.", "estime", "archevêque"),
    ("Celui-ci a exprimé sa gratitude.", "exprimé", "Celui-ci"),
    ("Le Pérou, de son côté, a expulsé deux diplomates.", "expulsé", "Pérou"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "subject"), SUBJECTS)
def test_subject(text: str, verb: str, subject: str) -> None:
    assert subject in _under(text, verb, "nsubj", "nsubj:pass")


OBJECTS = [
    ("Le Tchad a proposé ses bons offices aux deux capitales.", "proposé", "offices"),
    ("Le Kenya n'en a pas moins assigné Airbus devant la justice.", "assigné", "Airbus"),
    ("Ankara a convoqué l'ambassadeur.", "convoqué", "ambassadeur"),
    ("Ankara avait prié Washington de lâcher ses alliés.", "prié", "Washington"),
    ("La Syrie a reçu de l'Iran des missiles.", "reçu", "missiles"),
    ("Kiev a reçu de Berlin de nouveaux chars.", "reçu", "chars"),
    ("Cuba a reçu du Mexique une cargaison de pétrole.", "reçu", "cargaison"),
    ("Le Maroc a reçu des États-Unis six hélicoptères.", "reçu", "hélicoptères"),
]


@pytest.mark.parametrize(("text", "verb", "noun"), OBJECTS)
def test_object(text: str, verb: str, noun: str) -> None:
    assert noun in _under(text, verb, "obj")


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("La Syrie a reçu de l'Iran des missiles.", "reçu", "Iran"),
        ("Cuba a reçu du Mexique une cargaison de pétrole.", "reçu", "Mexique"),
        ("Le ministre a parlé de la Russie, un voisin difficile.", "parlé", "voisin"),
    ],
)
def test_from_whom_is_no_object(text: str, verb: str, noun: str) -> None:
    assert noun not in _under(text, verb, "obj")


RELATIVES = [
    ("Les hélicoptères avaient été livrés aux talibans, qui en exigeaient la restitution.", "talibans", "exigeaient"),
    ("Le ministre a reçu les délégués du Togo, qui demandaient une trêve.", "délégués", "demandaient"),
    ("Les vannes de l'oléoduc qui relie le Niger au Bénin sont fermées.", "oléoduc", "relie"),
    ("Paris a soutenu le Bénin, qui avait fermé sa frontière.", "Bénin", "fermé"),
]


@pytest.mark.parametrize(("text", "noun", "verb"), RELATIVES)
def test_relative_clause(text: str, noun: str, verb: str) -> None:
    assert verb in _under(text, noun, "acl:relcl")


def test_times_are_no_objects() -> None:
    assert "semaine" not in _under("Les troupes sont restées toute la semaine.", "restées", "obj", "nsubj")


def test_what_follows_a_noun_with_de_belongs_to_it() -> None:
    assert _under("La marine a envoyé un porte-avions au large du Venezuela.", "large", "nmod") == ["Venezuela"]


def test_a_participle_behind_a_noun_describes_it() -> None:
    text = "Lao Cai serait tombée ; Lang Son, pilonnée sans relâche par l'artillerie, tient encore."
    assert _under(text, "Lang Son", "acl") == ["pilonnée"]


def test_a_joined_participle_goes_on_with_the_verb() -> None:
    text = "Le président avait demandé pardon aux descendants et promis une commission d'historiens."
    assert _under(text, "demandé", "conj") == ["promis"]


def test_a_hyphenated_infinitive_is_a_noun() -> None:
    assert "talibans" in _under("Tachkent a opposé une fin de non-recevoir aux talibans.", "fin", "nmod")


UNDERGONE = [
    ("Le diplomate russe s'est vu refuser un visa par les États-Unis.", "refuser", "États-Unis", "iobj", "diplomate"),
    ("L'Iran s'est vu infliger une amende par l'Union européenne.", "infliger", "Union", "iobj", "Iran"),
    ("La Serbie se voit proposer une aide par l'Allemagne.", "proposer", "Allemagne", "iobj", "Serbie"),
    ("Deux Français se sont fait arrêter par la police iranienne.", "arrêter", "police", "obj", "Français"),
]


@pytest.mark.parametrize(("text", "verb", "doer", "label", "other"), UNDERGONE)
def test_what_is_undergone_is_told_of_the_doer(text: str, verb: str, doer: str, label: str, other: str) -> None:
    assert _under(text, verb, "nsubj") == [doer]
    assert other in _under(text, verb, label)


def test_a_deed_to_oneself_stays() -> None:
    assert _under("Les deux ministres se sont vus à Paris.", "vus", "nsubj", "nsubj:pass") == ["ministres"]


PARTED = [
    ("Washington a inscrit sur sa liste noire deux entreprises birmanes.", "inscrit", "entreprises"),
    ("La ministre a reçu à Paris M. Ararat Mirzoyan.", "reçu", "M."),
    ("Le Kenya a placé sous tutelle une banque somalienne.", "placé", "banque"),
    ("Le Togo a signé à Lomé trois accords.", "signé", "accords"),
]


@pytest.mark.parametrize(("text", "verb", "noun"), PARTED)
def test_object_behind_an_adjunct(text: str, verb: str, noun: str) -> None:
    assert noun in _under(text, verb, "obj")


PAIRS = [
    "Le Premier ministre sud-coréen, Han Duck-soo, et son homologue mongol, Luvsannamsrain Oyun-Erdene, ont décidé d'agir.",
    "Le ministre letton, Artis Pabriks, et son homologue suédois, Pal Jonson, ont signé un accord.",
]


@pytest.mark.parametrize("text", PAIRS)
def test_two_titles_with_their_names_are_one_subject(text: str) -> None:
    assert "homologue" in _under(text, "ministre", "conj")


def test_subject_in_front_of_dont() -> None:
    text = "L'Inde, dont 40 paramilitaires ont péri, a relevé les droits de douane."
    assert _under(text, "relevé", "nsubj") == ["Inde"]


def test_an_object_clause_describes_the_noun_before_it() -> None:
    text = "Le Togo, pays voisin, a refoulé lundi un car de cinquante migrants que la police de Cotonou reconduisait à Lomé."
    assert "reconduisait" in _under(text, "migrants", "acl:relcl")
