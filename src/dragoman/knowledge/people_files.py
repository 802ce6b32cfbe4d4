"""The files that people are read from: the shipped table, and a user's own file."""

from __future__ import annotations

import csv
import gzip
import io
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from dragoman.errors import KnowledgeError
from dragoman.knowledge.people_keys import name_key
from dragoman.knowledge.spells import Spell, earliest
from dragoman.yaml_text import load_yaml

SPELL_COLUMNS = ("entity", "office", "sector", "start", "end", "as_of", "source")
COLUMNS = ("name", "aliases", "keys", "surnames", *SPELL_COLUMNS)
OWN_COLUMNS = ("name", "entity", "office")


class PersonRow(NamedTuple):
    """A person as read: keys of all full forms, keys of the surnames, terms of office."""

    name: str
    aliases: tuple[str, ...]
    keys: tuple[str, ...]
    surnames: tuple[str, ...]
    spells: tuple[Spell, ...]


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def read_shipped() -> list[PersonRow]:
    """The people of `data/people.tsv.gz`; rows of one person follow each other, an empty name continues."""
    raw = files("dragoman.knowledge").joinpath("data", "people.tsv.gz").read_bytes()
    lines = gzip.decompress(raw).decode("utf-8").split("\n")
    rows: list[PersonRow] = []
    spells: list[Spell] = []
    for line in lines[1:]:
        if not line:
            continue
        name, aliases, keys, surnames, *spell = line.split("\t")
        if name:
            if rows:
                rows[-1] = rows[-1]._replace(spells=tuple(spells))
            rows.append(PersonRow(name, _split(aliases), _split(keys), _split(surnames), ()))
            spells = []
        spells.append(Spell(*spell))
    if rows:
        rows[-1] = rows[-1]._replace(spells=tuple(spells))
    return rows


def read_own(path: Path) -> list[PersonRow]:
    """The people of a user's own CSV or YAML file; rows that name no person are left to others.

    CSV: columns name, entity, office and, where known, aliases (joined by |), sector, start, end,
    as_of, source.  YAML: a list of the same mappings under `people`, or at the top.
    Raises KnowledgeError where the file cannot be read or a row lacks what it needs.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        records = _yaml(text) if path.suffix.lower() in (".yaml", ".yml") else _csv(text)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, csv.Error) as error:
        raise KnowledgeError(f"cannot read {path}: {error}") from error
    people: dict[str, list[dict[str, str]]] = {}
    for number, record in enumerate(records, start=1):
        if not record.get("office"):
            continue
        missing = [c for c in OWN_COLUMNS if not record.get(c)]
        if missing:
            raise KnowledgeError(f"{path}, person {number}: {', '.join(missing)} missing")
        people.setdefault(record["name"], []).append(record)
    return [_own_row(path, name, of_one) for name, of_one in people.items()]


def _csv(text: str) -> list[dict[str, str]]:
    dialect = "\t" if "\t" in text.partition("\n")[0] else ","
    return [
        {str(k).strip(): (v or "").strip() for k, v in row.items() if k and isinstance(v, str | None)}
        for row in csv.DictReader(io.StringIO(text), delimiter=dialect)
    ]


def _yaml(text: str) -> list[dict[str, str]]:
    data: Any = load_yaml(text)
    items = data.get("people", []) if isinstance(data, dict) else data
    if not isinstance(items, list):
        return []
    flat: list[dict[str, str]] = []
    for item in items:
        if not isinstance(item, dict):
            continue
        shared = {k: v for k, v in item.items() if k != "spells"}
        flat += [_texts({**shared, **spell}) for spell in item.get("spells", [{}])]
    return flat


def _texts(record: dict[str, Any]) -> dict[str, str]:
    return {str(k): "|".join(map(str, v)) if isinstance(v, list) else "" if v is None else str(v) for k, v in record.items()}


def _own_row(path: Path, name: str, records: list[dict[str, str]]) -> PersonRow:
    aliases = tuple(dict.fromkeys(a for r in records for a in _split(r.get("aliases", "")) if a))
    spells = []
    for r in records:
        for day in (r.get("start", ""), r.get("end", ""), r.get("as_of", "")):
            if day:
                earliest(day)
        filled = {"sector": "GOV", "source": f"own file {path.name}", **{k: v for k, v in r.items() if v}}
        spells.append(Spell(*(filled.get(column, "") for column in SPELL_COLUMNS)))
    keys = tuple(dict.fromkeys(name_key(n) for n in (name, *aliases)))
    surnames = tuple(dict.fromkeys(k.split(" ")[-1] for k in keys if k))
    return PersonRow(name, aliases, keys, surnames, tuple(spells))
