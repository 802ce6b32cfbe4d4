"""Where briefs are made: each in a process of its own, bounded in time and memory, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import BoundedSemaphore
from typing import Literal, TypeAlias

from dragoman.errors import BriefError, DragomanError, NoPress, WorkerLost
from dragoman.sources.isolation.apart import Apart
from dragoman.sources.limits import MIB, Limits
from dragoman.web.brief import paper, word
from dragoman.web.brief.document import Document
from dragoman.web.brief.typography import typeset
from dragoman.web.words import words

Form: TypeAlias = Literal["pdf", "docx"]
KINDS: dict[Form, str] = {
    "pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}  # fmt: skip
LIMITS = Limits(memory_bytes=2048 * MIB, processor_seconds=120, clock_seconds=180.0)
_PATIENCE = 30.0
"""Seconds for which a brief waits for those before it."""
_SETTERS: dict[Form, Callable[[Document], bytes]] = {"pdf": paper.pdf, "docx": word.docx}
_press = BoundedSemaphore(1)


def printed(document: Document, form: Form, limits: Limits = LIMITS) -> bytes:
    """A document in a form, as the bytes of a file.

    BriefError where it is too long or takes too much, NoPress where it cannot be made here or now.
    """
    if not _press.acquire(timeout=_PATIENCE):
        raise NoPress("Other briefs are being made, and this one waited for them in vain. Ask again in a minute.")
    try:
        with Apart(limits) as apart:
            return apart.call(document.title, _set, document, form)
    except WorkerLost as e:
        told = words(document.lang)(
            "brief.too_dear", title=document.title, seconds=limits.processor_seconds, mib=limits.memory_bytes // MIB
        )
        raise BriefError(typeset(told, document.lang)) from e
    finally:
        _press.release()


def _set(document: Document, form: Form) -> bytes:
    """What the process does; a fault of a library says in which."""
    try:
        return _SETTERS[form](document)
    except (MemoryError, DragomanError):
        raise
    except Exception as e:
        raise NoPress(
            f"The brief on {document.title} could not be set as {form.upper()} ({type(e).__name__}: {e}). "
            "Take it in another form, and report this."
        ) from e
