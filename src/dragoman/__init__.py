"""Dragoman reads press articles on relations between states into records that show their words.

Names are loaded when first used, so that `import dragoman` and `dragoman --help` stay quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.dossier.dossier import Dossier
    from dragoman.errors import DragomanError
    from dragoman.reader import Reader, Reading, read
    from dragoman.records import Article, Record
    from dragoman.settings import Settings
    from dragoman.web.brief.making import brief

__version__ = "0.1.0"
__all__ = [
    "Archive", "Article", "Dossier", "DragomanError", "Reader", "Reading", "Record", "Settings", "__version__", "brief", "read",
]  # fmt: skip

_HOMES = {
    "Archive": "dragoman.archive.archive",
    "Article": "dragoman.records",
    "Dossier": "dragoman.dossier.dossier",
    "DragomanError": "dragoman.errors",
    "Reader": "dragoman.reader",
    "Reading": "dragoman.reader",
    "Record": "dragoman.records",
    "Settings": "dragoman.settings",
    "brief": "dragoman.web.brief.making",
    "read": "dragoman.reader",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
