"""Keys under which the spellings of one name meet: "Chavkat Mirzioïev" and "Shavkat Mirziyoyev"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from dragoman.knowledge.words import words_of
from dragoman.yaml_text import load_yaml

SERVANT = "abdel"


class _Spellings(NamedTuple):
    whole: dict[str, str]
    particles: frozenset[str]
    rules: tuple[tuple[re.Pattern[str], str], ...]


@cache
def _spellings() -> _Spellings:
    text = files("dragoman.knowledge").joinpath("data", "spellings.yaml").read_text(encoding="utf-8")
    data = load_yaml(text)
    rules = tuple((re.compile(a), str(b)) for a, b in data["rules"])
    return _Spellings(dict(data["whole"]), frozenset(data["particles"]), rules)


@lru_cache(maxsize=65536)
def word_key(folded: str) -> str:
    """The key of one folded word; empty for particles and honorifics, which do not count."""
    spellings = _spellings()
    if folded in spellings.particles:
        return ""
    if folded in spellings.whole:
        return spellings.whole[folded]
    key = folded
    for pattern, plain in spellings.rules:
        key = pattern.sub(plain, key)
    return key


def add_key(keys: list[str], folded: str) -> None:
    """Adds the key of the next word of a name; Abdel is one with what follows it (Abdel Fattah)."""
    key = word_key(folded) if len(folded) > 1 else ""
    if not key:
        return
    if keys and keys[-1] == SERVANT:
        keys[-1] += key
    else:
        keys.append(key)


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The key of a full name: its words' keys joined by spaces, initials and particles dropped."""
    keys: list[str] = []
    for word in words_of(name):
        add_key(keys, word.folded)
    return " ".join(keys)
