"""How well altered copies are found: python benchmarks/merging/copies.py NEWS_FOLDER [--errors]

1,000 articles: 600 texts of the folder's *.jsonl.gz and 400 copies of some of them, cut by up to 30 % at either end
or in the middle, with another title line and another credit.  Candidates come from shared fingerprints alone, as in
the archive.  Precision and recall are of pairs; what the folder itself holds twice is listed with --errors.
"""

from __future__ import annotations

import gzip
import itertools
import json
import random
import sys
from collections import defaultdict
from pathlib import Path

from happenings import READER

from dragoman.archive.merging.copies.dependence import Witness, copied, witness
from dragoman.records import Record

ORIGINALS, COPIES, SEED = 600, 400, 97
LEAST_WORDS = 90
MOST_CUT = 0.30
CREDITS = ("(AFP)", "Avec Reuters", "— Source : agences", "By our correspondent", "Reporting by staff", "© Tous droits", "")
TITLES = ("Exclusif", "Breaking news", "International", "Revue de presse", "World", "À la une")


def texts(folder: Path) -> list[tuple[str, str]]:
    """Ids and texts of all articles of at least so many words, in a fixed order."""
    lines = (line for path in sorted(folder.glob("*.jsonl.gz")) for line in gzip.decompress(path.read_bytes()).splitlines())
    found = [json.loads(line) for line in lines]
    return [(a["id"], a["text"]) for a in found if len(a["text"].split()) >= LEAST_WORDS]


def altered(text: str, rng: random.Random) -> str:
    """A copy: a cut, a new title, another credit."""
    words = text.split(" ")
    cut = int(len(words) * rng.uniform(0, MOST_CUT))
    start = rng.choice((0, len(words) - cut, rng.randrange(len(words) - cut + 1)))
    kept = words[:start] + words[start + cut :]
    return f"{rng.choice(TITLES)} : {' '.join(rng.sample(words, 6))}\n\n{' '.join(kept)}\n\n{rng.choice(CREDITS)}"


def corpus(folder: Path) -> dict[str, tuple[str, str]]:
    """Article id -> (id of the original, text)."""
    rng = random.Random(SEED)
    originals = rng.sample(texts(folder), ORIGINALS)
    made = {id: (id, text) for id, text in originals}
    for number in range(COPIES):
        id, text = originals[rng.randrange(COPIES // 2)]
        made[f"{id}-copy-{number}"] = (id, altered(text, rng))
    return made


def _witness(id: str, text: str) -> Witness:
    lang = "fr" if "-fr-" in id else "en"
    return witness(Record(id=id, lang=lang, text_hash=id, text=text, reader=READER))


def main() -> None:
    """Print precision and recall of pairs."""
    made = corpus(Path(sys.argv[1]))
    witnesses = {id: _witness(id, text) for id, (_, text) in made.items()}
    stored: dict[int, list[str]] = defaultdict(list)
    for id, found in witnesses.items():
        for number in found.fingerprint:
            stored[number].append(id)
    candidates = {pair for ids in stored.values() for pair in itertools.combinations(sorted(set(ids)), 2)}
    given = {(a, b) for a, b in candidates if (d := copied(witnesses[a], witnesses[b])) and d.kind == "copy"}
    wanted = {(a, b) for a, b in itertools.combinations(sorted(made), 2) if made[a][0] == made[b][0]}
    hit = len(wanted & given)
    print(f"{len(made)} articles, {len(candidates)} candidates, {len(wanted)} pairs of copies")
    print(f"precision {hit / len(given):.4f}, recall {hit / len(wanted):.4f}")
    if "--errors" in sys.argv:
        for a, b in sorted(wanted ^ given):
            print("missed" if (a, b) in wanted else "WRONG", a, b, copied(witnesses[a], witnesses[b]))


if __name__ == "__main__":
    main()
