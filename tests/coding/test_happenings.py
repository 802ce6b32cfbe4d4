"""Where something goes on that is spoken of is not where those who speak of it meet: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article, Event

SPOKEN_OF = [
    ("fr", "Le Premier ministre norvégien et son homologue danois ont discuté mardi de la guerre au Soudan."),
    ("fr", "Le Pérou et l'Équateur ont eu mardi des entretiens sur la situation à Guayaquil."),
    ("fr", "Les présidents du Ghana et du Togo ont échangé leurs vues sur les troubles au Burkina Faso."),
    ("fr", "La ministre chilienne de la Défense et son homologue bolivien se sont entretenus des affrontements à Arequipa."),
    ("fr", "La ministre suédoise s'est entretenue avec son homologue finlandaise des élections en Moldavie."),
    ("fr", "L'Égypte et la Jordanie ont abordé dimanche la situation humanitaire à Gaza."),
    ("fr", "Le président kényan a discuté avec son homologue ougandais du cessez-le-feu à Goma."),
    ("fr", "Le ministre grec et son homologue chypriote ont parlé des combats près de Benghazi."),
    ("fr", "Les ministres ghanéen et togolais ont évoqué ensemble l'insécurité dans la région de Kidal."),
    ("fr", "Le Japon et le Vietnam ont eu des discussions sur la répression en Birmanie."),
    ("en", "Norway's prime minister and his Danish counterpart discussed the war in Sudan by video on Tuesday."),
    ("en", "Peru and Ecuador held talks on Tuesday on the situation in Guayaquil."),
    ("en", "The presidents of Ghana and Togo exchanged views on the unrest in Burkina Faso."),
    ("en", "Chile's defence minister and his Bolivian counterpart talked about the clashes in Arequipa."),
    ("en", "Japan and Vietnam consulted on Monday on the developments in Myanmar."),
    ("en", "The Swedish foreign minister spoke with her Finnish counterpart about the elections in Moldova."),
    ("en", "Egypt and Jordan discussed the humanitarian situation in Gaza on Sunday."),
    ("en", "The Kenyan president briefed his Ugandan counterpart on the ceasefire in Goma."),
    ("en", "The Greek minister and his Cypriot counterpart discussed the fighting near Benghazi."),
    ("en", "Peru and Chile consulted on the violence in Syria and Sudan."),
    ("en", "Chad and Qatar discussed the attack by drones on Port Sudan."),
    ("en", "Norway and Denmark discussed the strikes on Yemen."),
    ("en", "Kenya and Uganda consulted on the attack on Goma."),
    ("fr", "Le Tchad et le Qatar ont discuté de l'attaque contre Port-Soudan."),
    ("fr", "La Norvège et le Danemark ont évoqué les frappes contre le Yémen."),
]
MET_THERE = [
    ("fr", "La Norvège et le Danemark ont discuté lundi à Oslo de commerce.", "Oslo"),
    ("fr", "La Norvège et le Danemark ont eu des entretiens à Oslo sur la guerre au Soudan.", "Oslo"),
    ("fr", "Lors d'une réunion à Genève, la Norvège et le Danemark ont discuté de la guerre au Soudan.", "Geneva"),
    ("en", "Norway and Denmark discussed trade in Oslo on Monday.", "Oslo"),
    ("en", "Norway and Denmark held talks in Oslo on the war in Sudan.", "Oslo"),
    ("en", "At a meeting in Geneva, Norway and Denmark discussed the war in Sudan.", "Geneva"),
]


def _talks(lang: str, text: str, *, weigh: bool) -> list[Event]:
    record = _reader(weigh=weigh).read(Article(text=text, lang=lang, published="2024-03-12"))
    return [e for e in record.events if e.type == "CONSULT"]


@pytest.mark.parametrize("weigh", [False, True])
@pytest.mark.parametrize(("lang", "text"), SPOKEN_OF)
def test_talks_are_not_where_what_they_are_about_goes_on(lang: str, text: str, weigh: bool) -> None:
    talks = _talks(lang, text, weigh=weigh)
    assert [e.place for e in talks] == [None]
    assert all(e.mode in (None, "phone") for e in talks)


@pytest.mark.parametrize(("lang", "text", "place"), MET_THERE)
def test_talks_are_where_the_meeting_is(lang: str, text: str, place: str) -> None:
    assert [e.place.name for e in _talks(lang, text, weigh=True) if e.place] == [place]
