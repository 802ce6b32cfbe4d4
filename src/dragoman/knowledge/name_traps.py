"""Names that mean something else where they stand: treaties, clubs, newspapers, persons (data/traps.yaml)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dragoman.knowledge.name_forms import DATA
from dragoman.knowledge.name_match import Hit
from dragoman.knowledge.name_tokens import APART, HYPHEN, SPACE, Words, join_words, key_of, split_words
from dragoman.packs import LANGUAGES
from dragoman.yaml_text import load_yaml

_REACH = 4
_OF = frozenset(("of", "de", "du"))
_PERSONAL = frozenset(("state", "capital", "city", "region", "adjective", "demonym"))


@dataclass(slots=True)
class Rule:
    """One rule of `traps.yaml`; `kinds` empty means any."""

    why: str
    kinds: frozenset[str]
    surfaces: frozenset[str]
    unless: frozenset[str]
    then: str


@dataclass(slots=True)
class _Phrase:
    """Words beside a name, and which of them must begin with a capital."""

    rule: Rule
    capitals: tuple[bool, ...]


@dataclass(slots=True)
class _Book:
    """The rules of one language, by the words beside the name."""

    before: dict[str, list[_Phrase]] = field(default_factory=dict)
    after: dict[str, list[_Phrase]] = field(default_factory=dict)
    only: dict[str, tuple[Rule, list[str]]] = field(default_factory=dict)


class Traps:
    """All traps; `verdict` tells what to do with one hit."""

    def __init__(self) -> None:
        data = load_yaml((DATA / "traps.yaml").read_text(encoding="utf-8"))
        self.people: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in data["people"].items()}
        self.needing = frozenset(data["need_their_state"])
        self.accented = frozenset(data["accents_matter"])
        self._books = {lang: _Book() for lang in LANGUAGES}
        self._first = frozenset(data["first_names"])
        self._also_first = frozenset(key_of(name)[0] for name in data["also_first_names"])
        self._titles = frozenset(data["titles"])
        self._shouted = {lang: frozenset(words) for lang, words in data["words_in_capitals"].items()}
        self._overseas = frozenset(key_of(name)[0] for name in data["behind_comma"])
        self.elsewhere: list[dict[str, Any]] = data["elsewhere"]
        for entry in data["rules"]:
            for lang in LANGUAGES if entry["lang"] == "any" else (entry["lang"],):
                _file(self._books[lang], entry)
        for lang in LANGUAGES:
            if (own := DATA / lang / "traps.yaml").exists():
                self._add(lang, load_yaml(own.read_text(encoding="utf-8")))

    def _add(self, lang: str, data: dict[str, Any]) -> None:
        """The traps of a language that has a folder of its own."""
        self.people |= {f"{lang}_{name}": frozenset(words) for name, words in data["people"].items()}
        self._shouted[lang] = frozenset(data["words_in_capitals"])
        for entry in data["rules"]:
            _file(self._books[lang], entry)

    def verdict(self, text: str, lang: str, words: Words, hit: Hit) -> str:
        """ "keep", "drop" or "city" for a hit, by the words beside it."""
        surface = join_words(words, hit.first, hit.last)
        kinds = {form.kind for form in hit.forms} or {"adjective"}
        book = self._books[lang]
        if surface in book.only:
            rule, phrases = book.only[surface]
            led = any(_stands_before(text, words, hit.first, phrase) for phrase in phrases)
            if not led and (not rule.kinds or kinds <= rule.kinds):
                return rule.then
        found = self._beside(text, words, hit, surface, kinds, book)
        if found:
            return found
        if not hit.parts and self._is_person(text, words, hit, surface, kinds):
            return "drop"
        if surface in self._shouted.get(lang, ()) and _is_shouted(text, words, hit):
            return "drop"
        return "city" if self._is_overseas(text, words, hit, kinds) else "keep"

    def _beside(self, text: str, words: Words, hit: Hit, surface: str, kinds: set[str], book: _Book) -> str | None:
        for length, key in _keys_before(words, hit.first):
            for phrase in book.before.get(key, ()):
                first = hit.first - length
                if _fits(text, words, first, phrase, surface, kinds) and not _led_by(words, first, phrase.rule.unless):
                    return phrase.rule.then
        for key in _keys_after(words, hit.last):
            for phrase in book.after.get(key, ()):
                if _fits(text, words, hit.last, phrase, surface, kinds):
                    return phrase.rule.then
        return None

    def _is_person(self, text: str, words: Words, hit: Hit, surface: str, kinds: set[str]) -> bool:
        if hit.last - hit.first > 1 or not kinds & _PERSONAL:
            return False
        first, last = hit.first, hit.last
        if first and words.joins[first] == SPACE and text[words.starts[first - 1] : words.ends[first - 1]] in self._first:
            return True
        if surface not in self._also_first or last >= len(words) or words.joins[last] != SPACE:
            return False
        led = text[words.starts[first - 2] : words.ends[first - 2]] if first > 1 else ""
        if led in self._titles and words.folded[first - 1] in _OF:  # "King of Jordan Abdullah"
            return False
        follower = text[words.starts[last] : words.ends[last]]
        if "\n" in text[words.ends[last - 1] : words.starts[last]] or follower in self._titles:
            return False
        return follower[0].isupper() and not follower.isupper()

    def _is_overseas(self, text: str, words: Words, hit: Hit, kinds: set[str]) -> bool:
        if not kinds & {"capital", "city"} or hit.last >= len(words):
            return False
        end, start = words.ends[hit.last - 1], words.starts[hit.last]
        if text[end:start] != ", ":
            return False
        return any(join_words(words, hit.last, hit.last + n) in self._overseas for n in (1, 2) if hit.last + n <= len(words))


def _is_shouted(text: str, words: Words, hit: Hit) -> bool:
    """Whether both neighbours are capitals throughout, as in a headline set so."""
    beside = [text[words.starts[k] : words.ends[k]] for k in (hit.first - 1, hit.last) if 0 <= k < len(words)]
    return bool(beside) and all(w.isupper() and len(w) > 1 for w in beside) and any(len(w) > 2 for w in beside)


def _file(book: _Book, entry: dict[str, Any]) -> None:
    """Put a rule of the data file where its words lead to it."""
    surfaces = frozenset(key_of(name)[0] for name in entry.get("surfaces", ()))
    rule = Rule(
        entry["why"], frozenset(entry.get("kinds", ())), surfaces,
        frozenset(key_of(word)[0] for word in entry.get("unless", ())), entry["then"],
    )  # fmt: skip
    for shelf, phrases in ((book.before, entry.get("before", ())), (book.after, entry.get("after", ()))):
        for phrase in phrases:
            key, capitals = _phrase(phrase)
            shelf.setdefault(key, []).append(_Phrase(rule, capitals))
    if "only_before" in entry:
        for surface in surfaces:
            book.only[surface] = rule, entry["only_before"]


def _phrase(phrase: str) -> tuple[str, tuple[bool, ...]]:
    words = split_words(phrase)
    key = join_words(words, 0, len(words))
    key = key + "-" if phrase.endswith("-") else "-" + key if phrase.startswith("-") else key
    return key, tuple(phrase[start].isupper() for start in words.starts)


def _keys_before(words: Words, first: int) -> list[tuple[int, str]]:
    """Keys of the one to four words before a name, longest last; "-" ends those held by a hyphen."""
    if first == 0 or words.joins[first] == APART:
        return []
    end = "-" if words.joins[first] == HYPHEN else ""
    keys = []
    for length in range(1, min(_REACH, first) + 1):
        keys.append((length, join_words(words, first - length, first) + end))
        if words.joins[first - length] == APART:
            break
    return keys


def _keys_after(words: Words, last: int) -> list[str]:
    """Keys of the one or two words behind a name; "-" begins those held by a hyphen."""
    if last >= len(words) or words.joins[last] == APART:
        return []
    start = "-" if words.joins[last] == HYPHEN else ""
    keys = [start + words.folded[last]]
    if last + 1 < len(words) and words.joins[last + 1] != APART:
        keys.append(start + join_words(words, last, last + 2))
    return keys


def _fits(text: str, words: Words, first: int, phrase: _Phrase, surface: str, kinds: set[str]) -> bool:
    rule = phrase.rule
    meant = kinds & {"state"} or kinds  # "en Argentine" is no language
    if (rule.kinds and not meant & rule.kinds) or (rule.surfaces and surface not in rule.surfaces):
        return False
    return all(text[words.starts[first + k]].isupper() for k, capital in enumerate(phrase.capitals) if capital)


def _led_by(words: Words, first: int, unless: frozenset[str]) -> bool:
    """Whether one of the two words before a phrase is among `unless` ("avec l'accord de Paris")."""
    return bool(unless) and any(words.folded[k] in unless for k in range(max(0, first - 2), first))


def _stands_before(text: str, words: Words, first: int, phrase: str) -> bool:
    key, _ = _phrase(phrase)
    return any(key == found for _, found in _keys_before(words, first))
