"""States, bodies and people by what they are called in short: "le royaume", "the bloc", "the Baltic state", "le démocrate"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.coding.classes import composed_words, cues, noun_class, word_lists
from dragoman.coding.parties import Who, entities, renewed
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_HONOUR = 9  # words between an honour and the name or office that it goes with
_FORM_REACH, _BODY_REACH, _GROUP_REACH, _PERSON_REACH, _REGION_REACH, _SEAT_REACH = 40, 12, 2, 3, 12, 3


class DescriptionReader:
    """Finds whom a definite noun in the singular means, for a discourse."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang
        self._called: dict[str, list[Who]] = {}

    def state_form(self, token: Token) -> list[Who]:
        """ "Le royaume", "the emirate", "la République islamique", "the Fund": the last mentioned party of that form."""
        forms = word_lists(self._lang, "state_forms")
        described = [f"{c.lower} {token.lower}" if c.i < token.i else f"{token.lower} {c.lower}" for c in token.all("amod")]
        keys = [k for k in (*described, token.text, token.lemma) if k in forms]
        if not keys or token.morph.get("Number") == "Plur":
            return []
        found = self._last(token, forms[keys[0]], _FORM_REACH, "form of state", 0.8)
        if not found and token.case() in cues(self._lang, "at"):  # "a reçu X, en visite dans le Royaume": one's own
            near = self._before(token, _FORM_REACH)
            return [Who(p.entity, token.start, token.end, "form of state", 0.8) for p in near if p.entity in forms[keys[0]]][:1]
        return found

    def own_seat(self, token: Token) -> list[Who]:
        """ "State House said": a seat that several states call so is that of the state at home, or of the one spoken of last."""
        if token.dep not in ("nsubj", "nsubj:pass", "obl:agent"):
            return []
        beside = composed_words(cues(self._lang, "own_seat")).get(token.lemma.lower(), set())
        if not any(c.lower in beside for c in token.children):
            return []
        focus = self._d.focus
        spoken = [*focus.main[:1], *focus.recent_codes(token.start, token.sentence.index, _SEAT_REACH)]
        code = focus.home or next((c for c in spoken if self.is_state(c)), None)
        return [Who(code, token.start, token.end, "home", 0.6, "GOV")] if code else []

    def is_state(self, code: str) -> bool:
        """True for a party that is neither an organisation nor a group."""
        entity = self._d.analysis.knowledge.names.entity(code)
        return entity is None or entity.kind not in ("organisation", "group")

    def of_region(self, token: Token) -> list[Who]:
        """ "L'État balte", "the Gulf emirate", "le pays enclavé": the last mentioned state of that region or kind."""
        if token.lemma not in noun_class(self._lang, "country") or token.morph.get("Number") == "Plur":
            return []
        phrase = " ".join(t.text for t in token.subtree() if t is token or t.head is token or t.head.head is token).lower()
        phrase = phrase.replace(" - ", "-")  # "the ex-Soviet state"
        for name, codes in word_lists(self._lang, "region_words").items():
            if name in phrase:
                fitting = codes & word_lists(self._lang, "state_forms").get(token.lemma, codes)  # "the North African kingdom"
                return self._last(token, fitting, _REGION_REACH, "state of the region", 0.75)
        return []

    def someone(self, token: Token) -> list[Who]:
        """ "Le démocrate", "the billionaire": the person who acted last, else the one spoken of last."""
        if token.lemma not in noun_class(self._lang, "someone") or token.morph.get("Number") == "Plur":
            return []
        gender = {"Masc": "m", "Fem": "f"}.get(token.morph.get("Gender", ""))
        acting = subject_parties(self._d, token)
        near = self._d.focus.before(token.start, _PERSON_REACH, token.sentence.index)
        fitting = [m for m in near if m.kind == "person" and len(m.parties) == 1 and gender in (None, m.gender or gender)]
        others = [m for m in fitting if not entities(list(m.parties)) & acting]
        found = next((m for m in others if m.subject), others[0] if others else None)
        return [renewed(found.parties[0], token, "the person named before")] if found is not None else []

    def honoured(self, token: Token) -> list[Who]:
        """ "Son Altesse royale le prince X", "His Excellency": who is named behind it, else who was so called, or acted, last."""
        word = token.lemma.lower()
        for t in token.sentence.tokens[token.i + 1 : token.i + 1 + _HONOUR]:
            if self._d.people.at(t) is not None or self._d.title_at(t) is not None:
                found = self._d.single(t)
                self._called.setdefault(word, []).extend(found)
                return [renewed(p, token, "honour") for p in found]
            if t.pos in ("VERB", "AUX") or (t.pos == "PUNCT" and t.text != ","):
                break
        called = [p for p in self._called.get(word, []) if p.start < token.start]
        near = self._d.focus.before(token.start, _BODY_REACH, token.sentence.index)
        acting = [m.parties[0] for m in near if len(m.parties) == 1 and m.parties[0].person is not None and m.subject]
        last = called[-1:] or acting[:1]
        return [renewed(p, token, "honour") for p in last]

    def body(self, token: Token) -> list[Who]:
        """ "The bloc", "le groupe", "les rebelles": the last organisation or armed group."""
        if token.child("nummod") is not None:  # "le bloc 9"
            return []
        for kind in ("organisation", "group"):
            if token.lemma in noun_class(self._lang, f"{kind}_noun"):
                found = self._of_kind(token, kind, _BODY_REACH, 0.8)
                if found:
                    return found
        return []

    def described_group(self, token: Token) -> list[Who]:
        """ "The Lebanese militia", "le mouvement yéménite": a group just spoken of, by the state that it comes from."""
        if token.morph.get("Number") == "Plur" or token.lemma not in noun_class(self._lang, "group_noun"):
            return []
        return self._of_kind(token, "group", _GROUP_REACH, 0.7)

    def _of_kind(self, token: Token, kind: str, reach: int, trust: float) -> list[Who]:
        for p in self._before(token, reach):
            entity = self._d.analysis.knowledge.names.entity(p.entity) if p.entity else None
            if entity is not None and entity.kind == kind:
                return [Who(p.entity, token.start, token.end, f"the {kind} named before", trust, p.sector)]
        return []

    def _last(self, token: Token, codes: frozenset[str], reach: int, route: str, trust: float) -> list[Who]:
        """The last mentioned of some parties that does not act in the clause itself, of several the one most spoken of."""
        fitting = codes - subject_parties(self._d, token)
        named = list(dict.fromkeys(p.entity for p in self._before(token, reach) if p.entity in fitting))
        chosen = self._leading(token, [code for code in named if code]) or next(iter(named), None)
        return [Who(chosen, token.start, token.end, route, trust)] if chosen else []

    def _leading(self, token: Token, codes: list[str]) -> str | None:
        """Of several that a word may mean: for a subject the one that acted last, else the article's first party."""
        if len(codes) < 2:
            return None
        if token.dep.startswith("nsubj"):
            near = self._d.focus.before(token.start, _GROUP_REACH, token.sentence.index)
            acted = next((p.entity for m in near if m.subject for p in m.parties if p.entity in codes), None)
            if acted is not None:
                return acted
        leading = self._d.focus.main[:2]
        return next((code for code in leading if code in codes), None)

    def _before(self, token: Token, reach: int) -> Iterator[Who]:
        return (p for m in self._d.focus.before(token.start, reach, token.sentence.index) for p in m.parties)


def subject_parties(discourse: Discourse, token: Token) -> frozenset[str]:
    """Parties of the subject of the clause, whom a description in its complements does not mean."""
    for a in token.ancestors():
        subject = a.child("nsubj", "nsubj:pass")
        if subject is not None:
            inside = subject is token or subject in token.ancestors()
            return frozenset() if inside or subject.i > token.i else entities(discourse.resolve(subject))
    return frozenset()
