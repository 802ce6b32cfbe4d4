"""One job is run: what it asks for is done, each outcome told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from dragoman.errors import DragomanError, Refused
from dragoman.intake.adding import Adding, How
from dragoman.intake.follow import follow
from dragoman.intake.forget import forget
from dragoman.intake.jobs.spool import Spool
from dragoman.intake.look import Manner, asked_for, look
from dragoman.intake.result import Told
from dragoman.intake.workers import Task, read_all
from dragoman.records import Article
from dragoman.settings import Settings
from dragoman.sources import files
from dragoman.sources.given import Given
from dragoman.sources.web.access import public_access
from dragoman.sources.web.addresses import is_address
from dragoman.users.file import UserFile
from dragoman.users.jobs.job import Job
from dragoman.users.visitor import Role
from dragoman.users.watching.owners import owner

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

Counted = Callable[[int | None], None]
"""Hears of how many inputs at most a job is."""


@dataclass(frozen=True)
class Bench:
    """What a job is worked on with; `stop` is set where it should come to its end soon."""

    archive: Archive
    users: UserFile
    spool: Spool
    stop: Event
    told: Told
    counted: Counted


def run(job: Job, bench: Bench) -> str | None:
    """Do what a job asks for; what is to be told of it as a whole.  DragomanError where nothing could be done.

    From here only public addresses are asked, whatever is allowed elsewhere.
    """
    match job.wish.kind:
        case "text" | "files":
            assert job.wish.folder is not None
            _add(job, bench, [str(path) for path in bench.spool.files(job.wish.folder)])
        case "address":
            _add(job, bench, _addresses(job))
        case "follow":
            return _follow(job, bench)
        case "look":
            return _look(job, bench, job.wish.details.follows)
        case "forget":
            return _forget(job, bench)
    return None


def _task(job: Job) -> Task:
    details = job.wish.details
    return Task(Settings(), details.published, details.lang, keep_unread=True)


def _add(job: Job, bench: Bench, names: list[str]) -> None:
    task = _task(job)
    bench.counted(files.count(names))
    how = How(job.wish.collection, job.wish.details.source, True, task, _may_change(job, bench))
    adding = Adding(bench.archive, how, bench.told, "web add")
    found = files.articles(names, BytesIO(), max_chars=task.settings.max_chars, access=public_access(task.settings.proxy))
    inputs = _until(bench.stop, (_named(given, names, job) for given in found))
    for outcome in read_all(adding.unread(inputs), task, 1):
        adding.take(outcome)
    adding.close()


def _may_change(job: Job, bench: Bench) -> Callable[[str], bool] | None:
    """Of which collections a job may change articles: those in which who asked for it is an analyst today; None for all.

    NotFound where he is gone, Refused where he may add to that of the job no more: what he asked for is done no more.
    """
    with bench.users.reading() as connection:
        asker = owner(connection, job.user_id)
    if not asker.may(Role.ANALYST, job.wish.collection):
        raise Refused(f"You may add nothing to the collection {job.wish.collection!r} any more.")
    return None if asker.may(Role.ANALYST) else partial(asker.may, Role.ANALYST)


def _until(stop: Event, inputs: Iterable[Given]) -> Iterator[Given]:
    for given in inputs:
        if stop.is_set():
            return
        yield given


def _named(given: Given, names: Iterable[str], job: Job) -> Given:
    """The input with an origin for a person: of a file its name and the number of the job, since two people may send files
    of one name; with its title, where one was typed."""
    title = job.wish.details.title
    if title and isinstance(given.article, Article) and not given.article.title:
        given = replace(given, article=given.article.model_copy(update={"title": title}))
    file = None if is_address(given.origin) else next((name for name in names if given.origin.startswith(name)), None)
    if file is None:
        return given
    return replace(given, origin=f"{Path(file).name} (upload {job.id}){given.origin.removeprefix(file)}")


def _addresses(job: Job) -> list[str]:
    """The addresses of a job; Refused for what is none, which would be taken for a file of this machine."""
    for url in job.wish.details.urls:
        if not is_address(url):
            raise Refused(f"{url[:200]!r} is no address of the web: only http and https are asked.")
    return list(job.wish.details.urls)


def _follow(job: Job, bench: Bench) -> str:
    access = public_access(Settings().proxy)
    followed = [follow(bench.archive, url, job.wish.collection, access) for url in _addresses(job)]
    _look(job, bench, tuple(one.id for one in followed))
    told = [f"Followed from now on: {one.url}" for one in followed]
    return "\n".join(told + [f"The page names more feeds: {' '.join(one.others)}" for one in followed if one.others])


def _look(job: Job, bench: Bench, follows: tuple[int, ...]) -> str:
    targets = asked_for(bench.archive, follows or None)
    if not targets:
        return "Nothing was looked at: it is not followed, or its server asks to be left alone for a while. Try again later."
    look(bench.archive, targets, _task(job), Manner(public_access(Settings().proxy)), bench.stop, bench.told)
    return f"Looked at: {len(targets):,}"


def _forget(job: Job, bench: Bench) -> str:
    details = job.wish.details
    assert details.article is not None
    others = forget(bench.archive, bench.users, details.article, details.reason or "", job.author)
    told = "The article is forgotten. Backups made before still hold it."
    return f"{told} Other articles hold the same text and stay: {', '.join(others)}" if others else told


def refusal(error: Exception) -> str:
    """Why a job gave nothing, for a person."""
    if isinstance(error, DragomanError):
        return str(error)
    return f"The program failed on it ({type(error).__name__}: {error}). Please report this."
