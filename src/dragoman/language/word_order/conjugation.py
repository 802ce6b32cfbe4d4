"""All forms of the verbs of a language, made from its paradigms (`language/<lang>/verbs.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.language.shelf import shelf

Morph = dict[str, str]
_NUMBERS = {"s": "Sing", "p": "Plur"}


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form with its infinitive and what it tells, in the terms of Universal Dependencies."""

    lemma: str
    morph: tuple[tuple[str, str], ...]


def _morph(tense: str, slot: str, tenses: dict[str, Morph]) -> Morph:
    """What a form of a tense tells; the slot of a finite one is its person and number ("3s"), of a participle its gender."""
    told = dict(tenses[tense])
    if told["VerbForm"] == "Fin":
        return told | {"Person": slot[0], "Number": _NUMBERS[slot[1]]}
    return told | ({"Gender": "Masc" if slot[0] == "m" else "Fem", "Number": _NUMBERS[slot[1]]} if slot != "-" else {})


class _Maker:
    """Makes the forms of one verb after another."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self._kinds = sorted(data["paradigms"], key=len, reverse=True)

    def forms(self, lemma: str) -> Iterator[tuple[str, VerbForm]]:
        """Each form of a verb, its own irregular ones instead of those of the paradigm."""
        kind = next(kind for kind in self._kinds if lemma.endswith(kind))
        own: dict[str, dict[str, str]] = self._data["irregular"].get(lemma, {})
        for tense, endings in self._data["paradigms"][kind].items():
            given = own.get(tense, {})
            for slot, ending in endings.items():
                form = given[slot] if slot in given else self._regular(lemma, kind, tense, slot, str(ending))
                yield form, VerbForm(lemma, tuple(_morph(tense, slot, self._data["tenses"]).items()))

    def _regular(self, lemma: str, kind: str, tense: str, slot: str, ending: str) -> str:
        whole = tense in self._data["on_infinitive"]
        stem = self._data["future_stems"].get(lemma, lemma) if whole else lemma.removesuffix(kind)
        for changed in self._data["stems"]:
            if lemma in changed["verbs"] and f"{tense} {slot}" in changed["where"]:
                stem = changed["verbs"][lemma]
        for last, first, written in self._data["spelling"][kind]:
            if not whole and stem.endswith(last) and ending[0] in first:
                stem = stem.removesuffix(last) + written
                break
        return stem + ending


@cache
def verb_table(lang: str) -> dict[str, tuple[VerbForm, ...]]:
    """The forms of all verbs that a language lists, each with what it may be."""
    data = shelf(lang, "verbs")
    maker, found = _Maker(data), dict[str, list[VerbForm]]()
    for lemma in str(data["verbs"]).split():
        for form, what in maker.forms(lemma):
            found.setdefault(form, []).append(what)
    return {form: tuple(dict.fromkeys(meant)) for form, meant in found.items()}


@cache
def _guesses(lang: str) -> tuple[tuple[str, str, Morph], ...]:
    data = shelf(lang, "verbs")
    found: list[tuple[str, str, Morph]] = []
    for kind, told, ending in data["guesses"]:
        tense, slot = str(told).split()
        found.append((ending, kind, _morph(tense, slot, data["tenses"])))
    return tuple(sorted(found, key=lambda one: -len(one[0])))


def guessed(word: str, lang: str) -> VerbForm | None:
    """What a word is by an ending that only verbs have, where no table knows it; None for any other."""
    for ending, kind, morph in _guesses(lang):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return VerbForm(word.removesuffix(ending) + kind, tuple(morph.items()))
    return None
