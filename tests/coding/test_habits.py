"""What comes back is a habit, not an event; hostile acts that come back "every week" are told as acts."""

from __future__ import annotations

from functools import cache

import pytest
from helpers import readers

from dragoman.records import Article

HABITS = [
    ("fr", "Le président chilien effectue chaque année une visite au Brésil."),
    ("fr", "Le Costa Rica exporte chaque année des bananes vers l'Allemagne."),
    ("fr", "L'Autriche et la Hongrie se rencontrent tous les ans."),
    ("fr", "Le Ghana achète traditionnellement du riz au Vietnam."),
    ("en", "Chile's president visits Brazil every year."),
    ("en", "Costa Rica exports bananas to Germany every year."),
    ("en", "Austria and Hungary usually meet in the spring."),
    ("en", "Ghana traditionally buys rice from Vietnam."),
    ("en", "Egypt has trained Sudanese officers for generations."),
    ("en", "Norway has sold gas to Poland for decades."),
    ("en", '"We do not back down before Washington," Canadian minister Jane Doe said.'),
    ("fr", "L'Égypte forme des officiers soudanais depuis des générations."),
    ("fr", "La Norvège vend du gaz à la Pologne depuis des décennies."),
    ("en", "Burundi has soldiers in Somalia."),
    ("fr", "Le Burundi a des soldats en Somalie."),
    ("fr", "Les Shebab mènent régulièrement des attaques contre les soldats kényans."),
    ("fr", "La marine iranienne arraisonne régulièrement des pétroliers saoudiens."),
    ("fr", "Kinshasa accuse souvent Kigali de soutenir le M23."),
    ("fr", "Les gardes-côtes grecs refoulent souvent des migrants vers la Turquie."),
    ("en", "Al-Shabaab regularly attacks Kenyan soldiers."),
    ("en", "Iran's navy routinely seizes Saudi tankers."),
    ("en", "Kinshasa often accuses Kigali of backing M23."),
    ("en", "Greek coast guards frequently push migrants back to Turkey."),
    ("fr", "Les marins indiens sont toujours retenus en Iran."),
    ("fr", "Le Tchad garde encore une vingtaine de Soudanais."),
    ("fr", "Un journaliste turc reste détenu en Syrie."),
    ("fr", "La frontière du Pakistan est demeurée fermée aux camions afghans."),
    ("en", "The Indian sailors are still held in Iran."),
    ("en", "Two French citizens are still imprisoned in Tehran."),
    ("en", "A Turkish journalist remains detained in Syria."),
    ("en", "Chile's border remains closed to Bolivian lorries."),
    ("en", "Guatemala is the last Central American state that recognises Taiwan."),
    ("en", "Serbia does not recognise Kosovo's independence."),
    ("en", "Only Turkey recognises the breakaway state in northern Cyprus."),
    ("fr", "Le Paraguay est le seul pays sud-américain qui reconnaît Taïwan."),
    ("fr", "La Serbie ne reconnaît pas l'indépendance du Kosovo."),
]
ACTS = [
    ("en", "Kenyan soldiers routinely shelled Somali villages."),
    ("fr", "L'armée kényane a souvent bombardé des villages somaliens."),
    ("en", "Russia recognised the Taliban government on Thursday."),
    ("en", "Canada did not recognise the new Venezuelan government."),
    ("fr", "La Russie a reconnu jeudi le gouvernement taliban."),
    ("fr", "Le Canada ne reconnaîtra pas l'indépendance de l'Abkhazie."),
    ("en", "Rwanda says it has no troops in Congo."),
    ("fr", "Le Rwanda nie toute présence militaire au Congo."),
    ("fr", "Le président chilien a effectué cette année une visite au Brésil."),
    ("fr", "Chaque semaine, Israël attaque la Syrie."),
    ("en", "Chile's president visited Brazil this year."),
    ("en", "The Cuban president visited Mexico for the first time in decades."),
    ("fr", "Le président cubain s'est rendu au Mexique pour la première fois depuis des décennies."),
    ("en", "Every week Syrian forces shell Turkish villages."),
    ("fr", "L'Iran a encore arrêté un touriste français lundi."),
    ("en", "Two Omani fishermen are still held in Yemen over an old debt."),
    ("en", "Chile closed its border to Bolivian lorries."),
]


@cache
def events(lang: str, text: str) -> int:
    reader = readers.reader(weigh=False)
    return len(reader.read(Article(text=text, lang=lang, published="2024-05-15")).events)


@pytest.mark.parametrize(("lang", "text"), HABITS)
def test_a_habit_is_no_event(lang: str, text: str) -> None:
    assert events(lang, text) == 0


@pytest.mark.parametrize(("lang", "text"), ACTS)
def test_an_act_is_one(lang: str, text: str) -> None:
    assert events(lang, text) == 1
