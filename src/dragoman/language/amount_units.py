"""What an amount counts: its currency or unit, and the noun after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.language.amount_grammar import AmountGrammar, Unit

_WORD = re.compile(r"(?:[dlnscjm]|qu)'|(?:[^\W\d_]\.){2,}|[^\W\d_]+\d*(?:-[^\W_]+)*(?:'s)?|\S")
# What makes a word the name of a weapon or a craft: "F-35".
MODEL = re.compile(r"-\d")
# A noun is looked for among so many words after the number.
_REACH = 7
_WINDOW = 90
# A participle before the noun ("two armed grey ships") is followed by so many words at most.
_PARTICIPLE_REACH = 3


def is_money(unit: str | None) -> bool:
    """True for an ISO 4217 code."""
    return unit is not None and len(unit) == 3 and unit.isupper()


@dataclass(frozen=True, slots=True)
class Counted:
    """What follows a number: unit code, its words, the head noun, where the unit's words end."""

    unit: str | None
    unit_text: str | None
    noun: str | None
    scale: float
    end: int


@dataclass(frozen=True, slots=True)
class Home:
    """Where an article is written and which states it names, the most spoken of first (ISO 3166-1 alpha-3)."""

    country: str | None = None
    named: tuple[str, ...] = ()


def currency(unit: Unit, origin: str | None, home: Home, rules: AmountGrammar) -> str:
    """The code of a currency name, told apart by an adjective of origin or by the states of the article."""
    family = rules.families.get(unit.family or "", {})
    if origin in family:
        return family[origin or ""]
    if unit.family in rules.worldwide:  # a dollar is everywhere the American one, except at home
        at_home = None if home.country in rules.foreign_at_home else home.country
        return family.get(at_home or "") or unit.code
    return next((family[c] for c in (home.country, *home.named) if c in family), unit.code)


def unit_after(evened: str, folded: str, end: int, home: Home, rules: AmountGrammar) -> Counted | None:
    """The unit, currency or currency sign that stands right after a number; None where there is none."""
    match = rules.unit.match(folded, end)
    if match is None:
        return _sign_after(evened, end, home, rules)
    unit = rules.units[match.group("unit")]
    origin = None
    for name in ("first", "second"):
        if match.group(name) and (found := rules.origin.match(match.group(name).strip())):
            origin = rules.origins[found.group()]
    stop = match.end() if unit.family else match.end("unit")
    start = match.start("first") if match.group("first") else match.start("unit")
    return Counted(currency(unit, origin, home, rules), evened[start:stop], None, unit.scale, stop)


def _sign_after(evened: str, end: int, home: Home, rules: AmountGrammar) -> Counted | None:
    """A currency sign or code after a number, which is read as it is written ("5 DA" is no "5 da")."""
    match = rules.sign_after.match(evened, end)
    if match is None:
        return None
    sign = match.group("sign")
    return Counted(currency(rules.symbols[sign], None, home, rules), sign, None, 1.0, match.end())


def is_person(word: str, rules: AmountGrammar) -> bool:
    """Whether a noun, singular or plural, counts people."""
    forms = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("x")}
    if word.endswith("men"):
        forms |= {word[:-3] + "man", "man"}
    return not forms.isdisjoint(rules.people)


def noun_after(text: str, folded: str, end: int, rules: AmountGrammar) -> tuple[str | None, bool]:
    """The head noun of what is counted, as written, and whether it counts people."""
    for phrase in rules.of_them:
        if folded.startswith(phrase, end + 1):
            return text[end + 1 : end + 1 + len(phrase)], True
    words: list[re.Match[str]] = []
    spare: str | None = None
    if whole := rules.whole.match(folded, end):  # "six of the 24 jets" counts jets
        end = whole.end()
    for match in _WORD.finditer(folded, end, min(len(folded), end + _WINDOW)):
        word, written = match.group(), text[match.start() : match.end()]
        if not words and word in rules.skip:
            spare = written if is_person(word, rules) else spare
            continue
        if words and word == rules.and_ and _joins(text, words[-1], match, rules):
            continue
        if word in rules.stops or not word[0].isalpha() or len(words) == _REACH:
            break
        words.append(match)
        if is_person(word, rules):
            if any(MODEL.search(earlier.group()) for earlier in words[:-1]):
                return written, False  # "32 F-35 fighters"
            return _described(folded, match, rules) or (written, True)
        if rules.noun_first:
            break
    return _head(text, words, spare, rules)


def _joins(text: str, before: re.Match[str], match: re.Match[str], rules: AmountGrammar) -> bool:
    """True for "and" between two names that stand before one noun: "50 Hungarian and Slovak troops"."""
    return not rules.noun_first and text[before.start()].isupper() and text[match.end() + 1 : match.end() + 2].isupper()


def _described(folded: str, person: re.Match[str], rules: AmountGrammar) -> tuple[str, bool] | None:
    """The plural noun that a noun for a person describes ("15 member states"), and whether it counts people; else None."""
    after = _WORD.match(folded, person.end() + 1)
    if rules.noun_first or after is None or person.group().endswith(("s", "n")) or folded[person.end()] != " ":
        return None
    noun = after.group()
    plural = noun[0].isalpha() and noun.endswith("s") and not noun.endswith(("ss", "'s")) and noun not in rules.stops
    return (noun, is_person(noun, rules)) if plural else None


def _phrase(words: list[re.Match[str]], rules: AmountGrammar) -> list[re.Match[str]]:
    """The words up to the one that looks like the verb ("two aircraft landed", but "two armed ships")."""
    for index, match in enumerate(words):
        if match.group().endswith(rules.verb_endings):
            return words[1:_PARTICIPLE_REACH] if index == 0 else words[:index]
    return words


def _people(text: str, words: list[re.Match[str]], rules: AmountGrammar) -> str | None:
    """The name of a people that words begin with, as written; none where it describes things ("44 Chinese vessels")."""
    if not words or not text[words[0].start()].isupper():
        return None
    for last in words[:2]:  # "400 South Koreans"
        name = text[words[0].start() : last.end()]
        if rules.peoples.fullmatch(name.lower()):
            return None if _describes(words[words.index(last) :], rules) else name
    return None


def _describes(words: list[re.Match[str]], rules: AmountGrammar) -> bool:
    """True where the name of a people, the first word, stands before the plural of a thing."""
    name, after = words[0].group(), [match.group() for match in words[1:3]]
    if rules.noun_first or name.endswith("s") or (after and after[0].endswith("ed")):
        return False
    return any(word in rules.unmarked or (word.endswith("s") and not word.endswith(("ss", "'s"))) for word in after)


def _head(text: str, words: list[re.Match[str]], spare: str | None, rules: AmountGrammar) -> tuple[str | None, bool]:
    """The head of a noun phrase that holds no noun for people but may hold the name of one."""
    if not words:
        return spare, spare is not None
    first = text[words[0].start() : words[0].end()]
    if people := _people(text, words, rules) or (None if rules.noun_first else _people(text, words[1:], rules)):
        return people, True
    if rules.noun_first:
        return (spare, True) if spare else (first, False)
    participle = words[0].group().endswith(rules.verb_endings)
    words = [match for match in _phrase(words, rules) if not match.group().endswith("'s")]
    common = [match for match in words if text[match.start()].islower()] or words
    plural = [match for match in common if match.group().endswith("s") and not match.group().endswith("ss")]
    if not plural and (participle or not common):
        return None, False
    chosen = plural[0] if plural else common[-1]
    return text[chosen.start() : chosen.end()], False
