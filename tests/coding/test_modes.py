"""Modes of meetings by their place, and of requests and rejections by what is asked: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

MET = [
    ("fr", "Le ministre grec a rencontré lundi son homologue turc à Nairobi.", "third-party"),
    ("fr", "Le ministre chilien a rencontré mardi son homologue péruvien à Genève.", "third-party"),
    ("fr", "Le ministre grec a rencontré lundi son homologue turc à Athènes.", None),
    ("fr", "Le président kényan s'est entretenu avec son homologue togolais en marge du sommet de l'Union africaine.",
     "multilateral"),
    ("fr", "En marge de l'Assemblée générale, le ministre péruvien a rencontré son homologue chilien.", "multilateral"),
    ("en", "The Greek minister met his Turkish counterpart in Nairobi on Monday.", "third-party"),
    ("en", "The Chilean minister met his Peruvian counterpart in Geneva on Tuesday.", "third-party"),
    ("en", "The Greek minister met his Turkish counterpart in Athens on Monday.", None),
    ("en", "The Kenyan president met his Togolese counterpart on the fringes of the African Union summit.", "multilateral"),
    ("en", "On the margins of the General Assembly, the Peruvian minister met his Chilean counterpart.", "multilateral"),
    # who only speak, and nowhere
    ("fr", "Le ministre norvégien Ola Berg a parlé avec son homologue chilienne, Ana Ruiz, du traité.", "phone"),
    ("fr", "Vladimir Poutine et Recep Tayyip Erdogan s'étaient parlé la veille.", "phone"),
    ("fr", "Le ministre norvégien Ola Berg a parlé avec son homologue chilienne, Ana Ruiz, à Oslo.", None),
    ("fr", "Le ministre norvégien Ola Berg s'est entretenu avec son homologue chilienne, Ana Ruiz.", None),
    ("en", "Norwegian Foreign Minister Ola Berg spoke to her Chilean counterpart, Ana Ruiz, about the treaty.", "phone"),
    ("en", "Norwegian Foreign Minister Ola Berg spoke today with Chilean Foreign Minister Ana Ruiz.", "phone"),
    ("en", "Norwegian Foreign Minister Ola Berg spoke with Chilean Foreign Minister Ana Ruiz in Santiago.", None),
    ("en", "Norway spoke with Chile about the treaty.", None),
    # who do not sit in one room
    ("fr", "Le ministre grec et son homologue turc se sont rencontrés virtuellement.", "phone"),
    ("fr", "Le ministre grec s'est réuni par visioconférence avec son homologue turc à Nairobi.", "phone"),
    ("fr", "Les présidents kényan et togolais ont tenu une réunion virtuelle.", "phone"),
    ("fr", "Lors d'une visioconférence, le ministre chilien et son homologue péruvien ont discuté de la pêche.", "phone"),
    ("fr", "Le président kényan a rencontré son homologue togolais, selon une vidéo diffusée mardi.", None),
    ("en", "The Greek minister met his Turkish counterpart online.", "phone"),
    ("en", "The Greek and Turkish ministers held consultations by video link.", "phone"),
    ("en", "Kenya and Togo virtually convened a meeting on fisheries.", "phone"),
    ("en", "Norway hosted a virtual meeting with Chile.", "phone"),
    ("en", "The Greek minister met virtually every Turkish official in Athens.", None),
]  # fmt: skip
TURNED_DOWN = [
    ("fr", "Le Pérou a rejeté une offre du Chili.", "assist"),
    ("fr", "Le Togo a décliné la proposition du Bénin.", "assist"),
    ("fr", "La Zambie a rejeté la demande d'aide du Malawi.", "assist"),
    ("fr", "Le Kenya a rejeté l'ultimatum de la Somalie.", "yield"),
    ("fr", "Le Niger a refusé de payer le Bénin.", "yield"),
    ("en", "Peru rejected an offer from Chile.", "assist"),
    ("en", "Togo turned down a proposal by Benin.", "assist"),
    ("en", "Zambia rejected a request for help from Malawi.", "assist"),
    ("en", "Kenya rejected an ultimatum from Somalia.", "yield"),
    ("en", "Niger refused to pay Benin.", "yield"),
]
ASKED = [
    ("fr", "Le Malawi a sollicité la Zambie.", "assist"),
    ("fr", "Le Kenya a exigé de la Somalie des explications.", "yield"),
    ("fr", "Le Togo a exhorté le Bénin à réviser ses lois.", "change"),
    ("fr", "Le Togo a demandé au Bénin de libérer deux pêcheurs.", "yield"),
    ("fr", "Le Pérou a appelé le Chili au dialogue.", "meet"),
    ("en", "Malawi asked Zambia for more.", "assist"),
    ("en", "Kenya demanded an explanation from Somalia.", "yield"),
    ("en", "Togo urged Benin to revise its laws.", "change"),
    ("en", "Togo asked Benin to release two fishermen.", "yield"),
    ("en", "Peru called on Chile to hold talks.", "meet"),
]
OF_WORDS = [
    ("Le Togo a demandé au Bénin d'indemniser les pêcheurs de Lomé.", "REQUEST yield"),
    ("Le Togo a demandé au Bénin la suppression de la taxe sur ses camions.", "REQUEST yield"),
    ("Le Togo a demandé au Bénin l'accès de ses techniciens au barrage.", "REQUEST yield"),
    ("Le Pérou a réclamé au Chili l'abandon du projet.", "REQUEST yield"),
    ("Le Malawi a demandé à la Zambie de faciliter le transit de ses camions.", "REQUEST assist"),
    ("Le Malawi a demandé à la Zambie des médicaments.", "REQUEST assist"),
    ("Le Malawi a demandé à la Zambie de former ses pilotes.", "REQUEST assist"),
    ("Le Togo a demandé au Bénin d'accélérer ses travaux.", "REQUEST change"),
    ("La Zambie a refusé un prêt au Malawi.", "REJECT assist"),
    ("La Zambie a refusé la licence que demandait le Malawi.", "REJECT assist"),
    ("Le président kényan a eu un entretien téléphonique avec son homologue togolais.", "CONSULT phone"),
    ("Le président kényan s'est entretenu par visioconférence avec son homologue togolais.", "CONSULT phone"),
    ("La Lituanie reproche à la Hongrie d'héberger des espions.", "ACCUSE allege"),
]
RULINGS = [
    ("fr", "La Mauritanie a rejeté la compétence de la Cour internationale de justice."),
    ("fr", "Le Ghana a rejeté la décision de la Cour de justice de la Cédéao."),
    ("fr", "Le Pérou rejette le verdict de la Cour internationale de justice."),
    ("fr", "Le Chili récuse la juridiction de la Cour internationale de justice."),
    ("fr", "Le Kenya a rejeté les prétentions de la Somalie."),
    ("en", "Mauritania rejected the competence of the International Court of Justice."),
    ("en", "Ghana rejected the decision of the ECOWAS court."),
    ("en", "Peru rejects the verdict of the International Court of Justice."),
    ("en", "Chile rejects the jurisdiction of the International Court of Justice."),
    ("en", "Kenya rejected the ruling of the International Court of Justice."),
]
ASKED_TO = [
    ("fr", "Le Togo a demandé au Bénin de cesser ses envois.", "change"),
    ("fr", "Le Pérou a exhorté le Chili à respecter ses pêcheurs.", "change"),
    ("en", "Kenya urged Somalia to respect its fishermen.", "change"),
]
THREATENED = [
    ("fr", "Le Kenya a menacé d'annexer une île de la Somalie.", "territory"),
    ("fr", "Le Togo menace de juger les pêcheurs béninois.", "arrest"),
    ("fr", "Le Pérou a menacé le Chili d'exclure ses délégués.", "expel"),
    ("fr", "Le Kenya a menacé la Somalie de riposter par des taxes.", "restrict"),
    ("en", "Kenya threatened to annex an island of Somalia.", "territory"),
    ("en", "Togo threatened to prosecute fishermen from Benin.", "arrest"),
    ("fr", "Le Kenya a menacé la Somalie de fermer le poste de Mandera.", "restrict"),
    ("fr", "Le Togo a menacé de fermer son espace aérien aux avions du Bénin.", "restrict"),
    ("fr", "Le Mexique a menacé les Etats-Unis de représailles douanières et de surtaxes.", "restrict"),
    ("fr", "Le Kenya a menacé la Somalie de représailles.", "violence"),
    ("en", "Kenya threatened to close its airspace to planes from Somalia.", "restrict"),
    ("en", "Togo threatened to shut the border with Benin.", "restrict"),
    ("en", "Mexico threatened to retaliate against the United States with tariffs.", "restrict"),
    ("en", "Kenya threatened Somalia with retaliation.", "violence"),
]
MOVED = [
    ("fr", "La Lituanie a envoyé lundi 200 gendarmes à la frontière avec le Bélarus.", "police"),
    ("fr", "La Lituanie a envoyé lundi 200 soldats à la frontière avec le Bélarus.", "troops"),
    ("fr", "Le Venezuela a mobilisé lundi ses milices contre le Guyana.", "militia"),
    ("en", "Lithuania sent 200 policemen to the border with Belarus on Monday.", "police"),
    ("en", "Lithuania sent 200 soldiers to the border with Belarus on Monday.", "troops"),
]
RENOUNCED = [
    ("fr", "Le Kenya a dénoncé lundi l'accord de pêche conclu avec la Somalie."),
    ("fr", "Le Togo a résilié le traité avec le Bénin."),
    ("en", "Kenya renounced the fishing agreement with Somalia on Monday."),
    ("en", "Togo has repudiated the treaty with Benin."),
]
ARMED = [
    ("fr", "Des soldats togolais ont abattu lundi un berger béninois.", "firearms"),
    ("fr", "Le Kenya a abattu lundi un appareil somalien.", "destroy"),
    ("fr", "Le Bénin a fusillé lundi deux espions togolais.", "targeted"),
    ("fr", "Des soldats kényans ont tué à coups de machette un berger somalien.", "primitive"),
    ("fr", "La police kényane a aspergé de gaz lacrymogène des migrants somaliens.", "crowd-control"),
    ("en", "Kenyan soldiers killed two Somalis with machetes on Monday.", "primitive"),
    ("fr", "Un drone kényan a tué deux soldats somaliens lundi.", "drone"),
    ("fr", "Des Mig érythréens ont bombardé lundi Mekele, en Ethiopie.", "aerial"),
    ("fr", "Le Cambodge a riposté contre la Thaïlande par des tirs d'artillerie.", "heavy-weapons"),
    ("fr", "Deux soldats togolais ont été tués lundi par des tirs béninois.", "firearms"),
    ("fr", "L'armée pakistanaise a attaqué lundi l'Inde avec des obus de mortier.", "heavy-weapons"),
    ("en", "A Kenyan drone killed two herders in Somalia on Monday.", "drone"),
    ("en", "Two Togolese soldiers were killed by Beninese fire on Monday.", "firearms"),
    ("en", "Eritrean jets bombarded Mekele, in Ethiopia, on Monday.", "aerial"),
    ("en", "Cambodia attacked Thailand with mortar shells on Monday.", "heavy-weapons"),
    ("en", "Pakistani missiles and drones killed nine people in India on Monday.", "drone"),
    ("en", "Kenya shot down a Somali drone on Monday.", "destroy"),
]
RECEIVED = [
    ("fr", "Le ministre grec Nikos Dendias s'est rendu lundi en Géorgie. Il a été reçu par le président Irakli Beridze."),
    ("fr", "La ministre chilienne est arrivée lundi au Pérou. Le président péruvien l'a reçue mardi."),
    ("fr", "Le ministre togolais est en visite au Kenya. Il a été reçu mercredi par le président William Otieno."),
    ("en", "Greek minister Nikos Dendias visited Georgia on Monday. He was received by President Irakli Beridze."),
    ("en", "The Chilean minister arrived in Peru on Monday. The Peruvian president received her on Tuesday."),
    ("en", "The Togolese minister is visiting Kenya. He was received by President William Otieno on Wednesday."),
]


def _modes(lang: str, text: str, type_: str) -> list[str | None]:
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return [e.mode for e in record.events if e.type == type_]


@pytest.mark.parametrize(("lang", "text", "mode"), MET)
def test_meetings(lang: str, text: str, mode: str | None) -> None:
    assert _modes(lang, text, "CONSULT") == [mode]


@pytest.mark.parametrize(("lang", "text", "mode"), TURNED_DOWN)
def test_rejections(lang: str, text: str, mode: str) -> None:
    assert _modes(lang, text, "REJECT") == [mode]


@pytest.mark.parametrize(("lang", "text", "mode"), ASKED)
def test_requests(lang: str, text: str, mode: str) -> None:
    assert _modes(lang, text, "REQUEST") == [mode]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "Le Kenya a fermé lundi son ambassade à Mogadiscio."), ("en", "Kenya closed its embassy in Somalia.")],
)
def test_a_closed_embassy_is_withdrawn(lang: str, text: str) -> None:
    assert _modes(lang, text, "SANCTION") == ["withdraw"]


@pytest.mark.parametrize(("lang", "text"), RULINGS)
def test_what_nobody_asked_for_is_rejected_without_a_mode(lang: str, text: str) -> None:
    assert _modes(lang, text, "REJECT") == [None]


@pytest.mark.parametrize(("lang", "text", "mode"), ASKED_TO)
def test_what_is_asked_counts_before_who_asks(lang: str, text: str, mode: str) -> None:
    assert _modes(lang, text, "REQUEST") == [mode]


@pytest.mark.parametrize(("lang", "text", "mode"), THREATENED)
def test_threats(lang: str, text: str, mode: str) -> None:
    assert _modes(lang, text, "THREATEN") == [mode]


@pytest.mark.parametrize(("lang", "text", "mode"), ARMED)
def test_weapons(lang: str, text: str, mode: str) -> None:
    assert _modes(lang, text, "ASSAULT") == [mode]


@pytest.mark.parametrize(("lang", "text", "mode"), MOVED)
def test_what_is_moved_tells_the_mode(lang: str, text: str, mode: str) -> None:
    assert _modes(lang, text, "MOBILIZE") == [mode]


@pytest.mark.parametrize(("lang", "text"), RENOUNCED)
def test_who_renounces_an_accord_withdraws(lang: str, text: str) -> None:
    assert _modes(lang, text, "SANCTION") == ["withdraw"]


@pytest.mark.parametrize(("lang", "text"), RECEIVED)
def test_who_is_received_during_a_visit_meets_the_host(lang: str, text: str) -> None:
    assert _modes(lang, text, "CONSULT") == ["visit", None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le président kényan a reçu lundi à Nairobi le ministre togolais."),
        ("en", "The Kenyan president received the Togolese minister in Nairobi on Monday."),
    ],
)
def test_who_is_received_without_a_visit_told_visits(lang: str, text: str) -> None:
    assert _modes(lang, text, "CONSULT") == ["visit"]


@pytest.mark.parametrize(("text", "told"), OF_WORDS)
def test_words_of_french_that_tell_the_mode(text: str, told: str) -> None:
    events = _reader().read(Article(text=text, lang="fr", published="2023-05-10")).events
    assert told in [f"{e.type} {e.mode}" for e in events]
