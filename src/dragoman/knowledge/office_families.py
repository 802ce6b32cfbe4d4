"""Which offices answer for each other, and whose surname alone is enough."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dragoman.knowledge.words import fold_same_length
from dragoman.yaml_text import load_yaml


@dataclass(frozen=True)
class OfficeFamilies:
    """Read from `data/office_families.yaml`."""

    families: dict[str, tuple[str, ...]]
    high: frozenset[str]
    middle: frozenset[str]
    rulers: dict[str, str]
    reported: frozenset[str]
    secretaries: frozenset[str]
    """States where those called secretaries are ministers."""
    portfolios: frozenset[str]
    called: dict[str, dict[str, str]]
    """By entity, what offices are called in English there that are called otherwise elsewhere."""
    fields: dict[str, str]
    of_masters: frozenset[str]
    """Offices that somebody holds with a person and not with a state ("Trump's adviser")."""
    own_entity: dict[str, str]
    """Offices that only one entity has ("pope")."""
    lower: frozenset[str]
    """Words that put an office below another ("deputy")."""
    of_something: frozenset[str]
    """Last words of offices that say little without what they are of ("head")."""
    body_ends: tuple[str, ...]
    """Words before which the English name of what an office is of ends ("head of finance at ...")."""
    rungs: dict[str, str]
    """Offices on rungs that are never called by the name of another: a president is no minister."""
    common: frozenset[str]

    @staticmethod
    @cache
    def load() -> OfficeFamilies:
        """The shipped families."""
        path = files("dragoman.knowledge").joinpath("data", "office_families.yaml")
        data = load_yaml(path.read_text(encoding="utf-8"))
        return OfficeFamilies(
            families={k: tuple(v) for k, v in data["families"].items()},
            high=frozenset(data["high"]),
            middle=frozenset(data["middle"]),
            rulers=dict(data["rulers"]),
            reported=frozenset(data["reported"]),
            secretaries=frozenset(data["secretaries"]),
            portfolios=frozenset(data["portfolios"]),
            called={entity: dict(names) for entity, names in data["called"].items()},
            fields=dict(data["fields"]),
            of_masters=frozenset(data["of_masters"]),
            own_entity=dict(data["own_entity"]),
            lower=frozenset(data["lower_ranks"]),
            of_something=frozenset(data["of_something"]),
            body_ends=tuple(data["body_ends"]),
            rungs={
                **{o: "minister" for name, offices in data["families"].items() if name.endswith(" minister") for o in offices},
                **{o: rung for rung, offices in data["rungs"].items() for o in offices},
            },
            common=frozenset(map(str, data["common_words"])),
        )

    def asked(self, entity: str, office: str) -> list[str]:
        """Offices to look up, in order, where somebody asks for one."""
        if office == "leader":
            ruler = [self.rulers[entity]] if entity in self.rulers else []
            heads = ("head of state", "head of government", "head of organisation")
            return [*ruler, *(office for head in heads for office in self.families[head])]
        if office in self.families and office not in self.families[office]:
            return list(self.families[office])
        wider = [o for members in self.families.values() if office in members for o in members]
        return list(dict.fromkeys([office, *wider]))

    def local(self, entity: str, office: str) -> str:
        """The office as it is called in English for that state: Philippine secretaries are ministers."""
        if office in self.called.get(entity, {}):
            return self.called[entity][office]
        field = office.removesuffix(" secretary")
        if field == office or entity not in self.secretaries or field not in self.portfolios:
            return office
        return f"{self.fields.get(field, field)} minister"

    def rank(self, office: str) -> int:
        """1 for heads, 2 for foreign and defence ministers, 3 for all others."""
        return 1 if office in self.high else 2 if office in self.middle else 3

    def rung(self, office: str) -> str | None:
        """ "state", "government", "minister" or "envoy"; None for an office that stands on none of them."""
        return self.rungs.get(office) or ("minister" if office.split()[-1] == "minister" else None)

    def level(self, office: str) -> frozenset[str]:
        """The words that put an office below the one whose name it holds: none for a minister, "deputy" for his deputy."""
        return self.lower & frozenset(office.split())

    def weight(self, entity: str, office: str, *, any_office: bool = False) -> int:
        """1 to 4, the most reported first; 0 for an office too low to be known by surname alone."""
        rank = self.rank(office)
        if rank == 3:
            return 5 if any_office else 0
        return 2 * rank - (1 if entity in self.reported else 0)

    def is_common(self, surname: str) -> bool:
        """True for a surname that is also a word, a place or a given name."""
        return fold_same_length(surname) in self.common
