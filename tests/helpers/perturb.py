"""Records made wrong at random but always the same way, to compare two scorers on."""

from __future__ import annotations

import copy
import random
from typing import Any

Json = dict[str, Any]
TYPES = ["AGREE", "CONSULT", "SUPPORT", "AID", "ACCUSE", "ASSAULT"]
CODES = ["TUR", "UZB", "FRA", "UN", "MLI", "DZA"]


def perturbed(gold: list[Json], seed: int) -> list[Json]:
    """Copies of gold records with items dropped, doubled, moved and changed; some records are left out."""
    chance = random.Random(seed)
    records = [_record(copy.deepcopy(g), chance) for g in gold if chance.random() > 0.05]
    return records


def _record(record: Json, chance: random.Random) -> Json:
    for name, change in CHANGES.items():
        kept = [x for x in record.get(name) or [] if chance.random() > 0.15]
        kept += [copy.deepcopy(x) for x in kept if chance.random() < 0.2]
        chance.shuffle(kept)
        for item in kept:
            if chance.random() < 0.5:
                change(item, chance)
            _shape(item, chance)
        record[name] = kept
    return record


def _shape(item: Json, chance: random.Random) -> None:
    """The same content in another of the forms that are allowed."""
    if isinstance(item.get("evidence"), str) and chance.random() < 0.5:
        words = item["evidence"]
        item["evidence"] = [{"text": words}] if chance.random() < 0.5 else [words]
    if isinstance(item.get("date"), str) and chance.random() < 0.3:
        item["date"] = {"value": item["date"], "precision": "day"}


def _words(text: str, chance: random.Random) -> str:
    words = text.split()
    cut = chance.randrange(len(words)) if words else 0
    return " ".join(words[:cut] if chance.random() < 0.5 else words[cut:])


def _event(item: Json, chance: random.Random) -> None:
    match chance.randrange(8):
        case 0:
            item["type"] = chance.choice(TYPES)
        case 1:
            item["status"] = chance.choice(["occurred", "negated", "planned"])
        case 2:
            item["actors"] = [{"entity": chance.choice(CODES), "person": chance.choice([None, "Ana Li-Mora"])}]
        case 3:
            item["recipients"] = item["actors"]
        case 4:
            item["evidence"] = chance.choice(["", _words(str(item["evidence"]), chance), "words of nobody"])
        case 5:
            item["date"] = chance.choice([None, "2020", "2020-10", "2025-04-07"])
        case 6:
            item["place"] = chance.choice([None, "Tashkent", {"name": "Ankara"}])
        case _:
            item["mode"] = chance.choice([None, "visit", "withdraw"])
            item["contexts"] = chance.choice([[], ["military"], ["economic", "legal"]])


def _agreement(item: Json, chance: random.Random) -> None:
    item["status"] = chance.choice(["signed", "negotiated"])
    item["date"] = chance.choice([None, "2019", "2020-10-27"])
    item["kind"] = chance.choice(["treaty", item.get("kind")])


def _statement(item: Json, chance: random.Random) -> None:
    item["text"] = chance.choice([item["text"], _words(item["text"], chance)])
    item["kind"] = chance.choice(["direct", "indirect"])
    item["speaker"] = chance.choice([None, item.get("speaker"), "le ministre"])
    item["entity"] = chance.choice([item.get("entity"), {"entity": "TUR"}, None])
    item["about"] = chance.choice([[], ["UZB"], item.get("about")])


def _figure(item: Json, chance: random.Random) -> None:
    item["value"] = chance.choice([item["value"], str(item["value"]), None, float(item["value"]) * 1.004])
    item["period"] = chance.choice([None, "2019", item.get("period")])
    item["recipients"] = chance.choice([item.get("recipients"), []])
    item["qualifier"] = chance.choice(["exact", "about"])


def _office(item: Json, chance: random.Random) -> None:
    item["office"] = chance.choice(["minister", item.get("office"), None])
    item["former"] = chance.choice([True, False])
    item["entity"] = chance.choice([item.get("entity"), "TUR", None])


CHANGES = {
    "events": _event,
    "agreements": _agreement,
    "statements": _statement,
    "figures": _figure,
    "offices": _office,
}
