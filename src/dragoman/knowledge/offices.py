"""Offices in running text: "ministre turc de la Défense", "former US presidents", "the two leaders"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.name_forms import nationalities
from dragoman.knowledge.office_context import Context, around
from dragoman.knowledge.office_match import Match, Matcher
from dragoman.knowledge.office_patterns import Plurals, grow, grow_fields
from dragoman.knowledge.words import Word, words_of
from dragoman.language.shelf import shelf

_NAME = 40
# "Jane Doe, director of": two words with capitals and a comma, an article at most between.
_BEHIND_NAME = re.compile(r"[^\W\d_][\w'’.-]* [A-ZÀ-ÖØ-Þ][\w'’-]*, (?:\w{1,3}['’ ])?$")


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """A title in the text; `text == article[start:end]`, adjectives of nationality in it are `holes`."""

    start: int
    end: int
    text: str
    office: str
    """Normalised English office ("defence minister")."""
    sector: str
    """GOV, MIL, LEG, JUD, SPY, IGO, REB, OPP, BUS, MED, NGO or CVL."""
    former: bool
    plural: bool
    gender: str | None
    """m, f, or None where the words do not say."""
    definite: bool | None
    """True after "the" or a possessive, False after "a", None where neither stands before it."""
    holes: tuple[tuple[int, int], ...] = ()
    offices: tuple[str, ...] = ()
    """All offices meant; more than one in "the foreign and defence ministers"."""
    acting: bool = False
    count: int | None = None
    """2 in "les deux présidents"."""
    speaks_for_state: bool = True
    kind: str = "office"
    """office, role (diplomat, official: no office of its own) or rank (general, colonel)."""
    outer_start: int = 0
    """Start with the words "former", "ancien" included."""

    @property
    def title(self) -> str:
        """The words of the title without the holes."""
        kept, at = [], self.start
        for start, end in (*self.holes, (self.end, self.end)):
            kept.append(self.text[at - self.start : start - self.start].strip())
            at = end
        return " ".join(k for k in kept if k)


class OfficeLexicon:
    """The titles of one language; `load(lang)` reads them once."""

    def __init__(self, lang: str) -> None:
        data = shelf(lang, "offices")
        self._root = grow(data["titles"], Plurals.read(data["plurals"]))
        self._matcher = Matcher(data, self._root, grow_fields(data["fields"]), nationalities(lang))
        self._context = Context.read(data, nationalities(lang))
        self.honorifics: dict[str, str | None] = dict(data["honorifics"])
        """Folded honorific without dot -> gender or None ("mme" -> f)."""
        self.ranks: frozenset[str] = frozenset(
            w for e in data["titles"] if e.get("kind") == "rank" for f in e["forms"] for w in _flat(str(f))
        )
        """Folded single words of military ranks."""

    @staticmethod
    @cache
    def load(lang: str) -> OfficeLexicon:
        """The lexicon of `fr` or `en`; LanguageError where there is none."""
        return OfficeLexicon(lang)

    def find(self, text: str, *, kinds: Collection[str] = ("office",)) -> list[OfficePhrase]:
        """All titles in `text`, in order, none inside another; `kinds` may add "role" and "rank"."""
        found: list[OfficePhrase] = []
        words, i = words_of(text), 0
        while i < len(words):
            match = self._matcher.at(text, words, i)
            if match is None:
                i += 1
                continue
            phrase = self._phrase(text, words, i, match)
            if phrase is not None and phrase.kind in kinds:
                found.append(phrase)
            i = match.stop
        return found

    def _phrase(self, text: str, words: list[Word], i: int, match: Match) -> OfficePhrase | None:
        title = match.title
        ctx = around(self._context, text, words, i, match.stop)
        introduced = title.needs_article and (ctx.article or ctx.first < i)
        if (title.needs_article or title.apposed) and not introduced:
            start = words[ctx.outer].start
            if not (title.apposed and _BEHIND_NAME.search(text, max(0, start - _NAME), start)):
                return None
        offices = match.offices(title)
        start, end = words[ctx.first].start, words[ctx.stop - 1].end
        holes = tuple((a, b) for a, b in (*ctx.holes, *match.holes) if start <= a and b <= end)
        if ctx.deputy:
            offices = tuple(self._context.deputy_of(o) for o in offices)
        return OfficePhrase(
            start=start,
            end=end,
            text=text[start:end],
            office=offices[0],
            sector=title.sector if offices[0] not in match.military else "MIL",
            former=ctx.former or title.former,
            plural=title.plural or ctx.plural,
            gender=title.gender or (None if title.plural else ctx.gender),
            definite=ctx.definite,
            holes=tuple(sorted(holes)),
            offices=offices,
            acting=ctx.acting,
            count=ctx.count,
            speaks_for_state=title.state and not ctx.former,
            kind=title.kind,
            outer_start=words[ctx.outer].start,
        )


def _flat(form: str) -> list[str]:
    return [w.folded for part in form.replace("(", " ").replace(")", " ").split() for w in words_of(part)]
