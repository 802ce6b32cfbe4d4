"""`/TUR/UZB/print`: what a brief is to hold; `/TUR/UZB/brief.pdf` and `.docx`: the brief."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Annotated

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from fastapi import APIRouter, Depends, Query, Request, Response
from sqlalchemy import Connection

from dragoman.dossier.contents import SHOWN
from dragoman.web.brief.content import compose
from dragoman.web.brief.order import MOST, Order, order
from dragoman.web.brief.press import KINDS, Form, printed
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.pages.pairs import pair, party
from dragoman.web.pages.sections import Asked, address, keys
from dragoman.web.render import render
from dragoman.web.sheets import Sheet
from dragoman.web.views.filters import Filters
from dragoman.web.views.printing import choosing

router = APIRouter()
_AT_ONCE = 2
_limits: RunVar[CapacityLimiter] = RunVar("threads of briefs")


@dataclass(frozen=True)
class Wish:
    """What an address asks of a brief, but for whom it is on."""

    filters: Filters
    sections: tuple[str, ...]
    title: str
    most: int

    def order(self, request: Request, codes: tuple[str, ...]) -> Order:
        """The same for one or two codes, in the language of the request."""
        return order(codes, language(request), self.sections, self.filters, self.title, self.most)


def wish(
    asked: Asked, section: Annotated[list[str] | None, Query()] = None, title: str = "",
    most: Annotated[int, Query(ge=1, le=MOST)] = SHOWN,
) -> Wish:  # fmt: skip
    """What the form of the choice gives."""
    return Wish(asked, tuple(section or ()), title, most)


Wished = Annotated[Wish, Depends(wish)]


@router.get("/{first}/{second}/print", include_in_schema=False)
def of_pair(request: Request, first: str, second: str, wished: Wished) -> Response:
    """What the brief on a pair may hold."""
    codes = pair(request, first, second, "/print")
    return codes if isinstance(codes, Response) else _choice(request, codes, wished)


@router.get("/{named}/print", include_in_schema=False)
def of_party(request: Request, named: str, wished: Wished) -> Response:
    """What the brief on one party may hold."""
    code = party(request, named, "/print")
    return code if isinstance(code, Response) else _choice(request, (code,), wished)


@router.get("/{first}/{second}/brief.{form}", include_in_schema=False)
async def on_pair(request: Request, first: str, second: str, form: Form, wished: Wished) -> Response:
    """The brief on a pair."""
    codes = pair(request, first, second, f"/brief.{form}")
    return codes if isinstance(codes, Response) else await _aside(partial(_brief, request, codes, form, wished))


@router.get("/{named}/brief.{form}", include_in_schema=False)
async def on_party(request: Request, named: str, form: Form, wished: Wished) -> Response:
    """The brief on one party."""
    code = party(request, named, f"/brief.{form}")
    return code if isinstance(code, Response) else await _aside(partial(_brief, request, (code,), form, wished))


def _choice(request: Request, codes: tuple[str, ...], wished: Wish) -> Response:
    wanted = wished.order(request, codes)

    def make(connection: Connection) -> str:
        return render(request, "print.html", view=choosing(connection, wanted), address=address(codes))

    return desk(request).answer(request, make, keys=keys(codes))


def _brief(request: Request, codes: tuple[str, ...], form: Form, wished: Wish) -> Response:
    wanted = wished.order(request, codes)

    def make(connection: Connection) -> Sheet:
        today = date.today()
        made = printed(compose(connection, wanted, today), form)
        name = f"brief-{'-'.join(codes)}-{today.isoformat()}.{form}"
        return Sheet(made, (("Content-Disposition", f'attachment; filename="{name}"'),))

    return desk(request).answer(request, make, keys=keys(codes), kind=KINDS[form])


async def _aside(make: Callable[[], Response]) -> Response:
    """An answer that takes seconds, in threads beside those in which pages are made."""
    return await to_thread.run_sync(make, limiter=_limiter())


def _limiter() -> CapacityLimiter:
    """That of this event loop: a limiter belongs to one."""
    try:
        return _limits.get()
    except LookupError:
        _limits.set(made := CapacityLimiter(_AT_ONCE))
        return made
