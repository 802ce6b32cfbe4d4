"""Predicates that say something of another act: ask for it, promise, refuse, deny, threaten it.

Each takes the act that its complement names and decides what becomes of both.
"""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.language.tokens import Token

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "THREATEN", "PROTEST", "ACCUSE", "REJECT"})

_REQUESTED = {
    "AID": "assist", "COOPERATE": "assist", "SUPPORT": "assist", "AGREE": "assist", "CONSULT": "meet",
    "RETREAT": "yield", "CONCEDE": "yield",
}  # fmt: skip
_THREATENED = {
    ("SANCTION", "expel"): "expel", ("SANCTION", "discontinue"): "relations", ("SANCTION", "withdraw"): "relations",
    ("COERCE", "arrest"): "arrest", ("COERCE", "deport"): "expel",
}  # fmt: skip
_THREATENED_TYPE = {"SANCTION": "restrict", "COERCE": "restrict", "ASSAULT": "violence", "MOBILIZE": "violence"}


_BELOW_VERB = ("obj", "xcomp", "ccomp", "obl", "conj", "nsubj:pass", "advcl", "nsubj")
_BELOW_NOUN = ("nmod", "conj", "ccomp", "xcomp")


def complements(c: Candidate) -> list[Token]:
    """Where the act that an operator speaks of may stand, the likeliest first."""
    frame = c.frame
    found = [*frame.clauses, *frame.obj]
    if frame.nominal:
        found += [t for t in c.token.children if _is_content(t)]
    for prep in grammar(frame.lang, "speaks_of"):
        found += frame.obl.get(prep, [])
    return found


def inner_act(c: Candidate, by_token: dict[int, Candidate]) -> Candidate | None:
    """The act in the complement of an operator."""
    for top in complements(c):
        for token in _near(top):
            found = by_token.get(id(token))
            if found is not None and found is not c:
                return found
    return None


def _near(top: Token) -> list[Token]:
    """The token, then those below it down to two steps, verbs and nouns only."""
    first = [top]
    for _ in range(2):
        first += [c for t in first for c in t.children if c not in first and c.pos in ("VERB", "NOUN", "ADJ", "AUX")
                  and (c.dep in (_BELOW_NOUN if t.pos == "NOUN" else _BELOW_VERB) or _is_content(c))]  # fmt: skip
    return first


def _is_content(clause: Token) -> bool:
    """What a noun of saying holds: "les accusations selon lesquelles ...", "l'accusation d'avoir ..."."""
    if clause.dep == "acl" and clause.pos in ("VERB", "AUX"):
        return clause.morph.get("VerbForm") == "Inf" or clause.child("mark") is not None
    return clause.dep == "acl:relcl" and any(t.pos == "PRON" and t.case() == "selon" for t in clause.children)


# Lists of words for what is asked, with the mode that each tells; what is asked itself counts before what stands below it.
_ASKED = (("changing", "change"), ("yielding", "yield"), ("meeting", "meet"), ("assisting", "assist"))


def requested_mode(inner: Candidate | None, tokens: list[Token], lang: str, default: str | None = "change") -> str | None:
    """Mode of a request or refusal by what is asked: assist, yield, meet or change; `default` where no word tells it."""
    asked = next((mode for name, mode in _ASKED if {t.lemma for t in tokens} & cues(lang, name)), None)
    lemmas = {t.lemma for top in tokens for t in top.subtree()}
    if asked == "change" and lemmas & cues(lang, "attacks"):
        return "yield"  # who is to cease his attacks gives in
    if asked is not None:
        return asked
    given = {t.lemma for top in tokens for t in top.subtree() if t.child("obj") is not None}
    if lemmas & cues(lang, "yielding") or given & cues(lang, "giving_back") or _hands_over(tokens, lang):
        return "yield"
    if inner is not None and inner.pattern.meaning.name == "extradite":
        return "yield"
    if inner is not None and inner.type in _REQUESTED:
        return _REQUESTED[inner.type]
    asked = next((mode for name, mode in _ASKED[2:] if lemmas & cues(lang, name)), None)
    return asked or ("assist" if lemmas & noun_class(lang, "arms") else default)


def _hands_over(tokens: list[Token], lang: str) -> bool:
    """True where it is people that are to be handed over ("de livrer deux suspects"), and no arms."""
    people = noun_class(lang, "person") | noun_class(lang, "people_counted") | cues(lang, "wanted")
    given = (t for top in tokens for t in top.subtree() if t.lemma in cues(lang, "handing_over"))
    return any(o.lemma in people or o.names == "~person" for t in given for o in t.all("obj", "nmod"))


def usual_request(c: Candidate, lang: str) -> str:
    """What is asked where no word tells it: help of whom one asks for something, yielding of whom one orders, else a change."""
    favour = c.token.lemma in cues(lang, "asking_favour")
    if favour or (c.token.lemma in cues(lang, "asking_help") and not c.frame.clauses):
        return "assist"
    return "yield" if c.token.lemma in cues(lang, "asking_yield") else "change"


def usual_refusal(c: Candidate, lang: str) -> str | None:
    """What is refused where no word tells it: cooperation where an offer or a request is turned down, else to give in.

    None where what is turned down is nobody's wish: a ruling, a claim, a court's competence.
    """
    named = {t.lemma for t in (*complements(c), *(c.frame.subj if "teller" in c.pattern.source else []))}
    if named & cues(lang, "offered") or (not named and c.token.lemma in cues(lang, "turning_down")):
        return "assist"
    return None if named & cues(lang, "unasked") else "yield"


def threatened_mode(inner: Candidate | None, tokens: list[Token], lang: str) -> str | None:
    """Mode of a threat by what is threatened, None where it is not said."""
    lemmas = {t.lemma for top in tokens for t in top.subtree()}
    if lemmas & cues(lang, "reprisal"):
        return "restrict" if lemmas & cues(lang, "threat_restrict") else "violence"
    if {t.lemma for t in tokens} & cues(lang, "threat_territory"):
        return "territory"
    if inner is not None and inner.pattern.meaning.name == "close-border":
        return "restrict"
    if inner is not None and (found := _THREATENED.get((inner.type, inner.mode or "")) or _THREATENED_TYPE.get(inner.type)):
        return found
    below = [t for top in tokens for t in top.subtree() if t.pos == "NOUN" or t.morph.get("VerbForm") == "Inf"]
    heads = {t.lemma for t in (*tokens, *below)}
    for mode in ("expel", "relations", "arrest", "restrict"):
        if heads & cues(lang, f"threat_{mode}"):
            return mode
    if lemmas & (noun_class(lang, "military") | cues(lang, "violent")):
        return "violence"
    return None
