"""A crowd's demands in its own country are no acts towards another state: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article, Event

OTHER = {"fr": " Le Pérou a condamné le gouvernement voisin.", "en": " Peru condemned the neighbouring government."}
AT_HOME = [
    ("fr", "Des milliers de Chiliens sont descendus dans la rue pour réclamer de meilleurs salaires."),
    ("fr", "Des Boliviens ont défilé lundi pour exiger des élections libres."),
    ("fr", "Les Tunisiens ont manifesté pour demander la démission du gouvernement."),
    ("fr", "Dans les rues d'Alger, des étudiants algériens réclamaient la liberté de la presse."),
    ("fr", "Les manifestants kényans exigent la baisse des prix du pain."),
    ("fr", "Des retraités grecs ont manifesté pour réclamer le versement de leurs retraites."),
    ("fr", "Des Géorgiens descendus dans la rue exigeaient de nouvelles élections."),
    ("fr", "Des milliers de Togolais ont défilé pour réclamer le respect de leurs droits."),
    ("fr", "Lors d'une manifestation, des Péruviens ont dénoncé la corruption."),
    ("fr", "Des Haïtiens ont défilé contre l'inflation et pour demander justice."),
    ("en", "Thousands of Chileans took to the streets to demand better wages."),
    ("en", "Bolivians marched on Monday; protesters demanded free elections."),
    ("en", "Tunisians held demonstrations to demand the resignation of the government."),
    ("en", "In the streets of Algiers, Algerian students were calling for freedom of the press."),
    ("en", "Kenyan protesters are demanding lower prices and justice."),
    ("en", "Greek pensioners held a rally to demand the payment of their pensions."),
    ("en", "Georgians who took to the streets called for new elections."),
    ("en", "Hundreds of Togolese marched through Lome; demonstrators demanded respect for their rights."),
    ("en", "At a rally, Peruvians denounced corruption and called for reform."),
    ("en", "Haitians joined demonstrations to protest hardship and inflation."),
]
ABROAD = [
    ("fr", "Des milliers de Chiliens sont descendus dans la rue pour demander au Pérou de respecter leurs droits."),
    ("en", "Thousands of Chileans took to the streets to demand that Peru respect their rights."),
]


def _demands(lang: str, text: str) -> list[Event]:
    record = _reader().read(Article(text=text, lang=lang, published="2024-03-12"))
    return [e for e in record.events if e.type in ("REQUEST", "ACCUSE", "PROTEST") and e.evidence[0].start < text.index(".")]


@pytest.mark.parametrize(("lang", "text"), AT_HOME)
def test_demands_of_a_crowd_at_home_are_no_event(lang: str, text: str) -> None:
    assert _demands(lang, text + OTHER[lang]) == []


@pytest.mark.parametrize(("lang", "text"), ABROAD)
def test_demands_of_another_state_are_events(lang: str, text: str) -> None:
    assert _demands(lang, text + OTHER[lang])


OWN_PEOPLE = [
    ("fr", "La police chilienne a demandé aux habitants de rester chez eux."),
    ("fr", "Le gouvernement bolivien a appelé la population au calme."),
    ("en", "Chilean police urged residents to stay indoors."),
    ("en", "The Bolivian government called on voters to be patient."),
]
OTHERS_PEOPLE = [
    ("fr", "La police chilienne a demandé aux habitants du Pérou de rester chez eux."),
    ("en", "Chilean police urged residents of Peru to stay indoors."),
]


@pytest.mark.parametrize(("lang", "text"), OWN_PEOPLE)
def test_what_people_are_asked_at_home_is_no_event(lang: str, text: str) -> None:
    assert _demands(lang, text + OTHER[lang]) == []


@pytest.mark.parametrize(("lang", "text"), OTHERS_PEOPLE)
def test_people_of_another_state_are_asked(lang: str, text: str) -> None:
    assert [e.type for e in _demands(lang, text)] == ["REQUEST"]


OWN_BODY = [
    ("fr", "Les éleveurs nigériens ont demandé au gouvernement de taxer le bétail du Tchad."),
    ("fr", "L'opposition kényane a exhorté le parlement à revoir l'accord avec l'Ouganda."),
    ("en", "Zambian farmers asked the government to tax maize from Malawi."),
    ("en", "Kampala's Justice Minister asked parliament to ratify the treaty with Kenya."),
    ("en", "Kenyan growers complained to a Nakuru court about the price of Ugandan fodder."),
    ("en", "Mr. Maduro told PDVSA, the oil firm, to hand out licences for the Guyanese region."),
    ("fr", "Le gouvernement arménien a demandé à la Cour constitutionnelle d'examiner l'accord avec l'Azerbaïdjan."),
    ("fr", "M. Maduro a ordonné à la société publique PDVSA de délivrer des permis pour la région guyanienne."),
]
OTHERS_BODY = [
    ("fr", "Les éleveurs nigériens ont demandé au gouvernement tchadien de taxer le bétail."),
    ("en", "Zambian farmers asked the government of Malawi to cut its tax on maize."),
]


@pytest.mark.parametrize(("lang", "text"), OWN_BODY)
def test_what_an_own_body_is_asked_is_no_event(lang: str, text: str) -> None:
    assert _demands(lang, text) == []


@pytest.mark.parametrize(("lang", "text"), OTHERS_BODY)
def test_bodies_of_another_state_are_asked(lang: str, text: str) -> None:
    assert _demands(lang, text)


NATIONALS = [
    ("fr", "L'Autriche a prié ses ressortissants de rentrer du Soudan au plus vite."),
    ("fr", "L'ambassade de Chine a appelé ses ressortissants à quitter l'Ukraine."),
    ("fr", "Le Pérou demande à ses citoyens présents en Bolivie de rester chez eux."),
    ("fr", "Le président tchadien a exhorté son peuple à résister aux Soudanais."),
    ("en", "France asked its nationals to leave Ethiopia at once."),
    ("en", "Peru is asking its citizens in Bolivia to stay indoors."),
    ("en", "Iraq's president called on his people to fight the Americans."),
    ("en", "The prime minister of Senegal called on his compatriots not to attack Mauritanians."),
]
OF_OTHERS = [
    ("fr", "La Turquie a exhorté la Grèce à protéger ses ressortissants."),
    ("fr", "Le Rwanda a demandé au Congo de rapatrier ses ressortissants."),
    ("fr", "La Bolivie a demandé au Pérou et à ses citoyens de respecter la frontière."),
    ("en", "Turkey urged Greece to protect its citizens."),
    ("en", "Rwanda asked Congo to repatriate its nationals."),
    ("en", "Kenya demanded the release of its citizens from Sudan."),
]


@pytest.mark.parametrize(("lang", "text"), NATIONALS)
def test_what_a_state_asks_of_its_own_people_is_a_home_matter(lang: str, text: str) -> None:
    assert not _demands(lang, text)


@pytest.mark.parametrize(("lang", "text"), OF_OTHERS)
def test_what_it_asks_of_others_for_them_is_none(lang: str, text: str) -> None:
    assert len(_demands(lang, text)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Polish minister apologised to farmers for the flood of Ukrainian grain."),
        ("en", "The Slovak premier apologised to his compatriots for the delay of the Russian vaccine."),
        ("fr", "Le ministre polonais s'est excusé auprès des agriculteurs pour l'afflux de blé ukrainien."),
    ],
)
def test_who_is_sorry_before_his_own_people_concedes_nothing_abroad(lang: str, text: str) -> None:
    assert not _reader().read(Article(text=text, lang=lang, published="2024-03-12")).events
