"""Canonical addresses: one for all the forms in which a page is linked (trackers, AMP, mobile)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

import courlan

from dragoman.yaml_text import load_yaml


def canonical(url: str) -> str | None:
    """The address without tracking parameters, fragment and AMP forms, as https; None where it is none of the web."""
    clean = courlan.clean_url(url)
    parts = urlsplit(clean) if clean else None
    if parts is None or parts.scheme not in ("http", "https") or "." not in parts.netloc:
        return None
    parts = _out_of_cache(parts)
    path = _path(parts.path)
    return urlunsplit(("https", _host(parts.netloc), path, _query(parts.query), ""))


def domain(url: str) -> str | None:
    """The registered domain of an address (`bbc.co.uk`), its host where nobody registers such; None for no address."""
    address = canonical(url)
    return (courlan.extract_domain(address) or urlsplit(address).hostname) if address else None


@cache
def _forms() -> dict[str, Any]:
    data: dict[str, Any] = load_yaml(files("dragoman.archive").joinpath("addresses.yaml").read_text(encoding="utf-8"))
    return data


def _out_of_cache(parts: SplitResult) -> SplitResult:
    place = parts.netloc + parts.path
    for cache_ in _forms()["caches"]:
        if place.startswith(cache_) or f".{cache_}" in place:
            return urlsplit("https://" + place.split(cache_, 1)[1] + (f"?{parts.query}" if parts.query else ""))
    return parts


def _host(host: str) -> str:
    first, _, rest = host.partition(".")
    return _host(rest) if first in _forms()["host_labels"] and "." in rest else host


def _path(path: str) -> str:
    for ending, plain in _forms()["endings"].items():
        if path.lower().endswith(ending):
            path = path[: -len(ending)] + plain
    kept = [part for part in path.split("/") if part.lower() not in _forms()["path_parts"]]
    return "/".join(kept).rstrip("/") or "/"


def _query(query: str) -> str:
    forms = _forms()["parameters"]
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode([(k, v) for k, v in pairs if not (k.lower() in forms and forms[k.lower()] in (None, v.lower()))])
