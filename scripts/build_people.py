"""Builds src/dragoman/knowledge/data/people.tsv.gz: who held which office when, each row with its source.

Read: Wikidata's office holders as collected by every-politician-scrapers (CC0), the CIA World Factbook's
leaders (CC0) and people_recent.tsv and people_past.tsv in scripts/sources (written by hand).  The same input gives the same file.

    python scripts/build_people.py --data /work/shared/data
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import yaml

from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.knowledge.offices import OfficeLexicon
from dragoman.knowledge.people_files import COLUMNS, SPELL_COLUMNS
from dragoman.knowledge.people_keys import name_key
from dragoman.knowledge.spells import Spell, earliest, latest

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "dragoman" / "knowledge" / "data" / "people.tsv.gz"
FACTBOOK_AS_OF = "2026-01"
FIRST_END = "1990"
NEAR = timedelta(days=60)
RULES = yaml.safe_load((HERE / "sources" / "people_offices.yaml").read_text(encoding="utf-8"))


@dataclass
class Someone:
    """A person while the table is being put together."""

    name: str
    aliases: list[str] = field(default_factory=list)
    surnames: list[str] = field(default_factory=list)
    spells: list[Spell] = field(default_factory=list)

    def full_keys(self) -> set[str]:
        return {k for k in (name_key(n) for n in (self.name, *self.aliases)) if " " in k}


def office_of(title: str, country: str) -> tuple[str, str, str] | None:
    """Entity, normalised office and sector of an English title as Wikidata gives it; None where not kept."""
    if title in RULES["titles"]:
        if country not in RULES["title_countries"].get(title, [country]):
            return None
        entity, office, sector = RULES["titles"][title]
        return (entity or country, office, sector) if entity or country else None
    if not country or any(re.search(p, title) for p in RULES["never"]):
        return None
    found = OfficeLexicon.load("en").find(title)
    if not found:
        return None
    office = OfficeFamilies.load().local(country, found[0].office)
    if office not in RULES["keep"]:
        return None
    before, after = title[: found[0].outer_start].strip(), title[found[0].end :].strip()
    if before not in RULES["may_precede"] or (after and office in RULES["alone"]) or after.startswith("of "):
        return None
    if office in RULES["only"] and country not in RULES["only"][office]:
        return None
    return country, office, found[0].sector


def from_wikidata(path: Path) -> list[Someone]:
    """People of officeholders.csv.gz with the offices kept, terms that touch each other joined."""
    people: dict[str, Someone] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            kept = office_of(row["office"], row["country"])
            past = row["end"] and row["end"] < FIRST_END
            backwards = row["end"] and latest(row["end"]) < earliest(row["start"] or "1000")
            if not kept or past or backwards or not row["start"] or row["wikidata"] in RULES["not_these"]:
                continue
            source = f"wikidata:{row['wikidata']}"
            spell = Spell(*kept, row["start"][:10], row["end"], row["as_of"], source)
            one = people.setdefault(row["wikidata"], Someone(row["person"]))
            one.spells.append(spell)
    for one in people.values():
        one.spells = joined(one.spells)
    return list(people.values())


def joined(spells: Iterable[Spell]) -> list[Spell]:
    """Terms of one office that follow each other within two months become one."""
    done: list[Spell] = []
    for s in sorted(spells, key=lambda s: (s.entity, s.office, s.start, s.end or "9999")):
        last = done[-1] if done else None
        same = last is not None and (last.entity, last.office) == (s.entity, s.office)
        if last and same and (not last.end or earliest(s.start) <= latest(last.end) + NEAR):
            end = max(last.end, s.end) if last.end and s.end else ""
            done[-1] = replace(last, end=end, as_of=max(last.as_of, s.as_of))
        else:
            done.append(s)
    return done


def by_hand(*paths: Path) -> list[Someone]:
    """People of the files written by hand."""
    people: dict[str, Someone] = {}
    lexicon = OfficeLexicon.load("en")
    for path in paths:
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
            one = people.setdefault(row["name"], Someone(row["name"]))
            one.aliases += [a for a in row["aliases"].split("|") if a and a not in one.aliases]
            one.surnames += [s for s in row["surnames"].split("|") if s and s not in one.surnames]
            found = lexicon.find(row["office"])
            sector = RULES["sectors"].get(row["entity"]) or (found[0].sector if found else "GOV")
            filled = {**row, "sector": sector}
            one.spells.append(Spell(*(filled[column] for column in SPELL_COLUMNS)))
    return list(people.values())


def merged(known: list[Someone], own: list[Someone]) -> list[Someone]:
    """Both lists as one: hand-written terms replace those that say the same less well."""
    by_key: dict[str, list[Someone]] = defaultdict(list)
    of_entity: dict[str, list[Someone]] = defaultdict(list)
    for one in known:
        for entity in {s.entity for s in one.spells}:
            of_entity[entity].append(one)
        for key in one.full_keys():
            by_key[key].append(one)
    added = []
    for mine in own:
        entities = {s.entity for s in mine.spells}
        named = [o for k in sorted(mine.full_keys()) for o in by_key[k]]
        same = [o for o in named if entities & {s.entity for s in o.spells}]
        same = same or [o for e in sorted(entities) for o in of_entity[e] if _same_term(o, mine)]
        if not same:
            added.append(mine)
            continue
        one = same[0]
        one.spells = [s for s in one.spells if not any(_said_better(s, m) for m in mine.spells)] + mine.spells
        one.aliases = list(dict.fromkeys(a for a in [one.name, *mine.aliases] if a != mine.name))
        one.name, one.surnames = mine.name, mine.surnames
    return known + added


def _same_term(one: Someone, other: Someone) -> bool:
    """True where both took one office of one state at the same time and share part of the name."""
    together = any(
        s.entity == o.entity
        and _family(s) == _family(o)
        and s.office in RULES["single"]
        and abs(earliest(s.start) - earliest(o.start)) <= NEAR
        for s in one.spells
        for o in other.spells
    )
    return together and bool(set(name_key(one.name).split()) & set(name_key(other.name).split()))


def _family(spell: Spell) -> str:
    return str(RULES["same_office"].get(spell.office, spell.office))


def _said_better(old: Spell, new: Spell) -> bool:
    if old.entity != new.entity or _family(old) != _family(new):
        return False
    ends = latest(new.end) if new.end else earliest("9999")
    return latest(old.start) >= earliest(new.start) - NEAR and earliest(old.start) <= ends


def closed(people: list[Someone]) -> None:
    """A term that Wikidata leaves open ends, in offices that one person holds, when the next one's begins."""
    terms: dict[tuple[str, str], list[tuple[Someone, Spell]]] = defaultdict(list)
    for one in people:
        for s in one.spells:
            if s.office in RULES["single"]:
                terms[s.entity, s.office].append((one, s))
    for pairs in terms.values():
        pairs.sort(key=lambda p: (p[1].start, p[0].name))
        for i, (one, s) in enumerate(pairs):
            later = [n.start for other, n in pairs[i + 1 :] if other is not one and n.start > s.start]
            if later and not s.end and s.source.startswith("wikidata"):
                one.spells[one.spells.index(s)] = replace(s, end=later[0], source=f"{s.source} end:successor")


