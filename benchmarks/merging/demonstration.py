"""What the program makes of the demonstration set: python benchmarks/merging/demonstration.py [--errors]

Cases are scored by pairs of articles within a pair of states and a family of types.  Pairs of articles of which one only
recalls the happening are neither asked for nor held against the program.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from demonstration_truth import Demonstration, Key, Pairs, added, expected, family, wanted_pairs

from dragoman.archive.merging.copies.dependence import witness
from dragoman.archive.merging.copies.independence import independent

_LATE = 2
"""Days after which an article still tells of a day."""


@dataclass(frozen=True)
class Joined:
    """Pairs of articles that stand in one case, of those asked about; `read` are the wanted ones of which both were read."""

    key: Key
    right: Pairs
    wrong: Pairs
    missed: Pairs
    read: Pairs


@dataclass(frozen=True)
class Answer:
    """An entry of the truth, and whether the dossier says so; `told` is what it says."""

    entry: str
    right: bool
    told: str


def cases(found: Demonstration) -> Iterator[Joined]:
    """Each key's pairs of articles."""
    for key, (must, may, asked) in wanted_pairs().items():
        pair, kind = key
        rows = [(r, told & asked) for r, told in found.rows(pair, "timeline", "not-occurred") if family(r["type"]) == kind]
        given = {two for _, told in rows for two in combinations(sorted(told), 2)}
        seen = {article for _, told in rows for article in told}
        yield Joined(key, given & must, given - may, must - given, {(a, b) for a, b in must if {a, b} <= seen})


def scores(found: list[Joined]) -> dict[str, float]:
    """Precision, recall and F1 of pairs; `read` is F1 over wanted pairs both of whose articles were read so."""
    right, wrong = sum(len(j.right) for j in found), sum(len(j.wrong) for j in found)
    missed, read = sum(len(j.missed) for j in found), sum(len(j.read) for j in found)
    return {
        "precision": right / (right + wrong), "recall": right / (right + missed),
        "f1": 2 * right / (2 * right + wrong + missed), "read": 2 * right / (right + wrong + read),
    }  # fmt: skip


def copies(found: Demonstration) -> Iterator[Answer]:
    """Whether as many independent sources are counted as there are."""
    for entry in expected("copies"):
        told = [found.records[a] for a in entry["articles"]]
        counted = len(independent([witness(r, outlet=r.source) for r in told]))
        yield Answer(entry["id"], counted == entry["independent"], f"{counted} sources, not {entry['independent']}")


def agreements(found: Demonstration) -> Iterator[Answer]:
    """Whether one entry of the register holds all steps of a life, in order."""
    for entry in expected("agreement"):
        articles = {a for step in entry["life"] for a in step["articles"]}
        rows = [(r, told) for r, told in found.rows(":".join(entry["pair"]), "agreements") if told & articles]
        lives = [[stage.split()[0] for stage in r["stages"]] for r, _ in rows]
        wanted = [step["status"] for step in entry["life"]]
        yield Answer(entry["id"], wanted in lives, f"{len(rows)} entries: {lives}, not {wanted}")


def sayings(found: Demonstration) -> Iterator[Answer]:
    """Whether the articles of one quotation stand in one entry."""
    for entry in expected("saying"):
        rows = [row for pair in found.dossiers for row in found.rows(pair, "statements")]
        together = max((len(told & set(entry["articles"])) for _, told in rows), default=0)
        yield Answer(entry["id"], together == len(entry["articles"]), f"{together} of {len(entry['articles'])} together")


def figures(found: Demonstration) -> Iterator[Answer]:
    """Whether each value stands under its measure and period."""
    for entry in expected("figure"):
        rows = found.rows(":".join(entry["pair"]), "figures")
        told = {(r["period"], r["value"]) for r, _ in rows if (r["measure"], r["unit"]) == (entry["measure"], entry["unit"])}
        for point in entry["points"]:
            for value in point["values"]:
                right = (point["period"], value) in told
                yield Answer(entry["id"], right, f"{value:,} in {point['period']}; there are {sorted(told, key=str)}")


def disputes(found: Demonstration) -> Iterator[Answer]:
    """Whether the values that contradict each other stand side by side as disputed."""
    pair_of = {case["id"]: ":".join(case["pair"]) for case in expected("case")}
    for entry in expected("dispute"):
        values = {float(version["value"]) for version in entry["versions"]}
        rows = found.dossiers[pair_of[entry["case"]]].sections
        in_figures = {r["value"] for r in rows["figures"].rows if r["disputed"]}
        yield Answer(entry["id"], values <= in_figures, f"{sorted(values)}; disputed are {sorted(in_figures)}")


def offices(found: Demonstration) -> Iterator[Answer]:
    """Whether a person is seen in an office from the first to the last day, give or take the days until articles appear."""
    for entry in expected("office"):
        spells = {
            (r["person"], r["office"], r["first_seen"], r["last_seen"])
            for dossier in found.dossiers.values() if entry["entity"] in dossier.codes
            for r in dossier.sections["offices"].rows if r["entity"] == entry["entity"]
        }  # fmt: skip
        right = any(
            _near(first, entry["first"]) and _near(last, entry["last"])
            for person, office, first, last in spells
            if person in entry["person"] and office == entry["office"]
        )
        yield Answer(entry["id"], right, f"seen: {sorted(s for s in spells if s[0] in entry['person'])}")


def _near(a: str, b: str) -> bool:
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= _LATE


REGISTERS = {
    "copies": copies, "agreements": agreements, "sayings": sayings, "figures": figures, "disputes": disputes,
    "offices": offices,
}  # fmt: skip


def main() -> None:
    """Print the scores, and with --errors what is wrong."""
    errors = "--errors" in sys.argv
    with added() as found:
        joined = list(cases(found))
        print("cases: " + ", ".join(f"{name} {value:.3f}" for name, value in scores(joined).items()))
        for one in joined if errors else ():
            for what, some in (("WRONG", one.wrong), ("missed", one.missed & one.read), ("unread", one.missed - one.read)):
                print(*(f"  {what} {' '.join(one.key)} {a} {b}" for a, b in sorted(some)), sep="\n", end="\n" if some else "")
        for name, answers in REGISTERS.items():
            given = list(answers(found))
            print(f"{name}: {sum(a.right for a in given)} of {len(given)}")
            print(*(f"  {a.entry}: {a.told}" for a in given if errors and not a.right), sep="\n")


if __name__ == "__main__":
    main()
