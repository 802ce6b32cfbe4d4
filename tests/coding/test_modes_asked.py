"""Modes by what is asked, refused, kept out, closed or shot with, and by where one meets: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

MODES: list[tuple[str, str, str, str | None]] = [
    ("fr", "Le Rwanda a demandé à la Belgique de livrer deux suspects.", "REQUEST", "yield"),
    ("fr", "Le Rwanda a demandé à la Belgique de livrer des camions.", "REQUEST", "assist"),
    ("fr", "Haïti a demandé au Kenya mille policiers.", "REQUEST", "assist"),
    ("fr", "Alger a refusé de réadmettre les expulsés de France.", "REJECT", "assist"),
    ("fr", "L'Arabie saoudite a interdit l'entrée des produits libanais.", "SANCTION", "discontinue"),
    ("fr", "Le Japon a restreint l'exportation de composants vers la Corée du Sud.", "SANCTION", "discontinue"),
    ("en", "Rwanda asked Belgium to hand over two suspects.", "REQUEST", "yield"),
    ("en", "Kenya banned imports of Ugandan milk.", "SANCTION", "discontinue"),
    ("en", "Japan restricted exports of chips to South Korea.", "SANCTION", "discontinue"),
    ("en", "Kenya imposed sanctions on Uganda.", "SANCTION", None),
    ("en", "Kenya imposed a ban on Ugandan maize.", "SANCTION", "discontinue"),
    ("en", "The ban that Panama slapped on Costa Rican fruit stays.", "SANCTION", "discontinue"),
    ("en", "Ghana suspended import permits for Nigerian poultry.", "SANCTION", "discontinue"),
    ("en", "The European Union imposed an arms embargo on Mali.", "SANCTION", None),
    ("fr", "La Pologne a prolongé l'interdiction d'importer du blé ukrainien.", "SANCTION", "discontinue"),
    ("fr", "La Grèce a décrété un embargo commercial contre la Macédoine du Nord.", "SANCTION", "discontinue"),
    ("fr", "L'Union européenne a décrété un embargo sur les armes contre le Mali.", "SANCTION", None),
    ("en", "Turkey shut its consulate in Mosul.", "SANCTION", "withdraw"),
    ("en", "Foreign Minister Gideon Saar ordered the closure of the embassy in Dublin.", "SANCTION", "withdraw"),
    ("en", "Kenya closed its border with Somalia.", "SANCTION", "discontinue"),
    ("fr", "Nous avons fermé notre ambassade à Téhéran, a dit le ministre britannique.", "SANCTION", "withdraw"),
    ("fr", "Le ministre jordanien a ordonné la fermeture du consulat à Bagdad.", "SANCTION", "withdraw"),
    ("fr", "Le Kenya a fermé sa frontière avec la Somalie.", "SANCTION", "discontinue"),
    ("en", "China began live-fire drills off Taiwan on Monday.", "MOBILIZE", "weapons"),
    ("en", "China started military exercises near Taiwan.", "MOBILIZE", "troops"),
    ("fr", "L'Iran a entamé des manœuvres à tirs réels dans le détroit d'Ormuz.", "MOBILIZE", "weapons"),
    ("en", "Gustavo Petro met Nicolas Maduro at a summit of the Rio Group in Lima.", "CONSULT", "multilateral"),
    ("en", "Gustavo Petro met Nicolas Maduro in Lima.", "CONSULT", "third-party"),
    ("fr", "William Ruto a rencontré son homologue rwandais Paul Kagame lors d'un sommet à Paris.", "CONSULT", "multilateral"),
    ("fr", "William Ruto a rencontré son homologue rwandais Paul Kagame à Paris.", "CONSULT", "third-party"),
    ("en", "Sergey Lavrov told his Turkish counterpart Hakan Fidan over the phone that Russia was ready.", "CONSULT", "phone"),
    ("fr", "Sergueï Lavrov a dit par téléphone à son homologue turc Hakan Fidan que la Russie était prête.", "CONSULT", "phone"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "mode"), MODES)
def test_the_mode_is_told_by_what_is_asked_or_kept_out(lang: str, text: str, kind: str, mode: str | None) -> None:
    assert (kind, mode) in [(e.type, e.mode) for e in events(lang, text, weigh=True)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le Mali a annoncé le rappel de son ambassadeur et la fermeture de son consulat à Alger."),
        ("en", "Mali announced the recall of its ambassador and the closure of its consulate in Algiers."),
    ],
)
def test_an_envoy_called_home_beside_a_closure_is_called_from_the_same_state(lang: str, text: str) -> None:
    told = [(e.mode, e.actors[0].entity, e.recipients[0].entity) for e in events(lang, text, weigh=True)]
    assert told == [("withdraw", "MLI", "DZA")]
