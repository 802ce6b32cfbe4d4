"""Reading and checking of lexicon files.

A language's file maps a meaning to patterns.  A pattern names its words (`verb`, `noun` or `adj`,
lemmas separated by spaces, any of them) and, as far as needed:

    obj      lemmas or @class that the object must have; `none` for no object
    of       for a noun: `subj` or `obj`, what its genitive is (default subj), or lemmas/@class that it must have
    from, to, with    slots that hold actors, recipients, co-actors: subj obj iobj of obl clause (the
                   subject of the clause that follows), clause_obj and clause_with (what is object there, or what that
                   preposition introduces), aim_obj (the object of the infinitive that tells for what it is done), teller (who is
                   said to say it: "the decision is unacceptable, Oslo said") or a preposition; one of several words with
                   underscores (`out_of`), which the plain ones it stands for (prepositions.yaml) reach too
    need     a slot that must be filled
    over     lemmas or @class that what fills a needed slot must have ("concern over the situation")
    must     names of demands (obj, subj, of, need, clause) without which the words never mean this; one that is not
             named here may be missing, and the act is then told with a doubt
    part     an adverb or particle that must stand by ("off", "back")
    refl     true where the verb must be reflexive
    voice    active or passive where only one fits
    clause   `inf` or `that` where a clause of that kind must follow, `any` for either, `none` for no clause, `bare` for none and
                   no infinitive of purpose either, `other` for one whose subject is another,
             `owed` for what another must do
    negation true where only the denied verb means this ("did not attend")
    coming   true where only an act told for later means this ("will work with")
    ahead    true where a verb told in the past never means this ("leaves for Rome", but not "left for Rome")
    several  true where two or more must do it ("les deux pays", "A et B")
    weak     true for a word that counts only with both sides named in its own clause
    sure     true for a word that always tells the act where it names who does it ("Russia's war"): nothing is weighed
    mode, contexts, type override those of the meaning
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from dragoman.coding.classes import noun_class
from dragoman.errors import LexiconError
from dragoman.yaml_text import load_words

_KEYS = {"verb", "noun", "adj", "obj", "of", "from", "to", "with", "need", "part", "refl", "voice", "mode", "contexts",
         "type", "not_obj", "weak", "subj", "clause", "negation", "several", "must", "sure", "coming",
         "over", "ahead"}  # fmt: skip
# What an entry asks for that a writer may leave out or say with another noun.
SOFT = ("obj", "subj", "of", "need", "clause")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an act is: PLOVER type and mode, CAMEO code, direction and how it treats a complement."""

    name: str
    type: str | None
    mode: str | None = None
    cameo: str | None = None
    mutual: bool = False
    solo: bool = False
    received: bool = False
    op: str | None = None
    contexts: tuple[str, ...] = ()
    agreement: str | None = None
    paper: bool = False
    """True where the words tell of an instrument and of no act besides."""
    gloss: str = ""

    @property
    def idle(self) -> bool:
        """True where the words tell no act and say nothing of another one."""
        return self.type is None and self.op is None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to word a meaning in one language."""

    meaning: Meaning
    kind: str
    lemma: str
    obj: frozenset[str] = frozenset()
    no_obj: bool = False
    not_obj: frozenset[str] = frozenset()
    subj: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    of_role: str = "subj"
    source: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    co: tuple[str, ...] = ()
    need: tuple[str, ...] = ()
    over: frozenset[str] = frozenset()
    part: str | None = None
    refl: bool = False
    voice: str | None = None
    mode: str | None = None
    type: str | None = None
    contexts: tuple[str, ...] = ()
    weak: bool = False
    clause: str | None = None
    negation: bool = False
    several: bool = False
    must: frozenset[str] = frozenset()
    sure: bool = False
    coming: bool = False
    ahead: bool = False
    asked: tuple[str, ...] = field(init=False, compare=False, repr=False)
    """Names of what it asks for, the cheapest to test first; that a plain verb be not reflexive is always asked."""
    strictness: int = field(init=False, compare=False, repr=False)
    """How much it asks for; the strictest that fits wins."""

    def __post_init__(self) -> None:
        """Set what is asked."""
        clause = "owed" if self.clause == "owed" else "clause"
        asks = {
            "voice": self.voice, "no_obj": self.no_obj, "refl": True, "subj": self.subj, "need": self.need, "over": self.over,
            clause: self.clause, "ahead": self.ahead,
            "obj": self.obj, "not_obj": self.not_obj, "of": self.of, "negation": self.negation, "several": self.several,
            "coming": self.coming, "part": self.part,
        }  # fmt: skip
        object.__setattr__(self, "asked", tuple(name for name, value in asks.items() if value))
        told = [self.obj, self.of, self.need, self.part, self.refl, self.voice, self.no_obj, self.subj, self.clause,
                self.negation, self.several, self.coming]  # fmt: skip
        object.__setattr__(self, "strictness", sum(map(bool, told)) + bool(self.obj) + bool(self.of))

    def describe(self) -> str:
        """The pattern as a person reads it in `why`."""
        extra = f" with object of {len(self.obj)} kinds" if self.obj else ""
        return f"{self.kind} '{self.lemma}'{extra} means {self.meaning.name}"


@dataclass(slots=True)
class Lexicon:
    """All patterns of a language by kind and lemma."""

    lang: str
    patterns: dict[tuple[str, str], list[Pattern]] = field(default_factory=dict)
    version: str = ""

    def find(self, kind: str, lemma: str) -> list[Pattern]:
        """Patterns of a word, the strictest first."""
        return self.patterns.get((kind, lemma), [])

    def add(self, pattern: Pattern) -> None:
        """Insert a pattern in its place."""
        found = self.patterns.setdefault((pattern.kind, pattern.lemma), [])
        found.append(pattern)
        found.sort(key=lambda p: -p.strictness)


def _yaml(text: str, where: str) -> Any:
    try:
        return load_words(text) or {}
    except yaml.YAMLError as e:
        raise LexiconError(f"{where} is not valid YAML: {e}. Correct the file.") from e


@cache
def meanings() -> dict[str, Meaning]:
    """All meanings, for all languages."""
    text = files("dragoman.coding.lexicon").joinpath("meanings.yaml").read_text(encoding="utf-8")
    return {name: _meaning(name, spec) for name, spec in _yaml(text, "meanings.yaml").items()}


def _meaning(name: str, spec: dict[str, Any]) -> Meaning:
    spec = dict(spec)
    contexts = tuple(str(spec.pop("contexts", "")).split())
    return Meaning(name, spec.pop("type", None), contexts=contexts, **spec)


def _words(value: object, lang: str) -> frozenset[str]:
    """Lemmas of a constraint, with classes (@name) expanded."""
    found: set[str] = set()
    for word in str(value or "").split():
        found |= noun_class(lang, word[1:]) if word.startswith("@") else {word}
    return frozenset(found)


def _slots(value: object) -> tuple[str, ...]:
    """Names of slots; a preposition of several words is written with underscores ("out_of")."""
    return tuple(name.replace("_", " ") for name in str(value or "").split())


def _must(meaning: Meaning, spec: dict[str, Any], where: str) -> frozenset[str]:
    """Demands that are held hard; each must be one that the entry makes."""
    must = frozenset(str(spec.get("must") or "").split())
    if wrong := sorted(name for name in must if name not in SOFT or name not in spec):
        raise LexiconError(
            f"{where}: an entry of {meaning.name} must have {' '.join(wrong)} but does not ask for it. "
            f"Give the words under that key too, or take it out of `must`, which may name {' '.join(SOFT)}."
        )
    return must


def _patterns(meaning: Meaning, spec: dict[str, Any], lang: str, where: str) -> list[Pattern]:
    unknown = set(spec) - _KEYS
    if unknown:
        raise LexiconError(f"{where}: {meaning.name} has unknown keys {sorted(unknown)}. Known are {sorted(_KEYS)}.")
    of = str(spec.get("of", ""))
    must = _must(meaning, spec, where)
    made = []
    for kind in ("verb", "noun", "adj"):
        for lemma in str(spec.get(kind, "") or "").split():
            made.append(Pattern(
                meaning, kind, lemma,
                obj=_words(spec.get("obj"), lang) if spec.get("obj") != "none" else frozenset(),
                no_obj=spec.get("obj") == "none", not_obj=_words(spec.get("not_obj"), lang),
                subj=_words(spec.get("subj"), lang),
                of=frozenset() if of in ("subj", "obj", "") else _words(of, lang),
                of_role=of if of in ("subj", "obj") else "obj" if of else "subj",
                source=_slots(spec.get("from")), to=_slots(spec.get("to")),
                co=_slots(spec.get("with")), need=_slots(spec.get("need")), over=_words(spec.get("over"), lang),
                part=spec.get("part"), refl=bool(spec.get("refl")), voice=spec.get("voice"), mode=spec.get("mode"),
                type=spec.get("type"), contexts=tuple(str(spec.get("contexts", "")).split()), weak=bool(spec.get("weak")),
                clause=spec.get("clause"),
                negation=bool(spec.get("negation")), several=bool(spec.get("several")), must=must,
                sure=bool(spec.get("sure")), coming=bool(spec.get("coming")),
                ahead=bool(spec.get("ahead")),
            ))  # fmt: skip
    return made


def load_lexicon(lang: str, extra: Path | None = None) -> Lexicon:
    """The lexicon of a language; `extra` is a user's own file in the same form."""
    lexicon = Lexicon(lang)
    digest = hashlib.sha256()
    folder = files("dragoman.coding.lexicon").joinpath(lang, "events")
    texts = [(f.name, f.read_text(encoding="utf-8")) for f in folder.iterdir() if f.name.endswith(".yaml")]
    if extra is not None:
        texts.append((str(extra), extra.read_text(encoding="utf-8")))
    for where, text in sorted(texts):
        digest.update(text.encode())
        for name, specs in _yaml(text, where).items():
            if name not in meanings():
                raise LexiconError(f"{where}: there is no meaning {name!r}. Choose one of meanings.yaml.")
            for spec in specs:
                for pattern in _patterns(meanings()[name], spec, lang, where):
                    lexicon.add(pattern)
    lexicon.version = digest.hexdigest()[:12]
    return lexicon
