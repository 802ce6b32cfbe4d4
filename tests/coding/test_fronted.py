"""A town that opens a sentence places what its main clause tells; a call from afar has no place."""

from __future__ import annotations

import pytest
from helpers.told import events


def _places(lang: str, text: str, kind: str) -> list[str | None]:
    return [e.place.name if e.place else None for e in events(lang, text, weigh=True) if e.type == kind]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "place"),
    [
        ("fr", "À Genève, la ministre kényane a exhorté Asmara à respecter le droit.", "REQUEST", "Geneva"),
        ("fr", "S'exprimant à Nairobi, le président rwandais a accusé Kinshasa de mentir.", "ACCUSE", "Nairobi"),
        ("fr", "À Quito, le gouvernement équatorien a condamné le Venezuela.", "ACCUSE", "Quito"),
        ("en", "In Brussels, the Danish minister urged Azerbaijan to show restraint.", "REQUEST", "Brussels"),
        ("en", "Speaking in Tallinn, the Estonian minister accused Russia of lying.", "ACCUSE", "Tallinn"),
        ("en", "In Nicosia, the government criticised Turkey.", "ACCUSE", "Nicosia"),
    ],
)
def test_town_that_opens_the_sentence(lang: str, text: str, kind: str, place: str) -> None:
    assert _places(lang, text, kind) == [place]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Born in Paris, the Greek minister condemned Turkey.", "ACCUSE"),
        ("fr", "Le ministre kényan a téléphoné de Nairobi à son homologue danois.", "CONSULT"),
        ("en", "The Kenyan minister phoned her Danish colleague from Nairobi.", "CONSULT"),
    ],
)
def test_no_place(lang: str, text: str, kind: str) -> None:
    assert set(_places(lang, text, kind)) <= {None}
