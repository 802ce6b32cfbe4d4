"""One module a page: its address, what it asks of the archive, its template."""

from __future__ import annotations

from dragoman.web.pages import (
    agreements,
    articles,
    choice,
    correcting,
    dossier,
    events,
    going,
    history,
    ledger,
    own_desk,
    persons,
    review,
    search,
    shortcuts,
    sources,
    start,
    state,
    static,
)

# Those with fixed addresses stand before those that begin with a code (/TUR, /TUR/UZB).
ROUTERS = (
    static.router, choice.router, start.router, going.router, search.router, sources.router, ledger.router, own_desk.router,
    correcting.router, history.router, review.router, shortcuts.router, articles.router, events.router, agreements.router,
    persons.router, state.router, dossier.router,
)  # fmt: skip
