"""How a server is run, as `dragoman serve` was told: which names are its own, and whether a proxy stands before it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass

_VARIABLE = "DRAGOMAN_SERVED_AS"
"""By which the processes of one server are told."""


@dataclass(frozen=True)
class Policy:
    """`names` are those of the machine that a request may name besides loopback ones; `token` asks for the one-time link while
    there are no users; `quote` is how many characters of an article are shown to who is no analyst, None for all."""

    names: tuple[str, ...] = ()
    behind_proxy: bool = False
    token: bool = False
    quote: int | None = None

    def hand_on(self) -> None:
        """Tell the processes that are started from now on."""
        os.environ[_VARIABLE] = json.dumps(asdict(self))


def handed_on() -> Policy:
    """That of the process which started this one."""
    told = json.loads(os.environ.get(_VARIABLE, "{}"))
    return Policy(**told | {"names": tuple(told.get("names", ()))})
