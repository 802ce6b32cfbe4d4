"""`/articles/UID/forget`: an article is taken out for good, by an administrator or by who added it the same day."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.dossier.article_page import ArticlePage, article_page
from dragoman.users.jobs import reading
from dragoman.users.jobs.job import Details, Wish
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.adding import asking, forms
from dragoman.web.adding.forms import Posted
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.words import words

router = APIRouter(dependencies=[Depends(access.needs(Role.ANALYST, anywhere=True))], include_in_schema=False)
_LONGEST_REASON = 500


@router.get("/articles/{uid}/forget")
def show(request: Request, uid: str) -> Response:
    """What will go, to be confirmed."""
    return access.page(request, "forget.html", page=_article(request, uid), error="")


@router.post("/articles/{uid}/forget")
def forget(request: Request, uid: str, form: Posted) -> Response:
    """Take it out, once it is confirmed and said why."""
    found = _article(request, uid)
    word = words(language(request))
    reason = forms.line(form, "reason", _LONGEST_REASON)
    if not reason or form.get("sure") != "yes":
        error = word("forget.no_reason" if not reason else "forget.not_sure")
        return access.page(request, "forget.html", status=400, page=found, error=error)
    access.note(request, "article.forget.asked", f"{found.line.uid}: {reason}")
    details = Details(article=found.line.uid, reason=reason)
    id = asking.ask(request, Wish("forget", found.line.uid, found.collection, details))
    return RedirectResponse(f"/add/jobs/{id}", 303)


def _article(request: Request, uid: str) -> ArticlePage:
    """The article; 403 for one who may not take it out."""
    with desk(request).archive.reading() as connection:
        found = article_page(connection, uid)
    who = access.visitor(request)
    if not who.may(Role.ADMIN, found.collection):
        today = datetime.now(UTC).date().isoformat()
        with access.users(request).reading() as connection:
            added = reading.added_by(connection, found.line.uid, who.id, today)
        if not added or len(found.versions) > 1:
            raise HTTPException(403, words(language(request))("forget.forbidden"))
    return found
