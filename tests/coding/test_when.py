"""Dates and places of events: what the rules alone say of texts of our own, each with an event, its date and its place."""

from __future__ import annotations

from functools import cache

import pytest
from helpers.readers import reader

from dragoman.reader import Reader
from dragoman.records import Article, Event

PUBLISHED = "2023-05-10"  # a Wednesday
DATES = [
    ("fr", "La Suède condamne les frappes russes en Géorgie.", "ACCUSE", "2023-05-10"),
    ("fr", "Le Pérou remercie le Chili.", "SUPPORT", "2023-05-10"),
    ("fr", "Le Pérou et le Chili ont signé lundi un traité. Le Chili a remercié le Pérou.", "SUPPORT", "2023-05-08"),
    ("fr", "Le ministre grec a rencontré mardi son homologue turc. La Grèce a invité la Turquie.", "AGREE", "2023-05-09"),
    ("fr", "La Grèce et la Turquie ont accepté de négocier en juin.", "AGREE", "2023-05"),
    ("fr", "Le Togo et le Bénin ont signé un accord en juillet.", "SUPPORT", "2022-07"),
    ("fr", "Le Mali avait expulsé l'ambassadeur de France.", "SANCTION", "2023-05"),
    ("en", "Sweden condemns Russian strikes in Georgia.", "ACCUSE", "2023-05-10"),
    ("en", "Norway congratulates Chile.", "SUPPORT", "2023-05-10"),
    ("en", "Peru's minister met his Chilean counterpart on Monday. Chile thanked Peru.", "SUPPORT", "2023-05-08"),
    ("en", "Greece and Turkey agreed to hold talks in June.", "AGREE", "2023-05"),
    ("en", "Greece and Turkey agreed to share the river in 2002.", "AGREE", "2002"),
    ("en", "Togo and Benin signed an accord in July.", "SUPPORT", "2022-07"),
]
PLACES = [
    ("fr", "La marine malgache a saisi mardi quatre navires chinois au large de Morondava.", "COERCE", "Morondava"),
    ("fr", "L'Iran et l'Irak ont signé un accord dans la ville portuaire de Bouchehr.", "SUPPORT", "Bushehr"),
    ("en", "Kenya arrested two Somalis off the coast of Kiunga on Monday.", "COERCE", "Kiunga"),
    ("en", "Kenya arrested two Somalis off the islet of Kiunga on Monday.", "COERCE", "Kiunga"),
    ("fr", "LIMA, 10 mai - Le ministre chilien Pablo Rojas a rencontré son homologue péruvien.", "CONSULT", "Lima"),
    ("fr", "LIMA, 10 mai - Le Pérou et le Chili ont signé un traité.", "SUPPORT", "Lima"),
    ("fr", "Le Kenya et le Togo ont signé un accord à Nairobi.", "SUPPORT", "Nairobi"),
    ("fr", "La Zambie a arrêté deux soldats angolais à Kampemba.", "COERCE", "Kampemba"),
    ("fr", "L'artillerie russe a bombardé le port d'Odessa.", "ASSAULT", "Odesa"),
    ("fr", "Le ministre grec a rencontré son homologue turc dans la capitale norvégienne.", "CONSULT", "Oslo"),
    ("fr", "Les entreprises turques ont investi 3 millions de dollars au Kenya.", "COOPERATE", "Kenya"),
    ("fr", "La Russie a retiré ses troupes de Syrie.", "RETREAT", "Syria"),
    ("fr", "A Paris, des milliers de Français ont manifesté contre les États-Unis.", "PROTEST", "Paris"),
    ("fr", "Des soldats angolais ont arrêté deux Zambiens près du village de Kampemba.", "COERCE", "Kampemba"),
    ("en", "LIMA, May 10 - Chilean minister Pablo Rojas met his Peruvian counterpart.", "CONSULT", "Lima"),
    ("en", "LIMA, May 10 - Peru and Chile signed a treaty.", "SUPPORT", "Lima"),
    ("en", "Kenya and Togo signed an accord in Nairobi.", "SUPPORT", "Nairobi"),
    ("en", "Zambia arrested two Angolan soldiers in Kampemba.", "COERCE", "Kampemba"),
    ("en", "Russian artillery shelled the port of Odesa.", "ASSAULT", "Odesa"),
    ("en", "The Greek minister met his Turkish counterpart in the Norwegian capital.", "CONSULT", "Oslo"),
    ("en", "Turkish firms invested 3 million dollars in Kenya.", "COOPERATE", "Kenya"),
    ("en", "Russia withdrew its troops from Syria.", "RETREAT", "Syria"),
    ("en", "In Paris, thousands of French people demonstrated against the United States.", "PROTEST", "Paris"),
    ("en", "Angolan soldiers arrested two Zambians near the village of Kampemba.", "COERCE", "Kampemba"),
]
# What is said from afar, and where a capital stands for its state, has no place.
NOWHERE = [
    ("fr", "Le ministre grec a rencontré son homologue turc à Oslo. Le Kenya a salué cette rencontre.", "SUPPORT"),
    ("fr", "Londres a demandé à Ankara de libérer deux pêcheurs.", "REQUEST"),
    ("fr", "Le Togo a condamné l'attaque menée à Kampala par le Rwanda.", "ACCUSE"),
    ("en", "The Greek minister met his Turkish counterpart in Oslo. Kenya welcomed the meeting.", "SUPPORT"),
    ("en", "London asked Ankara to release two fishermen.", "REQUEST"),
    ("en", "Togo condemned the attack carried out by Rwanda in Kampala.", "ACCUSE"),
]


@cache
def _reader() -> Reader:
    return reader(weigh=False)


def _events(lang: str, text: str, type_: str) -> list[Event]:
    record = _reader().read(Article(text=text, lang=lang, published=PUBLISHED))
    return [e for e in record.events if e.type == type_]


@pytest.mark.parametrize(("lang", "text", "type_", "date"), DATES)
def test_date(lang: str, text: str, type_: str, date: str) -> None:
    found = _events(lang, text, type_)[-1].date
    assert found is not None
    assert found.value == date


@pytest.mark.parametrize(("lang", "text", "type_", "place"), PLACES)
def test_place(lang: str, text: str, type_: str, place: str) -> None:
    found = _events(lang, text, type_)[0].place
    assert found is not None
    assert found.name == place


@pytest.mark.parametrize(("lang", "text", "type_"), NOWHERE)
def test_no_place(lang: str, text: str, type_: str) -> None:
    assert _events(lang, text, type_)[0].place is None


@pytest.mark.parametrize("published", ["2023-05-10T08:30:00Z", "2023-05-10 08:30", "2023-05-10"])
def test_the_hour_of_publication_plays_no_part(published: str) -> None:
    record = _reader().read(Article(text="Norway congratulates Chile.", lang="en", published=published))
    assert record.published == "2023-05-10"
    assert [e.date.value for e in record.events if e.date is not None] == ["2023-05-10"]


@pytest.mark.parametrize("published", ["10/05/2023", "last week", "20230510"])
def test_a_day_of_publication_that_cannot_be_read_is_none(published: str) -> None:
    record = _reader().read(Article(text="Norway congratulates Chile.", lang="en", published=published))
    assert record.published is None
    assert record.events
