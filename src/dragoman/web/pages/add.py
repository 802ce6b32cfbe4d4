"""`/add`: a text is pasted, files are uploaded, an address is given; each becomes a job."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.errors import EmptyInput, InputError
from dragoman.intake.jobs.spool import Upload
from dragoman.settings import LANGUAGES, Settings
from dragoman.users.jobs import reading
from dragoman.users.jobs.job import Wish
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.adding import asking, forms
from dragoman.web.adding.forms import Posted
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.views.jobs import job_views
from dragoman.web.views.known_collections import known_collections
from dragoman.web.words import words

router = APIRouter(prefix="/add", dependencies=[Depends(access.needs(Role.ANALYST, anywhere=True))], include_in_schema=False)
_RECENT = 5


@router.get("")
def show(request: Request) -> Response:
    """The forms, and what was added last."""
    return _page(request)


@router.post("/text")
def text(request: Request, form: Posted) -> Response:
    """Add what was pasted: an article, or the articles of a press review."""
    try:
        home, details = forms.collection(form), forms.details(form)
        typed = forms.text(form, "text").strip()
        if not typed:
            raise EmptyInput(words(language(request))("add.no_text"))
        asking.check(request, home)
        sent = [Upload("pasted.txt", BytesIO(typed.encode(errors="replace")))]
        return _to_job(asking.ask_files(request, sent, home, details, "text", details.title or typed))
    except InputError as e:
        return _page(request, "text", e, form)


@router.post("/files")
def files(request: Request, form: Posted) -> Response:
    """Add files of all kinds that the command line takes."""
    try:
        home, details = forms.collection(form), replace(forms.details(form), title=None)
        sent = forms.uploads(form)
        asking.check(request, home)
        return _to_job(asking.ask_files(request, sent, home, details))
    except InputError as e:
        return _page(request, "files", e, form)


@router.post("/address")
def address(request: Request, form: Posted) -> Response:
    """Add the article at an address, or all that a feed or sitemap there names."""
    try:
        home, details = forms.collection(form), replace(forms.details(form), title=None)
        url = forms.address(form)
        asking.check(request, home)
    except InputError as e:
        return _page(request, "address", e, form)
    return _to_job(asking.ask(request, Wish("address", url, home, replace(details, urls=(url,)))))


def _page(request: Request, wrong: str = "", error: InputError | None = None, typed: Posted | None = None) -> Response:
    """The page; where a form was `wrong`, with the reason and what was typed."""
    with access.users(request).reading() as connection:
        jobs, total = reading.recent(connection, access.visitor(request).id, _RECENT)
    with desk(request).archive.reading() as connection:
        homes = [name for name in known_collections(connection) if access.visitor(request).may(Role.ANALYST, name)]
    return access.page(
        request, "add.html", status=400 if error else 200, wrong=wrong, error=str(error) if error else "",
        typed=forms.typed(typed), blank=forms.BLANK, languages=LANGUAGES, jobs=job_views(jobs, language(request)), all_jobs=total,
        collections=homes,
        most_files=forms.MOST_FILES, most_upload=Settings().max_upload,
    )  # fmt: skip


def _to_job(id: int) -> Response:
    return RedirectResponse(f"/add/jobs/{id}", 303)
