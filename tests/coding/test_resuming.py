"""Acts that take up an act told before: whose decision is criticised, and who did the same as another."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article

Told = tuple[str, str, str, str]


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder(weigh=False)


def told(coder: Coder, lang: str, text: str) -> set[Told]:
    """Type, status, actors and recipients of the events that the rules alone read."""
    events = coder.record(Article(text=text, id="x", lang=lang, published="2024-03-12")).events
    codes = [(sorted({p.entity for p in e.actors}), sorted({p.entity for p in e.recipients})) for e in events]
    return {(e.type, e.status, " ".join(a), " ".join(r)) for e, (a, r) in zip(events, codes, strict=True)}


# A third state stands between the act and the word that takes it up.
ANSWERED = [
    (
        "fr",
        "Le Mali a expulsé l'ambassadeur de France. Le Canada garde sa mission à Bamako. "
        "Berlin a condamné cette décision.",
        "ACCUSE", "DEU", "MLI",
    ),
    (
        "fr",
        "L'Algérie a fermé son espace aérien. Le Niger et le Tchad disposent d'autres routes. "
        "Rome a critiqué cette mesure.",
        "ACCUSE", "ITA", "DZA",
    ),
    (
        "fr",
        "La Turquie a bombardé le nord de l'Irak. L'Iran dispose de bases dans la région. "
        "Le Caire a dénoncé cette attaque.",
        "ACCUSE", "EGY", "TUR",
    ),
    ("fr", "Le Pérou a rappelé son ambassadeur au Mexique. La décision a été critiquée par le Brésil.", "ACCUSE", "BRA", "PER"),
    (
        "fr",
        "Le président cambodgien s'est rendu en Birmanie. Le Vietnam est un voisin. "
        "La Malaisie a critiqué ce déplacement.",
        "ACCUSE", "MYS", "KHM",
    ),
    (
        "fr",
        "Les États-Unis ont imposé des sanctions à la Russie. La Chine reste un partenaire de Moscou. "
        "Kiev a salué cette décision.",
        "SUPPORT", "UKR", "USA",
    ),
    (
        "fr",
        "Le Kenya a offert sa médiation à l'Éthiopie. Le Soudan a des frontières communes. "
        "Addis-Abeba a décliné l'offre.",
        "REJECT", "ETH", "KEN",
    ),
    (
        "fr",
        "L'Azerbaïdjan a arrêté un journaliste français. La Suisse a une ambassade à Bakou. "
        "Paris a exigé l'annulation de cette mesure.",
        "REQUEST", "FRA", "AZE",
    ),
    (
        "fr",
        "La Hongrie a quitté la Cour pénale internationale. La Pologne est un voisin. "
        "Oslo a déploré ce retrait.",
        "ACCUSE", "NOR", "HUN",
    ),
    ("fr", "Le Mali a fermé sa frontière, une mesure que la Mauritanie a aussitôt dénoncée.", "ACCUSE", "MRT", "MLI"),
    (
        "en",
        "Mali expelled the French ambassador. Canada keeps its mission in Bamako. "
        "Berlin condemned the decision.",
        "ACCUSE", "DEU", "MLI",
    ),
    ("en", "Algeria closed its airspace. Niger and Chad have other routes. Rome criticised the move.", "ACCUSE", "ITA", "DZA"),
    ("en", "Turkey bombed northern Iraq. Iran has bases in the region. Cairo denounced the attack.", "ACCUSE", "EGY", "TUR"),
    ("en", "Peru recalled its ambassador from Mexico. The decision was criticised by Brazil.", "ACCUSE", "BRA", "PER"),
    (
        "en",
        "The Cambodian president travelled to Myanmar. Vietnam is a neighbour. "
        "Malaysia criticised the trip.",
        "ACCUSE", "MYS", "KHM",
    ),
    (
        "en",
        "The United States imposed sanctions on Russia. China remains a partner of Moscow. "
        "Kyiv welcomed the decision.",
        "SUPPORT", "UKR", "USA",
    ),
    (
        "en",
        "Kenya offered to mediate with Ethiopia. Sudan shares borders with both. "
        "Addis Ababa declined the offer.",
        "REJECT", "ETH", "KEN",
    ),
    (
        "en",
        "Hungary left the International Criminal Court. Poland is a neighbour. "
        "Oslo deplored the withdrawal.",
        "ACCUSE", "NOR", "HUN",
    ),
    ("en", "Mali closed its border, a move that Mauritania promptly denounced.", "ACCUSE", "MRT", "MLI"),
    ("en", "Peru expelled the Cuban consul, a decision condemned by Bolivia.", "ACCUSE", "BOL", "PER"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "actor", "recipient"), ANSWERED)
def test_whose_act_is_taken_up_receives_the_answer(
    coder: Coder, lang: str, text: str, kind: str, actor: str, recipient: str
) -> None:
    assert (kind, "occurred", actor, recipient) in told(coder, lang, text)


REPEATED = [
    ("fr", "Le Chili a expulsé un consul péruvien. Lima a répondu par la réciproque.", "SANCTION", "occurred", "PER", "CHL"),
    ("fr", "Le Laos a sanctionné le Cambodge. Phnom Penh lui a rendu la pareille.", "SANCTION", "occurred", "KHM", "LAO"),
    ("en", "Chile expelled a Peruvian consul; Lima answered in kind.", "SANCTION", "occurred", "PER", "CHL"),
    ("en", "Laos imposed sanctions on Cambodia. Phnom Penh reciprocated.", "SANCTION", "occurred", "KHM", "LAO"),
    ("en", "Kenya denied that it had shelled Somalia. Ethiopia did the same.", "ASSAULT", "negated", "ETH", "SOM"),
    ("fr", "Le Kenya a nié avoir bombardé la Somalie. L'Éthiopie a fait de même.", "ASSAULT", "negated", "ETH", "SOM"),
    ("fr", "Le Pérou a fermé son consulat à Quito. La Bolivie a fait de même le soir.", "SANCTION", "occurred", "BOL", "ECU"),
    ("en", "Canada has imposed sanctions on Belarus. Japan has not.", "SANCTION", "negated", "JPN", "BLR"),
    ("en", "Chad closed its border with Sudan. Libya did not.", "SANCTION", "negated", "LBY", "SDN"),
    ("fr", "Le Tchad a fermé sa frontière avec le Soudan. La Libye ne l'a pas fait.", "SANCTION", "negated", "LBY", "SDN"),
    ("fr", "La France a expulsé deux diplomates russes. La Pologne a fait de même.", "SANCTION", "occurred", "POL", "RUS"),
    (
        "fr",
        "La Lituanie a rappelé son ambassadeur à Minsk. "
        "Riga lui a emboîté le pas vendredi.",
        "SANCTION", "occurred", "LVA", "BLR",
    ),
    ("fr", "Le Canada a imposé des sanctions à la Birmanie, imité par l'Australie.", "SANCTION", "occurred", "AUS", "MMR"),
    ("fr", "Le Mali a rompu ses relations avec l'Ukraine. Le Niger a suivi le mouvement.", "SANCTION", "occurred", "NER", "UKR"),
    (
        "fr",
        "Londres a fermé son ambassade à Kaboul. "
        "Berlin l'a imitée deux jours plus tard.",
        "SANCTION", "occurred", "DEU", "AFG",
    ),
    ("fr", "Le Gabon a convoqué l'ambassadeur de Suède. Le Maroc en a fait autant.", "ACCUSE", "occurred", "MAR", "SWE"),
    (
        "fr",
        "L'Égypte a félicité le nouveau président tchadien. "
        "Le Soudan a suivi son exemple.",
        "SUPPORT", "occurred", "SDN", "TCD",
    ),
    (
        "fr",
        "La Norvège a fermé sa frontière avec la Russie. "
        "L'Estonie pourrait en faire autant.",
        "SANCTION", "hypothetical", "EST", "RUS",
    ),
    ("fr", "Le Brésil a condamné l'attaque israélienne. Le Chili a fait de même.", "ACCUSE", "occurred", "CHL", "ISR"),
    ("fr", "Rabat a rappelé son consul au Caire ; il songe à en user de même à Cuba.", "SANCTION", "hypothetical", "MAR", "CUB"),
    ("en", "France expelled two Russian diplomats. Poland did the same.", "SANCTION", "occurred", "POL", "RUS"),
    ("en", "Lithuania recalled its ambassador from Minsk. Riga followed suit on Friday.", "SANCTION", "occurred", "LVA", "BLR"),
    ("en", "Canada imposed sanctions on Myanmar, as did Australia.", "SANCTION", "occurred", "AUS", "MMR"),
    ("en", "Brazil condemned the Israeli attack, and so did Chile.", "ACCUSE", "occurred", "CHL", "ISR"),
    ("en", "Spain suspended arms deliveries to Israel. So did Ireland.", "SANCTION", "occurred", "IRL", "ISR"),
    ("en", "Mali broke off diplomatic relations with Ukraine. Niger followed its example.", "SANCTION", "occurred", "NER", "UKR"),
    ("en", "London closed its embassy in Kabul. Berlin did likewise two days later.", "SANCTION", "occurred", "DEU", "AFG"),
    ("en", "Qatar summoned the Swedish ambassador; Iraq did too.", "ACCUSE", "occurred", "IRQ", "SWE"),
    ("en", "Egypt congratulated the new Chadian president, as did Algeria.", "SUPPORT", "occurred", "DZA", "TCD"),
    ("en", "Germany cut its aid to Niger. The United States could do the same.", "SANCTION", "hypothetical", "USA", "NER"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "status", "actor", "recipient"), REPEATED)
def test_who_does_the_same_does_the_act_told_before(
    coder: Coder, lang: str, text: str, kind: str, status: str, actor: str, recipient: str
) -> None:
    assert (kind, status, actor, recipient) in told(coder, lang, text)


def test_a_repeated_demand_asks_for_what_the_first_one_did(coder: Coder) -> None:
    text = "Kenya asked Chad to withdraw its troops, as did Niger."
    events = coder.record(Article(text=text, id="x", lang="en", published="2024-03-12")).events
    assert {(e.type, e.mode, e.actors[0].entity) for e in events} == {("REQUEST", "yield", "KEN"), ("REQUEST", "yield", "NER")}


OTHERWISE = [
    ("en", "France expelled two Russian diplomats. Poland did as its allies had promised."),
    ("en", "France expelled two Russian diplomats. It did so on Monday, as it always does."),
    ("fr", "La France a expulsé deux diplomates russes. La Pologne a fait savoir qu'elle attendrait."),
    ("fr", "La France a expulsé deux diplomates russes. La Pologne suivra le dossier de près."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), OTHERWISE)
def test_other_doings_repeat_nothing(coder: Coder, lang: str, text: str) -> None:
    assert {t for t in told(coder, lang, text) if t[0] == "SANCTION"} == {("SANCTION", "occurred", "FRA", "RUS")}


CARRIED = [
    ("en", "Israeli jets struck a convoy near Damascus. The strike killed three Iranian advisers.", "ISR", "IRN SYR"),
    ("fr", "L'aviation israélienne a frappé un convoi près de Damas. Le raid a tué trois Iraniens.", "ISR", "IRN SYR"),
]


@pytest.mark.parametrize(("lang", "text", "actor", "recipients"), CARRIED)
def test_what_an_act_does_is_no_second_act(coder: Coder, lang: str, text: str, actor: str, recipients: str) -> None:
    assert told(coder, lang, text) == {("ASSAULT", "occurred", actor, recipients)}


JOINED = [
    ("en", "Turkish forces attacked a Syrian village. Qatari commandos took part in the assault.", "QAT", "SYR"),
    ("fr", "L'armée turque a attaqué un village syrien. Des commandos qatariens ont participé à l'attaque.", "QAT", "SYR"),
]


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), JOINED)
def test_who_takes_part_does_it_to_the_same(coder: Coder, lang: str, text: str, actor: str, recipient: str) -> None:
    assert ("ASSAULT", "occurred", actor, recipient) in told(coder, lang, text)


RIPOSTES = [
    ("en", "Mali closed its airspace to Algerian planes. Algeria retaliated.", "SANCTION"),
    ("fr", "Le Mali a fermé son espace aérien aux avions algériens. L'Algérie a riposté.", "SANCTION"),
    ("fr", "Le Mali a bombardé un camp algérien. L'Algérie a riposté.", "ASSAULT"),
]


@pytest.mark.parametrize(("lang", "text", "kind"), RIPOSTES)
def test_a_riposte_is_of_the_kind_it_answers(coder: Coder, lang: str, text: str, kind: str) -> None:
    assert told(coder, lang, text) == {(kind, "occurred", "MLI", "DZA"), (kind, "occurred", "DZA", "MLI")}


def test_a_riposte_that_is_spelled_out_is_one_act(coder: Coder) -> None:
    text = "Le Mali a rappelé son ambassadeur en Algérie. Alger a riposté en fermant sa frontière aux Maliens."
    events = coder.record(Article(text=text, id="x", lang="fr", published="2024-03-12")).events
    assert [(e.type, e.mode) for e in events if e.actors[0].entity == "DZA"] == [("SANCTION", "discontinue")]
