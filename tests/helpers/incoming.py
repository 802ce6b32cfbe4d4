"""Articles read by the reader without models, ready for an archive."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from helpers.fakes import FakeReader

from dragoman.archive.incoming import Incoming
from dragoman.records import Article

SIGNED = "KEN > TUN SUPPORT | Kenya and Tunisia signed an agreement"
MET = "KEN > TUN CONSULT | Kenya received the Tunisian minister"


def incoming(text: str = SIGNED, origin: str = "a.txt", collection: str = "press", **fields: Any) -> Incoming:
    """An article in the form of `FakeReader`, with its record and original."""
    article = Article(text=text, **fields)
    record = FakeReader().read(article)
    identity = article.id or sha256(text.encode()).hexdigest()[:16]
    given = {k: v for k, v in article.model_dump().items() if k in ("url", "source", "author", "retrieved")}
    record = record.model_copy(update={"id": identity, "text_hash": sha256(text.encode()).hexdigest(), **given})
    return Incoming(article, record, origin, text.encode(), collection)
