"""Wars, invasions and launches whose doer is named are told, whatever else is said of them: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder
from helpers.readers import reader as _reader

from dragoman.records import Article

TOLD = [
    ("en", "The ministers of Peru and Chile discussed Russia's war against Ukraine.", "ASSAULT", "RUS", "UKR"),
    ("en", "Norway's envoy condemned Russia's brutal invasion of Ukraine.", "ASSAULT", "RUS", "UKR"),
    ("en", "Norway thanked Jordan for its help in the face of Russian aggression against Ukraine.", "ASSAULT", "RUS", "UKR"),
    ("en", "They urged Russia to end its war against Ukraine.", "ASSAULT", "RUS", "UKR"),
    ("en", "Norway condemned North Korea's recent missile launches.", "MOBILIZE", "PRK", ""),
    ("fr", "Les ministres du Pérou et du Chili ont évoqué la guerre de la Russie contre l'Ukraine.", "ASSAULT", "RUS", "UKR"),
    ("fr", "L'envoyé norvégien a condamné l'invasion de l'Ukraine par la Russie.", "ASSAULT", "RUS", "UKR"),
    ("fr", "La Norvège a aidé la Moldavie face à l'agression russe contre l'Ukraine.", "ASSAULT", "RUS", "UKR"),
]  # fmt: skip
OPEN = [
    ("en", "They want to deter further Russian aggression against Ukraine."),
    ("en", "Officials in Kyiv spoke of the threat of a Russian invasion of Ukraine."),
    ("fr", "Ils veulent empêcher toute agression russe contre l'Ukraine."),
    ("fr", "Kiev a parlé du risque d'une invasion de l'Ukraine par la Russie."),
]


def _told(lang: str, text: str) -> list[tuple[str, str, str, str]]:
    events = _reader().read(Article(text=text, lang=lang, published="2022-05-10")).events
    return [
        (
            e.type,
            " ".join(sorted(p.entity or "" for p in e.actors)),
            " ".join(sorted(p.entity or "" for p in e.recipients)),
            e.status,
        )
        for e in events
    ]


@pytest.mark.parametrize(("lang", "text", "kind", "actor", "recipient"), TOLD)
def test_a_known_war_is_told_beside_what_is_said_of_it(lang: str, text: str, kind: str, actor: str, recipient: str) -> None:
    assert (kind, actor, recipient, "occurred") in _told(lang, text)


@pytest.mark.parametrize(("lang", "text"), OPEN)
def test_nothing_is_sure_of_a_feared_attack(lang: str, text: str) -> None:
    weighed = _coder().weighed(Article(id="x", text=text, lang=lang, published="2022-05-10"))
    attacks = [w for w in weighed if w.candidate.pattern.sure]
    assert attacks
    assert not any(w.sure for w in attacks)
