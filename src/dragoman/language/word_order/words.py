"""What class a word is of and what its lemma is, from the tables of `language/<lang>/word_order.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from dragoman.language.shelf import shelf
from dragoman.language.word_order.conjugation import VerbForm, guessed, verb_table


@dataclass(frozen=True, slots=True)
class Closed:
    """A word of a closed class."""

    pos: str
    lemma: str
    morph: dict[str, str] = field(default_factory=dict)


class WordTable:
    """The words of one language."""

    def __init__(self, lang: str) -> None:
        data = shelf(lang, "word_order")
        self._lang = lang
        self.closed = {
            form: Closed(group["pos"], lemma, group.get("morph", {}))
            for group in data["closed"]
            for lemma, forms in group["words"].items()
            for form in str(forms).split()
        }
        self.lists = {name: frozenset(str(words).split()) for name, words in data["lists"].items()}
        self._tied = tuple(sorted(str(data["tied_pronouns"]).split(), key=len, reverse=True))
        self._plain = str.maketrans(*map(str, data["tied_accents"]))
        self._plurals = tuple((str(many), str(one)) for many, one in data["plurals"])
        self._nouns: dict[str, str] = {form: lemma for lemma, forms in data["nouns"].items() for form in str(forms).split()}
        self._feminines = tuple((str(feminine), str(masculine)) for feminine, masculine in data["feminines"])
        self.phrases = {
            form.lower(): Closed(told["pos"], lemma) for lemma, told in data["phrases"].items() for form in told["forms"]
        }
        self.phrase = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, self.phrases), key=len, reverse=True))})\b", re.I)
        self._adjective_ends = tuple(str(data["adjective_ends"]).split())

    def verbs(self, word: str) -> tuple[VerbForm, ...]:
        """What a word may be as a form of a verb; by its ending where no table has it."""
        table = verb_table(self._lang)
        found = table.get(word) or self._with_pronoun(word, table)
        if found or word in self._nouns or word in self.closed:
            return found
        guess = guessed(word, self._lang)
        return (guess,) if guess is not None else ()

    def _with_pronoun(self, word: str, table: dict[str, tuple[VerbForm, ...]]) -> tuple[VerbForm, ...]:
        """Forms to which pronouns are tied ("reunirse", "entregándolos")."""
        for pronoun in self._tied:
            if word.endswith(pronoun) and len(word) > len(pronoun) + 2:
                bare = word.removesuffix(pronoun)
                found = table.get(bare) or table.get(bare.translate(self._plain), ())
                kept = tuple(v for v in found if dict(v.morph)["VerbForm"] in ("Inf", "Ger"))
                if kept:
                    return kept
        return ()

    def singular(self, word: str) -> str:
        """The singular of a noun or adjective, as far as its ending tells."""
        if word in self._nouns:
            return self._nouns[word]
        for many, one in self._plurals:
            if word.endswith(many) and len(word) > len(many) + 1:
                return word.removesuffix(many) + one
        return word

    def masculine(self, word: str) -> str:
        """The lemma of an adjective: its masculine singular, as far as its ending tells."""
        one = self.singular(word)
        for feminine, masculine in self._feminines:
            if one.endswith(feminine):
                return one.removesuffix(feminine) + masculine
        return one

    def is_adjective(self, word: str) -> bool:
        """Whether a word looks like an adjective: by a list, or by an ending that few nouns have."""
        one = self.masculine(word)
        return one in self.lists["adjectives"] or one.endswith(self._adjective_ends)


@cache
def word_table(lang: str) -> WordTable:
    """The table of a language, read once; LanguageError for one without `word_order.yaml`."""
    return WordTable(lang)
