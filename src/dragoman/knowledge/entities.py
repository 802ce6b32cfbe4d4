"""Entities: states, organisations and armed groups by their code."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.knowledge.name_forms import DATA, read_table, split_cell


@dataclass(frozen=True, slots=True)
class Entity:
    """A state, organisation or group; `gender` and `number` are those of the French name, `homes` the states of a group."""

    code: str
    kind: str
    name_en: str
    name_fr: str
    members: tuple[str, ...] = ()
    capital: str | None = None
    gender: str | None = None
    number: str | None = None
    article_fr: str | None = None
    homes: tuple[str, ...] = ()


def load_entities(extra: Path | None = None) -> dict[str, Entity]:
    """All known entities by code, with those of a user's own table."""
    found = {row["code"]: _state(row) for row in read_table(DATA / "states_words.tsv")}
    for path in (*(DATA / f"{table}.tsv" for table in ("organisations", "groups", "bodies")), *([extra] if extra else [])):
        for row in read_table(path):
            if row["kind"] in ("organisation", "group") and " " not in row["code"]:
                found.setdefault(row["code"], _listed(row))
    return found


def _state(row: dict[str, str]) -> Entity:
    capitals = split_cell(row["capitals_en"])
    article = None if row["article_fr"] == "-" else row["article_fr"]
    return Entity(
        row["code"], "state", split_cell(row["names_en"])[0], split_cell(row["names_fr"])[0], (),
        capitals[0] if capitals else None, row["gender_fr"], row["number_fr"], article,
    )  # fmt: skip


def _listed(row: dict[str, str]) -> Entity:
    english, french = split_cell(row["names_en"]), split_cell(row["names_fr"])
    names = (english or french)[0], (french or english)[0]
    members = tuple(row.get("members", "").split())
    homes = tuple((row.get("country") or "").split())
    gender, number = row.get("gender_fr") or None, row.get("number_fr") or None
    return Entity(row["code"], row["kind"], *names, members, None, gender, number, homes=homes)
