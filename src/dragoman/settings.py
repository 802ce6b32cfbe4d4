"""Every setting with its default, environment name and meaning."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from dragoman.errors import InputError
from dragoman.packs import LANGUAGES as LANGUAGES
from dragoman.packs import PACKS

_LAST_PORT = 65535
PARTS = {
    "repairs": "mends of the parser's typical errors",
    "parentheses": "parentheses and adverbials kept from the parser",
    "cuts": "dates kept from the parser",
    "masks": "frequent names shown to the parser instead of rare ones",
    "discourse": "pronouns, numbers and descriptions resolved",
    "completion": "sides that a clause leaves out filled by rule",
    "nouns": "acts told by a noun",
    "meanings": "further meanings of a word weighed beside the first",
    "belief": "acts believed that the rules pass over",
    "gaps": "verbs told once for several, lists of recipients",
    "persons": "learned choice of persons",
    "dates": "learned choice of dates",
    "places": "learned choice of places",
    "merging": "reports of one happening within an article joined",
    "calibration": "confidence as a measured share of what is right",
}
"""Parts of reading that can be switched off to see what they are worth, with what each does."""
DEFAULT_MODELS = {code: pack.model for code, pack in PACKS.items() if pack.model}


def _path(name: str) -> Path | None:
    value = os.environ.get(name)
    return Path(value) if value else None


def user_data() -> Path:
    """The folder in which the user's own archive is."""
    return platformdirs.user_data_path("dragoman")


def _archive() -> str:
    return os.environ.get("DRAGOMAN_ARCHIVE") or str(user_data() / "archive.db")


def _min_confidence() -> float:
    given = os.environ.get("DRAGOMAN_MIN_CONFIDENCE") or "0"
    try:
        least = float(given)
    except ValueError:
        least = -1.0
    if not 0 <= least <= 1:
        raise InputError(f"DRAGOMAN_MIN_CONFIDENCE is {given!r}, which is no confidence. Give a number from 0 to 1.")
    return least


def _without() -> frozenset[str]:
    named = frozenset(filter(None, os.environ.get("DRAGOMAN_WITHOUT", "").split(",")))
    if unknown := sorted(named - PARTS.keys()):
        raise InputError(f"DRAGOMAN_WITHOUT names {unknown[0]!r}, which is no part of reading. There are: {', '.join(PARTS)}.")
    return named


def _models() -> dict[str, str]:
    named = {lang: os.environ.get(f"DRAGOMAN_MODEL_{lang.upper()}", DEFAULT_MODELS.get(lang)) for lang in LANGUAGES}
    return {lang: package for lang, package in named.items() if package is not None}


@dataclass(frozen=True)
class Settings:
    """How reading is set up; each default can be changed by an environment variable."""

    max_chars: int = field(default_factory=lambda: int(os.environ.get("DRAGOMAN_MAX_CHARS", "1000000")))
    """Longest text read, in characters (DRAGOMAN_MAX_CHARS)."""
    models: dict[str, str] = field(default_factory=_models)
    """spaCy package for each language that has one (DRAGOMAN_MODEL_FR, DRAGOMAN_MODEL_EN, and so on for other codes)."""
    knowledge: Path | None = field(default_factory=lambda: _path("DRAGOMAN_KNOWLEDGE"))
    """A user's own file of names, people and offices (DRAGOMAN_KNOWLEDGE)."""
    lexicon: Path | None = field(default_factory=lambda: _path("DRAGOMAN_LEXICON"))
    """A user's own lexicon file (DRAGOMAN_LEXICON)."""
    weigh: bool = field(default_factory=lambda: os.environ.get("DRAGOMAN_WEIGH", "1") != "0")
    """Whether learned weights decide what the rules leave open; 0 lets the rules alone decide (DRAGOMAN_WEIGH)."""
    min_confidence: float = field(default_factory=_min_confidence)
    """Items read with less confidence, from 0 to 1, are left out (DRAGOMAN_MIN_CONFIDENCE)."""
    without: frozenset[str] = field(default_factory=_without)
    """Parts of reading (`PARTS`) that are switched off, for evaluation alone (DRAGOMAN_WITHOUT, separated by commas)."""
    archive: str = field(default_factory=_archive)
    """Where the archive is: a path, or the URL of a PostgreSQL database (DRAGOMAN_ARCHIVE)."""
    users: Path | None = field(default_factory=lambda: _path("DRAGOMAN_USERS"))
    """File of users, apart from the archive (DRAGOMAN_USERS); else it lies beside the archive."""
    max_upload: int = field(default_factory=lambda: int(os.environ.get("DRAGOMAN_MAX_UPLOAD", "200")))
    """Most that may be uploaded at once on the web, in MiB (DRAGOMAN_MAX_UPLOAD)."""
    proxy: str | None = field(default_factory=lambda: os.environ.get("DRAGOMAN_PROXY") or None)
    """HTTP proxy through which all is fetched (DRAGOMAN_PROXY); other variables of the environment name none."""


def _port() -> int:
    given = os.environ.get("DRAGOMAN_SMTP_PORT") or "587"
    if not (given.isdecimal() and 0 < int(given) <= _LAST_PORT):
        raise InputError(f"DRAGOMAN_SMTP_PORT is {given!r}, which is no port. Give a number from 1 to {_LAST_PORT}.")
    return int(given)


@dataclass(frozen=True)
class MailSettings:
    """Where digests are handed over, and how links in them lead back; each can be set by an environment variable."""

    host: str = field(default_factory=lambda: os.environ.get("DRAGOMAN_SMTP_HOST", ""))
    """Mail server (DRAGOMAN_SMTP_HOST)."""
    port: int = field(default_factory=_port)
    """Its port (DRAGOMAN_SMTP_PORT)."""
    security: str = field(default_factory=lambda: os.environ.get("DRAGOMAN_SMTP_SECURITY", "starttls"))
    """starttls, tls (from the beginning) or none (DRAGOMAN_SMTP_SECURITY)."""
    user: str = field(default_factory=lambda: os.environ.get("DRAGOMAN_SMTP_USER", ""))
    """Name for the login; empty for none (DRAGOMAN_SMTP_USER)."""
    password: str = field(default_factory=lambda: os.environ.get("DRAGOMAN_SMTP_PASSWORD", ""), repr=False)
    """Its password (DRAGOMAN_SMTP_PASSWORD)."""
    sender: str = field(default_factory=lambda: os.environ.get("DRAGOMAN_SMTP_FROM", ""))
    """Address from which digests come (DRAGOMAN_SMTP_FROM)."""
    server: str | None = field(default_factory=lambda: os.environ.get("DRAGOMAN_URL") or None)
    """Address at which readers of mail reach the pages (DRAGOMAN_URL); without it mail has no links."""
