"""What reading uses of spaCy, imported without its command line.

`spacy/__init__.py` imports that only to offer `spacy.info`, and with it a web client, a manager of projects and some 360
modules: a third of the time that spaCy takes.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_COMMANDS = "spacy.cli"
_INFO = f"{_COMMANDS}.info"


def _info(*args: Any, **options: Any) -> Any:
    from spacy.cli.info import info

    return info(*args, **options)


def _import_core() -> None:
    """Import spaCy; its command line stays what it is for whoever imports it later."""
    if "spacy" in sys.modules:
        return
    info = ModuleType(_INFO)
    vars(info)["info"] = _info
    sys.modules |= {_COMMANDS: ModuleType(_COMMANDS), _INFO: info}
    try:
        import spacy  # noqa: F401
    finally:
        del sys.modules[_COMMANDS], sys.modules[_INFO]


_import_core()

import spacy  # noqa: E402
from spacy.attrs import TAG  # noqa: E402
from spacy.language import Language  # noqa: E402
from spacy.morphology import Morphology  # noqa: E402
from spacy.pipeline import AttributeRuler  # noqa: E402
from spacy.strings import get_string_id  # noqa: E402
from spacy.tokenizer import Tokenizer  # noqa: E402
from spacy.tokens import Doc, Token  # noqa: E402
from spacy.tokens._retokenize import set_token_attrs  # noqa: E402
from spacy.util import registry  # noqa: E402
from spacy.vocab import Vocab  # noqa: E402
from thinc.api import use_ops  # noqa: E402

load = spacy.load

__all__ = [
    "TAG",
    "AttributeRuler",
    "Doc",
    "Language",
    "Morphology",
    "Token",
    "Tokenizer",
    "Vocab",
    "get_string_id",
    "load",
    "registry",
    "set_token_attrs",
    "use_ops",
]
