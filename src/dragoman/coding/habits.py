"""Acts told as a habit ("visits every year", "exporte régulièrement", "has sold oil for decades"), which are no events."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.tenses import future_by_form, is_present
from dragoman.language.tokens import Token

# What goes on between states from year to year; of hostile acts only an adverb in the present says that they are one, as those
# that come back "every week", or came back often, are told as acts.
_CUSTOMARY = ("CONSULT", "COOPERATE", "AID", "SUPPORT", "AGREE")
# Of which a state may last.
_LASTING = ("COERCE", "SANCTION")
_HOLDING = ("arrest", "convict")


def is_habit(c: Candidate, analysis: Analysis) -> bool:
    """True where a word of habit, or a span of time that comes back, stands beside the predicate or the verb that carries it."""
    if _on_principle(c, analysis.lang) or _stands(c, analysis.lang) or _still_held(c, analysis.lang) or _holds(c, analysis.lang):
        return True
    lang = analysis.lang
    near = [k for t in (c.token, c.frame.support) if t is not None for k in t.children]
    habitual = any(k.lower in cues(lang, "habitually") for k in near)
    if habitual and (c.type in _CUSTOMARY or is_present(c.frame.support or c.token)):
        return True
    return c.type in _CUSTOMARY and (any(_comes_back(k, lang) for k in near) or _lasts(c, analysis))


def _on_principle(c: Candidate, lang: str) -> bool:
    """ "We do not back down": what the speakers never do; did not, are not doing and have not done are told of the day."""
    if c.status != "negated" or not any(a.lemma == "do" and a.morph.get("Tense") == "Pres" for a in c.token.all("aux")):
        return False
    return any(k.dep == "nsubj" and k.lower in cues(lang, "first_person") for k in c.token.children)


def _stands(c: Candidate, lang: str) -> bool:
    """ "Has soldiers on the islands": where forces are is a description, unless it is denied."""
    return c.type == "MOBILIZE" and c.status == "occurred" and c.token.lemma in cues(lang, "having")


def _still_held(c: Candidate, lang: str) -> bool:
    """ "Are still held in Iran", "la frontière reste fermée": done long ago, unless it is told what somebody is held for."""
    if c.type not in _LASTING or c.status != "occurred" or c.frame.nominal:
        return False
    if _stays(c.token, lang):
        return True
    now = c.mode in _HOLDING and not c.token.all("aux")
    lasts = any(k.lower in cues(lang, "still_so") and k.dep == "advmod" for k in c.token.children)
    return now and lasts and cues(lang, "held_for").isdisjoint(c.frame.obl)


def _stays(verb: Token, lang: str) -> bool:
    """ "Remains closed"; what somebody says will stay closed he has decided."""
    group = [verb, *verb.all("aux:pass"), *([verb.head] if verb.dep == "xcomp" else [])]
    will = cues(lang, "planned_modal") | cues(lang, "hypothetical_modal")
    return any(v.lemma in cues(lang, "staying") and all(a.lower not in will for a in v.all("aux")) for v in group)


def _holds(c: Candidate, lang: str) -> bool:
    """ "Palau, which recognises Taiwan", "still recognises", "does not recognise Kosovo": how a state stands, not what it did."""
    if c.pattern.meaning.name != "recognise" or c.frame.nominal:
        return False
    verb = c.token
    simple = verb if verb.child("aux") is None else next((a for a in verb.all("aux") if a.lemma == "do"), None)
    present = simple is not None and is_present(simple) and not future_by_form(simple)
    words = [*verb.children, *(k for s in c.frame.subj for k in s.children)]
    lasting = any(w.lower in cues(lang, "unchanged") for w in words)
    return present and (lasting or c.status == "negated" or verb.dep.startswith("acl"))


def _comes_back(t: Token, lang: str) -> bool:
    """ "Every year", "chaque été", "tous les deux ans"."""
    if t.lemma not in cues(lang, "time_span"):
        return False
    behind = t.sentence.tokens[max(0, t.i - 3) : t.i]
    return any(b.lower in cues(lang, "each_time") and b in t.subtree() for b in behind)


def _lasts(c: Candidate, analysis: Analysis) -> bool:
    """ "Has sold gas to Poland for decades", "depuis des générations", but not "for the first time in decades"."""
    lang = analysis.lang
    long, act, end = cues(lang, "long_span"), c.token.end, c.token.sentence.end
    spans = [t.start for t in c.token.sentence.tokens if t.start > act and t.lower in long]
    # Dates are kept from the parser, so their words are no tokens.
    spans += [d.start for d in analysis.dates if act <= d.start < end and _words(d.text)[-1] in long]
    return any(_led(analysis, act, start) for start in spans)


def _led(analysis: Analysis, act: int, span: int) -> bool:
    """True where a span of time is what an act goes on for: nothing else is told between them."""
    lang = analysis.lang
    before = _words(analysis.text[act:span])
    if cues(lang, "lasting").isdisjoint(before[-2:]) or not cues(lang, "occasions").isdisjoint(before):
        return False
    return all(t.pos not in ("VERB", "AUX") for t in analysis.tokens(act, span))


def _words(text: str) -> list[str]:
    return text.lower().split() or [""]
