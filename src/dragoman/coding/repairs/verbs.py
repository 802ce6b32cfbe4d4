"""French verb groups: the participle is the verb, its auxiliaries govern nothing, its clitics are no subjects."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.repairs.words import PARTICIPLE_ENDS
from dragoman.coding.tenses import conditional_by_form, future_by_form
from dragoman.language.speech import speech
from dragoman.language.tokens import Sentence, Token

_DATIVE = ("lui", "leur")
_ACCUSATIVE = ("le", "la", "l'", "l’", "les")
_EITHER = ("nous", "vous")
_ARGUMENTS = ("nsubj", "nsubj:pass", "csubj", "expl", "obj", "iobj", "obl", "obl:agent", "advmod", "mark")


def mend_verbs(sentence: Sentence) -> None:
    """Put the verb groups of a French sentence right."""
    _participles(sentence)
    _departed(sentence)
    _nouns(sentence)
    _futures(sentence)
    _clitics(sentence)
    _auxiliaries(sentence)
    _causatives(sentence)
    _relieve(sentence)
    _active(sentence)
    _personal(sentence)


def _participles(sentence: Sentence) -> None:
    """ "retombée" is no personal form, whatever the tagger says ("crée" is one)."""
    for t in sentence.tokens:
        finite = t.pos == "VERB" and t.morph.get("VerbForm") == "Fin"
        if finite and t.lower.endswith(("ée", "ées", "és")) and not t.lemma.endswith("éer"):
            t.morph = {"VerbForm": "Part", "Tense": "Past"}


def _departed(sentence: Sentence) -> None:
    """ "Les soldats sont partis du Niger" left; states that "sont parties au traité" are parties to it."""
    for t in sentence.tokens:
        if t.pos != "NOUN" or t.lower not in cues(sentence.lang, "departed"):
            continue
        carried = t.child("aux", "aux:pass", "cop") is not None and t.child("det", "nummod", "amod") is None
        after = sentence.tokens[t.i + 1].lower if t.i + 1 < len(sentence.tokens) else ""
        if carried and after not in cues(sentence.lang, "party_to"):
            t.pos, t.lemma, t.morph = "VERB", "partir", {"VerbForm": "Part", "Tense": "Past"}
            for c in t.all("nmod"):
                c.dep = "obl"
            for c in t.all("cop"):
                c.dep = "aux"


def _nouns(sentence: Sentence) -> None:
    """ "Un reporter" is no infinitive: what has a determiner is a noun."""
    for t in sentence.tokens:
        led = next((c for c in t.children if c.pos == "DET" and c.i == t.i - 1 and c.lower not in _ACCUSATIVE), None)
        if t.pos == "VERB" and t.morph.get("VerbForm") == "Inf" and led is not None:
            t.pos, t.morph, led.dep = "NOUN", {}, "det"
            t.dep = "obj" if t.dep in ("xcomp", "ccomp") else t.dep


def _futures(sentence: Sentence) -> None:
    """ "desservira" is a future and "expulserait" a conditional, whatever the tagger says: one in seven was none to it."""
    says = speech(sentence.lang).frames  # what somebody will say is no statement of his yet
    for t in sentence.tokens:
        if t.pos != "VERB" or says(t.lemma):
            continue
        number = "Plur" if t.lower.endswith(("ons", "ez", "ont", "ent")) else "Sing"
        if t.morph.get("Tense") != "Fut" and future_by_form(t):
            t.morph = {**t.morph, "Mood": "Ind", "Number": number, "Tense": "Fut", "VerbForm": "Fin"}
        elif t.morph.get("Mood") != "Cnd" and conditional_by_form(t):
            t.morph = {**t.morph, "Mood": "Cnd", "Number": number, "Tense": "Pres", "VerbForm": "Fin"}


def _clitics(sentence: Sentence) -> None:
    """French object pronouns before the verb are never its subject."""
    for t in sentence.tokens:
        if t.pos == "PRON" and t.dep in ("nsubj", "det", "obl") and t.i < t.head.i:
            if t.lower in _DATIVE:
                t.dep = "iobj"
            elif t.lower in _ACCUSATIVE and t.dep == "nsubj":
                t.dep = "obj"
            elif t.lower in _EITHER and t.dep == "nsubj" and _has_other_subject(t):
                t.dep = "obj" if t.head.child("obj", "ccomp") is None else "iobj"


def _has_other_subject(pronoun: Token) -> bool:
    """ "La Roumanie nous a prêté ...": a noun in front is the subject."""
    return any(c is not pronoun and c.i < pronoun.i for c in pronoun.head.all("nsubj"))


def _personal(sentence: Sentence) -> None:
    """ "Il doit rencontrer X": a verb that is not impersonal has somebody for its "il"."""
    for t in sentence.tokens:
        if t.dep == "expl" and t.lower in ("il", "-il", "-t-il") and _means_somebody(t, t.head):
            t.dep = "nsubj"


def _means_somebody(pronoun: Token, verb: Token) -> bool:
    passive = verb.child("aux:pass") is not None or verb.child("expl:pass", "expl") is not pronoun
    clause = verb.child("csubj", "ccomp", "cop", "nsubj") is not None
    lang = verb.sentence.lang
    carried = verb.child("xcomp") if verb.lemma in cues(lang, "hypothetical_modal") | cues(lang, "planned_modal") else None
    listed = any(v is not None and v.lemma in cues(v.sentence.lang, "impersonal") for v in (verb, carried))
    return verb.pos == "VERB" and not passive and not clause and not listed


def _auxiliaries(sentence: Sentence) -> None:
    """ "n'avait pas protesté": the participle is the verb, "avoir" and "être" only carry its tense."""
    for verb in sentence.tokens:
        if verb.lemma not in ("avoir", "être") or verb.child("obj") is not None:
            continue
        participle = verb.child("xcomp", "ccomp")
        if participle is None or participle.pos != "VERB" or not participle.lower.endswith(PARTICIPLE_ENDS):
            continue
        if participle.i - verb.i > 4:
            continue
        participle.attach(verb.head if not verb.is_root else participle, verb.dep)
        for c in list(verb.children):
            c.attach(participle, c.dep)
        verb.attach(participle, "aux")


def _causatives(sentence: Sentence) -> None:
    """ "a fait parvenir des vivres": the infinitive behind an auxiliary "faire" is the verb, as the parser mostly has it."""
    for verb in sentence.tokens:
        done = verb.child("xcomp")
        if verb.lemma != "faire" or verb.pos != "AUX" or done is None or done.i != verb.i + 1:
            continue
        done.attach(done if verb.is_root else verb.head, verb.dep)
        for c in list(verb.children):
            c.attach(done, c.dep)
        verb.attach(done, "dep")


def _relieve(sentence: Sentence) -> None:
    """What the parser hung on an auxiliary belongs to the verb that it carries."""
    for auxiliary in sentence.tokens:
        if auxiliary.dep in ("aux", "aux:pass") and not auxiliary.is_root:
            for c in [c for c in auxiliary.children if c.dep in _ARGUMENTS]:
                c.attach(auxiliary.head, c.dep)


def _active(sentence: Sentence) -> None:
    """A verb with "avoir" is no passive, whatever its subject and what "par" introduces were taken for."""
    for verb in sentence.tokens:
        subject = verb.child("nsubj:pass")
        carried = verb.all("aux", "aux:pass")
        moves = verb.lemma in cues(verb.sentence.lang, "with_etre") or any(c.lower in ("se", "s'", "s’") for c in verb.children)
        if carried and (moves or all(a.lemma == "avoir" for a in carried)):
            for a in carried:
                a.dep = "aux"
            if subject is not None:
                subject.dep = "nsubj"
            for means in verb.all("obl:agent"):
                means.dep = "obl"  # "a répondu par la réciproque"