def with_factbook(people: list[Someone], leaders: Path, codes: Path) -> None:
    """Confirms or adds heads of state and government as the Factbook names them."""
    fips = {r["FIPS"].lower(): r["ISO3166-1-Alpha-3"] for r in csv.DictReader(codes.open(encoding="utf-8"))}
    fips["kv"] = "XKX"
    known = {s.entity for p in people for s in p.spells}
    names = {k for p in people for k in p.full_keys()}
    for row in csv.DictReader(leaders.open(encoding="utf-8")):
        found = re.match(RULES["factbook"], row["title_and_name"])
        entity = fips.get(row["gec"], "")
        if not found or entity not in known or (caps := re.findall(r"[A-Z'-]{3,}", found["name"])) == []:
            continue
        office, key = RULES["factbook_titles"][found["title"]], name_key(caps[-1])
        same = [p for p in people if key in name_key(p.name).split() and _confirmed(p, entity, office)]
        start = _iso(row["since"])
        name = " ".join(w.title() if w.isupper() and "I" * len(w) != w else w for w in found["name"].split())
        if same or not start or name_key(name) in names:
            continue
        spell = Spell(entity, office, "GOV", start, "", FACTBOOK_AS_OF, "CIA World Factbook")
        added = Someone(name, spells=[spell])
        if not any(_same_term(p, added) for p in people):
            people.append(added)
            names.add(name_key(name))


