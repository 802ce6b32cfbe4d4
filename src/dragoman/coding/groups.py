"""Several together: "the two countries", "les trois présidents", "the trio", "all four", "les pays baltes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.callings import called_otherwise
from dragoman.coding.classes import cues, every, noun_class, word_lists
from dragoman.coding.focus import Mention
from dragoman.coding.numbers import small_number
from dragoman.coding.parties import Who, distinct
from dragoman.knowledge.borders import neighbours
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_BARE = frozenset({"side", "party", "partie", "capitale", "counterpart", "parties", "sides"})
_ACTING = ("nsubj", "nsubj:pass")
_GROUPED = (*_ACTING, "obj", "iobj", "obl", "obl:agent", "conj", "appos")
_MET = 4  # sentences behind a meeting in which "the participants" are those who met
_NEIGHBOURS = 6  # sentences in which neighbours were named
_COUNTED = ("NOUN", "PROPN", "NUM", "ADJ", "SYM")
_STANDING = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "conj", "root", "obl:agent", "appos")


class GroupReader:
    """Finds who is meant by words for several, for a discourse."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang

    def is_set(self, token: Token) -> bool:
        """True for a noun of parties with a number or a mark of all, and for a number that stands for a noun."""
        if token.lemma in word_lists(self._lang, "collectives"):
            return token.dep in _GROUPED and not self._reported(token)
        if self.is_number(token):
            return True
        each = any(c.lower in ("each", "chaque") for c in token.children)
        counted = any(small_number(c.lower, self._lang) for c in token.children)
        if token.lemma in cues(self._lang, "other") and counted:
            return True
        if token.lemma not in noun_class(self._lang, "pair") or (token.morph.get("Number") == "Sing" and not each):
            return False
        marked = counted or any(c.lower in cues(self._lang, "all_of") for c in token.children)
        return marked or token.lemma in _BARE or each

    def _reported(self, token: Token) -> bool:
        """ "X says the pair have agreed": one of the two may be who tells it, which the order of mentions does not show."""
        return token.dep in _ACTING and token.head.dep == "ccomp" and token.head.head.child("nsubj") is not None

    def loose(self, token: Token) -> list[Who]:
        """ "Les pays ont rompu", "the governments": without a number, those named together in this sentence or the one before."""
        plural = token.lemma in noun_class(self._lang, "pair") and token.morph.get("Number") == "Plur"
        if not plural or any(c.dep in ("amod", "nmod", "compound", "acl", "acl:relcl", "nmod:poss") for c in token.children):
            return []
        outside = self._clause_parties(token)
        for m in self._d.focus.before(token.start, 1, token.sentence.index):
            codes = {p.entity for p in m.parties if p.entity}
            if len(codes) > 1 and not codes & outside:
                return self._as_group(list(m.parties), token, None, token.lemma in noun_class(self._lang, "person"))
        return []

    def gathered(self, token: Token) -> list[Who]:
        """ "The participants", "the group": those who met last, where a meeting was told just before."""
        if token.lemma not in noun_class(self._lang, "gathered") or token.dep not in _ACTING:
            return []
        if any(c.dep not in ("det", "punct", "conj", "cc") for c in token.children):
            return []
        for m in self._d.focus.before(token.start, _MET, token.sentence.index):
            met = m.subject and m.plural and any(p.person is not None for p in m.parties)
            if met and len({p.entity for p in m.parties if p.entity}) > 1:
                return self._as_group(list(m.parties), token, None, True)
        return []

    def is_number(self, token: Token) -> bool:
        """ "The two agreed", "all four", "les trois": a number behind "the" or "all", without a noun."""
        if token.pos not in ("NUM", "PRON", "NOUN", "ADJ") or token.dep not in _STANDING or not token.i:
            return False
        before, tokens = token.sentence.tokens[token.i - 1], token.sentence.tokens
        behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        if behind is not None and (behind.pos in _COUNTED or behind.lower in (*every("of"), "%")):
            return False
        return bool(small_number(token.lower, self._lang)) and before.lower in cues(self._lang, "before_number")

    def region(self, token: Token) -> list[Who]:
        """ "Les cinq États d'Asie centrale", "the Nordic countries", "both Koreas": a plural of a region whose states are few."""
        regions = word_lists(self._lang, "regions")
        if token.lower in regions and self._number(token) in (0, len(regions[token.lower])):
            return [Who(code, token.start, token.end, "region", 0.7) for code in sorted(regions[token.lower])]
        several = {token.lemma, token.lemma.removesuffix("s")} & noun_class(self._lang, "pair")
        if not several or token.morph.get("Number") != "Plur":
            return []
        words = token.subtree()
        start, end = min(t.start for t in words), max(t.end for t in words)
        phrase = self._d.analysis.text[start:end].lower()
        for name, codes in regions.items():
            if name in phrase and self._number(token) in (0, len(codes)):
                return [Who(code, token.start, token.end, "region", 0.7) for code in sorted(codes)]
        return []

    def read(self, token: Token, sector: str | None) -> list[Who]:
        """The last parties named together, or the nearest ones."""
        focus, index = self._d.focus, token.sentence.index
        count = self._number(token) or 2
        people = token.lemma in noun_class(self._lang, "person")
        outside = self._clause_parties(token)
        together = self._just_told(token, count, outside)
        if together is not None:
            return self._as_group(list(together.parties), token, sector, people)
        if people:
            found = self._last_people(token, count)
            if found:
                return found
        for m in focus.before(token.start, 3, index):
            if self._fits(m, count, outside, people) and self._apt(token, [p.entity for p in m.parties if p.entity]):
                return self._as_group(list(m.parties), token, sector, people)
        ranked = self._with_company(self._ranked(token, outside), token)
        if len(ranked) < count:
            return []
        holders = self._latest_people(token) if people else {}
        parties = [holders.get(c) or Who(c, token.start, token.end, "group", 0.75, sector) for c in ranked[:count]]
        return self._as_group(parties, token, sector, people)

    def _just_told(self, token: Token, count: int, outside: set[str]) -> Mention | None:
        """As many parties as are meant, told together as the subject of the same sentence: "Riga and Oslo ..., the two"."""
        for m in self._d.focus.before(token.start, 0, token.sentence.index):
            codes = {p.entity for p in m.parties if p.entity}
            if m.subject and len(codes) == len(m.parties) == count and not codes & outside:
                return m if self._apt(token, sorted(codes)) and not all(p.person for p in m.parties) else None
        return None

    def _with_company(self, ranked: list[str], token: Token) -> list[str]:
        """With whom a sentence begins first, then the likeliest other: "Avec Riga, ... les deux pays"."""
        first = token.sentence.tokens[0]
        if first.lower not in every("with") or first.dep != "case" or not ranked:
            return ranked
        named = [p.entity for p in self._d.resolve(first.head) if p.entity]
        return [*named, *(c for c in ranked if c not in named)] if len(named) == 1 else ranked

    def _ranked(self, token: Token, outside: set[str]) -> list[str]:
        """Codes that a group may mean, likeliest first: a pair just spoken of alone comes before the article's main one."""
        ranked = [code for code in self._d.focus.pair(token.start, outside) if self._apt(token, [code])]
        before = self._d.focus.before(token.start, _NEIGHBOURS, token.sentence.index)
        owned = [c for c in token.children if c.morph.get("Poss") == "Yes"]
        outside = outside | {p.entity for c in owned for p in self._d.pronouns.possessor(c) if p.entity}
        near = [p.entity for m in before if not m.placed for p in m.parties if p.entity and p.entity not in outside]
        if owned and token.lemma in noun_class(self._lang, "neighbour"):
            return [code for code in dict.fromkeys([*near, *ranked]) if outside & neighbours(code)]
        pairs = [(a, b) for a in near for b in near if a != b and self._apt(token, [a, b])]
        if token.lemma in noun_class(self._lang, "neighbour") and pairs:
            return list(next((p for p in pairs if ranked and ranked[0] in p), pairs[0]))
        return ranked

    def _apt(self, token: Token, codes: list[str]) -> bool:
        """Whether a group may be of some parties: neighbours border on each other, countries and armies are no organisations."""
        if token.lemma in noun_class(self._lang, "neighbour") and len(set(codes)) == 2:
            return codes[1] in neighbours(codes[0])
        stately = any(token.lemma in noun_class(self._lang, name) for name in ("country", "military"))
        entities = [self._d.analysis.knowledge.names.entity(code) for code in codes if stately]
        return all(entity is None or entity.kind != "organisation" for entity in entities)

    def _fits(self, m: Mention, count: int, outside: set[str], people: bool) -> bool:
        codes = {p.entity for p in m.parties if p.entity}
        whole = len(codes) == count and len(m.parties) >= count and not codes & outside
        return whole and (people or count > 2 or codes <= set(self._d.focus.main[: count + 1]))

    def _last_people(self, token: Token, count: int) -> list[Who]:
        """The last persons of as many states, of the named office where one is named ("les deux ministres")."""
        title = self._d.title_at(token)
        office = title.phrase.office.split()[-1] if title is not None else None
        found: dict[str, Who] = {}
        for m in self._d.focus.before(token.start, 6, token.sentence.index):
            for p in m.parties:
                fits = p.person is not None and (office is None or office in (p.person.office or ""))
                fits = fits and not called_otherwise(title, p.person)
                if fits and p.entity and p.entity not in found:
                    found[p.entity] = p
            if len(found) >= count:
                return self._as_group(list(found.values())[:count], token, None, True)
        return []

    def _clause_parties(self, token: Token) -> set[str]:
        """Codes of the subject of the clause, or of the one around, who is not among those he speaks to or of."""
        if token.dep in ("nsubj", "nsubj:pass") or token.dep == "conj":
            return set()
        verb = token.head
        while verb.child("nsubj", "nsubj:pass") is None and verb.dep in ("advcl", "xcomp", "acl") and not verb.is_root:
            verb = verb.head
        subject = verb.child("nsubj", "nsubj:pass")
        if subject is None or subject is token or subject.start > token.start:
            return set()
        return {p.entity for p in self._d.single(subject) if p.entity}

    def _as_group(self, parties: list[Who], token: Token, sector: str | None, people: bool) -> list[Who]:
        title = self._d.title_at(token)
        return [
            Who(p.entity, token.start, token.end, "group", 0.8, p.sector if people else sector, person)
            for p in distinct(parties)
            for person in (p.person if people and not called_otherwise(title, p.person) else None,)
        ]

    def _latest_people(self, token: Token) -> dict[str, Who]:
        found: dict[str, Who] = {}
        for m in self._d.focus.before(token.start, 3, token.sentence.index):
            for p in m.parties:
                if p.person is not None and p.entity:
                    found.setdefault(p.entity, p)
        return found

    def _number(self, token: Token) -> int:
        """How many are told; 0 where no number is."""
        listed = word_lists(self._lang, "collectives").get(token.lemma)
        if listed:
            return int(next(iter(listed)))
        for c in token.children:
            number = small_number(c.lower, self._lang)
            if number and c.dep in ("nummod", "det", "amod", "advmod"):
                return number
        return small_number(token.lower, self._lang) or 0
