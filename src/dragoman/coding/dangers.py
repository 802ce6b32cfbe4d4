"""What another may do is a danger that somebody warns of, no threat of his: "Warsaw warned that Minsk could send migrants"."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import entities
from dragoman.coding.sectors import sector_of
from dragoman.language.tokens import Token


def only_foreseen(c: Candidate, discourse: Discourse) -> bool:
    """True for a warning of what another party will or may do; what it will suffer, or answer, is a threat.

    Who is told so is told of himself, so the warning names nobody as the one it is given to.
    """
    if c.pattern.meaning.name != "warn" or c.frame.nominal or c.frame.obj or c.frame.iobj or not c.actors:
        return False
    own = entities(c.actors)
    feared = (t for word in grammar(c.frame.lang, "warned_of") for t in c.frame.obl.get(word, ()))
    of_another = any(_is_another(t, own, discourse) for t in feared)
    return of_another or any(_act_of_another(clause, own, c.frame.lang, discourse) for clause in c.frame.clauses)


def _is_another(t: Token, own: frozenset[str], discourse: Discourse) -> bool:
    """ "A Russian offensive", "Minsk": what another does or is, not where something is done ("an operation in Syria")."""
    meant = entities([w for w in discourse.resolve(t) if w.entity and w.route != "place"])
    return bool(meant) and not meant & own


def _act_of_another(clause: Token, own: frozenset[str], lang: str, discourse: Discourse) -> bool:
    if clause.pos != "VERB" or clause.child("aux:pass", "nsubj:pass") is not None or not _to_come(clause, lang):
        return False
    doer = clause.child("nsubj")
    done = next((k for k in clause.all("xcomp") if clause.lemma in cues(lang, "foreboding")), clause)
    if doer is None or doer.pos == "PRON" or done.lemma in cues(lang, "warned_with"):
        return False
    if doer.lemma in cues(lang, "strife"):
        return True  # "the fighting could spill over"
    return _acts(doer, lang, discourse) and _is_another(doer, own, discourse)


def _to_come(verb: Token, lang: str) -> bool:
    """A future, a possibility or what goes on: neither what was done nor what ought to be."""
    if verb.morph.get("Tense") == "Past" or any(a.lemma in cues(lang, "having") for a in verb.all("aux")):
        return False
    owed = cues(lang, "demanding_modal") | cues(lang, "demanding")
    return not any(w.lemma in owed for w in (verb, *verb.all("aux")))


def _acts(doer: Token, lang: str, discourse: Discourse) -> bool:
    """A state by its name, or people: no measure or deed of theirs ("American tariffs", "any Israeli attack")."""
    named = discourse.analysis.name_at(doer) is not None or discourse.people.at(doer) is not None
    return named or sector_of(doer.lemma, lang) is not None or doer.lemma in noun_class(lang, "person") | cues(lang, "dangerous")
