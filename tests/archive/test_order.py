"""The archive is a function of what was added, not of the order; and a rebuild gives the same."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from helpers.archives import state
from helpers.clock import Clock
from helpers.incoming import incoming
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.archive.projections import cases

TEXTS = (
    "KEN > TUN SUPPORT | Kenya and Tunisia signed a maritime agreement",
    "KEN > TUN CONSULT | Kenya received the Tunisian minister",
    "KEN > UGA CONSULT | Kenya received the Ugandan minister",
    "TUN > KEN SUPPORT | Tunisia and Kenya signed the maritime agreement on Tuesday",
)
DAYS = ("2024-03-11", "2024-03-12", "2024-03-13", "2024-04-20")
ARTICLES = st.lists(
    st.tuples(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3, unique=True), st.sampled_from(DAYS), st.booleans()),
    min_size=2,
    max_size=8,
)


def _articles(drawn: list[tuple[list[str], str, bool]]) -> list[Incoming]:
    return [
        incoming("\n".join(texts), published=day, url=f"https://{'a' if one else 'b'}.example/{n}")
        for n, (texts, day, one) in enumerate(drawn)
    ]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=ARTICLES, seed=st.integers(0, 1000))
def test_any_order_and_a_rebuild_give_the_same(tmp_path: Path, empty: Path, drawn: list[Any], seed: int) -> None:
    given_articles = _articles(drawn)
    found = []
    for order in (given_articles, random.Random(seed).sample(given_articles, len(given_articles))):
        path = tmp_path / "archive.db"
        for old in tmp_path.glob("archive.db*"):
            old.unlink()
        path.write_bytes(empty.read_bytes())
        with Archive(path, clock=Clock()) as archive:
            archive.add(*order)
            found.append(state(archive))
            archive.rebuild()
            found.append(state(archive))
    assert all(one == found[0] for one in found)
    assert found[0]["cases"]


def test_a_changed_article_leaves_what_its_last_version_would_give_alone(archive: Archive) -> None:
    url = "https://a.example/1"
    known = {"published": "2024-03-12"}
    archive.add(incoming(TEXTS[0], url=url, **known), incoming(TEXTS[3], url="https://b.example", **known))
    archive.add(incoming(f"{TEXTS[0]}\n{TEXTS[2]}", url=url, **known))
    changed = state(archive)
    archive.rebuild()
    assert state(archive) == changed


@pytest.mark.parametrize("first", [0, 1])
def test_reports_of_one_signing_are_one_case_of_two_independent_sources(archive: Archive, first: int) -> None:
    both = [incoming(TEXTS[i], url=f"https://{i}.example/x", published="2024-03-12") for i in (0, 3)]
    archive.add(both[first], both[1 - first])
    with archive.reading() as connection:
        row = connection.execute(select(cases)).one()
    assert (row.type, row.reports, row.independent, row.keys) == ("SUPPORT", 2, 2, " KEN KEN:TUN TUN")


def test_a_rebuild_tells_how_far_it_is_and_others_see_the_old_until_its_end(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.archive.writer.projections.AT_ONCE", 2)
    archive.add(*(incoming(text, url=f"https://a.example/{n}", published="2024-03-12") for n, text in enumerate(TEXTS)))
    before, heard, seen = state(archive), [], []

    def told(done: int, of: int) -> None:
        heard.append((done, of))
        seen.append(state(archive))

    assert archive.rebuild(told) == 4
    assert heard == [(2, 4), (4, 4)]
    assert seen == [before, before]
    assert state(archive) == before
