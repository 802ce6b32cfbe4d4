"""News digests: which item of one speaks of whom. Each item tells a story of its own, whoever stands in the others."""

from __future__ import annotations

import re
from bisect import bisect_right

from dragoman.coding.discourse import Discourse

_LEAST = 3  # items that make a digest
_LABEL = re.compile(
    r"""\s*(?:[•▪◦‣·●■□►▶*–—-]\s*)?(?:
        \d{1,2}(?:[:.]|\s?h\s?)\d{0,2}(?:\s?(?:GMT|[ap]\.?m\.?))?\s*[-–—:]?\s  # "18 h 10.", "20:15 -"
      | \d{4}\sGMT\s
      | [A-ZÉÈÀÎ][^.,;!?\n]{1,38}?(?:\s[-–—]\s|\s?:\s|\.\s[-–—]\s)             # "Bogota: ", "IRAK/IRAN - "
      | [A-ZÉÈÀÎ'’\ /-]{4,40}\.\s                                              # "CRUDE. "
    )""",
    re.X,
)


class Items:
    """The items of one article; none where it is no digest."""

    def __init__(self, discourse: Discourse) -> None:
        text = discourse.analysis.text
        labelled = [
            b.start for b in discourse.analysis.blocks
            if b.kind == "bullet" or (b.kind in ("paragraph", "dateline") and _LABEL.match(text, b.start))
        ]  # fmt: skip
        self._starts = labelled if len(labelled) >= _LEAST else []
        self._codes: dict[int, set[str]] = {}
        for m in discourse.focus.mentions if self._starts else ():
            self._codes.setdefault(self._item(m.start), set()).update(w.entity for w in m.parties if w.entity)

    def features(self, code: str, offset: int) -> list[str]:
        """Whether the item that an offset lies in speaks of a party; nothing for an article without items."""
        if not self._starts:
            return []
        item = self._item(offset)
        return ["item=here" if code in self._codes.get(item, ()) else "item=other" if item else "item=before"]

    def _item(self, offset: int) -> int:
        return bisect_right(self._starts, offset)
