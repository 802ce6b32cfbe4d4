"""Who may see and do what on the web, for pages and the HTTP API alike.

A handler asks `visitor(request)`; a route or router that does more than show names its role, `Depends(needs(Role.ANALYST))`,
which also checks the CSRF token of what changes something; `note` writes into the audit log.  What is shown to one visitor
alone is answered by `page`.
"""

from __future__ import annotations

from dragoman.web.access.asker import note, users, visitor
from dragoman.web.access.needs import needs
from dragoman.web.access.own_page import page

__all__ = ["needs", "note", "page", "users", "visitor"]
