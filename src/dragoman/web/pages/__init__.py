"""One module a page: its address, what it asks of the archive, its template."""

from __future__ import annotations

from dragoman.web.pages import (
    account,
    add,
    admin_lists,
    admin_users,
    agreements,
    articles,
    choice,
    correcting,
    dossier,
    events,
    feeds,
    following,
    forget,
    going,
    history,
    jobs,
    ledger,
    login,
    notes,
    noting,
    own_access,
    own_desk,
    persons,
    printing,
    review,
    search,
    shortcuts,
    sources,
    start,
    state,
    static,
    watched,
    watching,
)

OPEN = (static.router, choice.router, login.router)
"""Those that strangers are answered by."""
# Those with fixed addresses stand before those that begin with a code (/TUR, /TUR/UZB).
ROUTERS = (
    start.router, going.router, search.router, sources.router, ledger.router, own_desk.router, account.router,
    own_access.router, admin_users.router, admin_lists.router,
    watching.router, watched.router, following.router, jobs.router, add.router, notes.router, noting.router, forget.router,
    correcting.router, history.router, review.router, shortcuts.router,
    articles.router, events.router, agreements.router, persons.router, printing.router, state.router, dossier.router,
)  # fmt: skip
"""Those for readers."""
SECRET_ROUTERS = (feeds.router,)
"""Those whose addresses are secrets: who knows one needs nothing else, as the programs that read feeds cannot log in."""
