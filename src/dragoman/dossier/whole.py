"""A dossier as plain data."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dragoman.dossier.contents import Contents
from dragoman.dossier.known import known
from dragoman.dossier.naming import Language
from dragoman.dossier.sections import sections
from dragoman.dossier.summary import summary

_PAIR = 2


def whole(found: Contents, lang: Language) -> dict[str, Any]:
    """All of a dossier; `lang` is that of the summary, which a pair alone has."""
    told = {name: {"told": s.told, "total": s.total, "rows": s.rows} for name, s in sections(found).items()}
    counts = [{"year": year, "type": kind, "number": n} for (year, kind), n in sorted(found.counts.items())]
    sentences = summary(known(found), lang) if len(found.codes) == _PAIR else []
    return {
        "codes": found.codes, "collection": found.asked.collection, "counts": counts,
        "summary": [asdict(sentence) for sentence in sentences], "sections": told, "coverage": asdict(found.coverage),
    }  # fmt: skip
