"""The notes of a brief: what its sources say, in their own words, each numbered once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.dossier.citing.works import article
from dragoman.dossier.naming import Language
from dragoman.dossier.quoting import Piece, different, excerpt
from dragoman.dossier.told import ArticleLine, FactLine
from dragoman.dossier.wording import day
from dragoman.web.brief.document import Call, Note, Run
from dragoman.web.brief.typography import MARKS
from dragoman.web.render import web
from dragoman.web.words import words

MOST = 2
"""Wordings that are quoted of one happening or agreement."""
_LONGEST = 420
"""Characters of a quotation in a note at most."""
_CUT = " …"


class Notebook:
    """Numbers the notes in the order in which they are called.

    The same words of an article have one note; other words of it refer to the note that names the article in full.
    """

    def __init__(self, lang: Language) -> None:
        self._lang: Language = lang
        self._numbers: dict[tuple[str, str], int] = {}
        self._named: dict[str, int] = {}
        self._articles: dict[str, ArticleLine] = {}
        self.notes: list[Note] = []

    @property
    def articles(self) -> Sequence[ArticleLine]:
        """All articles that are cited."""
        return tuple(self._articles.values())

    def cite(self, lines: Iterable[FactLine], most: int = MOST) -> tuple[Call, ...]:
        """Calls of notes that quote the first of the different wordings, each of another source as far as there are some."""
        found = different(lines)
        first = {line.teller: line for line in reversed(found)}
        chosen = sorted(found, key=lambda line: first[line.teller] is not line)
        return tuple(self._call(line.article, cut(excerpt(line), _LONGEST)) for line in chosen[:most])

    def refer(self, line: FactLine) -> Call:
        """The call of a note that names an article whose words are quoted in the text."""
        return self._call(line.article, ())

    def _call(self, told: ArticleLine, quoted: tuple[Piece, ...]) -> Call:
        key = told.uid, "".join(piece.text for piece in quoted)
        if key in self._numbers:
            return Call(self._numbers[key], again=True)
        number = len(self.notes) + 1
        self._numbers[key] = number
        self._articles[told.uid] = told
        self.notes.append(Note(number, tuple(self._words(told, quoted)), self._address(told)))
        self._named.setdefault(told.uid, number)
        return Call(number)

    def _words(self, told: ArticleLine, quoted: tuple[Piece, ...]) -> Iterator[Run]:
        if quoted:
            opened, closed = MARKS[self._lang]
            yield Run(opened)
            yield from (Run(p.text, "plain" if p.marked or len(quoted) == 1 else "quiet", True, told.lang) for p in quoted)
            yield Run(f"{closed} — ")
        yield from self._source(told)
        yield Run(".")

    def _source(self, told: ArticleLine) -> Iterator[Run]:
        """Outlet, title and day; of an article that an earlier note names in full, the number of that note instead."""
        said, known = words(self._lang), article(told)
        published = day(known.day, self._lang) if known.day else said("brief.no_day")
        earlier = self._named.get(told.uid)
        if earlier is None:
            opened, closed = MARKS[self._lang]
            yield from (Run(f"{known.author}, ", exact=True),) if known.author else ()
            yield from (Run(known.outlet, "strong", exact=True),) if known.outlet else ()
            if known.title:
                yield Run(f", {opened}" if known.outlet else opened)
                yield Run(known.title, exact=True, lang=told.lang)
                yield Run(closed)
            elif not known.outlet:
                yield Run(said("brief.article", id=told.uid))
            yield Run(f", {published}")
        else:
            yield Run(known.outlet, "strong", exact=True) if known.outlet else Run(said("brief.same"))
            yield Run(f", {published}, {said('brief.see', n=earlier)}")

    def _address(self, told: ArticleLine) -> str | None:
        return web(told.url) if told.uid not in self._named else None


def cut(pieces: Iterable[Piece], most: int) -> tuple[Piece, ...]:
    """Pieces of words of at most so many characters, cut after a word, with a sign for what is missing."""
    kept: list[Piece] = []
    left = most
    for piece in pieces:
        if len(piece.text) > left:
            words_left = piece.text[: left + 1].rpartition(" ")[0] or ("" if kept else piece.text[:left])
            kept.append(Piece(f"{words_left}{_CUT}", piece.marked))
            break
        kept.append(piece)
        left -= len(piece.text)
    return tuple(kept)
