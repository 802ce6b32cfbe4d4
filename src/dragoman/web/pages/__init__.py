"""One module a page: its address, what it asks of the archive, its template."""

from __future__ import annotations

from dragoman.web.pages import (
    agreements,
    articles,
    choice,
    dossier,
    events,
    going,
    ledger,
    own_desk,
    persons,
    search,
    sources,
    start,
    state,
    static,
)

# Those with fixed addresses stand before those that begin with a code (/TUR, /TUR/UZB).
ROUTERS = (
    static.router, choice.router, start.router, going.router, search.router, sources.router, ledger.router, own_desk.router,
    articles.router, events.router, agreements.router, persons.router, state.router, dossier.router,
)  # fmt: skip