def _confirmed(one: Someone, entity: str, office: str) -> bool:
    """True where the person holds the office without a known end; the Factbook then dates that."""
    for i, s in enumerate(one.spells):
        if (s.entity, s.office, s.end) == (entity, office, ""):
            if s.as_of < FACTBOOK_AS_OF:
                one.spells[i] = replace(s, as_of=FACTBOOK_AS_OF, source=f"{s.source} seen:factbook")
            return True
    return False


def _iso(day: str) -> str:
    found = re.fullmatch(r"(?:(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]* )?(\d{4})", day)
    if not found:
        return ""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    dom, month, year = found.groups()
    parts = [year, f"{months.index(month) + 1:02}" if month else "", f"{int(dom):02}" if dom else ""]
    return "-".join(p for p in parts if p)


def surnames_of(one: Someone) -> list[str]:
    """Keys of the surnames: those given, else the first name of East Asian names and the last of others."""
    if one.surnames:
        return sorted({name_key(s) for s in one.surnames})
    found = set()
    for name in (one.name, *one.aliases):
        parts = name_key(name).split()
        if parts and name == one.name and len(parts) == 1:
            found.add(parts[0])
        eastern = {s.entity for s in one.spells} & set(RULES["family_name_first"])
        if len(parts) > 1:
            found.add(parts[0] if eastern else parts[-1])
    return sorted(found)


def short_keys(one: Someone) -> set[str]:
    """First and last name of those with more names; in Spanish also the first surname."""
    parts = name_key(one.name).split()
    spanish = {s.entity for s in one.spells} & set(RULES["two_surnames"])
    families = OfficeFamilies.load()
    known = any(families.rank(s.office) < 3 for s in one.spells)
    eastern = {s.entity for s in one.spells} & set(RULES["family_name_first"])
    if len(parts) < 3 or not known or eastern or any(map(families.is_common, (parts[0], parts[-1]))):
        return set()
    return {f"{parts[0]} {parts[-1]}", *([f"{parts[0]} {parts[-2]}"] if spanish and len(parts) > 3 else [])}


def table(people: list[Someone]) -> str:
    """The lines of the table, sorted by name."""
    full = defaultdict(set)
    short = defaultdict(set)
    for i, one in enumerate(people):
        for key in one.full_keys():
            full[key].add(i)
        for key in short_keys(one):
            short[key].add(i)
    out = io.StringIO()
    out.write("\t".join(COLUMNS) + "\n")
    for one in sorted(people, key=lambda one: (one.name, one.spells[0].source)):
        keys = sorted(one.full_keys() | {k for k in short_keys(one) if len(short[k]) == 1 and not full[k]})
        if not keys and one.spells[0].source.startswith("wikidata"):
            continue
        person = [one.name, "|".join(one.aliases), "|".join(keys), "|".join(surnames_of(one))]
        for n, s in enumerate(sorted(one.spells, key=lambda s: (s.start, s.entity, s.office, s.end))):
            cells = [s.entity, s.office, s.sector, s.start, s.end, s.as_of, s.source]
            out.write("\t".join([*(person if n == 0 else [""] * 4), *cells]) + "\n")
    return out.getvalue()


def build(data: Path) -> str:
    """The whole table from the folder of shared facts."""
    own = by_hand(HERE / "sources" / "people_recent.tsv", HERE / "sources" / "people_past.tsv")
    people = merged(from_wikidata(data / "officeholders.csv.gz"), own)
    with_factbook(people, data / "factbook_leaders.csv", data / "country-codes.csv")
    closed(people)
    return table(people)


def main() -> None:
    """Writes the table; the time stamp in the file's head is left out so that it stays the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=TARGET)
    args = parser.parse_args()
    packed = gzip.compress(build(args.data).encode("utf-8"), compresslevel=9, mtime=0)
    args.out.write_bytes(packed)
    print(f"{args.out}: {len(packed)} bytes")


if __name__ == "__main__":
    main()
