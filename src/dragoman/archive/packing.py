"""Records as rows: an item's JSON without the words that its spans repeat from the text, and back.

The words are cut out of the text again when the item is read, so they cannot come to differ from it; a hash of
the whole record proves that nothing was lost.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias, get_args

from dragoman.records import Agreement, Event, Figure, Model, Office, ReaderVersion, Record, Statement

Kind: TypeAlias = Literal["event", "agreement", "statement", "figure", "office"]
Item: TypeAlias = Event | Agreement | Statement | Figure | Office
KINDS: tuple[Kind, ...] = get_args(Kind)
FIELDS: dict[Kind, str] = {k: f"{k}s" for k in KINDS}
"""Kind of fact -> the field of a record that lists it."""
_MODELS: dict[Kind, type[Item]] = {
    "event": Event, "agreement": Agreement, "statement": Statement, "figure": Figure, "office": Office,
}  # fmt: skip
_LEVEL = 6
# Halves of surrogate pairs and the zero character: no database keeps them.
_UNSTORABLE = re.compile("[\ud800-\udfff\0]")


def squeeze(text: str) -> bytes:
    """A text compressed."""
    return zlib.compress(text.encode(), _LEVEL)


def unsqueeze(body: bytes) -> str:
    """A text as it was before `squeeze`."""
    return zlib.decompress(body).decode()


def storable(text: str) -> str:
    """A text with a sign in place of each character that no database keeps."""
    return _UNSTORABLE.sub("\ufffd", text)


def dense(value: Any) -> str:
    """Canonical JSON: keys sorted, no spaces."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(text: str) -> str:
    """SHA-256 of a text, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def record_hash(record: Record) -> str:
    """Hash of everything a record says."""
    return hash_of(dense(record.model_dump(mode="json")))


def items(record: Record) -> Iterator[tuple[Kind, int, Item]]:
    """All facts of a record with kind and position."""
    for kind in KINDS:
        for position, item in enumerate(getattr(record, FIELDS[kind])):
            yield kind, position, item


def ref_of(item: Item) -> str:
    """The identifier that the reader gave an item; an office has none."""
    return "" if isinstance(item, Office) else item.id


def pack(item: Model, text: str) -> str:
    """The item as canonical JSON; words that equal their stretch of `text` are left out."""
    return dense(_without_words(item.model_dump(mode="json", exclude_defaults=True), text))


def unpack(kind: Kind, body: str, text: str) -> Item:
    """The item that `pack` wrote."""
    return _MODELS[kind].model_validate(_with_words(json.loads(body), text))


def head(record: Record) -> str:
    """What a record says besides its facts, text and reader."""
    left_out = {*FIELDS.values(), "text", "text_hash", "reader"}
    return dense(record.model_dump(mode="json", exclude=left_out, exclude_defaults=True))


def whole(head: str, text: str, reader: str, facts: Mapping[Kind, list[Item]]) -> Record:
    """The record of its parts."""
    parts: dict[str, Any] = {"lang": None, **json.loads(head)}
    parts |= {FIELDS[kind]: tuple(found) for kind, found in facts.items()}
    return Record(text=text, text_hash=hash_of(text), reader=ReaderVersion.model_validate_json(reader), **parts)


def _without_words(value: Any, text: str) -> Any:
    if isinstance(value, list):
        return [_without_words(v, text) for v in value]
    if not isinstance(value, dict):
        return value
    kept = {k: _without_words(v, text) for k, v in value.items()}
    span = _stretch(value, text)
    parts = value.get("parts")
    if "text" in kept and kept["text"] == (span if span is not None else _joined(parts, text)):
        del kept["text"]
    return kept


def _with_words(value: Any, text: str) -> Any:
    """Fill in what `_without_words` left out; the value itself is changed."""
    nested = value if isinstance(value, list) else [v for k, v in value.items() if k != "parts"]
    for one in nested:
        if isinstance(one, (dict, list)):
            _with_words(one, text)
    if isinstance(value, dict) and "text" not in value:
        words = _stretch(value, text)
        words = _joined(value.get("parts"), text) if words is None else words
        if words is not None:
            value["text"] = words
    return value


def _stretch(value: Mapping[str, Any], text: str) -> str | None:
    start, end = value.get("start"), value.get("end")
    return text[start:end] if isinstance(start, int) and isinstance(end, int) else None


def _joined(parts: Any, text: str) -> str | None:
    return " ".join(text[p["start"] : p["end"]] for p in parts) if parts else None
