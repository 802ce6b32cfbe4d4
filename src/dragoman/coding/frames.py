"""Propositions: a predicate with who, to whom, what, with whom, in one form whatever the wording.

Passives, relative clauses, participles, infinitives, coordination, light verbs and verb nouns all
become a `Frame`; the two languages come out alike (stage 4 of the reading).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from dragoman.coding.classes import cues, grammar
from dragoman.coding.passives import agents, agents_of_means, kept_objects
from dragoman.coding.prepositions import compound, compound_nouns
from dragoman.coding.prepositions import preposition as preposition
from dragoman.language.tokens import Token

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "SYM")


@dataclass(slots=True, eq=False)
class Frame:
    """A predicate with its arguments; `obl` maps a preposition to what it introduces."""

    token: Token
    lang: str
    nominal: bool = False
    passive: bool = False
    subj: list[Token] = field(default_factory=list)
    obj: list[Token] = field(default_factory=list)
    iobj: list[Token] = field(default_factory=list)
    obl: dict[str, list[Token]] = field(default_factory=dict)
    clauses: list[Token] = field(default_factory=list)
    support: Token | None = None
    controlled: bool = False


@lru_cache(maxsize=4096)  # an article asks for most of them several times
def frame_of(token: Token, lang: str) -> Frame:
    """The frame of a verb, adjective or noun, once all repairs of its sentence are done; it is shared, so nobody changes it."""
    if token.pos in ("NOUN", "PROPN"):
        return _nominal(token, lang)
    return _verbal(token, lang)


def is_passive(verb: Token, lang: str) -> bool:
    """True for a passive, a past participle that describes a noun included."""
    if verb.child("aux:pass", "nsubj:pass", "obl:agent") is not None:
        return True
    participle = verb.morph.get("VerbForm") == "Part" and verb.morph.get("Tense") == "Past" and not _moves(verb, lang)
    if verb.dep in ("acl", "amod", "advcl") and participle and verb.child("aux") is None:
        return True
    if verb.dep == "conj" and participle and verb.child("nsubj", "aux") is None and verb.head.pos in ("VERB", "AUX"):
        return is_passive(verb.head, lang)
    return False


def _moves(verb: Token, lang: str) -> bool:
    """Verbs whose participle tells what its noun did itself ("arrivé à Xi'an")."""
    return verb.lemma in cues(lang, "with_etre") or verb.lemma in cues(lang, "landing")


def _causer(verb: Token) -> Token | None:
    """The verb of who has an act done by others ("had him arrested")."""
    head = verb.head
    caused = verb.dep in ("ccomp", "xcomp") and head.lemma in ("have", "get") and head is not verb
    participle = verb.morph.get("VerbForm") == "Part" and verb.morph.get("Tense") == "Past"
    return head if caused and participle and verb.child("aux", "aux:pass", "mark") is None else None


def _copular(cop: Token, lang: str) -> Frame:
    """A form of "be" with a place or state: what it says stands at its head ("était à Rabat pour des entretiens")."""
    frame = Frame(cop, lang, subj=_antecedents(cop.head.all("nsubj"), cop.head, lang))
    frame.obl = _obliques(cop.head, lang)
    frame.obl.setdefault(preposition(cop.head), []).append(cop.head)
    return frame


def _verbal(verb: Token, lang: str) -> Frame:
    if verb.dep == "cop" and verb.head.case():
        return _copular(verb, lang)
    causer = _causer(verb)
    if causer is not None:
        outer = _verbal(causer, lang)
        undergone = verb.all("nsubj") or outer.obj
        return Frame(verb, lang, passive=True, subj=outer.subj, obj=undergone, obl=_obliques(verb, lang))
    frame = Frame(verb, lang, passive=is_passive(verb, lang))
    frame.obl = {prep: _meant(tokens, verb, lang) for prep, tokens in obliques(verb, lang).items()}
    if frame.passive:
        frame.subj = verb.all("obl:agent") or agents(frame.obl, lang) or agents_of_means(frame.obl, lang)
        frame.obj = verb.all("nsubj:pass", "nsubj") or _described(verb)
        kept = kept_objects(verb, lang)
        frame.iobj, frame.obj = frame.obj if kept else [], [*frame.obj, *kept]
    else:
        frame.subj = verb.all("nsubj") or _described(verb)
        frame.obj = [t for t in verb.all("obj") if t.pos in _NOMINAL or t.pos == "DET"]
        if not frame.obj and verb.lemma in grammar(lang, "becoming"):
            frame.obj = [t for t in verb.all("attr", "xcomp") if t.pos == "NOUN"]
        relative = verb.dep == "acl:relcl" and frame.subj and frame.subj[0].lower not in grammar(lang, "relative_subject")
        if relative and not frame.obj and not any(verb.head in tokens for tokens in frame.obl.values()):
            frame.obj = [verb.head]  # "the accord they signed"
        frame.obj = frame.obj or _shared_object(verb)
    frame.subj, frame.obj = _antecedents(frame.subj, verb, lang), _antecedents(frame.obj, verb, lang)
    frame.iobj = _antecedents(frame.iobj, verb, lang) + verb.all("iobj")
    marks = grammar(lang, "clause_marks")
    frame.clauses = verb.all("xcomp", "ccomp", "csubj") + [
        t for v in (verb, *verb.all("advmod")) for t in v.all("advcl", "acl")
        if any(m.lower in marks for m in t.all("mark", "case")) and not _is_apart(t)
    ]  # fmt: skip
    if verb.dep == "parataxis" and verb.head.i < verb.i and verb.lemma in cues(lang, "communication"):
        frame.clauses.append(verb.head)  # « X doit partir », a dit Y
    _control(frame, lang)
    return frame


def _is_apart(clause: Token) -> bool:
    """True for a participle with a subject of its own behind a comma: "..., with Oslo calling for calm" adds another act."""
    first = min(clause.subtree(), key=lambda t: t.i)
    participle = clause.morph.get("VerbForm") in ("Ger", "Part") and clause.child("nsubj") is not None
    return participle and first.i > 0 and clause.sentence.tokens[first.i - 1].text == ","


def _shared_object(verb: Token) -> list[Token]:
    """ "signed and ratified the treaty": what stands behind two verbs that nothing parts is the object of both."""
    joined = verb if verb.dep == "conj" else next((c for c in verb.all("conj") if c.pos == "VERB"), None)
    if joined is None or joined.head.pos != "VERB":
        return []
    first, tokens = joined.head, verb.sentence.tokens
    if any(t.pos not in ("CCONJ", "ADV", "AUX") for t in tokens[first.i + 1 : joined.i]):
        return []
    other = first if joined is verb else joined
    return [t for t in other.all("obj") if t.i > joined.i and t.pos in _NOMINAL]


def _antecedents(tokens: list[Token], verb: Token, lang: str) -> list[Token]:
    """Relative pronouns replaced by what they stand for."""
    if verb.dep != "acl:relcl" and not (verb.dep == "conj" and verb.head.dep == "acl:relcl"):
        return tokens
    noun = verb.head if verb.dep == "acl:relcl" else verb.head.head
    return [noun if t.lower in grammar(lang, "relative_plain") else t for t in tokens]


def _meant(tokens: list[Token], verb: Token, lang: str) -> list[Token]:
    """Relative pronouns behind a preposition replaced by what they stand for ("l'allié à qui Rome a demandé")."""
    if verb.dep != "acl:relcl":
        return tokens
    return [verb.head if t.pos == "PRON" and t.lower in grammar(lang, "relative") else t for t in tokens]


def _obliques(token: Token, lang: str) -> dict[str, list[Token]]:
    """As `obliques`, for a frame to add to."""
    return {prep: [*tokens] for prep, tokens in obliques(token, lang).items()}


@lru_cache(maxsize=4096)
def obliques(token: Token, lang: str) -> dict[str, list[Token]]:
    """Prepositional complements by preposition; "à l'encontre de X" counts as "encontre", "out of X" as "out of".

    What is found is shared, so nobody changes it.
    """
    found: dict[str, list[Token]] = {}
    for t in token.children:
        if t.dep in ("amod", "advmod", "obl:tmod") and t.lower in compound_nouns(lang):
            for c in t.children:
                if c.dep in ("obl", "nmod") and (name := compound(c, lang)):
                    found.setdefault(name, []).append(c)
        if t.dep in ("obl", "nmod", "obl:agent", "advcl", "iobj", "obj") and t.pos in _NOMINAL:
            _introduce(t, lang, found)
    return found


def _introduce(t: Token, lang: str, found: dict[str, list[Token]]) -> None:
    """Add a noun phrase under its preposition, or what a preposition made with a noun introduces."""
    prep = preposition(t)
    inner = [c for c in t.children if c.dep == "nmod"]
    named = [(name, c) for c in inner if t.lower in compound_nouns(lang) and (name := compound(c, lang))]
    for name, c in named:
        found.setdefault(name, []).append(c)
    if inner and t.lemma in grammar(lang, "transparent"):
        found.setdefault(t.lemma, []).extend(inner)
    elif not named and prep:
        found.setdefault(compound(t, lang) or prep, []).append(t)


def _described(verb: Token) -> list[Token]:
    """The noun that a participle describes; an infinitive describes none ("le point de quitter")."""
    if verb.morph.get("VerbForm") == "Inf" and verb.child("mark") is not None:
        return []
    if verb.dep in ("acl", "amod") and verb.head.pos in _NOMINAL:
        return [verb.head]
    return []


def _control(frame: Frame, lang: str) -> None:
    """Give a clause without subject the one of the clause that governs it."""
    verb = frame.token
    missing = "obj" if frame.passive else "subj"
    if getattr(frame, missing) or verb.is_root:
        return
    head = verb.head
    if verb.dep == "conj" and head.pos in ("VERB", "AUX", "ADJ", "NOUN"):
        outer = _verbal(head, lang) if head.pos != "NOUN" else _nominal(head, lang)
        if frame.passive:
            frame.obj = outer.obj if outer.passive else outer.subj
        elif not frame.passive:
            frame.subj = outer.obj if outer.passive else outer.subj
            if not frame.subj and outer.passive:
                frame.subj = outer.obj
        frame.controlled = True
        return
    if verb.dep not in ("xcomp", "advcl", "ccomp", "acl", "parataxis", "obl", "dep") or head.pos not in (
        "VERB",
        "AUX",
        "ADJ",
        "NOUN",
    ):
        return
    added = _is_added(verb)
    if (
        added
        and verb.dep == "advcl"
        and head.dep in ("xcomp", "advcl", "ccomp")
        and head.head.lemma in cues(lang, "object_control")
    ):
        head = head.head  # "ordered the envoy to leave, accusing him of ...": who ordered accuses
    outer = _verbal(head, lang) if head.pos != "NOUN" or head.child("cop") is not None else _nominal(head, lang)
    by_object = head.lemma in cues(lang, "object_control") and verb.dep in ("xcomp", "advcl", "ccomp", "acl") and not added
    told = (t for prep in grammar(lang, "to_whom") for t in outer.obl.get(prep, []))
    controllers = (outer.obj or outer.iobj or list(told)) if by_object else []
    subject = controllers or (outer.obj if outer.passive and not by_object else outer.subj)
    subject = subject or [t for be in head.all("cop") for t in be.all("nsubj")]  # where the parser hung it on the copula
    setattr(frame, missing, [t for t in subject if t is not verb])
    frame.controlled = True


def _is_added(verb: Token) -> bool:
    """True for a participle that a comma parts from what it is added to: what nobody is asked for, but who asks does too."""
    if verb.dep != "advcl" or verb.morph.get("VerbForm") not in ("Ger", "Part") or verb.child("mark", "case") is not None:
        return False
    if verb.head.i > verb.i:  # "Received by X, he thanked Y"
        return any(t.text == "," for t in verb.sentence.tokens[verb.i : verb.head.i])
    before = verb.sentence.tokens[verb.head.i + 1 : verb.i]
    while before and before[-1].pos == "ADV":
        before = before[:-1]
    return bool(before) and before[-1].text == ","


def _nominal(noun: Token, lang: str) -> Frame:
    frame = Frame(noun, lang, nominal=True)
    frame.obl = _obliques(noun, lang)
    frame.subj = [t for t in noun.children if t.dep == "nmod:poss" or (t.pos == "DET" and t.morph.get("Poss") == "Yes")]
    frame.subj += [t for t in noun.children if t.dep in ("amod", "compound", "flat") and t.text[:1].isalpha()]
    frame.subj += [t for t in noun.all("nmod") if t.pos == "PROPN" and not t.case() and t.i == noun.i + 1]
    frame.subj += agents(frame.obl, lang)
    carried = [v for v in noun.all("acl") if v.lemma in cues(lang, "light")]
    # "The appeal launched by Oslo": who launched it, made it.
    frame.subj += [t for v in carried for t in v.all("obl:agent", "obl") if t.case() in grammar(lang, "agent")]
    frame.clauses = noun.all("acl", "ccomp", "xcomp", "advcl")
    frame.support = _support(noun, lang)
    if frame.support is not None:
        for prep, tokens in obliques(frame.support, lang).items():
            frame.obl.setdefault(prep, []).extend(t for t in tokens if t is not noun)
    return frame


def _support(noun: Token, lang: str) -> Token | None:
    """The light verb that carries a verb noun ("hold talks", "procéder à la signature"), or None."""
    head = noun
    while head.dep == "conj" and head.head.pos == "NOUN":
        head = head.head
    verb = head.head
    if verb is head or verb.pos not in ("VERB", "AUX"):
        if head.dep == "acl:relcl":
            return None
        described = [t for t in noun.children if t.dep in ("acl", "acl:relcl") and t.lemma in cues(lang, "light")]
        return described[0] if described else None
    if head.dep in ("obj", "nsubj:pass", "obl", "dobj") and verb.lemma in cues(lang, "light"):
        return verb
    if head.dep in ("nsubj", "nsubj:pass"):
        inner = verb.child("xcomp") if verb.lemma in cues(lang, "hypothetical_modal") | cues(lang, "planned_modal") else None
        carrier = inner if inner is not None else verb  # "la signature pourrait intervenir"
        if carrier.lemma in (cues(lang, "occurring") | cues(lang, "light")):
            return carrier
    return None
