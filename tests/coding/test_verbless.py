"""Sentences without a verb that say who did the same, or did not: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

SAME = [
    ("en", "Mali recalled its ambassador to Algeria. Niger too.", "SANCTION", "occurred", "NER", "DZA"),
    ("en", "Mali recalled its ambassador to Algeria. Likewise Niger and Chad.", "SANCTION", "occurred", "NER TCD", "DZA"),
    ("en", "Mali did not recognise Tripoli's government. Nor did Niger.", "SUPPORT", "negated", "NER", "LBY"),
    ("en", "Mali did not recognise Tripoli's government. Neither did Niger and Chad.", "SUPPORT", "negated", "NER TCD", "LBY"),
    ("en", "Kenya closed its border with Somalia. Not so Ethiopia.", "SANCTION", "negated", "ETH", "SOM"),
    ("en", "Kenya closed its border with Somalia; not Ethiopia.", "SANCTION", "negated", "ETH", "SOM"),
    ("en", "France condemned Syria. Britain too. Not Italy.", "ACCUSE", "negated", "ITA", "SYR"),
    ("fr", "Le Mali a rappelé son ambassadeur à Alger. Le Niger aussi.", "SANCTION", "occurred", "NER", "DZA"),
    ("fr", "Bamako a rappelé son ambassadeur à Alger. Le Niger et le Bénin également.", "SANCTION", "occurred", "NER BEN", "DZA"),
    ("fr", "Bamako a rappelé son ambassadeur à Alger. Idem pour le Niger et le Tchad.", "SANCTION", "occurred", "NER TCD", "DZA"),
    ("fr", "Le Mali a rappelé son ambassadeur à Alger. Même chose pour le Niger.", "SANCTION", "occurred", "NER", "DZA"),
    ("fr", "Le Mali n'a pas reconnu le gouvernement de Tripoli. Le Niger non plus.", "SUPPORT", "negated", "NER", "LBY"),
    ("fr", "Le Kenya a fermé sa frontière avec la Somalie. Pas l'Éthiopie.", "SANCTION", "negated", "ETH", "SOM"),
    ("fr", "Berlin a reconnu Zagreb le 21 ; Bucarest et Pékin, non.", "SUPPORT", "negated", "ROU CHN", "HRV"),
    ("fr", "Paris a condamné la Syrie. Londres aussi. Rome non.", "ACCUSE", "negated", "ITA", "SYR"),
]  # fmt: skip

FOLLOWED = [
    ("en", "Sweden expelled three Russian diplomats on Monday, joined by Finland.", "FIN"),
    ("en", "Sweden expelled three Russian diplomats on Monday, followed on Wednesday by Finland and Denmark.", "FIN DNK"),
    ("fr", "La Suède a expulsé trois diplomates russes, rejointe mercredi par la Finlande.", "FIN"),
    ("fr", "La Suède a expulsé trois diplomates russes, bientôt imitée par la Finlande.", "FIN"),
]

NOBODY = [
    ("en", "Chile and Peru signed a treaty. Bolivia too."),
    ("en", "Mali recalled its ambassador to Algeria. Algiers."),
    ("fr", "Le Pérou et le Chili ont signé un traité. La Bolivie aussi."),
    ("fr", "Le Mali a rappelé son ambassadeur à Alger. Le Niger et ses mines d'uranium aussi."),
]


def _told(lang: str, text: str) -> list[tuple[str, str, set[str | None], set[str | None]]]:
    return [(e.type, e.status, {p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text)]


@pytest.mark.parametrize(("lang", "text", "kind", "status", "actors", "recipients"), SAME)
def test_who_is_named_beside_does_the_same_or_does_not(
    lang: str, text: str, kind: str, status: str, actors: str, recipients: str
) -> None:
    assert (kind, status, set(actors.split()), set(recipients.split())) in _told(lang, text)


@pytest.mark.parametrize(("lang", "text", "actors"), FOLLOWED)
def test_who_follows_does_it_to_the_same(lang: str, text: str, actors: str) -> None:
    assert ("SANCTION", "occurred", set(actors.split()), {"RUS"}) in _told(lang, text)


@pytest.mark.parametrize(("lang", "text"), NOBODY)
def test_other_sentences_without_a_verb_tell_no_act_more(lang: str, text: str) -> None:
    assert len(_told(lang, text)) == 1


def test_the_evidence_is_the_sentence_itself() -> None:
    found = events("fr", "Le Mali a rappelé son ambassadeur à Alger. Le Niger aussi.")
    assert [e.evidence[0].text for e in found] == ["Le Mali a rappelé son ambassadeur à Alger", "Le Niger aussi"]
