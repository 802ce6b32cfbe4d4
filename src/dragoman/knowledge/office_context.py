"""What the words around a title add: former, deputy, acting, the article, a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from dragoman.knowledge.words import Word, joined

_NEAR = re.compile(r"[\s.'’-]{1,3}")
MAX_BACK = 8


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a language that qualify a title, all folded."""

    former: frozenset[str]
    deputy: frozenset[str]
    acting: frozenset[str]
    plain: frozenset[str]
    """Adjectives that change nothing ("new", "actuel")."""
    first: frozenset[str]
    """"first", "premier": former, unless an infinitive follows."""
    not_after_first: frozenset[str]
    after_acting: tuple[tuple[str, ...], ...]
    after_deputy: tuple[tuple[str, ...], ...]
    hole_words: frozenset[str]
    hole_endings: tuple[str, ...]
    definite: frozenset[str]
    indefinite: frozenset[str]
    plural: frozenset[str]
    articles: frozenset[str]
    """All words that may stand before a noun, those that tell nothing more included."""
    genders: dict[str, str]
    numbers: dict[str, int]
    deputies: dict[str, str]
    deputy_word: str

    @classmethod
    def read(cls, data: dict[str, Any], nationalities: frozenset[str]) -> Context:
        """From the mapping of offices.yaml."""
        q, art = data["qualifiers"], data["articles"]
        behind = ("after_acting", "after_deputy")
        after = {k: tuple(tuple(str(w).split()) for w in q.get(k, ())) for k in behind}
        before = ("former", "deputy", "acting", "plain", "first")
        sets = {k: frozenset(map(str, q.get(k, ()))) for k in before}
        return cls(
            **sets,
            not_after_first=frozenset(q.get("not_after_first", ())),
            after_acting=after["after_acting"],
            after_deputy=after["after_deputy"],
            hole_words=nationalities.union(data["hole_words"]),
            hole_endings=tuple(data["hole_endings"]),
            definite=frozenset(art["definite"]),
            indefinite=frozenset(art["indefinite"]),
            plural=frozenset(art.get("plural", ())),
            articles=frozenset([*art["definite"], *art["indefinite"], *art.get("other", ())]),
            genders=dict(art.get("gender", {})),
            numbers=dict(data["numbers"]),
            deputies=dict(data["deputies"]),
            deputy_word="deputy",
        )

    def is_hole(self, word: str) -> bool:
        """True for a word that may be an adjective of nationality."""
        return word in self.hole_words or (len(word) > 4 and word.endswith(self.hole_endings))

    def deputy_of(self, office: str) -> str:
        """ "prime minister" -> "deputy prime minister", "president" -> "vice-president"."""
        return self.deputies.get(office, f"{self.deputy_word} {office}")


@dataclass(slots=True)
class Around:
    """What was found: word indices `outer` <= `first` and `stop`, and the flags."""

    first: int
    stop: int
    outer: int
    former: bool = False
    deputy: bool = False
    acting: bool = False
    plural: bool = False
    article: bool = False
    definite: bool | None = None
    gender: str | None = None
    count: int | None = None
    holes: list[tuple[int, int]] = field(default_factory=list)


def around(ctx: Context, text: str, words: list[Word], i: int, stop: int) -> Around:
    """Reads leftwards and rightwards from the title of words `i` to `stop` (excluded)."""
    got = Around(first=i, stop=stop, outer=i)
    _after(ctx, text, words, got)
    _before(ctx, text, words, got)
    return got


def _after(ctx: Context, text: str, words: list[Word], got: Around) -> None:
    i = got.stop
    skipped = 0
    while i < len(words) and skipped < 2 and joined(text, words[i - 1], words[i]):
        for phrases, flag in ((ctx.after_acting, "acting"), (ctx.after_deputy, "deputy")):
            for phrase in phrases:
                if tuple(w.folded for w in words[i : i + len(phrase)]) == phrase:
                    setattr(got, flag, True)
                    if not skipped:
                        got.stop = i + len(phrase)
                    return
        if not ctx.is_hole(words[i].folded):
            return
        i, skipped = i + 1, skipped + 1


def _before(ctx: Context, text: str, words: list[Word], got: Around) -> None:
    holes: list[tuple[int, int]] = []
    for i in range(got.first - 1, max(got.first - 1 - MAX_BACK, -1), -1):
        word = words[i].folded
        if not _NEAR.fullmatch(text, words[i].end, words[i + 1].start):
            return
        if word in ctx.articles:
            _article(ctx, text, words, i, got)
            return
        if word in ctx.numbers:
            got.count, got.plural = ctx.numbers[word], True
        elif word in ctx.deputy:
            got.deputy, got.first, got.outer = True, i, i
            got.holes += holes
        elif word in ctx.former or (word in ctx.first and _closed(ctx, words, got.stop)):
            got.former, got.outer = True, i
        elif word in ctx.acting:
            got.acting, got.outer = True, i
        elif ctx.is_hole(word):
            holes.append((words[i].start, words[i].end))
        elif word not in ctx.plain:
            return


def _closed(ctx: Context, words: list[Word], stop: int) -> bool:
    return not any(w.folded in ctx.not_after_first for w in words[stop : stop + 3])


def _article(ctx: Context, text: str, words: list[Word], i: int, got: Around) -> None:
    word = words[i].folded
    if word == "s" and text[words[i].start - 1] not in "'’":
        return
    got.article = True
    got.definite = True if word in ctx.definite else False if word in ctx.indefinite else None
    got.plural = got.plural or word in ctx.plural
    got.gender = ctx.genders.get(word)
