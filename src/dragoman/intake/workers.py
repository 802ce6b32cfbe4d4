"""Reading in this process or in several; whatever happens to one article, the others are read."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from dragoman.errors import DragomanError, NoPack
from dragoman.intake.outcome import Outcome
from dragoman.intake.pool import Pool
from dragoman.language.detect import preload
from dragoman.language.parsing_process import ParsingProcess
from dragoman.records import Article, Record
from dragoman.settings import Settings
from dragoman.sources.given import Given

if TYPE_CHECKING:
    from dragoman.reader import Reading


class ArticleReader(Protocol):
    """What `Reader` offers to this module."""

    def read(self, article: Article) -> Record:
        """The record of an article."""
        ...

    def explain(self, article: Article) -> Reading:
        """The record with its reasons."""
        ...

    def unread(self, article: Article) -> Record:
        """The record of an article in a language without a pack."""
        ...


@dataclass(frozen=True)
class Task:
    """How each article is read; what an article does not say of itself is filled in from here."""

    settings: Settings
    published: str | None = None
    lang: str | None = None
    explain: bool = False
    keep_unread: bool = False
    """Whether an article in a language without a pack has a record without items; else it is an error."""
    apart: bool = False
    """Whether sentences are parsed in a process of their own: a first article is read sooner, where there are two cores."""

    def article(self, given: Article) -> Article:
        """The article with what was given for all."""
        known = {"published": given.published or self.published, "lang": given.lang or self.lang}
        return given.model_copy(update=known)


def task(
    published: str | None,
    lang: str | None,
    max_chars: int | None,
    knowledge: Path | None,
    lexicon: Path | None,
    *,
    min_confidence: float | None = None,
    explain: bool = False,
    keep_unread: bool = False,
) -> Task:
    """How articles are read by the options of a command line; what is not given is as the settings say."""
    default = Settings()
    settings = replace(
        default,
        max_chars=max_chars or default.max_chars,
        knowledge=knowledge or default.knowledge,
        lexicon=lexicon or default.lexicon,
        min_confidence=default.min_confidence if min_confidence is None else min_confidence,
    )
    return Task(settings, published, lang, explain, keep_unread)


def read_one(reader: ArticleReader, given: Given, task: Task) -> Outcome:
    """The outcome of one input; no error of the reader gets out."""
    if isinstance(given.article, DragomanError):
        return Outcome(given.origin, error=str(given.article))
    _keep()
    try:
        article = task.article(given.article)
        reading = reader.explain(article) if task.explain else None
        record = reader.read(article) if reading is None else reading.record
        _loaded.update({record.lang} - _kept)
        return Outcome(given.origin, record, tuple(reading.explanations) if reading is not None else None)
    except NoPack as e:
        return Outcome(given.origin, reader.unread(article)) if task.keep_unread else Outcome(given.origin, error=str(e))
    except DragomanError as e:
        return Outcome(given.origin, error=str(e))
    except Exception as e:  # a mistake of ours in one article must not cost the reader all the others
        what = f"{type(e).__name__}: {e}".strip()
        return Outcome(given.origin, error=f"The program failed on it ({what}). Please report this with the text.")
    finally:
        gc.enable()


_kept: set[str | None] = set()
_loaded: set[str | None] = set()


def _keep() -> None:
    """Have the collector of garbage pass over what languages needed at their first article: half a second every time.

    It is done before a further article, so that a single one need not wait for it.
    """
    if _loaded:
        _kept.update(_loaded)
        _loaded.clear()
        gc.collect()
        gc.freeze()


def read_all(inputs: Iterable[Given], task: Task, jobs: int) -> Iterator[Outcome]:
    """Outcomes in the order of the inputs, read by `jobs` processes."""
    if jobs > 1:
        return Pool(jobs, _read, _lost, _start, (task,)).results(inputs)
    return _one_by_one(inputs, task, _reader(task))


def _one_by_one(inputs: Iterable[Given], task: Task, reader: ArticleReader) -> Iterator[Outcome]:
    try:
        for given in inputs:
            yield read_one(reader, given, task)
    finally:
        gc.enable()  # also where no input was an article


_State = tuple[Settings, bool, tuple[int | None, ...]]
_last: tuple[_State, ArticleReader] | None = None


def _reader(task: Task) -> ArticleReader:
    """The reader of a task: that of the last one, where neither settings nor the user's own files have changed since.

    A process that works off one task after the other, as rounds of following and jobs of the web are, loads models once.
    """
    global _last
    settings = task.settings
    state = settings, task.apart, tuple(map(_changed, (settings.knowledge, settings.lexicon)))
    if _last is None or _last[0] != state:
        _last = None  # two are not held at once
        _kept.clear()
        _loaded.clear()
        gc.unfreeze()
        gc.disable()  # until the first article is read: nothing of what is loaded for it is garbage
        _last = state, _new_reader(task)
    return _last[1]


def _new_reader(task: Task) -> ArticleReader:
    preload()
    apart = ParsingProcess() if task.apart else None
    from dragoman.reader import Reader  # heavy, and of no use where every input is refused before it

    return Reader(task.settings, apart.parser if apart is not None else None)


def _changed(path: Path | None) -> int | None:
    """When a file was changed last; None for none."""
    return path.stat().st_mtime_ns if path is not None and path.exists() else None


_worker: tuple[ArticleReader, Task] | None = None


def _start(task: Task) -> None:
    global _worker
    _worker = (_reader(task), task)


def _read(given: Given) -> Outcome:
    assert _worker is not None
    return read_one(_worker[0], given, _worker[1])


def _lost(given: Given) -> Outcome:
    return Outcome(given.origin, error="The process that read it died, perhaps for want of memory.")
