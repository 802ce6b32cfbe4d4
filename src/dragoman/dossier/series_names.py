"""What series of figures are called: in words, and as a slug that names one in addresses."""

from __future__ import annotations

from dragoman.archive.merging.series import Series
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.page_words import page_words
from dragoman.dossier.wordings import Wordings
from dragoman.errors import NotFound

_BETWEEN = "~"


def slug(series: Series) -> str:
    """The name of a series in addresses: `trade-turnover~USD~KEN,TUN~`."""
    return _BETWEEN.join((series.measure, series.unit, ",".join(series.actors), ",".join(series.recipients)))


def of_slug(slug: str) -> Series:
    """The series of a slug, without its points; NotFound for what is no slug."""
    parts = slug.split(_BETWEEN)
    if len(parts) != 4 or not parts[0]:
        raise NotFound(f"There is no series of figures {slug!r}. Open it from a dossier.")
    actors, recipients = (tuple(code for code in part.split(",") if code) for part in parts[2:])
    return Series(parts[0], parts[1], actors, recipients, ())


def title(series: Series, lang: Language) -> str:
    """What is measured, between whom."""
    wordings = Wordings(lang)
    whom = f" → {wordings.names(series.recipients)}" if series.recipients else ""
    parties = f"{wordings.names(series.actors)}{whom}"
    measure = labels(lang).measure(series.measure)
    return page_words(lang)("claims", what=measure, who=parties) if parties else measure
