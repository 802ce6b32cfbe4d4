"""Since when a fact is known: with the first version of its article that tells it."""

from __future__ import annotations

from helpers.incoming import SIGNED, incoming

from dragoman.archive.archive import Archive
from dragoman.archive.kinds import EVENT
from dragoman.archive.queries.items import OF_ARTICLE, find
from dragoman.dossier.changes.knowing import Knowing

MORE = "KEN > TUN CONSULT | Kenya and Tunisia met"


def test_what_a_later_version_adds_is_known_since_then(archive: Archive) -> None:
    archive.add(incoming(SIGNED, url="https://a.example.com"))
    archive.add(incoming(f"{SIGNED}\n{MORE}", url="https://a.example.com"))
    archive.add(incoming(f"Now: {SIGNED}\n{SIGNED}\n{MORE}", url="https://a.example.com"))
    with archive.reading() as connection:
        held = [held for _, held in find(connection, EVENT, OF_ARTICLE, article=1).values() if not held.withdrawn]
        knowing = Knowing(connection, held)
        first = {one.item.facts.type: knowing.first(one).version for one in held}
        assert first == {"SUPPORT": 1, "CONSULT": 2}
        assert {knowing.changed(one).version for one in held} == {3}
