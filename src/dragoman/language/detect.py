"""Which language a text is in, by py3langid (BSD), unrestricted: a foreign text must be seen as foreign."""

from __future__ import annotations

from functools import cache
from typing import Any

_SAMPLE = 4000


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)


def detect(text: str) -> str:
    """ISO 639-1 code of the language of a text, from its first 4,000 characters."""
    return str(_identifier().classify(text[:_SAMPLE])[0])
