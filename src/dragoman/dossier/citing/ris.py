"""Records in the RIS format: a tag of two signs, two spaces, a hyphen, a space and a value on each line, ended by CR LF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.dossier.citing.works import Work


def ris(works: Iterable[Work]) -> str:
    """The records of works."""
    return "\r\n".join(line for work in works for line in (*_lines(work), ""))


def _lines(work: Work) -> Iterator[str]:
    yield f"TY  - {_type(work)}"
    year, month, day = (*work.day.split("-"), "", "")[:3]
    fields = (
        ("ID", work.id), ("AU", work.author), ("TI", work.title), ("T2", work.outlet), ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else ""), ("LA", work.lang), ("UR", work.url),
        ("Y2", work.accessed.replace("-", "/") + "/" if work.accessed else ""), ("N1", work.note),
    )  # fmt: skip
    yield from (f"{tag}  - {value}" for tag, value in fields if value)
    yield "ER  - "


def _type(work: Work) -> str:
    if work.kind == "event":
        return "DATA"
    return "NEWS" if work.outlet else "ELEC"
