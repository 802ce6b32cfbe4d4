"""Asks Wikidata who holds or held office in a state and writes it to a file of your own.

    python scripts/refresh_people.py TUR UZB --out my_people.csv
    python scripts/refresh_people.py TUR --print-query

The file can be given to Dragoman as DRAGOMAN_KNOWLEDGE; its rows stand above the shipped ones.
Wikidata is CC0.  Nothing but this command touches the network.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from dragoman.errors import DragomanError, KnowledgeError
from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.knowledge.offices import OfficeLexicon

ENDPOINT = "https://query.wikidata.org/sparql"
AGENT = "dragoman-refresh-people/0.1 (https://github.com/dragoman; open-source press reader)"
TIMEOUT_S = 90
COLUMNS = ("name", "aliases", "entity", "office", "sector", "start", "end", "as_of", "source")
LENGTHS = {"9": 4, "10": 7, "11": 10}
"""Wikidata's precision of a date (year, month, day) -> characters of the ISO date that hold."""

QUERY = """SELECT ?person ?name ?nameFr ?position ?start ?startPrecision ?end ?endPrecision
       (GROUP_CONCAT(DISTINCT ?alias; separator="|") AS ?aliases)
WHERE {
  ?country wdt:P298 "%(state)s" .
  ?office wdt:P1001 ?country ; rdfs:label ?position .
  FILTER(LANG(?position) = "en")
  ?person p:P39 ?term ; rdfs:label ?name .
  FILTER(LANG(?name) = "en")
  ?term ps:P39 ?office ; wikibase:rank ?rank .
  FILTER(?rank != wikibase:DeprecatedRank)
  ?term pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] .
  OPTIONAL { ?term pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }
  FILTER(!BOUND(?end) || YEAR(?end) >= %(since)d)
  OPTIONAL { ?person rdfs:label ?nameFr . FILTER(LANG(?nameFr) = "fr") }
  OPTIONAL { ?person skos:altLabel ?alias . FILTER(LANG(?alias) IN ("en", "fr")) }
}
GROUP BY ?person ?name ?nameFr ?position ?start ?startPrecision ?end ?endPrecision
ORDER BY ?name ?start"""


def query(state: str, since: int) -> str:
    """The SPARQL text for a state (ISO alpha-3): terms that ended in `since` or later, or not at all."""
    if not (len(state) == 3 and state.isascii() and state.isupper() and state.isalpha()):
        raise KnowledgeError(f"{state!r} is no state: give three letters such as TUR")
    return QUERY % {"state": state, "since": since}


def rows(answer: dict[str, Any], state: str, as_of: str) -> list[dict[str, str]]:
    """The rows of a SPARQL JSON answer, with normalised offices; offices not known by name are left out."""
    try:
        bindings = answer["results"]["bindings"]
    except (KeyError, TypeError) as error:
        raise KnowledgeError("this is no answer of a SPARQL endpoint: results.bindings is missing") from error
    found = [_row({k: str(v["value"]) for k, v in b.items()}, state, as_of) for b in bindings]
    return [row for row in found if row]


def _row(cells: dict[str, str], state: str, as_of: str) -> dict[str, str] | None:
    titles = OfficeLexicon.load("en").find(cells["position"])
    if not titles:
        return None
    others = [cells.get("nameFr", ""), *cells.get("aliases", "").split("|")]
    return {
        "name": cells["name"],
        "aliases": "|".join(dict.fromkeys(a for a in others if a and a != cells["name"])),
        "entity": state,
        "office": OfficeFamilies.load().local(state, titles[0].office),
        "sector": titles[0].sector,
        "start": _date(cells, "start"),
        "end": _date(cells, "end"),
        "as_of": as_of,
        "source": "wikidata:" + cells["person"].rpartition("/")[2],
    }


def _date(cells: dict[str, str], which: str) -> str:
    length = LENGTHS.get(cells.get(which + "Precision", ""), 0)
    return cells.get(which, "").removeprefix("+")[:length]


def ask(text: str) -> dict[str, Any]:
    """The answer of Wikidata to a query; KnowledgeError where it cannot be had."""
    url = ENDPOINT + "?" + urllib.parse.urlencode({"query": text, "format": "json"})
    request = urllib.request.Request(url, headers={"User-Agent": AGENT, "Accept": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as response:
            answer: dict[str, Any] = json.load(response)
    except (urllib.error.URLError, TimeoutError, ValueError) as error:
        raise KnowledgeError(f"Wikidata did not answer ({error}): try again later, or one state at a time") from error
    return answer


def write(path: Path, found: Iterable[dict[str, str]]) -> int:
    """Writes the rows as CSV, sorted, each once; gives their number."""
    unique = sorted({tuple(row[c] for c in COLUMNS) for row in found})
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(unique)
    return len(unique)


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 when the file is written, 1 with a message on stderr when not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("states", nargs="+", help="ISO alpha-3 codes")
    parser.add_argument("--out", type=Path, default=Path("my_people.csv"))
    parser.add_argument("--since", type=int, default=1990, help="leave out terms that ended before this year")
    parser.add_argument("--as-of", default=date.today().isoformat(), help="the day the facts were read")
    parser.add_argument("--print-query", action="store_true", help="print the queries and ask nothing")
    args = parser.parse_args(arguments)
    try:
        queries = {state: query(state, args.since) for state in args.states}
        if args.print_query:
            print("\n\n".join(queries.values()))
            return 0
        found = [row for state, text in queries.items() for row in rows(ask(text), state, args.as_of)]
        print(f"{args.out}: {write(args.out, found)} terms of office")
    except DragomanError as error:
        print(f"refresh_people: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
