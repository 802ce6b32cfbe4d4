"""From an article to its record: the six stages in their order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from dragoman.coding.agreements.reading import read_agreements
from dragoman.coding.analyse import Analyser
from dragoman.coding.analysis import Analysis, Knowledge
from dragoman.coding.calibration import Calibration, shipped_calibration
from dragoman.coding.candidates import Candidate
from dragoman.coding.contexts import Surroundings, contexts_of
from dragoman.coding.discourse import Discourse
from dragoman.coding.events import EventCoder
from dragoman.coding.figures.reading import read_figures
from dragoman.coding.finish import event_of
from dragoman.coding.lexicon import Lexicon, load_lexicon
from dragoman.coding.merge import merged
from dragoman.coding.modes import Modes
from dragoman.coding.naming import Namer
from dragoman.coding.offices import read_offices
from dragoman.coding.scoring.chooser import Chooser, shipped
from dragoman.coding.scoring.details import Details, shipped_details
from dragoman.coding.scoring.weighed import Weighed
from dragoman.coding.statements.reading import read_statements, spoken
from dragoman.coding.statements.talk import Found
from dragoman.coding.unparsed import marked
from dragoman.coding.voice_finder import voices_of
from dragoman.coding.when import TimeAndPlace
from dragoman.language.parsers import Parsers, parser_here
from dragoman.records import Article, Event, ReaderVersion, Record
from dragoman.settings import Settings

Reason = tuple[str | None, str, str, str, str]


@cache
def package_version() -> str:
    """The version of the installed program, "0" where it is not installed."""
    try:
        return version("dragoman")
    except PackageNotFoundError:
        return "0"


def extraction_of(article: Article) -> str:
    """The version of what took the article out of its document; "text" where it came as plain text."""
    return article.extraction.version if article.extraction else "text"


def _place(c: Candidate) -> int:
    return c.token.start


class Coder:
    """Reads articles of all languages; loads what a language needs at its first article."""

    def __init__(
        self,
        settings: Settings,
        chooser: Chooser | None = None,
        details: Details | None = None,
        parsers: Parsers = parser_here,
    ) -> None:
        """`chooser` and `details` decide instead of the weights that ship with the package; `parsers` makes parsers."""
        self._settings = settings
        self._given = (chooser, details)
        self._analyser = Analyser(settings, parsers)
        self._lexicons: dict[str, Lexicon] = {}

    def prepare(self, lang: str) -> None:
        """Load what articles of a language need, and have what parses it begin to load."""
        self._analyser.prepare(lang)
        self._weights()
        self._calibration()
        self._lexicon(lang)

    def record(self, article: Article) -> Record:
        """The record of a checked article (id and language are known)."""
        return self.explained(article)[0]

    def discourse(self, article: Article) -> Discourse:
        """The discourse model of a checked article."""
        return self._heard(self._analyser.analyse(article))[0]

    def _heard(self, analysis: Analysis) -> tuple[Discourse, list[Found]]:
        """The discourse model, once it is known who speaks where, with what is said."""
        discourse = Discourse(analysis)
        found = spoken(discourse)
        discourse.hear(voices_of(discourse, found))
        return discourse, found

    def weighed(self, article: Article) -> list[Weighed]:
        """The acts of a checked article as the rules leave them, before anything is chosen."""
        analysis = self._analyser.analyse(article)
        return EventCoder(self._heard(analysis)[0], self._lexicon(analysis.lang)).weigh()

    def told(self, article: Article) -> tuple[Discourse, list[Found], list[Candidate]]:
        """The acts that a checked article tells, before persons, dates and places; with what is said in it."""
        discourse, said = self._heard(self._analyser.analyse(article))
        return discourse, said, EventCoder(discourse, self._lexicon(discourse.analysis.lang), self._weights()[0]).read()

    def explained(self, article: Article) -> tuple[Record, list[Reason]]:
        """The record, and for each item and each promising sentence without one the reason."""
        analysis = self._analyser.analyse(article)
        discourse, said = self._heard(analysis)
        chooser, details = self._weights()
        coder = EventCoder(discourse, self._lexicon(analysis.lang), chooser)
        candidates = self._events(coder, discourse, said, details)
        agreements = read_agreements(discourse, candidates, str(article.id))
        candidates = [c for c in candidates if not c.pattern.meaning.paper]
        events = [event_of(c, analysis, str(article.id), agreements) for c in candidates]
        record = Record(
            id=str(article.id), lang=analysis.lang, published=analysis.published, title=article.title, url=article.url,
            source=article.source, author=article.author, retrieved=article.retrieved, extraction=article.extraction,
            text_hash=hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(), text=article.text,
            events=tuple(events), agreements=tuple(a.record for a in agreements),
            statements=tuple(read_statements(discourse, str(article.id), said)),
            figures=tuple(read_figures(discourse, sorted([*candidates, *coder.absorbed], key=_place), str(article.id), details)),
            offices=tuple(read_offices(discourse)), warnings=tuple(self._warnings(analysis)), reader=self._version(article),
        )  # fmt: skip
        calibration = self._calibration()
        told = calibration.record(record) if calibration else record
        if not self._analyser.parser(analysis.lang).parsed:
            told = marked(told)
        return told, self._reasons(told.events, candidates, coder)

    def _weights(self) -> tuple[Chooser | None, Details | None]:
        """The learned weights that decide; none where the rules alone do."""
        chooser, details = self._given
        return (chooser or shipped(), details or shipped_details()) if self._settings.weigh else (None, None)

    def _calibration(self) -> Calibration | None:
        """What sets confidence by the learned weights' trust; None where the rules alone decide, or it is switched off."""
        return shipped_calibration() if self._settings.weigh and "calibration" not in self._settings.without else None

    def _events(self, coder: EventCoder, discourse: Discourse, said: list[Found], details: Details | None) -> list[Candidate]:
        found, without = coder.read(), self._settings.without
        Namer(discourse, said, None if "persons" in without else details).name(found)
        TimeAndPlace(discourse, details).fill(found)
        Modes(discourse).fill(found)
        analysis = discourse.analysis
        for c in found:
            block = analysis.blocks[c.token.sentence.block]
            paragraph = analysis.text[block.start : block.end]
            around = Surroundings(c.token.sentence.text, paragraph, analysis.title or "", analysis.text)
            c.contexts = contexts_of(c, around, analysis.lang)
        return found if "merging" in without else merged(found)

    def _reasons(self, events: Sequence[Event], candidates: list[Candidate], coder: EventCoder) -> list[Reason]:
        reasons: list[Reason] = []
        for event, c in zip(events, candidates, strict=True):
            parse = f"{c.token.text} ({c.token.dep}) in: {c.token.sentence.text}"
            reasons.append((event.id, event.evidence[0].text, c.pattern.describe(), parse, event.why))
        reasons += [(None, words, why, "", why) for words, why in coder.passed_over]
        return reasons

    def _warnings(self, analysis: Analysis) -> list[str]:
        if analysis.published is None:
            return ["No publication date is given or found; relative and yearless dates stay without a year."]
        return []

    def _lexicon(self, lang: str) -> Lexicon:
        if lang not in self._lexicons:
            self._lexicons[lang] = load_lexicon(lang, self._settings.lexicon)
        return self._lexicons[lang]

    def _version(self, article: Article) -> ReaderVersion:
        lang = str(article.lang)
        knowledge: Knowledge = self._analyser.knowledge
        return ReaderVersion(
            version=package_version(), extraction=extraction_of(article),
            lexicon=self._lexicon(lang).version,
            knowledge=getattr(knowledge.names, "version", "") or package_version(),
            models={lang: self._analyser.parser(lang).version},
            weights="-".join(part.version for part in (*self._weights(), self._calibration()) if part is not None),
        )  # fmt: skip
