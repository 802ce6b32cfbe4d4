"""Whether a proposition is told as done, denied, coming or only possible."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.almost import almost
from dragoman.coding.classes import cues, grammar
from dragoman.coding.intentions import averse, decided_against, imminent, intended_by
from dragoman.coding.obligations import blamed, not_yet, obliged
from dragoman.coding.periphrases import is_going_to
from dragoman.language.tokens import Token
from dragoman.packs import has_trait
from dragoman.records import Status

_VERBAL = ("VERB", "AUX")
_ADVERBS = ("ADV", "X")
_STOPS = (";", ":")


@dataclass(frozen=True, slots=True)
class Reality:
    """Status with the words that decided it; `hearsay` where the telling keeps its distance, `reported` for what one said."""

    status: Status = "occurred"
    reason: str = ""
    hearsay: bool = False
    reported: bool = False


def reality(token: Token, support: Token | None, lang: str, *, denied: bool = True) -> Reality:
    """Status of a predicate from its own words and those of the verb that carries it.

    With `denied` false a negation plays no part, as where it belongs to the meaning itself.
    """
    carriers = [t for t in (token, support) if t is not None]
    blame = next((word for t in carriers if (word := blamed(t, lang))), None) if denied else None
    if blame is not None:
        return Reality("occurred", f"blamed by '{blame}'")
    for t in carriers if denied else ():
        word = negated(t, lang) or unwilled(t, lang) or not_yet(t, lang) or almost(t, lang)
        if word:
            return Reality("negated", f"negated by '{word}'")
    for t in carriers:
        if not denied and _unwilling(t, lang):
            continue
        found = _conditional(t, lang) or _modal(t, lang) or _owed(t, lang) or _imminent(t, lang) or _purposed(t, lang)
        if found is not None:
            return _reported(found, t, lang)
    return Reality()


def _unwilling(t: Token, lang: str) -> bool:
    """ "Would not let", "would not sign": who would not do it has refused."""
    return any(a.lower in cues(lang, "unwilling_modal") for a in t.all("aux"))


def _reported(found: Reality, t: Token, lang: str) -> Reality:
    """In reported speech of the past, "would" and the conditional are futures, the latter behind any verb."""
    by_form = "conditional" in found.reason
    if found.status != "hypothetical" or not (by_form or "would" in found.reason):
        return found
    for a in (t, *t.ancestors()):
        if a.dep in ("ccomp", "xcomp", "obj") and ((by_form and a is t) or a.head.lemma in cues(lang, "communication")):
            return Reality("planned", f"{found.reason} in reported speech", reported=True)
        if a.dep.startswith("acl"):
            break  # "no oil for a country that would turn its back"
    return found


def negated(t: Token, lang: str) -> str | None:
    """The word that denies a predicate, or None."""
    negation = cues(lang, "negation")
    for c in t.children:
        if c.case() in grammar(lang, "for_nothing"):
            continue  # "for nothing" denies no act
        weak = c.lower in grammar(lang, "weak_negation") and t.lemma not in grammar(lang, "denied_by_weak")
        if c.lower in negation and not weak and c.dep in ("advmod", "mark", "case", "cc", "det", "dep", "obl", "nsubj", "obj"):
            if c.lower in grammar(lang, "doubtful_negation") and not _has_ne(t, lang):
                continue
            if c.lower in grammar(lang, "noun_negation") and (_only(t, lang) or c.child("det", "case") is not None):
                continue  # "emboîter le pas" and "mettre au pas" deny nothing
            return c.text
        if c.lower in grammar(lang, "still") and c.dep == "advmod" and (word := negated(c, lang)):
            return word  # the parser hangs the "pas" of "pas encore" on the adverb
        if c.dep in ("nsubj", "nsubj:pass", "obj", "obl") and _no_noun(c, lang):
            return c.text
        if c.dep in ("nsubj", "nsubj:pass") and (word := _neither(c, lang)):
            return word
        if c.lower == "longer" and any(g.lower == "no" for g in c.children):
            return "no longer"
    if _has_ne(t, lang) and (word := _fronted(t, lang)):
        return word
    carriers = cues(lang, "transparent") | set(grammar(lang, "denied_by_weak"))
    if t.pos in _VERBAL and t.dep == "xcomp" and t.head.lemma in carriers:
        return negated(t.head, lang)
    return t.head.text if t.dep == "nsubj" and _falls_through(t.head, lang) else None


def unwilled(t: Token, lang: str) -> str | None:
    """The word by which somebody does not mean to do an act, or gives it up; None where he may."""
    noun = intended_by(t, lang)
    if noun is None:
        loath = averse(t, lang)
        return decided_against(t, lang) or (loath if loath and not negated(t.head, lang) else _uneager(t, lang))
    verb = noun if noun.head is noun else noun.head
    dropped = verb.lemma in cues(lang, "dropping") and noun.dep in ("obj", "nsubj:pass")
    none = noun.text if _no_noun(noun, lang) else None
    return none or negated(noun, lang) or negated(verb, lang) or (verb.text if dropped else None)


def _uneager(t: Token, lang: str) -> str | None:
    """The word of haste or readiness for an act that is denied: "in no hurry to sign", "n'est pas pressé de signer"."""
    over = t.head
    if over is t or over.lemma not in cues(lang, "eager") or t.morph.get("VerbForm") not in ("Inf", "Ger", "Part"):
        return None
    bearer = over.head if over.dep in ("xcomp", "obl") else over
    return over.text if _no_noun(over, lang) or negated(over, lang) or negated(bearer, lang) else None


def held_dear(t: Token, lang: str) -> bool:
    """ "The importance of upholding values, including by aiding X": what is only called important, needed or hoped for."""
    if t.morph.get("VerbForm") not in ("Inf", "Ger", "Part") or t.child("aux", "aux:pass", "nsubj") is not None:
        return False
    for above in t.ancestors():
        if above.pos == "NOUN":
            return above.lemma in cues(lang, "held_dear")
        if above.child("nsubj", "nsubj:pass") is not None:
            return False
    return False


def _falls_through(verb: Token, lang: str) -> bool:
    """True for a verb that says, alone or with its complement, that its subject did not come about: "fell through", "capote"."""
    if verb.lemma in cues(lang, "undone"):
        return True
    behind = {c.lemma for c in verb.children if c.i > verb.i}
    return verb.lemma in cues(lang, "falling") and bool(behind & cues(lang, "through"))


def _imminent(t: Token, lang: str) -> Reality | None:
    word = imminent(t, lang)
    return Reality("planned", f"'{word}'") if word else None


def _owed(t: Token, lang: str) -> Reality | None:
    word = obliged(t, lang)
    return Reality("hypothetical", f"'{word}'") if word else None


def _only(t: Token, lang: str) -> bool:
    """ "Not only ... but" and "pas seulement" deny nothing."""
    words = {c.lower for c in t.children} | {g.lower for c in t.children for g in c.children}
    return not words.isdisjoint(grammar(lang, "only"))


def _has_ne(t: Token, lang: str) -> bool:
    return any(c.lower in grammar(lang, "weak_negation") for c in t.children)


def _fronted(t: Token, lang: str) -> str | None:
    """ "Jamais Riga ne livrera ...": the denying adverb in front of the subject, wherever the parser hung it."""
    for before in reversed(t.sentence.tokens[: t.i]):
        if before.pos == "VERB" or before.text in _STOPS:
            return None
        if before.pos in _ADVERBS and before.lower in grammar(lang, "fronted_negation"):
            return before.text
    return None


def _neither(noun: Token, lang: str) -> str | None:
    """The conjunction that joins subjects of whom none does it ("ni la Norvège ni la Suède"), or None."""
    joined = (c for k in noun.all("conj") for c in k.all("cc"))
    return next((c.text for c in joined if c.lower in cues(lang, "negation")), None)


def _no_noun(noun: Token, lang: str) -> bool:
    if noun.lower in grammar(lang, "nobody"):
        return True
    return any(c.lower in grammar(lang, "no") for c in noun.children if c.dep in ("det", "amod", "advmod"))


def _modal(t: Token, lang: str) -> Reality | None:
    if t.pos not in _VERBAL and t.pos not in ("NOUN", "ADJ"):
        return None
    return _governing_modal(t, lang) if has_trait(lang, "governing_modals") else _auxiliary_modal(t, lang)


def _auxiliary_modal(t: Token, lang: str) -> Reality | None:
    """Modals that are auxiliaries of their verb ("will sign"), and what else tells the future without an ending."""
    for a in t.all("aux", "aux:pass"):
        if a.lower in cues(lang, "planned_modal"):
            return Reality("planned", f"'{a.text}'")
        if a.lower in cues(lang, "hypothetical_modal"):
            return Reality("hypothetical", f"'{a.lower}'")
    if t.dep == "xcomp" and t.head.lemma == "be" and any(a.lower == "to" for a in t.all("aux", "mark")):
        if t.head.morph.get("Tense") == "Past" and any(a.lower == "have" for a in t.all("aux")):
            return Reality("negated", "'was to have'")
        return Reality("planned", "'is to'")
    if is_going_to(t):
        return Reality("planned", "'going to'")
    return None


def _purposed(t: Token, lang: str) -> Reality | None:
    """ "Will travel to meet X and thank Y": what somebody is to go for, or to go on with, is to come as well."""
    carried = t.dep == "xcomp" and t.head.lemma in cues(lang, "transparent")
    form = t.morph.get("VerbForm")
    gerund = carried and form in ("Ger", "Part") and t.morph.get("Tense") != "Past"
    base = form == "Inf" or (bool(grammar(lang, "infinitive_marks")) and (t.lower == t.lemma or gerund))
    bare = t.pos == "VERB" and base and t.child("nsubj", "nsubj:pass", "aux:pass") is None
    if not bare or t.is_root:
        return None
    head = t.head
    if t.dep == "conj" and head.pos == "VERB":
        return _modal(head, lang) or _purposed(head, lang)
    head = head.head if _beside(head) else head
    goal = t.dep in ("advcl", "xcomp") and (head.lemma in cues(lang, "going_to_act") or _sets_out(head, lang))
    found = _modal(head, lang) or _purposed(head, lang) if goal or carried else None
    if found is not None and carried:
        found = _reported(found, head, lang)  # "would continue to work with X, the minister said"
    return found if found is not None and found.status == "planned" else None


def _beside(verb: Token) -> bool:
    """ "Will travel, joined by X, to attend": a participle that the parser hangs the infinitive on."""
    return verb.dep == "advcl" and verb.morph.get("VerbForm") == "Part" and verb.child("nsubj", "aux", "aux:pass") is None


def _sets_out(verb: Token, lang: str) -> bool:
    """ "Will begin her trip in X to meet Y": a verb that with a journey for its object means to go."""
    return any(t.lemma in cues(lang, "journey") for t in verb.all("obj"))


def _governing_modal(t: Token, lang: str) -> Reality | None:
    """Modals that govern an infinitive ("doit signer"), the future and the conditional by their endings."""
    head = t.head
    may = cues(lang, "hypothetical_modal")
    if t.dep in ("xcomp", "ccomp") and head.lemma in may | cues(lang, "planned_modal") and head is not t:
        finite = _finite(head)
        mood, tense = finite.morph.get("Mood"), finite.morph.get("Tense")
        if head.lemma in may:
            past = head.morph.get("VerbForm") == "Part"
            return None if past else Reality("hypothetical", f"'{head.text}'")
        if head.lemma in grammar(lang, "owing_modal") and mood == "Cnd" and finite is not head:
            return Reality("hypothetical", f"'{finite.text} {head.text}'")  # "aurait dû signer": it should have
        if head.lemma in grammar(lang, "owing_modal") and tense in ("Past", "Imp") and mood == "Ind":
            return None if head.morph.get("VerbForm") == "Part" else Reality("planned", f"'{head.text}'")
        return Reality("planned", f"'{head.text}'")
    finite = _finite(t)
    if finite.morph.get("Tense") == "Fut" and finite.lower.endswith(grammar(lang, "future_ends")):
        return Reality("planned", f"future '{finite.text}'")
    if finite.morph.get("Mood") == "Cnd":
        if finite is not t and finite.dep == "aux":
            return Reality("occurred", f"hearsay '{finite.text} {t.text}'", True)
        return Reality("hypothetical", f"conditional '{finite.text}'")
    return None


def _finite(t: Token) -> Token:
    """The finite word of a verb: its first auxiliary, else itself."""
    aux = [a for a in t.all("aux", "aux:pass", "cop") if a.morph.get("VerbForm") == "Fin"]
    return aux[0] if aux else t


def _conditional(t: Token, lang: str) -> Reality | None:
    """If-clauses, on both sides of the if."""
    condition = cues(lang, "condition")
    chain = [t, *[a for a in t.ancestors() if a.pos in _VERBAL][:2]]
    for v in chain:
        for m in v.all("mark"):
            if m.lower in condition and v.dep in ("advcl", "root", "ccomp", "acl") and not _conceded(m, v, lang):
                return Reality("hypothetical", f"'{m.text}'")
    for c in t.all("advcl"):
        if any(m.lower in condition and m.lower not in ("whether",) and not _conceded(m, c, lang) for m in c.all("mark")):
            return Reality("hypothetical", "if-sentence")
    return None


def _conceded(mark: Token, verb: Token, lang: str) -> bool:
    """ "Même si X attaque": what is granted in the present or the past is true; in the imperfect it is only supposed."""
    before = mark.sentence.tokens[mark.i - 1] if mark.i else None
    granted = before is not None and before.lower in cues(lang, "conceding")
    return granted and _finite(verb).morph.get("Tense") != "Imp"
