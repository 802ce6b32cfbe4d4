"""Offices said of somebody: behind a name and a comma, of bodies of any kind, and by verbs of making and becoming."""

from __future__ import annotations

import pytest
from helpers.told import record

HELD = [
    ("fr", "Le juge fédéral Alan Brody a bloqué le décret à Washington.", "Alan Brody", "judge", "USA"),
    ("fr", "Le chef de l'opposition travailliste, Bill Carver, a répondu à Canberra.", "Bill Carver",
     "opposition leader", "AUS"),
    ("fr", "La présidente de la Réserve fédérale américaine Janet Moss a relevé les taux.", "Janet Moss",
     "president", "USA"),
    ("fr", "Le président de la Banque centrale européenne Mario Conti a appelé à la prudence.", "Mario Conti",
     "central bank governor", "EU"),
    ("fr", "Bruno Jourdan, adjoint à la maire de Paris, a assisté à la cérémonie.", "Bruno Jourdan", "deputy mayor", "FRA"),
    ("fr", "James Sterling, responsable du programme de missiles américain, a parlé.", "James Sterling", "head", "USA"),
    ("fr", "Moon Sung-ho a été élu président de la Corée du Sud.", "Moon Sung-ho", "president", "KOR"),
    ("fr", "Nadia Berrada a été nommée ministre de la Santé du Maroc.", "Nadia Berrada", "health minister", "MAR"),
    ("fr", "Ilir Hoxha est devenu Premier ministre d'Albanie.", "Ilir Hoxha", "prime minister", "ALB"),
    ("fr", "Le directeur général de la police malienne, Michel Godin, a démissionné.", "Michel Godin",
     "director-general", "MLI"),
    ("en", "Amina Belkacem, director of the OSMD, said three shells had hit the market.", "Amina Belkacem",
     "director of the OSMD", None),
    ("en", "Igor Angeli, head of financial institutions at the bank, wondered aloud.", "Igor Angeli",
     "head of financial institutions", None),
    ("fr", "La Représentante spéciale du Secrétaire général, Bintou Keira, a parlé.", "Bintou Keira",
     "special representative", "UN"),
    ("fr", "Le ministre paraguayen de l'Industrie, Javier Gimeno, a signé.", "Javier Gimeno", "industry minister", "PRY"),
    ("fr", "Le ministre kényan de la Défense, Josphat Mwangi, a signé.", "Josphat Mwangi", "defence minister", "KEN"),
    ("fr", "La porte-parole adjointe du gouvernement rwandais, Alice Uwera, a démenti.", "Alice Uwera",
     "deputy spokesperson", "RWA"),
    ("fr", "La directrice générale du FMI, Kristina Georgova, est au Caire.", "Kristina Georgova", "managing director", "IMF"),
    ("fr", "Le secrétaire d'État allemand Jochen Flasch est à Tirana.", "Jochen Flasch", "state secretary", "DEU"),
    ("en", "Bruno Jourdan, deputy mayor of Paris, attended the ceremony.", "Bruno Jourdan", "deputy mayor", "FRA"),
    ("en", "Moon Sung-ho was elected president of South Korea.", "Moon Sung-ho", "president", "KOR"),
    ("en", "Ilir Hoxha became prime minister of Albania.", "Ilir Hoxha", "prime minister", "ALB"),
    ("en", "Nadia Berrada was appointed health minister of Morocco.", "Nadia Berrada", "health minister", "MAR"),
    ("en", "Piotr Zielak was sworn in as president of Poland.", "Piotr Zielak", "president", "POL"),
    ("en", "Ilir Hoxha was succeeded by Nadia Berrada as health minister of Morocco.", "Nadia Berrada", "health minister", "MAR"),
    ("en", "Nadia Berrada will replace Ilir Hoxha as health minister of Morocco.", "Nadia Berrada", "health minister", "MAR"),
    ("en", "Nadia Berrada took over as health minister of Morocco.", "Nadia Berrada", "health minister", "MAR"),
    ("en", "Nadia Berrada, elected president of Albania on Sunday, spoke.", "Nadia Berrada", "president", "ALB"),
    ("en", "Piotr Zielak, alternate prime minister of Poland, spoke.", "Piotr Zielak", "alternate prime minister", "POL"),
    ("en", "Coptic Pope Tawadros II condemned the attack.", "Tawadros II", "pope of the Copts", "EGY"),
    ("en", "Olaf Scholz's spokesman, Piotr Zielak, denied it.", "Piotr Zielak", "spokesperson", "DEU"),
    ("fr", "Nadia Berrada succède à Ilir Hoxha comme ministre de la Santé du Maroc.", "Nadia Berrada", "health minister", "MAR"),
    ("fr", "Nadia Berrada remplace Ilir Hoxha comme ambassadrice d'Albanie à Paris.", "Nadia Berrada", "ambassador", "ALB"),
    ("fr", "Moon Sung-ho, élu président de la Corée du Sud, a prêté serment.", "Moon Sung-ho", "president", "KOR"),
    ("fr", "Le pape des coptes Tawadros II a condamné l'attaque.", "Tawadros II", "pope of the Copts", "EGY"),
    ("fr", "La patronne de la Banque mondiale, Nadia Berrada, a parlé.", "Nadia Berrada", "president", "WORLD_BANK"),
    ("fr", "Le porte-parole de Vladimir Poutine, Bruno Jourdan, a démenti.", "Bruno Jourdan", "spokesperson", "RUS"),
    ("fr", "Le maire (PS) de Lille, Bruno Jourdan, a parlé.", "Bruno Jourdan", "mayor", "FRA"),
]  # fmt: skip
# Who was or served as something, and no longer is.
FORMER = [
    ("en", "Ilir Hoxha served as health minister of Albania from 2011 to 2015.", "Ilir Hoxha"),
    ("en", "Ilir Hoxha, who served as president of Albania for five years, died.", "Ilir Hoxha"),
    ("en", "Ilir Hoxha was president of Albania from 2011 to 2015.", "Ilir Hoxha"),
    ("fr", "Ilir Hoxha fut trois fois ministre de la Défense de l'Albanie.", "Ilir Hoxha"),
]
# Of whom an office is denied, whose it was, and who gives it to somebody else.
UNHELD = [
    ("fr", "Moon Sung-ho n'a pas été élu président de la Corée du Sud.", "Moon Sung-ho"),
    ("fr", "Ilir Hoxha rêve d'être ministre.", "Ilir Hoxha"),
    ("fr", "Ilir Hoxha a rencontré le président albanais.", "Ilir Hoxha"),
    ("en", "Moon Sung-ho was not elected president of South Korea.", "Moon Sung-ho"),
    ("en", "Ilir Hoxha appointed a general as envoy to Serbia.", "Ilir Hoxha"),
    ("en", "Ilir Hoxha was succeeded by Nadia Berrada as health minister of Morocco.", "Ilir Hoxha"),
    ("fr", "Le maire PS de Lille a parlé.", "PS"),
    ("en", "Ilir Hoxha met the president of Albania.", "Ilir Hoxha"),
]


def _offices(lang: str, text: str) -> list[tuple[str, str, str | None]]:
    return [(o.person, o.office, o.entity) for o in record(lang, text, published="2023-05-04").offices]


@pytest.mark.parametrize(("lang", "text", "person", "office", "entity"), HELD)
def test_held(lang: str, text: str, person: str, office: str, entity: str | None) -> None:
    assert (person, office, entity) in _offices(lang, text)


@pytest.mark.parametrize(("lang", "text", "person"), UNHELD)
def test_not_held(lang: str, text: str, person: str) -> None:
    assert person not in [name for name, _, _ in _offices(lang, text)]


@pytest.mark.parametrize(("lang", "text", "person"), FORMER)
def test_former(lang: str, text: str, person: str) -> None:
    assert [(o.person, o.former) for o in record(lang, text, published="2023-05-04").offices] == [(person, True)]
