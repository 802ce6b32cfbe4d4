"""One module a page: its address, what it asks of the archive, its template."""

from __future__ import annotations

from dragoman.web.pages import (
    account,
    admin_lists,
    admin_users,
    agreements,
    articles,
    choice,
    dossier,
    events,
    going,
    ledger,
    login,
    own_access,
    own_desk,
    persons,
    search,
    sources,
    start,
    state,
    static,
)

OPEN = (static.router, choice.router, login.router)
"""Those that strangers are answered by."""
# Those with fixed addresses stand before those that begin with a code (/TUR, /TUR/UZB).
ROUTERS = (
    start.router, going.router, search.router, sources.router, ledger.router, own_desk.router, account.router,
    own_access.router, admin_users.router, admin_lists.router,
    articles.router, events.router, agreements.router, persons.router, state.router, dossier.router,
)  # fmt: skip
"""Those for readers."""
