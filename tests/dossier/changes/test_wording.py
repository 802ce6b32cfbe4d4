"""Changes in words, in both languages."""

from __future__ import annotations

from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_mode, with_people, with_status

from dragoman.archive.archive import Archive
from dragoman.dossier.changes.wording import headline, how_much, lines, what

from .conftest import Tell

TOLD = {"published": "2024-03-12", "source": "Daily"}


def test_agreements_and_visits(archive: Archive, tell: Tell) -> None:
    archive.add(with_agreement(incoming(SIGNED, **TOLD)))
    archive.add(with_people(with_mode(on_day(incoming(MET, **TOLD), "2024-03-11"), "visit")))
    visit, signed = tell().changes
    assert headline(signed, "en") == "Agreement signed: maritime cooperation agreement (Kenya, Tunisia)"
    assert headline(signed, "fr") == "Accord signé\u00a0: maritime cooperation agreement (Kenya, Tunisie)"
    assert headline(visit, "en") == "Visit took place: Wanjiru Odhiambo (Kenya) → Tunisia · Nairobi · 11 March 2024"
    assert headline(visit, "fr") == "Visite effectuée\u00a0: Wanjiru Odhiambo (Kenya) → Tunisie · Nairobi · 11 mars 2024"
    assert [line.kind for line in lines(signed, "en")] == ["entry", "words"]
    assert [line.text for line in lines(signed, "en")][1].endswith("— Daily · 2024-03-12")


def test_what_is_in_dispute_is_named(archive: Archive, tell: Tell) -> None:
    archive.add(on_day(incoming(MET, **TOLD), "2024-03-11"))
    archive.add(with_status(on_day(incoming(f"{MET}, it denies", **TOLD), "2024-03-11"), "negated"))
    contradicted = next(change for change in tell().changes if change.change == "contradicted")
    assert what(contradicted, "en") == "consultation · Kenya → Tunisia · Nairobi"


def test_how_much_is_new(archive: Archive, tell: Tell) -> None:
    assert how_much(tell(), "en") == ""
    archive.add(with_agreement(incoming(SIGNED, **TOLD)))
    assert how_much(tell(), "en") == "1 change of state, 1 new happening, 1 new article"
    assert how_much(tell(), "fr") == "1 changement d'état, 1 fait nouveau, 1 nouvel article"
