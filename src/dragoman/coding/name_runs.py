"""Runs of capitalised words that may be names of people, and how far a name goes on."""

from __future__ import annotations

import re

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, noun_class
from dragoman.language.tokens import Sentence, Token

# Characters between an office and the last word of its field.
_FIELD_REACH = 110
# Characters between a name and an office that a comma sets apart, with a state between them.
_OFFICE_NEAR = 24
_NOT_INITIAL = {"DET", "ADP", "ADV", "PRON", "CCONJ", "SCONJ", "VERB", "AUX", "PART", "INTJ", "NUM", "PUNCT"}
# What the tagger takes a rare name for inside a sentence, where nothing else of the kind has a capital.
_MISTAKEN = {"VERB", "NUM", "INTJ"}
_NUMERAL = re.compile("I{2,3}|IV")  # "XI" is somebody in capitals, "V." an initial


def name_runs(analysis: Analysis, sentence: Sentence) -> list[list[Token]]:
    """Runs of capitalised words that may be names of people, particles inside included."""
    runs: list[list[Token]] = []
    current: list[Token] = []
    particles = cues(analysis.lang, "particles")
    for t in sentence.tokens:
        if (
            _is_name_word(analysis, t, inside=bool(current) and t.start - current[-1].end == 1)
            or (current and t.lower in particles and _continues(analysis, t))
            or (current and t.text in ("-", ".") and t.start == current[-1].end)
            or (current and current[-1].text == "-" and t.start == current[-1].end and t.text.isalpha())
            or _is_place_as_surname(analysis, current, t)
            or (current and _is_joined(analysis, t))
        ):
            current.append(t)
        else:
            if current:
                runs.append(_trim(analysis, current))
            current = []
    if current:
        runs.append(_trim(analysis, current))
    return [r for r in runs if r]


def _is_place_as_surname(analysis: Analysis, run: list[Token], t: Token) -> bool:
    """ "Dulce Évora Lima": a city's name right behind two names is part of the person's."""
    name = analysis.name_at(t)
    if name is None or name.kind not in ("capital", "city") or not run or t.start - run[-1].end != 1:
        return False
    named = len(run) > 1 or any(0 <= run[0].start - o.end <= 2 for o in analysis.offices) or _beside_office(analysis, run[0], t)
    return named and all(w.text[0].isupper() for w in run)


def _beside_office(analysis: Analysis, first: Token, last: Token) -> bool:
    """ "Mehmet Adana, ministre turc", "le ministre turc de la Santé, Mehmet Adana": a comma sets an office apart."""
    text, offices = analysis.text, analysis.offices
    behind = text.startswith(",", last.end) and any(0 < o.start - last.end <= _OFFICE_NEAR for o in offices)
    before = text.endswith(", ", 0, first.start) and any(0 < first.start - o.end <= _OFFICE_NEAR for o in offices)
    return behind or before


def capitals(analysis: Analysis, run: list[Token]) -> int:
    """How many words of a run are names of their own, and no particles."""
    return sum(t.text[0].isupper() or _is_joined(analysis, t) for t in run)


def _trim(analysis: Analysis, run: list[Token]) -> list[Token]:
    while run and not capitals(analysis, run[-1:]) and not _hyphened(run):
        run = run[:-1]
    return run


def _hyphened(run: list[Token]) -> bool:
    """ "Han Dong-soo": a small word that a hyphen joins to the name."""
    return len(run) > 2 and run[-1].text.isalpha() and run[-2].text == "-" and run[-2].start == run[-3].end


def _continues(analysis: Analysis, t: Token) -> bool:
    tokens = t.sentence.tokens[t.i + 1 : t.i + 4]
    if len(tokens) > 1 and tokens[0].lower in cues(analysis.lang, "particles"):
        tokens = tokens[1:]  # "van der Plas"
    if len(tokens) > 1 and tokens[0].text == "-" and tokens[0].start == t.end:
        tokens = tokens[1:]  # "al-Rahawi"
    return bool(tokens) and _is_name_word(analysis, tokens[0])


