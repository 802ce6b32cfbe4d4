"""Verification finds what is wrong, and repair mends what follows from what is kept."""

from __future__ import annotations

import pytest
from helpers.archives import state
from helpers.incoming import MET, SIGNED, incoming, with_figure
from sqlalchemy import text

from dragoman.archive.archive import Archive

# What is done to what follows, and a word of what must be found.
DERIVED = {
    "UPDATE cases SET reports = 7": "not as its reports tell it",
    "UPDATE clusters SET uid = 'c0' WHERE id = (SELECT min(id) FROM clusters)": "named by",
    "UPDATE case_counts SET number = number + 1": "counter",
    "DELETE FROM case_counts": "counter",
    "INSERT INTO item_keys (key, item_id) VALUES (1, 4711)": "item_keys",
    "UPDATE told_months SET articles = articles + 1": "told_months",
    "UPDATE tellers SET articles = articles + 1": "tellers",
    "DELETE FROM fact_counts": "fact_counts",
    "DELETE FROM case_keys": "right pairs",
    "DELETE FROM fact_keys": "right pairs",
    "DELETE FROM withdrawn": "withdrew",
    "UPDATE current SET reading_id = 1": "newest",
    "UPDATE items SET withdrawn = NOT withdrawn": "items",
    "UPDATE documents SET id = id + 1000 WHERE article_id = 1": "not found by its words",
}
KEPT = {
    "UPDATE texts SET body = (SELECT t.body FROM texts t WHERE t.hash <> texts.hash LIMIT 1)": "text",
    "UPDATE originals SET size = 1": "original",
    "UPDATE originals SET body = '\\x00'": "cannot be read",
    "UPDATE readings SET record_hash = 'x'": "record that was stored",
    "UPDATE facts SET body = '{}' WHERE id = 1": "cannot be read",
    "UPDATE articles SET key = 'x'": "key",
    "UPDATE versions SET number = 9 WHERE number = 2": "versions",
}


@pytest.fixture
def filled(archive: Archive) -> Archive:
    source = {"id": "1", "source": "Outlet", "published": "2024-03-12"}
    archive.add(incoming(f"{SIGNED}\n{MET}", **source), with_figure(incoming(published="2024-03-12")), incoming(SIGNED, **source))
    return archive


def _damage(archive: Archive, statement: str) -> None:
    with archive.writing() as pen:
        if pen.connection.dialect.name == "postgresql":
            pen.connection.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            triggers = pen.connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
            for name in triggers:
                pen.connection.execute(text(f"DROP TRIGGER {name}"))
        pen.connection.execute(text(statement))


def test_a_whole_archive_has_no_problems(filled: Archive) -> None:
    assert filled.verify() == []


@pytest.mark.parametrize("statement", DERIVED)
def test_what_follows_is_checked_and_made_anew(filled: Archive, statement: str) -> None:
    before = state(filled)
    _damage(filled, statement)
    found = filled.verify()
    assert DERIVED[statement] in str(found)
    assert all(p.derived for p in found)
    assert filled.verify(repair=True) == []
    assert state(filled) == before


@pytest.mark.parametrize("statement", KEPT)
def test_what_is_kept_is_proved_and_not_mended(filled: Archive, statement: str) -> None:
    _damage(filled, statement)
    found = [p for p in filled.verify() if not p.derived]
    assert KEPT[statement] in str(found)


def test_a_document_missing_in_the_index_of_words_is_found(filled: Archive) -> None:
    if filled.place.path is None:
        _damage(filled, "DELETE FROM words WHERE id = (SELECT min(id) FROM words)")
    else:
        _damage(filled, "INSERT INTO words(words) VALUES ('delete-all')")
    assert any("words" in f"{p.where} {p.what}" for p in filled.verify())
    assert filled.verify(repair=True) == []
