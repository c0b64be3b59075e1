"""The errors that profilecheck raises on purpose; each message names the place and the cure."""


class ProfilecheckError(Exception):
    """Base of every error that profilecheck raises on purpose.

    >>> str(ProfilecheckError("cv.pdf: empty file; export the résumé again"))
    'cv.pdf: empty file; export the résumé again'
    """


class InputError(ProfilecheckError):
    """The document cannot be read: missing, empty, truncated, of an unknown or a broken format."""


class EncryptedError(InputError):
    """The document is encrypted and the password is missing or wrong."""


class NoTextError(InputError):
    """The document has no text to read, for instance a scan without a text layer."""


class UnknownFormatError(InputError):
    """The document is of a format that no reader takes."""


class LimitError(InputError):
    """Reading the document would take more time, memory or room than is allowed."""


class TimeLimitError(LimitError):
    """Reading the document took longer than is allowed."""


class CrashError(InputError):
    """The process that read the document died of it."""


class LexiconError(ProfilecheckError):
    """A lexicon file is missing, malformed or contradicts itself."""


class UsageError(ProfilecheckError):
    """An argument of a call or of the command line makes no sense, for instance an unknown role."""
