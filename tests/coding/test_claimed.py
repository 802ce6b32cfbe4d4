"""Who claims a deed did it, to whom it was told to be done before: texts of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

CLAIMED = [
    ("fr", "Deux bombes ont explosé lundi à Istanbul. L'attaque a été revendiquée par l'État islamique.", "ISIS", "TUR"),
    ("fr", "Vingt personnes sont mortes à Aden dans un attentat. Al-Qaïda a revendiqué la responsabilité de l'attaque.",
     "AL_QAEDA", "YEM"),
    ("fr", "Un attentat à Nairobi, revendiqué par les shebab, a visé un hôtel.", "AL_SHABAAB", "KEN"),
    ("en", "Two bombs exploded in Istanbul on Monday. The attack was claimed by Islamic State.", "ISIS", "TUR"),
    ("en", "Twenty people died in Aden in a bombing. Al-Qaeda claimed responsibility for the attack.", "AL_QAEDA", "YEM"),
    ("en", "A bomb exploded at a market in Kabul. Islamic State later claimed the bombing.", "ISIS", "AFG"),
]  # fmt: skip
UNCLAIMED = [
    ("fr", "Deux bombes ont explosé lundi à Istanbul. L'État islamique n'a pas revendiqué l'attaque."),
    ("fr", "L'État islamique a revendiqué la responsabilité de ce silence à Istanbul."),
    ("en", "Two bombs went off in Istanbul on Monday. Islamic State did not claim the attack."),
    ("en", "Islamic State claimed credit for the silence in Istanbul."),
]


def _assaults(lang: str, text: str) -> list[tuple[str, str]]:
    told = [e for e in events(lang, text) if e.type == "ASSAULT" and e.status == "occurred"]
    return [(" ".join(p.entity or "" for p in e.actors), " ".join(p.entity or "" for p in e.recipients)) for e in told]


@pytest.mark.parametrize(("lang", "text", "doer", "hit"), CLAIMED)
def test_who_claims_a_deed_did_it(lang: str, text: str, doer: str, hit: str) -> None:
    assert (doer, hit) in _assaults(lang, text)


@pytest.mark.parametrize(("lang", "text"), UNCLAIMED)
def test_who_claims_nothing_did_nothing(lang: str, text: str) -> None:
    assert ("ISIS", "TUR") not in _assaults(lang, text)
