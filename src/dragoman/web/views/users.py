"""Users, their sessions and tokens, and the audit log, as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.dossier.naming import Language
from dragoman.dossier.wording import moment
from dragoman.users.accounts import Account
from dragoman.users.audit import Entry
from dragoman.users.sessions import Session
from dragoman.users.tokens import Token
from dragoman.users.visitor import Role, Visitor
from dragoman.web.words import words


@dataclass(frozen=True)
class UserView:
    """A user: `roles` in words, that of the whole archive first; `since` when he was made."""

    id: int
    name: str
    roles: tuple[str, ...]
    since: str
    sessions: int


@dataclass(frozen=True)
class SessionView:
    """An open session; `here` where it is the one that asks."""

    id: int
    user: str
    agent: str
    address: str
    since: str
    last: str
    here: bool


@dataclass(frozen=True)
class TokenView:
    """A token; `last` is when it was used last, if ever."""

    id: int
    user: str
    name: str
    writes: bool
    since: str
    until: str
    last: str | None
    over: bool


@dataclass(frozen=True)
class EntryView:
    """A line of the audit log; `what` in words."""

    at: str
    who: str
    action: str
    what: str
    about: str
    address: str


@dataclass(frozen=True)
class Grant:
    """The role in a collection, None where there is none."""

    collection: str
    role: str | None


def user_view(account: Account, lang: Language) -> UserView:
    """One user."""
    user = account.visitor
    return UserView(user.id, user.name, roles(user, lang), moment(account.made_at, lang), account.sessions)


def roles(user: Visitor, lang: Language) -> tuple[str, ...]:
    """All roles of a user in words."""
    word = words(lang)
    everywhere = (word.of("access.roles", user.role.word),) if user.role else ()
    within = sorted((user.collections or {}).items())
    return (*everywhere, *(word("admin.within", role=word.of("access.roles", role.word), name=name) for name, role in within))


def grants(user: Visitor | None, collections: Iterable[str]) -> tuple[Grant, ...]:
    """What a user may do in each collection, those that hold no article any more among them."""
    given: Mapping[str, Role] = (user.collections if user else None) or {}
    names = sorted({*collections, *given})
    return tuple(Grant(name, given[name].word if name in given else None) for name in names)


def session_views(found: Iterable[Session], names: Mapping[int, str], here: str, lang: Language) -> tuple[SessionView, ...]:
    """Sessions with the names of their users; `here` is the hash of the one that asks."""
    return tuple(
        SessionView(
            one.id, names.get(one.user_id, ""), one.agent, one.address, moment(one.made_at, lang), moment(one.seen_at, lang),
            one.hash == here,
        )
        for one in found
    )  # fmt: skip


def token_views(found: Iterable[Token], names: Mapping[int, str], lang: Language) -> tuple[TokenView, ...]:
    """Tokens with the names of their users."""
    return tuple(
        TokenView(
            one.id, names.get(one.user_id, ""), one.name, one.writes, moment(one.made_at, lang), moment(one.ends_at, lang),
            moment(one.seen_at, lang) if one.seen_at else None, one.over,
        )
        for one in found
    )  # fmt: skip


def entry_views(found: Sequence[Entry], lang: Language) -> tuple[EntryView, ...]:
    """Lines of the audit log."""
    word = words(lang)
    return tuple(
        EntryView(moment(one.at, lang), one.who, one.action, word.of("audit.actions", one.action), one.about, one.address)
        for one in found
    )
