"""What stands in a brief: a dossier of some days, section by section."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from dragoman.dossier.asked import by_month_and_type, collection_id
from dragoman.dossier.contents import Contents, Listed, contents, listed
from dragoman.dossier.coverage import articles_by_month
from dragoman.dossier.naming import name
from dragoman.dossier.notables import notable
from dragoman.dossier.page_words import page_words
from dragoman.dossier.registers import Register
from dragoman.dossier.wording import number
from dragoman.web.brief import happenings, registered
from dragoman.web.brief.document import Block, Document, Section
from dragoman.web.brief.head import facts, subtitle, title
from dragoman.web.brief.method import ending
from dragoman.web.brief.notes import Notebook
from dragoman.web.brief.order import Order, offered
from dragoman.web.brief.summing import sentences
from dragoman.web.charts.timeline import timeline
from dragoman.web.views.filters import narrowed
from dragoman.web.words import words

_PARTNERS = 15
"""Partners that are printed of one party."""
_LONG = 25
"""Notes from which on the sections are listed in front."""


def compose(connection: Connection, order: Order, today: date) -> Document:
    """The brief that is asked for, as of a day."""
    found = contents(connection, order.codes, order.collection, order.most, order.days)
    months = articles_by_month(connection, order.key, collection_id(connection, order.collection), order.days)
    composer = _Composer(connection, found, order)
    made = {name: composer.section(name) for name in offered(order.codes) if name in order.sections}
    sections = [section for section in made.values() if section]
    lacking = [page_words(order.lang).section(name) for name, section in made.items() if not section and name != "withdrawn"]
    last = ending(found, months, sections, lacking, order)
    notebook = composer.notebook
    return Document(
        order.lang, title(order), subtitle(order), facts(order, found, notebook.articles, today), (*sections, last),
        tuple(notebook.notes), today.isoformat(), len(notebook.notes) >= _LONG,
    )  # fmt: skip


class _Composer:
    """Makes the sections in their order, so that their notes are numbered in that of the text."""

    def __init__(self, connection: Connection, found: Contents, order: Order) -> None:
        self._connection, self._found, self._order = connection, found, order
        self._lang = order.lang
        self.notebook = Notebook(order.lang)
        self._makers: dict[str, Callable[[], Section | None]] = {
            "summary": self._summary, "partners": self._partners, "timeline": self._chronology, "agreements": self._agreements,
            "meetings": self._visits, "statements": self._statements, "figures": self._figures, "offices": self._offices,
            "contradictions": self._contradictions, "not-occurred": lambda: self._others("not-occurred", found.not_occurred),
            "withdrawn": lambda: self._others("withdrawn", found.withdrawn),
        }  # fmt: skip

    def section(self, name: str) -> Section | None:
        """A section by its name; None where nothing is known of it."""
        return self._makers[name]()

    def _heading(self, name: str) -> str:
        return page_words(self._lang).section(name)

    def _section(self, name: str, blocks: Iterable[Block], told: str = "", *, cut: bool = False) -> Section:
        return Section(name, self._heading(name), tuple(blocks), told, cut)

    def _counted(self, name: str, shown: int, total: int, blocks: Iterable[Block], cut: str = "brief.shown") -> Section:
        """A section that shows some of all; how many, it says."""
        told = words(self._lang).n(cut if shown < total else "brief.all", total, shown=number(shown, self._lang))
        return self._section(name, blocks, told, cut=shown < total)

    def _registered(self, name: str, register: Register[Any], blocks: Iterable[Block]) -> Section:
        """A section whose entries are put together from mentions; of how many, it says."""
        cut = register.told < register.total
        said, word = words(self._lang), "dossier.read" if cut else "dossier.read_all"
        told = said.n(word, register.total, told=number(register.told, self._lang))
        return self._section(name, blocks, told, cut=cut)

    def _summary(self) -> Section:
        return self._section("summary", sentences(self._found, self.notebook, self._lang))

    def _partners(self) -> Section | None:
        found = self._found
        if not found.partners:
            return None
        rows = [(name(partner.code, self._lang), partner.cases) for partner in found.partners[:_PARTNERS]]
        blocks = [happenings.partners(rows, self._lang, self._heading("partners"))]
        return self._counted("partners", len(rows), found.all_partners, blocks, "brief.most_shown")

    def _chronology(self) -> Section | None:
        order, found = self._order, self._found.timeline
        asked = narrowed(found.asked, order.filters)
        if asked != found.asked:
            found = listed(self._connection, asked, order.most)
        if not found.lines:
            return None
        drawn = timeline(by_month_and_type(self._connection, asked), self._lang, "")
        pictures = [registered.picture(drawn)] if drawn else []
        entries = happenings.chronology(found.lines, self.notebook, self._lang)
        return self._counted("timeline", len(found.lines), found.total, (*pictures, *entries))

    def _others(self, name: str, found: Listed) -> Section | None:
        if not found.lines:
            return None
        return self._counted(name, len(found.lines), found.total, happenings.chronology(found.lines, self.notebook, self._lang))

    def _visits(self) -> Section | None:
        found = self._found.meetings
        if not found.lines:
            return None
        title = self._heading("meetings")
        blocks = happenings.visits(found.lines, self._found.attended, self.notebook, self._lang, title)
        return self._counted("meetings", len(found.lines), found.total, blocks)

    def _contradictions(self) -> Section | None:
        found = self._found.contradictions
        blocks = happenings.contradictions(found, self.notebook, self._lang)
        return self._counted("contradictions", len(found), self._found.all_contradictions, blocks) if found else None

    def _agreements(self) -> Section | None:
        known, title = self._found.agreements, self._heading("agreements")
        blocks = registered.agreements(known.entries, self.notebook, self._lang, title)
        return self._counted("agreements", len(known.entries), known.total, blocks) if known.entries else None

    def _statements(self) -> Section | None:
        known = self._found.statements
        blocks = registered.statements(known.entries, self.notebook, self._lang)
        return self._counted("statements", len(known.entries), known.total, blocks) if known.entries else None

    def _figures(self) -> Section | None:
        register, most, said = self._found.figures, self._order.most, words(self._lang)
        blocks = registered.figures(register.entries, self._found.claims, self.notebook, self._lang, most)
        if not register.entries:
            return None
        made = self._registered("figures", register, blocks)
        if (known := len(register.entries)) <= most:
            return made
        shown = said.n("brief.series_cut", known, shown=number(most, self._lang))
        return replace(made, told=f"{made.told}; {shown}", cut=True)

    def _offices(self) -> Section | None:
        registers = self._found.offices.values()
        everybody = [entry for register in registers for entry in register.entries]
        shown = notable(everybody, self._found)
        if not shown:
            return None
        said = words(self._lang)
        told = said.n("dossier.sightings", sum(register.total for register in registers))
        left = len(everybody) - len(shown)
        if left:
            told = f"{told}; {said.n('dossier.more_offices', left)}"
        return self._section("offices", registered.offices(shown, self._order.codes, self._lang), told, cut=left > 0)
