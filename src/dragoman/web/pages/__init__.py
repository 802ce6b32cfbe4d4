"""One module a page: its address, what it asks of the archive, its template."""

from __future__ import annotations

from dragoman.web.pages import choice, dossier, going, ledger, search, sources, start, static

# Those with fixed addresses stand before those that begin with a code (/TUR, /TUR/UZB).
ROUTERS = (
    static.router, choice.router, start.router, going.router, search.router, sources.router, ledger.router, dossier.router,
)  # fmt: skip
