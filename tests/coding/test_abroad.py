"""Courts, prisons, envoys, hackers, migrants and crowds: what is done to people and missions abroad, in sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

TOLD = [
    ("en", "A court in Minsk sent a German engineer to prison for nine years.", "SANCTION", "BLR", "DEU"),
    ("en", "The Swedish researcher was given eight years by a court in Shiraz.", "SANCTION", "IRN", "SWE"),
    ("en", "Two Greek soldiers were locked away for life by a Turkish court.", "SANCTION", "TUR", "GRC"),
    ("en", "The Japanese executive got three and a half years from a Beijing court.", "SANCTION", "CHN", "JPN"),
    ("en", "Nicaragua brought Germany before the International Court of Justice.", "ACCUSE", "NIC", "DEU"),
    ("en", "Myanmar's junta has been holding an Australian economist since February.", "COERCE", "MMR", "AUS"),
    ("en", "Two Spaniards have been held in Caracas since September.", "COERCE", "VEN", "ESP"),
    ("en", "A Russian was taken into custody in Tromso on suspicion of spying for Moscow.", "COERCE", "NOR", "RUS"),
    ("en", "Niger turned loose two American pilots on Monday.", "RETREAT", "NER", "USA"),
    ("en", "Six Americans walked out of a Caracas jail on Friday.", "RETREAT", "VEN", "USA"),
    ("en", "Indonesia let go eleven Vietnamese crewmen on Monday.", "RETREAT", "IDN", "VNM"),
    ("en", "China let Canadian diplomats see the detained businessman.", "RETREAT", "CHN", "CAN"),
    ("en", "Fifteen Russian embassy officials were told to leave Norway.", "SANCTION", "NOR", "RUS"),
    ("en", "A Chinese group broke into the servers of the Philippine navy.", "COERCE", "CHN", "PHL"),
    ("en", "Spain handed a suspected drug baron to Colombia.", "COOPERATE", "ESP", "COL"),
    ("en", "Baghdad said it would not hand the two activists to Ankara.", "REJECT", "IRQ", "TUR"),
    ("en", "Pakistan threw out 20,000 Afghans in a week.", "COERCE", "PAK", "AFG"),
    ("en", "Demonstrators tried to reach the US embassy in Beirut but were driven back by police.", "PROTEST", "LBN", "USA"),
    ("fr", "Un tribunal de Minsk a envoyé un ingénieur allemand en prison pour neuf ans.", "SANCTION", "BLR", "DEU"),
    ("fr", "Le diplomate iranien a été condamné à vingt ans par un tribunal d'Anvers.", "SANCTION", "BEL", "IRN"),
    ("fr", "Le tribunal de Shanghai a frappé le cadre japonais d'une peine de trois ans.", "SANCTION", "CHN", "JPN"),
    ("fr", "La cour d'appel de Moscou a confirmé la peine du chercheur français.", "SANCTION", "RUS", "FRA"),
    ("fr", "Un archéologue français est retenu à N'Djamena.", "COERCE", "TCD", "FRA"),
    ("fr", "L'humanitaire britannique a quitté dimanche la prison d'Evin, en Iran.", "RETREAT", "IRN", "GBR"),
    ("fr", "La Chine a laissé des diplomates canadiens voir l'homme d'affaires détenu.", "RETREAT", "CHN", "CAN"),
    ("fr", "La Slovaquie a montré la porte à trois diplomates russes.", "SANCTION", "SVK", "RUS"),
    ("fr", "Vilnius a fermé ses portes à deux conseillers russes.", "REJECT", "LTU", "RUS"),
    ("fr", "Bagdad a fait savoir qu'il ne remettrait pas les deux militants à Ankara.", "REJECT", "IRQ", "TUR"),
    ("fr", "Une foule a pénétré dans l'ambassade de Suède à Bagdad.", "PROTEST", "IRQ", "SWE"),
    ("fr", "Le Gabon et la Guinée équatoriale se sont rendu mutuellement une vingtaine de détenus.", "RETREAT", "GAB GNQ", ""),
    ("fr", "Dakar a fait part de son étonnement au chargé d'affaires mauritanien.", "ACCUSE", "SEN", "MRT"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "doer", "other"), TOLD)
def test_what_is_done_to_those_abroad(lang: str, text: str, kind: str, doer: str, other: str) -> None:
    assert (kind, doer, other) in sided(lang, text, weigh=True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A court in Lyon sentenced a man to six years for robbery."),
        ("en", "The former minister was sent to prison for corruption."),
        ("en", "The student was given a second chance by the court."),
        ("en", "A drunken tourist was taken into custody in Nice."),
        ("en", "Britain advises against all travel to Niger."),
        ("fr", "L'ancien ministre a été envoyé en prison pour corruption."),
        ("fr", "Le joueur a été frappé d'une amende par la commission."),
        ("fr", "Le chercheur a quitté la prison de Fresnes où il donnait des cours."),
    ],
)
def test_home_cases_tell_nothing(lang: str, text: str) -> None:
    assert sided(lang, text, weigh=True) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rome presse Téhéran de libérer la journaliste.", ("REQUEST", "ITA", "IRN")),
        ("Rome juge inacceptable la détention de la journaliste à Téhéran.", ("ACCUSE", "ITA", "IRN")),
        ("Bamako somme l'ambassadrice de Suède de quitter le pays.", ("SANCTION", "MLI", "SWE")),
    ],
)
def test_a_verb_behind_a_name_that_could_be_a_noun(text: str, told: tuple[str, str, str]) -> None:
    assert told in sided("fr", text, weigh=True)
