"""A denial by pronoun or alone means the act told of the denier, or the one that he is accused of."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder(weigh=False)


DENIED = [
    ("fr", "Les Nations unies accusent le Rwanda d'entraîner le M23, ce que Kigali dément.", "RWA", "M23"),
    ("fr", "L'armée ougandaise a bombardé un village congolais, selon Kinshasa. Kampala dément.", "UGA", "COD"),
    ("fr", "Washington accuse l'Iran d'avoir fourni des drones à la Russie. Téhéran nie.", "IRN", "RUS"),
    (
        "fr",
        "L'Azerbaïdjan a ouvert le feu sur des positions arméniennes, a déclaré Erevan. "
        "Bakou a démenti ces accusations.",
        "AZE", "ARM",
    ),
    ("fr", "Selon Kiev, la Biélorussie a livré des obus à Moscou, ce que nie Minsk.", "BLR", "RUS"),
    ("fr", "Le Soudan accuse les Émirats arabes unis de livrer des armes aux FSR. Abou Dhabi le nie.", "ARE", "RSF"),
    ("fr", "La Serbie, accusée par le Kosovo d'avoir attaqué une patrouille, rejette ces accusations.", "SRB", "XKX"),
    ("fr", "Alger accuse Rabat d'avoir tué trois camionneurs algériens. Le Maroc l'a toujours nié.", "MAR", "DZA"),
    ("fr", "D'après Tokyo, un navire chinois a percuté un chalutier japonais. Pékin a démenti.", "CHN", "JPN"),
    ("fr", "Ankara accuse Damas d'avoir abattu un avion turc, ce que la Syrie dément.", "SYR", "TUR"),
    ("en", "The United Nations accuses Rwanda of training the M23, which Kigali denies.", "RWA", "M23"),
    ("en", "The Ugandan army bombed a Congolese village, according to Kinshasa. Kampala denies it.", "UGA", "COD"),
    ("en", "Washington accuses Iran of supplying drones to Russia. Tehran denies this.", "IRN", "RUS"),
    ("en", "Azerbaijan opened fire on Armenian positions, Yerevan said. Baku denied the accusations.", "AZE", "ARM"),
    ("en", "According to Kyiv, Belarus delivered shells to Moscow, which Minsk denies.", "BLR", "RUS"),
    ("en", "Sudan accuses the United Arab Emirates of delivering arms to the RSF. Abu Dhabi has denied it.", "ARE", "RSF"),
    ("en", "Algiers accuses Rabat of having killed three Algerian truckers. Morocco has always denied it.", "MAR", "DZA"),
    ("en", "Chinese guards boarded a Japanese trawler, Tokyo said. Beijing denied this.", "CHN", "JPN"),
    ("en", "Ankara accuses Damascus of shooting down a Turkish jet, which Syria denies.", "SYR", "TUR"),
    ("en", "Kosovo accused Serbia of attacking a patrol. Belgrade denied the charge.", "SRB", "XKX"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), DENIED)
def test_denial_negates_the_act_told_or_charged(coder: Coder, lang: str, text: str, actor: str, recipient: str) -> None:
    events = coder.record(Article(text=text, id="x", lang=lang, published="2024-03-12")).events
    denied = [e for e in events if e.status == "negated"]
    assert [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in denied] == [({actor}, {recipient})]


def test_denial_of_nothing_told_tells_nothing(coder: Coder) -> None:
    text = "Le ministre a reçu son homologue tchadien à Niamey. Interrogé sur un remaniement, le Niger dément."
    events = coder.record(Article(text=text, id="x", lang="fr", published="2024-03-12")).events
    assert not [e for e in events if e.status == "negated"]


DOUBTED = [
    ("fr", "Le président est arrivé lundi. Des tirs ont touché un village azerbaïdjanais, l'Arménie dément.", "ARM", "AZE"),
    ("fr", "Un village roumain a été bombardé lundi. Moscou a nié toute implication.", "RUS", "ROU"),
    ("en", "A Romanian village was shelled on Monday. Moscow denied any involvement.", "RUS", "ROU"),
    ("en", "Six Congolese soldiers were killed near Goma on Tuesday. Rwanda denied involvement.", "RWA", "COD"),
]


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), DOUBTED)
def test_who_denies_a_harm_that_nobody_is_named_for_is_an_option_that_rules_alone_doubt(
    coder: Coder, lang: str, text: str, actor: str, recipient: str
) -> None:
    weighed = coder.weighed(Article(text=text, id="x", lang=lang, published="2024-03-12"))
    denied = [w for w in weighed if w.candidate.status == "negated"]
    assert [(set(w.ruled.actors), set(w.ruled.recipients)) for w in denied] == [({actor}, {recipient})]
    assert not [w for w in denied if w.kept]


REPORTED = [
    ("fr", "Le Pérou accuse l'Équateur d'avoir bombardé un village. Une source équatorienne a démenti les informations selon "
     "lesquelles l'Équateur aurait déployé des troupes près du Pérou.", "MOBILIZE ECU PER"),
    ("fr", "Le gouvernement omanais a rejeté les allégations selon lesquelles il aurait livré des missiles aux Houthis.",
     "COOPERATE OMN HOUTHIS"),
    ("en", "Peru accused Ecuador of shelling a village. An Ecuadorian source denied reports that Ecuador had deployed troops "
     "against Peru.", "MOBILIZE ECU PER"),
    ("en", "Kenya's foreign ministry refuted claims that Nairobi had expelled the Somali ambassador.", "SANCTION KEN SOM"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "denied"), REPORTED)
def test_denied_reports_deny_what_they_tell_and_no_other_act(coder: Coder, lang: str, text: str, denied: str) -> None:
    events = coder.record(Article(text=text, id="x", lang=lang, published="2024-03-12")).events
    sides = [(e.type, e.actors[0].entity, e.recipients[0].entity) for e in events if e.status == "negated"]
    assert [" ".join(map(str, told)) for told in sides] == [denied]
    assert not [e for e in events if e.type == "ACCUSE" and e.actors[0].entity == denied.split()[1]]


TAKEN_UP = [
    ("Peru demanded that Bolivia close its border with Chile, a move that Brazil condemned.", False),
    ("Peru said that Bolivia closed its border with Chile, a move that Brazil condemned.", True),
]


@pytest.mark.parametrize(("text", "taken_up"), TAKEN_UP)
def test_what_is_only_asked_for_is_not_taken_up(coder: Coder, text: str, taken_up: bool) -> None:
    weighed = coder.weighed(Article(text=text, id="x", lang="en", published="2024-03-12"))
    reasons = [r for w in weighed if w.candidate.token.text == "condemned" for r in w.candidate.reasons]
    assert ("'move' takes up 'close'" in reasons or "'move' takes up 'closed'" in reasons) == taken_up


CRITICISED = [
    ("fr", "Le Guyana accuse le Venezuela. Caracas rejette ces critiques.", "VEN", "GUY"),
    ("fr", "Le Pérou reproche à la Bolivie son silence. La Bolivie rejette ces accusations.", "BOL", "PER"),
    ("en", "Guyana accused Venezuela. Caracas rejected the criticism.", "VEN", "GUY"),
    ("en", "Eritrea accused its neighbour Ethiopia of malice, a charge that Addis Ababa denies.", "ETH", "ERI"),
]


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), CRITICISED)
def test_charge_without_a_deed_is_rejected_to_its_maker(coder: Coder, lang: str, text: str, actor: str, recipient: str) -> None:
    events = coder.record(Article(text=text, id="x", lang=lang, published="2024-03-12")).events
    found = [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events if e.type == "REJECT"]
    assert found == [({actor}, {recipient})]
    assert any(e.type == "ACCUSE" and e.status == "occurred" for e in events)
