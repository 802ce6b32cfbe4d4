"""Why a user, password or token cannot be as asked, in the language of the visitor."""

from __future__ import annotations

from dragoman.dossier.naming import Language
from dragoman.errors import UserError, WeakPassword
from dragoman.web.words import words


def refused(error: UserError, lang: Language) -> str:
    """What to tell."""
    if isinstance(error, WeakPassword):
        return words(lang).of("login.weak", error.reason)
    return words(lang)(f"refused.{error.reason}", **error.values)