def _is_name_word(analysis: Analysis, t: Token, *, inside: bool = False) -> bool:
    """True for a word that may be part of a name; right behind another one (`inside`) whatever the tagger took it for."""
    if not t.text[0].isupper() or analysis.name_at(t) is not None:
        return False
    if analysis.office_at(t.start) or ends_field(analysis, t):
        return False
    lang = analysis.lang
    if t.lower in cues(lang, "honorifics") or t.lower.rstrip(".") in cues(lang, "ranks"):
        return False
    if t.lower in cues(lang, "not_names") or names_thing(analysis, t) or (not inside and _NUMERAL.fullmatch(t.text)):
        return False
    opens = t.i == 0 or t.sentence.tokens[t.i - 1].text in "\"«“‘'-:—–"
    if opens and t.lower in noun_class(lang, "held_person"):  # "Journalist Jane Doe was freed"
        return False
    hyphened = not opens and "-" in t.text[1:-1]  # "Jung-hwa", which the tagger takes for anything
    mistaken = t.text.isalpha() and (inside or t.pos in _MISTAKEN)
    return hyphened or t.pos not in _NOT_INITIAL or (mistaken and not opens)


def ends_field(analysis: Analysis, t: Token) -> bool:
    """The last word of the field of an office, behind which the name stands: "... for Near Eastern Affairs Jane Doe"."""
    if t.lower not in cues(analysis.lang, "office_field"):
        return False
    start = max(t.sentence.start, t.start - _FIELD_REACH)
    return any(start <= o.end <= t.start for o in analysis.offices)


def _is_joined(analysis: Analysis, t: Token) -> bool:
    """ "al-Khulaifi": one word of a particle and a name."""
    joining = [p for p in cues(analysis.lang, "particles") if p.endswith("-") and t.text.startswith(p)]
    return any(t.text[len(p) : len(p) + 1].isupper() for p in joining)


def names_thing(analysis: Analysis, t: Token) -> bool:
    """True for words that end names of organisations and things: "Council", "Fund", "Agreement"."""
    return any(t.lemma in noun_class(analysis.lang, name) for name in ("organisation_word", "thing_word"))


def going_on(analysis: Analysis, last: Token) -> Token:
    """The last word of a name of which the lists know the beginning: "Ferdinand Marcos Jr.", "Hamad bin Jassim Al Thani"."""
    end, goes_on = last, (_is_joined, _is_suffix)
    for t in last.sentence.tokens[last.i + 1 :]:
        more = any(test(analysis, t) for test in goes_on) or _is_house(analysis, t, last) or _is_lineage(analysis, t, last)
        if t.start - last.end > 1 or not more:
            break
        last = t
        end = end if t.lower in ("al", "-") or t.lower in cues(analysis.lang, "lineage") else t
    return end


def _is_suffix(analysis: Analysis, t: Token) -> bool:
    return t.lower in cues(analysis.lang, "name_suffixes")


def _is_house(analysis: Analysis, t: Token, before: Token) -> bool:
    """ "Al Thani", "Al-Thani": a capitalised particle with the word behind it."""
    if before.text in ("Al", "-"):
        return _is_name_word(analysis, t, inside=True) or (before.text == "Al" and t.text == "-")
    return (t.text == "Al" or t.text.startswith("Al-")) and before.text[0].isupper()


def _is_lineage(analysis: Analysis, t: Token, before: Token) -> bool:
    """ "bin Abdulaziz": a word for "son of" with the name behind it."""
    of = cues(analysis.lang, "lineage")
    return t.lower in of or (before.lower in of and _is_name_word(analysis, t))


def without_suffix(words: str, lang: str) -> str:
    """A name as it is without "Jr." behind it."""
    first, _, last = words.rpartition(" ")
    return first if first and last.lower() in cues(lang, "name_suffixes") else words


def without_title(words: str, lang: str) -> str:
    """A name as it is without the titles that lists and papers keep in front of it: "H.E. Jane Doe", "Pope Leo"."""
    first, _, rest = words.partition(" ")
    titles = cues(lang, "honorifics") | cues(lang, "named_titles")
    return without_title(rest, lang) if rest and first.lower() in titles else words
