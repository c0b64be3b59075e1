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


class LexiconError(ProfilecheckError):
    """A lexicon file is missing, malformed or contradicts itself."""


class UsageError(ProfilecheckError):
    """An argument of a call or of the command line makes no sense, for instance an unknown role."""
