"""The reader: an article in, its record out."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from dragoman.coding.coder import Coder, extraction_of, package_version
from dragoman.coding.mixed import as_one, by_language
from dragoman.coding.surest import surest
from dragoman.errors import EmptyInput, NoPack, TooLong
from dragoman.language.detect import likely
from dragoman.language.parsers import Parsers, parser_here
from dragoman.language.passages import passages
from dragoman.records import Article, Party, ReaderVersion, Record
from dragoman.settings import LANGUAGES, Settings

# Halves of surrogate pairs, which JSON can hold and no file can; one sign stands for each, so offsets stay.
_HALVES = re.compile("[\ud800-\udfff]")


def _identity(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _whole(value: Any) -> Any:
    return _HALVES.sub("\ufffd", value) if isinstance(value, str) else value


@dataclass(frozen=True)
class Explanation:
    """Why an item was read so, or, where `item` is None, why a promising sentence gave nothing."""

    item: str | None
    sentence: str
    entry: str
    parse: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """A record with the reasons of its items."""

    record: Record
    explanations: list[Explanation]


class Reader:
    """Reads articles; models and knowledge are loaded once, at the first article of each language."""

    def __init__(self, settings: Settings | None = None, parsers: Parsers | None = None) -> None:
        """`parsers` makes the parsers of languages that have a model, other than in this process."""
        self.settings = settings or Settings()
        self._parsers = parsers
        self._prepared = parsers is None

    @cached_property
    def _coder(self) -> Coder:
        return Coder(self.settings, parsers=self._parsers or parser_here)

    def _prepare(self, article: Article) -> None:
        """Have what a first article most likely needs loaded before its language is told for sure."""
        self._prepared = True
        lang = article.lang or likely(article.text)
        if lang in LANGUAGES:
            self._coder.prepare(lang)

    def read(self, article: Article | str, **fields: Any) -> Record:
        """The record of an article; `fields` (published, lang, id, title, url, ...) complete a plain text."""
        checked = self._checked(article, fields)
        return self._surest(as_one([self._coder.record(part) for part in by_language(checked)], checked))

    def explain(self, article: Article | str, **fields: Any) -> Reading:
        """The record with the reason of each item and of each promising sentence without one."""
        checked = self._checked(article, fields)
        read = [self._coder.explained(part) for part in by_language(checked)]
        record = self._surest(as_one([record for record, _ in read], checked))
        return Reading(record, [Explanation(*r) for _, reasons in read for r in reasons])

    def _surest(self, record: Record) -> Record:
        return surest(record, self.settings.min_confidence)

    def mentions(self, article: Article | str, **fields: Any) -> list[Party]:
        """All that the article mentions of parties, in order: names, offices, people, pronouns, descriptions."""
        parts = by_language(self._checked(article, fields))
        found = [party for part in parts for party in self._coder.discourse(part).parties()]
        return sorted(found, key=lambda party: party.start) if len(parts) > 1 else found

    def unread(self, article: Article) -> Record:
        """The record of an article in a language without a pack: nothing but its text, to be read when there is a pack."""
        lang = article.lang or passages(article.text)[0]
        text_hash = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
        known = {k: v for k, v in article if k not in ("id", "lang")}
        version = ReaderVersion(version=package_version(), extraction=extraction_of(article), lexicon="", knowledge="", models={})
        warning = f"There is no language pack for {lang!r}: the text is kept unread."
        return Record(
            id=article.id or _identity(article.text), lang=lang, text_hash=text_hash, warnings=(warning,), reader=version, **known
        )

    def _checked(self, article: Article | str, fields: dict[str, Any]) -> Article:
        if isinstance(article, str):
            article = Article(text=article)
        known = {**dict(article), **{k: v for k, v in fields.items() if v is not None}}
        article = article.model_copy(update={k: _whole(v) for k, v in known.items() if v is not None})
        if not any(c.isalnum() for c in article.text):
            raise EmptyInput("The article has no words. Give a text with at least one sentence.")
        if len(article.text) > self.settings.max_chars:
            raise TooLong(
                f"The article has {len(article.text):,} characters, more than the {self.settings.max_chars:,} allowed. "
                "Raise the limit with --max-chars."
            )
        if not self._prepared:
            self._prepare(article)
        lang = article.lang or passages(article.text)[0]
        if lang not in LANGUAGES:
            raise NoPack(
                f"There is no language pack for {lang!r}; there are {', '.join(LANGUAGES)}. "
                "If the language was detected wrongly, name it with --lang."
            )
        identity = article.id or _identity(article.text)
        return article.model_copy(update={"lang": lang, "id": identity})


@cache
def _shared() -> Reader:
    return Reader()


def read(text: str, **fields: Any) -> Record:
    """The record of a text; `published`, `lang`, `title` and other fields of an article may be given."""
    return _shared().read(text, **fields)
