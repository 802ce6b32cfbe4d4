"""A job is asked for on behalf of a visitor."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import HTTPException, Request

from dragoman.errors import InputError, NotFound
from dragoman.intake.jobs.spool import Spool, Upload, file_name
from dragoman.intake.jobs.starting import Workers
from dragoman.settings import Settings
from dragoman.sources.limits import MIB
from dragoman.users.jobs import queue, reading
from dragoman.users.jobs.job import Details, Job, Kind, Wish
from dragoman.users.visitor import Role
from dragoman.web.access import users, visitor
from dragoman.web.language import language
from dragoman.web.words import words

MOST_WAITING = 20
"""Jobs of one user that may wait at once."""


def workers(request: Request) -> Workers:
    """What starts the process that works off jobs."""
    found = request.app.state.workers
    assert isinstance(found, Workers)
    return found


def spool(request: Request) -> Spool:
    """Where uploads of the application wait."""
    return Spool(users(request).path)


def check(request: Request, collection: str) -> None:
    """403 for one who may not add to a collection, InputError where too many of his jobs wait."""
    word = words(language(request))
    if not visitor(request).may(Role.ANALYST, collection):
        raise HTTPException(403, word("access.forbidden", role=word.of("access.roles", Role.ANALYST.word)))
    with users(request).reading() as connection:
        if reading.waiting(connection, visitor(request).id) >= MOST_WAITING:
            raise InputError(word("add.too_many", n=MOST_WAITING))


def ask(request: Request, wish: Wish) -> int:
    """Let a job wait for its turn, after `check`; its id."""
    with users(request).writing() as connection:
        id = queue.ask(connection, visitor(request), wish)
    workers(request).see_to()
    return id


def ask_files(
    request: Request, sent: Sequence[Upload], collection: str, details: Details, kind: Kind = "files", about: str = ""
) -> int:  # fmt: skip
    """Let files wait for their turn, after `check`; the id of the job, which is called by their names where it is not said
    what it is `about`.  TooLong, InputError as `Spool.keep` has them."""
    folder = spool(request).keep(sent, Settings().max_upload * MIB)
    names = ", ".join(file_name(one.name) for one in sent)
    return ask(request, Wish(kind, about or names, collection, details, folder))


def own_job(request: Request, id: int) -> Job:
    """A job of the visitor, for an administrator anybody's; NotFound for others.  One that waits is seen to."""
    with users(request).reading() as connection:
        found = reading.job(connection, id)
    who = visitor(request)
    if found.user_id != who.id and not who.may(Role.ADMIN):
        raise NotFound(words(language(request))("add.no_job", id=id))
    if not found.over:
        workers(request).see_to()
    return found
