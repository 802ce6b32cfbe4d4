"""Addresses of the web as they may be kept and shown: without the credentials that stand in some."""

from __future__ import annotations

import re

_CREDENTIALS = re.compile(r"^(\s*[a-z][a-z0-9+.-]*:)?(//)[^/?#]*@", re.I)


def is_address(name: str) -> bool:
    """Whether an input is an address of the web, and no file."""
    return name.lower().startswith(("http://", "https://"))


def without_credentials(url: str) -> str:
    """An address without user name and password; those that a stranger's list holds are neither sent nor kept."""
    return _CREDENTIALS.sub(r"\1\2", url)
