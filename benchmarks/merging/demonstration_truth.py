"""What the demonstration set tells (`evaluation/demonstration/expected.yaml`), and an archive that holds it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from dragoman import Archive, Dossier
from dragoman.archive.incoming import Incoming
from dragoman.archive.merging.weights import load
from dragoman.cli import demonstration
from dragoman.reader import Reader
from dragoman.records import Record
from dragoman.sources.files import articles

EXPECTED = Path(__file__).parents[2] / "evaluation" / "demonstration" / "expected.yaml"
_MOST_CHARS = 100_000
_ALL_CASES = 10_000
Row = dict[str, Any]
Pairs = set[tuple[str, str]]
Key = tuple[str, str]
"""A pair of states ("IRL:PRT") and a family of types ("talk")."""


@cache
def expected(kind: str) -> list[Row]:
    """The entries that hold this key, each with its `id` and `note`."""
    entries = yaml.safe_load(EXPECTED.read_text(encoding="utf-8"))
    return [entry[kind] | {"id": entry["id"]} for entry in entries if kind in entry]


@dataclass
class Demonstration:
    """The set as the program reads it: the newest record of each article, and the dossiers of all pairs."""

    records: dict[str, Record] = field(default_factory=dict)
    dossiers: dict[str, Dossier] = field(default_factory=dict)

    def rows(self, pair: str, *sections: str) -> list[tuple[Row, set[str]]]:
        """Rows of sections of a pair's dossier, each with the ids of the articles that tell it."""
        by_url = {record.url: id for id, record in self.records.items()}
        found = self.dossiers[pair].sections
        return [(row, {by_url[url] for url in row["urls"]}) for name in sections for row in found[name].rows]


@contextmanager
def added() -> Iterator[Demonstration]:
    """The set, read and added to an archive that is thrown away."""
    reader = Reader()
    found = Demonstration()
    with TemporaryDirectory(prefix="dragoman-demonstration-") as folder, Archive(Path(folder) / "a.db", make=True) as archive:
        with (Path(folder) / "none").open("w+b") as nothing:
            for given in articles([demonstration.articles()], nothing, max_chars=_MOST_CHARS):
                record = reader.read(given.article)
                found.records[str(record.id)] = record
                archive.add(Incoming(given.article, record, given.origin, given.original, demonstration.COLLECTION))
        pairs = {":".join(e["pair"]) for kind in ("case", "agreement", "figure") for e in expected(kind)}
        found.dossiers = {pair: Dossier(archive, *pair.split(":"), shown=_ALL_CASES) for pair in sorted(pairs)}
        yield found


def family(kind: str) -> str:
    """The family of a type: only within one are reports compared."""
    return next(name for name, kinds in load("weights")["families"].items() if kind in kinds)


def wanted_pairs() -> dict[Key, tuple[Pairs, Pairs, set[str]]]:
    """For each key, pairs of articles that must be joined, pairs that may be, and all articles that are asked about."""
    found: dict[Key, tuple[Pairs, Pairs, set[str]]] = defaultdict(lambda: (set(), set(), set()))
    for case in expected("case"):
        must, may, asked = found[":".join(case["pair"]), family(case["type"])]
        everyone = {*case["articles"], *case.get("recalled", ())}
        must |= set(combinations(sorted(case["articles"]), 2))
        may |= set(combinations(sorted(everyone), 2))
        asked |= everyone | set(case.get("not", ()))
    return dict(found)
