"""Pages of single things: nothing of a stranger's runs in any of them, in either language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from helpers.incoming import SIGNED, incoming
from helpers.markup import check
from helpers.strangers import PERSON, SCRIPT, hostile
from sqlalchemy import select
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.projections import clusters, items
from dragoman.archive.tables import articles
from dragoman.web.app import make_app

ADDRESS, OUTLET = 'https://b.example/1?a="><script>', 'B"><script>x</script>'
KINDS = ("events", "articles", "agreements", "persons")


@pytest.fixture
def strangers(tmp_path: Path) -> Iterator[Archive]:
    """Three hostile articles of one event, of which one was changed, and one that tells of nothing."""
    with Archive(tmp_path / "strangers.db", make=True) as made:
        made.add(
            hostile(), hostile(ADDRESS, OUTLET), hostile("data:text/html,x", "C", "2024-03-13"),
            incoming(f"Nothing. {SCRIPT}", url="https://d.example/1"),
        )  # fmt: skip
        made.add(incoming(f"{SIGNED} at last", url=ADDRESS, source=OUTLET, published="2024-03-12"))
        yield made


def _paths(archive: Archive, kind: str) -> list[str]:
    with archive.reading() as connection:
        if kind == "persons":
            return [f"/persons/{quote(PERSON, safe='')}", "/persons/Eve"]
        if kind == "articles":
            return [f"/articles/{uid}" for uid in connection.execute(select(articles.c.uid)).scalars()]
        name = kind.removesuffix("s")
        of_kind = select(clusters.c.uid).join(items, items.c.cluster_id == clusters.c.id).where(items.c.kind == name).distinct()
        return [f"/{kind}/{uid}" for uid in connection.execute(of_kind).scalars()]


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_stranger_runs(strangers: Archive, kind: str, lang: str) -> None:
    client = TestClient(make_app(strangers), base_url="http://127.0.0.1:8000", client=("127.0.0.1", 50000))
    paths = _paths(strangers, kind)
    assert paths
    for path in paths:
        answer = client.get(path, headers={"accept-language": lang})
        assert answer.status_code == 200, answer.text
        page = check(answer.text)
        assert ("html", lang) in [(tag, attrs.get("lang")) for tag, attrs in page.elements]
        assert not [link for link in page.all("a", "href") if link.startswith(("javascript:", "data:"))]
        assert ("{{ 7 * 7 }}" in page.text) == ("Donaudampf" in page.text)
