"""Runs of `dragoman digest`."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.cli.dossier_page import write_lines
from dragoman.digest.digest import Digest, Subject, digest
from dragoman.digest.mail import Letter, message, send
from dragoman.digest.page import page
from dragoman.digest.wording import lines, subject, words
from dragoman.dossier.naming import Language
from dragoman.settings import MailSettings
from dragoman.users.file import UserFile
from dragoman.users.visitor import Visitor
from dragoman.users.watching import looks, watches
from dragoman.users.watching.owners import of_name
from dragoman.users.watching.targets import target

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

_NOBODY = "dragoman@localhost"
"""Sender that is printed where none is set."""


@dataclass(frozen=True)
class Wanted:
    """A digest that is asked for; `since` is None for the user's last visit."""

    of: tuple[str, ...]
    since: str | None
    format: str
    limit: int
    mail: str | None
    dry_run: bool
    mark_seen: bool
    lang: Language


def run(wanted: Wanted, archive: Archive, user: str | None) -> None:
    """Print a digest or send it; what was told is marked as seen once that has succeeded."""
    file, now = UserFile.of(archive.place), archive.now()
    with file.writing() as connection:
        who = of_name(connection, user)
        since = wanted.since or looks.last(connection, who.id, now).seen_at
        watched = [Subject(one.target, one.name) for one in watches.of_user(connection, who.id)]
    found = _made(archive, who, [*map(_named, wanted.of)] or watched, since, now, wanted.limit)
    if wanted.mail:
        _mail(found, wanted, wanted.mail)
    else:
        sys.stdout.write(_printed(found, wanted.format, wanted.lang))
    if wanted.mark_seen:
        with file.writing() as connection:
            looks.mark_seen(connection, who.id, now, now)


def _made(archive: Archive, who: Visitor, subjects: list[Subject], since: str, until: str, limit: int) -> Digest:
    with archive.reading() as connection:
        return digest(connection, who, subjects, since, until, limit)


def _named(given: str) -> Subject:
    """ "TUR:UZB" or "Turkey" as a subject; InputError where nobody is called so."""
    parts = [("code", one) for one in given.split(":")]
    return Subject(target("pair" if len(parts) > 1 else "state", parts))


def _printed(found: Digest, format: str, lang: Language) -> str:
    if format == "html":
        return page(found, lang, MailSettings().server)
    out = io.StringIO()
    write_lines(lines(found, lang), "markdown" if format == "markdown" else "table", out)
    return out.getvalue()


def _mail(found: Digest, wanted: Wanted, to: str) -> None:
    settings, lang = MailSettings(), wanted.lang
    text = f"{_printed(found, 'terminal', lang)}\n{words(lang)('foot')}\n"
    letter = Letter(subject(found, lang), text, page(found, lang, settings.server))
    if wanted.dry_run:
        print(message(letter, settings.sender or _NOBODY, to).as_string())
    elif found.empty:
        print(f"{words(lang)('nothing')} No mail was sent.", file=sys.stderr)
    else:
        send(letter, to, settings)
        print(f"Sent to {to}: {letter.subject}", file=sys.stderr)
