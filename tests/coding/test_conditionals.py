"""What is told in the conditional is to come, is only possible, or is what somebody said: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

TOLD = [
    ("fr", "Le ministre français a précisé qu'il se rendrait à Alger en mai.", "AGREE", "occurred"),
    ("fr", "Paris a annoncé qu'elle expulserait deux diplomates russes.", "SANCTION", "planned"),
    ("fr", "La Turquie a indiqué qu'elle accueillerait les négociateurs russes et ukrainiens.", "AGREE", "occurred"),
    ("fr", "Le ministre a affirmé que la Pologne fermerait sa frontière avec la Biélorussie.", "SANCTION", "planned"),
    ("fr", "Le ministre a déclaré que le Niger romprait ses relations avec le Bénin.", "SANCTION", "planned"),
    ("fr", "Berlin est certain que Moscou suspendrait les visas des Polonais.", "SANCTION", "planned"),
    ("fr", "Selon la presse, l'Égypte recevrait le président turc au printemps.", "CONSULT", "hypothetical"),
    ("fr", "Le Pérou aurait dû signer l'accord avec le Chili en mars.", "SUPPORT", "hypothetical"),
    ("fr", "La Pologne aurait dû fermer sa frontière avec la Biélorussie.", "SANCTION", "hypothetical"),
    # who says that he would refuse has refused
    ("fr", "Le ministre a dit que la Bolivie boycotterait le sommet de Lima.", "REJECT", "occurred"),
    # imperfects of verbs whose stem ends like a conditional
    ("fr", "Le Rwanda retirait ses troupes du Congo.", "RETREAT", "occurred"),
    ("fr", "La Russie livrait des avions à l'Inde.", "COOPERATE", "occurred"),
    ("en", "The French minister said he would visit Algiers in May.", "AGREE", "occurred"),
    ("en", "Paris repeated that it would expel two Russian diplomats.", "SANCTION", "planned"),
    ("en", "Ankara replied that it would host the Russian and Ukrainian negotiators.", "AGREE", "occurred"),
    ("en", "The minister reiterated that Poland would close its border with Belarus.", "SANCTION", "planned"),
    ("en", "The minister informed reporters that Niger would suspend visas for Beninese traders.", "SANCTION", "planned"),
    ("en", "Algiers said it would refuse any French mediation.", "REJECT", "occurred"),
    ("en", "The minister said Bolivia would boycott the summit in Lima.", "REJECT", "occurred"),
    ("en", "Peru should have signed the agreement with Chile in March.", "SUPPORT", "hypothetical"),
    ("en", "Poland ought to have closed its border with Belarus.", "SANCTION", "hypothetical"),
    ("en", "Turkey would have signed the deal with Greece.", "SUPPORT", "hypothetical"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "status"), TOLD)
def test_conditionals_are_no_deeds(lang: str, text: str, kind: str, status: str) -> None:
    assert [(e.type, e.status) for e in events(lang, text, weigh=True)] == [(kind, status)]
