"""Identifiers that derive from content, so that reading twice changes nothing."""

from __future__ import annotations

import hashlib


def content_id(*parts: object) -> str:
    """Sixteen hexadecimal digits of the parts' hash."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]
