"""Passwords: which are good enough, how they are kept (argon2id, RFC 9106) and checked."""

from __future__ import annotations

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from zxcvbn import zxcvbn

from dragoman.errors import WeakPassword

SHORTEST, LONGEST = 10, 1000
_LOOKED_AT = 72
"""Characters that are looked at for what can be guessed: more take long, and none is weak that is strong so far."""
_GUESSES = 10.0
"""Power of ten of the guesses that it must take to find a password by what people usually choose."""
_REASONS = {
    "short": f"It has fewer than {SHORTEST} characters.",
    "long": f"It has more than {LONGEST:,} characters.",
    "dictionary": "It is made of common passwords, names or words.",
    "spatial": "It follows the keys of the keyboard.",
    "repeat": "It repeats itself.",
    "sequence": "It is a sequence such as abc or 6543.",
    "date": "It is little more than a date.",
    "bruteforce": "It is too short for what is in it.",
}
"""Why a password is refused, by a word for it."""
_ADVICE = "Take four or more words that do not belong together, or let a password manager make one."
_turn = BoundedSemaphore(2)
"""Each hash takes 64 MiB: a flood of log-ins must not take all memory."""


def check_strength(password: str, name: str = "") -> None:
    """WeakPassword where a password is short or easily guessed, also from the user's name."""
    if reason := _weakness(password, name):
        raise WeakPassword(reason, f"The password is too weak. {_REASONS[reason]} {_ADVICE}")


def _weakness(password: str, name: str) -> str | None:
    if len(password) < SHORTEST:
        return "short"
    if len(password) > LONGEST:
        return "long"
    found = zxcvbn(password[:_LOOKED_AT], user_inputs=[name, *name.split(), "dragoman"], max_length=_LOOKED_AT)
    if found["guesses_log10"] >= _GUESSES:
        return None
    known = [match for match in found["sequence"] if match["pattern"] in _REASONS]
    return str(max(known, key=lambda match: len(match["token"]))["pattern"]) if known else "bruteforce"


def hash_password(password: str) -> str:
    """What is kept of a password."""
    with _turn:
        return _hasher().hash(password)


def verify(kept: str | None, password: str) -> bool:
    """Whether a password is right; for None (nobody of that name) it takes as long as for a wrong one."""
    with _turn:
        try:
            return _hasher().verify(kept or _nobodys(), password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False


def is_outdated(kept: str) -> bool:
    """Whether a password is kept with less effort than today's."""
    return _hasher().check_needs_rehash(kept)


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash("nobody has this password")
