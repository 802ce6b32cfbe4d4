"""What is cited: an event of an archive, and the articles that tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.dossier.naming import Language, name
from dragoman.dossier.page_words import page_words
from dragoman.dossier.told import ArticleLine, CaseLine
from dragoman.dossier.wording import day, listed, town
from dragoman.dossier.wordings import Wordings, joined
from dragoman.records import Party


@dataclass(frozen=True)
class Work:
    """An event or article, all on one line each.  `day` is that of publication at its own precision (YYYY, YYYY-MM or
    YYYY-MM-DD) and `accessed` a whole day; both are empty where they are not known, as is `outlet`, the newspaper."""

    id: str
    kind: Literal["event", "article"]
    title: str
    author: str = ""
    outlet: str = ""
    day: str = ""
    accessed: str = ""
    url: str = ""
    lang: str = ""
    note: str = ""


def works(line: CaseLine, lang: Language, program: str) -> list[Work]:
    """An event, titled in a language, as the `program` with its version holds it; then its articles, each once, in the order
    of publication."""
    articles = {report.article.uid: report.article for report in line.reports}
    return [_event(line, lang, program), *map(article, articles.values())]


def event_title(line: CaseLine, lang: Language) -> str:
    """Who, what, when and where: "Turkey, Uzbekistan: consultation (visit), 27 October 2020, Tashkent"."""
    view, wordings = line.view, Wordings(lang)
    who = listed(dict.fromkeys(_named(p, lang) for p in (*line.shown.actors, *line.shown.recipients)), lang)
    where = town(view.place, lang) or (name(view.country, lang) if view.country else "")
    real = page_words(lang).status(view.status)
    what = joined((wordings.type(view.type, view.mode), real, view.date and day(view.date, lang), where), ", ")
    return f"{who}: {what}" if lang == "en" else f"{who} : {what}"


def article(line: ArticleLine) -> Work:
    """An article as it names itself."""
    told = (line.title, line.author, line.source, line.day, (line.retrieved or "")[:10], line.url, line.lang)
    title, author, outlet, published, accessed, url, lang = (" ".join((value or "").split()) for value in told)
    return Work(line.uid, "article", title, author, outlet, published, accessed, url, lang)


def _event(line: CaseLine, lang: Language, program: str) -> Work:
    view = line.view
    words = page_words("en")
    told = joined((words.counted("independent", view.independent), words.counted("articles", view.articles)), ", ")
    note = f"Event {line.id}, {told}"
    return Work(line.id, "event", event_title(line, lang), outlet=program, lang=lang, note=note)


def _named(party: Party, lang: Language) -> str:
    return name(party.entity, lang) if party.entity else f"“{' '.join(party.text.split())}”"
