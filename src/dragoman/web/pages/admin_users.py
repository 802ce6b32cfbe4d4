"""`/admin`: who may log in and do what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeAlias

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from dragoman.dossier.asked import collection_names
from dragoman.errors import NotFound, UserError
from dragoman.users import accounts, sessions, tokens
from dragoman.users.passwords import SHORTEST
from dragoman.users.visitor import ROLES, Role, Visitor
from dragoman.web import access
from dragoman.web.access.asker import asker
from dragoman.web.access.changes import changes
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.refusals import refused
from dragoman.web.views.users import grants, roles, session_views, token_views, user_view
from dragoman.web.words import words

router = APIRouter(dependencies=[Depends(access.needs(Role.ADMIN))])
RoleWord: TypeAlias = Literal["none", "reader", "analyst", "admin"]
Text: TypeAlias = Annotated[str, Form()]
Names: TypeAlias = Annotated[list[str] | None, Form()]


@router.get("/admin", include_in_schema=False)
def every_user(request: Request, done: str = "") -> Response:
    """All users."""
    with access.users(request).reading() as connection:
        found = accounts.all_accounts(connection)
    lang = language(request)
    return access.page(request, "admin_users.html", users=[user_view(one, lang) for one in found], done=done)


@router.get("/admin/add", include_in_schema=False)
def add_form(request: Request) -> Response:
    """The form for a new user."""
    return _add_form(request)


@router.post("/admin/add", include_in_schema=False)
def add(
    request: Request, name: Text = "", password: Text = "", again: Text = "", role: Annotated[RoleWord, Form()] = "reader",
    collection: Names = None, grant: Names = None,
) -> Response:  # fmt: skip
    """A new user; the form again, with the reason, where there cannot be one.  The first is administrator."""
    wanted = Visitor(-1, name, Role[role.upper()], _granted(collection, grant))
    if password != again:
        return _add_form(request, wanted, words(language(request))("login.unlike"))
    try:
        with changes(request) as change:
            first = not accounts.any_user(change.connection)
            change.add(name, password, Role.ADMIN if first else wanted.role, wanted.collections)
    except UserError as e:
        return _add_form(request, wanted, refused(e, language(request)))
    return RedirectResponse("/login?back=/admin" if first else "/admin?done=added", 303)


@router.get("/admin/users/{id}", include_in_schema=False)
def one_user(request: Request, id: int, done: str = "") -> Response:
    """A user with all that is his, and forms to change it."""
    return _user_page(request, id, done=done)


@router.post("/admin/users/{id}/roles", include_in_schema=False)
def set_roles(
    request: Request, id: int, role: Annotated[RoleWord, Form()], collection: Names = None, grant: Names = None
) -> Response:
    """Other roles."""
    try:
        with changes(request) as change:
            change.set_roles(_user(change.connection, id).name, Role[role.upper()], _granted(collection, grant))
    except UserError as e:
        return _user_page(request, id, 400, why=refused(e, language(request)))
    return RedirectResponse(f"/admin/users/{id}?done=roles", 303)


@router.post("/admin/users/{id}/password", include_in_schema=False)
def set_password(request: Request, id: int, password: Text = "", again: Text = "") -> Response:
    """Another password; his sessions end."""
    if password != again:
        return _user_page(request, id, 400, why=words(language(request))("login.unlike"))
    try:
        with changes(request) as change:
            change.set_password(_user(change.connection, id).name, password)
    except UserError as e:
        return _user_page(request, id, 400, why=refused(e, language(request)))
    return RedirectResponse(f"/admin/users/{id}?done=password", 303)


@router.get("/admin/users/{id}/remove", include_in_schema=False)
def ask_to_remove(request: Request, id: int) -> Response:
    """What would go with a user."""
    return access.page(request, "admin_remove.html", **_of_user(request, id), why="")


@router.post("/admin/users/{id}/remove", include_in_schema=False)
def remove(request: Request, id: int) -> Response:
    """Take out a user."""
    try:
        with changes(request) as change:
            change.remove(_user(change.connection, id).name)
    except UserError as e:
        return access.page(request, "admin_remove.html", status=400, **_of_user(request, id), why=refused(e, language(request)))
    return RedirectResponse("/admin?done=removed", 303)


def _add_form(request: Request, wanted: Visitor | None = None, why: str = "") -> Response:
    with access.users(request).reading() as connection:
        first = not accounts.any_user(connection)
    return access.page(
        request, "admin_add.html", status=400 if why else 200, user=wanted, why=why, first=first, shortest=SHORTEST,
        grants=grants(wanted, _collections(request)), choices=_choices(first=first),
    )  # fmt: skip


def _user_page(request: Request, id: int, status: int = 200, *, why: str = "", done: str = "") -> Response:
    told = _of_user(request, id)
    of_collections = grants(told["user"], _collections(request))
    return access.page(
        request, "admin_user.html", status=status, why=why, done=done, shortest=SHORTEST, grants=of_collections,
        choices=_choices(first=False), **told,
    )  # fmt: skip


def _of_user(request: Request, id: int) -> dict[str, Any]:
    """A user with his sessions and tokens."""
    lang = language(request)
    with access.users(request).reading() as connection:
        user = _user(connection, id)
        names, here = {user.id: user.name}, asker(request).mark
        opened = session_views(sessions.open_sessions(connection, id), names, here, lang)
        given = token_views(tokens.all_tokens(connection, id), names, lang)
    return {"user": user, "roles": roles(user, lang), "sessions": opened, "tokens": given}


def _user(connection: Connection, id: int) -> Visitor:
    found = accounts.of_id(connection, id)
    if found is None:
        raise NotFound("There is no such user any more.")
    return found


def _collections(request: Request) -> list[str]:
    with desk(request).archive.reading() as connection:
        return collection_names(connection)


def _choices(*, first: bool) -> tuple[str, ...]:
    """Roles in the whole archive that can be chosen."""
    return (Role.ADMIN.word,) if first else (Role.NONE.word, *ROLES)


def _granted(collections: list[str] | None, given: list[str] | None) -> Mapping[str, Role] | None:
    """Roles by collection, of those for which one was chosen."""
    pairs = zip(collections or (), given or (), strict=False)
    return {name: ROLES[role] for name, role in pairs if role in ROLES} or None
