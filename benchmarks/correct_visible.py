"""How soon a correction is visible on a large archive: on the page of its item, in its dossier, and gone from the queue.

python benchmarks/correct_visible.py ARCHIVE [--times 20] [--check]

ARCHIVE is a copy of one that `archive_size.py` made: happenings of its busiest pair and of others are corrected through the
forms of the pages, and each correction is undone.  Prints the time from sending the form to the last byte of the page that
shows what was corrected: the form alone, with the page of the item, and with the dossier after that, and how long the queue of
what is to be reviewed takes.  With `--check` the exit status is 1 where an item's page or dossier takes longer than 200 ms.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from time import perf_counter

import httpx
from archive_articles import Generator
from archive_size import calibration
from page_load import served

_LIMIT = 0.200
_TOKEN = re.compile(r'name="csrf" value="(\w+)"')
_EVENT = re.compile(r'href="/events/(c\w+)"')
_UNDO = re.compile(r"/judgements/(\w+)/undo")
_QUEUE = ("/review", "/review?reason=unsure", "/review?reason=contradiction", "/review?page=200")


@dataclass
class Measured:
    """Seconds by what was measured."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def worst(self, name: str) -> float:
        """The slowest but one in twenty."""
        times = sorted(self.seconds[name])
        return times[int(0.95 * (len(times) - 1))]

    def told(self) -> None:
        """Print all."""
        for name, times in self.seconds.items():
            told = f"median {1000 * statistics.median(times):.0f} ms, 95 % under {1000 * self.worst(name):.0f} ms"
            print(f"{name}: {told}, {len(times)} times")


def corrected(client: httpx.Client, dossier: str, measured: Measured, town: str) -> None:
    """Correct the place of a happening of a dossier, look at it, and take it back."""
    page = client.get(dossier).raise_for_status().text
    event = random.choice(_EVENT.findall(page))
    form = client.get(f"/correct/{event}").raise_for_status().text
    token = _found(_TOKEN, form)
    fields = {"csrf": token, "seen": '{"place":""}', "place": town}
    begun = perf_counter()
    answer = client.post(f"/correct/{event}/fields", data=fields)
    assert answer.status_code == 303, answer.text
    measured.seconds["form"].append(perf_counter() - begun)
    shown = client.get(answer.headers["location"].partition("#")[0]).raise_for_status().text
    measured.seconds["form and page of the item"].append(perf_counter() - begun)
    assert town in shown, "the page of the item does not show the correction"
    after = perf_counter()
    assert town in client.get(dossier).raise_for_status().text, "the dossier does not show the correction"
    measured.seconds["form and dossier"].append(measured.seconds["form"][-1] + perf_counter() - after)
    client.post("/judgements/undo", data={"csrf": token, "judgement": _found(_UNDO, shown), "thing": event})


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    assert found, pattern.pattern
    return found[1]


def measure(address: str, times: int) -> Measured:
    """Half of the corrections are in the dossier of the busiest pair."""
    measured = Measured()
    pairs = ["/".join(("", *sorted(pair))) for pair in Generator().pairs]
    with httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
        for page in (pairs[0], *_QUEUE):
            client.get(page)  # what a server loads once
        for n in range(times):
            corrected(client, pairs[0] if n % 2 else random.choice(pairs[:50]), measured, f"Newtown {n}")
            for page in _QUEUE:
                begun = perf_counter()
                client.get(page).raise_for_status()
                measured.seconds[page].append(perf_counter() - begun)
    return measured


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    random.seed(5)
    print(f"calibration {1000 * calibration():.0f} ms")
    with served(given.archive) as (address, _):
        measured = measure(address, given.times)
    measured.told()
    late = any(measured.worst(name) > _LIMIT for name in ("form and page of the item", "form and dossier"))
    return 1 if given.check and late else 0


if __name__ == "__main__":
    sys.exit(main())
