"""`/articles/UID`: an article with every item marked in its text."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from dragoman.dossier.article_page import article_page
from dragoman.users.visitor import Role
from dragoman.web.access import visitor
from dragoman.web.access.narrowing import of_one_thing
from dragoman.web.desk import OLD_ENOUGH, desk
from dragoman.web.language import language
from dragoman.web.quotation import limit
from dragoman.web.render import render
from dragoman.web.views.article import article_view
from dragoman.web.words import words

router = APIRouter()


@router.get("/articles/{uid}", include_in_schema=False)
@of_one_thing
def article(
    request: Request,
    uid: str,
    version: int | None = None,
    part: Annotated[int, Query(ge=1)] = 1,
    item: str | None = None,
) -> Response:
    """One version, the newest where none is named; of a long text the part of a number, or that in which an item stands."""
    lang = language(request)
    may_forget = visitor(request).may(Role.ANALYST)

    def make(connection: Connection) -> str:
        page = article_page(connection, uid, version)
        view = article_view(page, words(lang).group("items.letters"), lang, part, item, limit(request, page.collection))
        return render(request, "article.html", page=page, view=view, may_forget=may_forget)

    # What is added elsewhere changes at most which articles share its words and in which events its items are.
    return desk(request).answer(request, make, keys=OLD_ENOUGH)
