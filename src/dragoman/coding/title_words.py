"""What may stand between a title and the names beside it, in any language: patterns from the `around` of their offices.yaml."""

from __future__ import annotations

import re

from dragoman.language.shelf import shelf
from dragoman.packs import LANGUAGES

_S = "[\\s\u00a0]"


def _any(name: str) -> str:
    """The alternatives of all languages."""
    return "|".join(dict.fromkeys(str(word) for lang in LANGUAGES for word in shelf(lang, "offices")["around"][name]))


OF = re.compile(rf"^{_S}*(?:(?:{_any('of')}){_S}*(?:{_any('of_state')})?)?$", re.I)
"""Before the state or body that an office is of."""
OF_CAPITAL = re.compile(_any("of_capital"))
AND = re.compile(rf"^\s*(?:,|{_any('and')})\s*(?:{_any('and_the')})?$", re.I)
"""Before a further state that a plural is of."""
TO_NAME = re.compile(rf"^[\s,:\u00a0]*(?:(?:{_any('to_name')}|-),?{_S}*)*$", re.I)
"""Between an office and its holder behind it."""
FROM_NAME = re.compile(rf"^{_S}*(?:,|\(|:|–|—)?{_S}*(?:{_any('from_name')})?{_S}*$")
"""Between a holder and the office behind him."""
MADE = re.compile(rf"^{_S}*[,(]?{_S}*(?:{_any('made')}){_S}*$")
"""Between who is given an office and the office, where no verb but a participle says so: "X élu président"."""
PARTY_LETTERS = re.compile(rf"{_S}(?:\([A-Z]{{2,6}}\)|[A-Z]{{2,6}})(?={_S})")
"""Between an office and what it is of, where the holder's party stands there: " (PS)"."""
POST = re.compile(rf"^\s(?:{_any('posting')})\s(?:{_any('posting_the')})?$")
SINCE = re.compile(rf"\s(?:{_any('since')})\s[^,.;]{{2,25}}(?=,)")
OWNER = re.compile(rf"(?:\b(?:{_any('owner')}){_S}+(?:(?:{_any('owner_plain')}){_S}+)?)$", re.I)
ALSO = re.compile(rf"\s+(?:{_any('also')})\s+(?:{_any('and_the')})?", re.I)
"""Between two offices of one holder."""
JOINING = re.compile(rf"{_S}(?:{_any('also')}){_S}", re.I)
"""Between two offices of one holder where no article stands before the second."""
BETWEEN = re.compile(rf"(?:['’]s?)?\)?(?:[^\S\n]|-){{1,2}}(?:(?:{_any('between')})\s)?")
"""Between a state and an office behind it."""
TITLED_BODY = re.compile(rf"(?:['’]s)?(?: \([A-Z]+\))? (?:[A-Z][\w&'’-]* (?:(?:{_any('field_small')}) )?){{1,6}}")
"""Between a state and the office of a body whose name is written like a title: " Ministry of Foreign Affairs and Trade "."""
_CAPITAL = "[A-ZÀ-Ý][\\w'’-]*"
_GAP = "(?:[\\s\u00a0]|(?<=['’]))"
FIELD = re.compile(
    rf"{_S}(?:{_any('field')}){_GAP}(?:[a-zà-ÿ]+(?:['’]|{_S})|{_CAPITAL},?{_S}){{0,8}}?"
    rf"(?P<last>[^\W\d_][\w'’&-]*){_S}(?:(?:{_any('to_name')}){_S})?$"
)
"""The field of an office: " for the Bureau of European and Eurasian Affairs ", " de la défense ", with its `last` word."""
PORTFOLIO = re.compile(
    rf"^(?:(?:,|{_any('portfolio_and')}){_S}(?:{_any('portfolio_of')})?{_CAPITAL}"
    rf"(?:{_S}(?:{_any('portfolio_small')}|[a-zà-ÿ]{{4,}}[eéèsx]|{_CAPITAL})){{0,5}})+(?=,)"
)
"""The rest of a portfolio of several fields: ", de la Coopération et de l'Artisanat"."""
PORTFOLIO_END = re.compile(rf"^\s(?:{_any('portfolio_end')})[^,.;:]{{1,30}}(?=,)")
BODY = re.compile(rf"{_S}(?:{_any('of')}|{_any('of_body')}){_S}?[^,.;:()«»\"“”—\n]{{2,60}}(?=,\s)", re.I)
"""The body that an office is of, up to the comma before who holds it: " du ministère des Transports", " for the ministry"."""
NAMED_BODY = re.compile(rf"(?:{_S}[a-zà-ÿ]+)?{_S}(?:{_any('of')}){_GAP}?{_CAPITAL}(?:{_S}{_CAPITAL})*")
"""A body with a name of its own: " of the Lakeside Institute", " de l'OSDH"."""
CLOSED = re.compile(r"\s*(?:[,.;:)»”\"]|\(|$|\n|[—–-]\s)")
"""What closes a name set apart by commas."""
