"""The error tree; each message says what failed, where, and what to do.

DragomanError
├── InputError        an article or file that cannot be read as given
│   ├── EmptyInput    nothing to read in it
│   ├── BinaryInput   not a text
│   ├── TooLong       more characters or bytes than allowed
│   ├── Withheld      a page that keeps its article behind a paywall or a question for consent
│   ├── NeedsOcr      pictures of text, without the text
│   ├── Hostile       made to do harm, or as good as: refused
│   ├── WorkerLost    the process that took it apart died, or took too long
│   ├── BriefError    a brief that cannot be made as it was asked for
│   │   └── NoPress   a brief that cannot be made here or now, however it is asked for
│   └── FetchError    an address that gave no answer, or none that can be used
│       └── Refused   an address that is not asked: no web address, not public, or closed to programs
├── LanguageError     a language without a pack, or a missing model
│   └── NoPack        a language without a pack
├── KnowledgeError    a file of facts that does not hold what it should
├── LexiconError      a lexicon file that does not hold what it should
├── GoldError         a gold or floor file that does not hold what it should
├── UserError         a user, password or token that cannot be as asked
│   └── WeakPassword  a password that is too easily guessed
└── ArchiveError      an archive that cannot be opened, read or written
    ├── NoArchive     there is none at the place that was named
    ├── ArchiveTooNew made by a newer version of the program
    ├── ArchiveLocked somebody else writes for longer than we wait
    ├── ArchiveBroken what it holds contradicts itself
    ├── NotFound      the archive holds nothing by that name
    ├── Unseen        what is told by collections that the asker may not see
    └── Forgotten     an article that the archive was told to forget and takes no more
"""

from __future__ import annotations


class DragomanError(Exception):
    """Base of all errors that the program raises on purpose."""


class InputError(DragomanError):
    """An article or file that cannot be read as given."""


class EmptyInput(InputError):
    """There is nothing to read in the input."""


class BinaryInput(InputError):
    """The input is no text."""


class TooLong(InputError):
    """The input has more characters or bytes than allowed."""


class Withheld(InputError):
    """A page keeps its article behind a paywall or a question for consent."""


class NeedsOcr(InputError):
    """A document holds pictures of text and no text."""


class Hostile(InputError):
    """The input is made to do harm, or as good as: a bomb, a path that leaves its folder, entities in XML."""


class WorkerLost(InputError):
    """The process that took the input apart died or took too long."""


class BriefError(InputError):
    """A brief cannot be made as it was asked for: it is too long."""


class NoPress(BriefError):
    """A brief cannot be made here or now: a library is missing, or others are being made."""


class FetchError(InputError):
    """An address gave no answer, or none that can be used."""


class Refused(FetchError):
    """An address is not asked: it is none of the web, its host is not public, or it is closed to programs."""


class LanguageError(DragomanError):
    """There is no pack or no model for the language."""


class NoPack(LanguageError):
    """There is no pack for the language."""


class KnowledgeError(DragomanError):
    """A file of facts does not hold what it should."""


class LexiconError(DragomanError):
    """A lexicon file does not hold what it should."""


class GoldError(DragomanError):
    """A gold or floor file does not hold what it should."""


class UserError(DragomanError):
    """A user, password or token cannot be as asked; `reason` is one word for why, `values` what its wording names."""

    def __init__(self, reason: str, message: str, **values: object) -> None:
        super().__init__(message)
        self.reason, self.values = reason, values


class WeakPassword(UserError):
    """A password is too easily guessed; the reasons are those of `users.passwords`."""


class ArchiveError(DragomanError):
    """An archive cannot be opened, read or written."""


class NoArchive(ArchiveError):
    """There is no archive at the place that was named."""


class ArchiveTooNew(ArchiveError):
    """The archive was made by a newer version of the program."""


class ArchiveLocked(ArchiveError):
    """Somebody else writes to the archive for longer than we wait."""


class ArchiveBroken(ArchiveError):
    """What the archive or a copy of it holds contradicts itself."""


class NotFound(ArchiveError):
    """The archive holds nothing by that name."""


class Unseen(ArchiveError):
    """What is asked for is told by collections that the asker may not see."""


class Forgotten(ArchiveError):
    """The archive was told to forget the article and takes it no more."""


class MailError(DragomanError):
    """Mail could not be handed to its server."""
