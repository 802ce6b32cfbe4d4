"""BibTeX entries, for BibTeX and biblatex alike: signs that TeX takes for commands stand escaped, braces are balanced."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from dragoman.dossier.citing.works import Work
from dragoman.packs import PACKS

_ESCAPED = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
})  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_URL = "%/:=&?~#+!$,;'@()*[]-._"
"""What an address may hold; anything else in it is percent-encoded."""


def bibtex(works: Iterable[Work]) -> str:
    """Entries of works, the key of each the letter of its kind and its id."""
    return "\n".join(map(_entry, works))


def _entry(work: Work) -> str:
    kind = "article" if work.kind == "article" and work.outlet else "misc"
    lines = "".join(f",\n  {name} = {value}" for name, value in _fields(work, kind).items() if value)
    return f"@{kind}{{dragoman-{work.id}{lines}\n}}\n"


def _fields(work: Work, kind: str) -> dict[str, str]:
    year, month, day = (*work.day.split("-"), "", "")[:3]
    return {
        "author": _braced(work.author, whole=True), "title": _braced(work.title, whole=True),
        "journal" if kind == "article" else "howpublished": _braced(work.outlet), "year": _braced(year),
        "month": _MONTHS[int(month) - 1] if month else "", "day": _braced(day.lstrip("0")),
        "url": _braced(quote(work.url, safe=_IN_URL), escape=False), "urldate": _braced(work.accessed),
        "language": _braced(PACKS[work.lang].name.lower() if work.lang in PACKS else ""), "note": _braced(work.note),
    }  # fmt: skip


def _braced(value: str, *, whole: bool = False, escape: bool = True) -> str:
    """A value in braces; in two pairs it is kept as it is, its capitals and the "and" of a name of several people."""
    if not value:
        return ""
    told = value.translate(_ESCAPED) if escape else value
    return f"{{{{{told}}}}}" if whole else f"{{{told}}}"
