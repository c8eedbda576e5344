"""Everything zonemap raises on purpose.

    ZonemapError                what a caller catches to catch all of ours
    ├── InputError              the material given is at fault            (exit code 1)
    │   ├── DocumentError       a document cannot be read
    │   │   └── AnalysisError   zonemap itself failed on one document      (exit code 70)
    │   ├── UnknownPlaceError   no place of that name; carries suggestions
    │   ├── ExpressionError     a place expression that cannot be drawn
    │   └── UnknownZoneError    no zone of that id
    ├── OutputError             the result cannot be written              (exit code 1)
    ├── GazetteerError          the bundled or user gazetteer is at fault (exit code 1)
    ├── ProvenanceError         a zone that cannot name its source: a fault of ours, never of the input (exit code 70)
    └── UsageError              the call itself is wrong                  (exit code 2)

Every message is one line that says what is wrong, where, and what to do next; docs/errors.md lists them all. Exit code 70
stands for faults of ours, as in sysexits.h (EX_SOFTWARE).
"""

from __future__ import annotations


class ZonemapError(Exception):
    """Root of the tree; `exit_code` is what the command line returns for it."""

    exit_code = 1


class InputError(ZonemapError):
    """The material given is at fault: a file, a name, an expression."""


class DocumentError(InputError, ValueError):
    """A document cannot be read; the message names the file and, where known, the line."""


class AnalysisError(DocumentError):
    """zonemap itself failed on a document, and the rest of the batch went on; `__cause__` is what happened."""

    exit_code = 70


class UnknownPlaceError(InputError, LookupError):
    """No place of that name; `suggestions` holds up to three names with their countries."""

    def __init__(self, message: str, *, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.suggestions = suggestions


class ExpressionError(InputError, ValueError):
    """A place expression cannot be drawn; the message names the word at fault."""


class UnknownZoneError(InputError, LookupError):
    """No zone of that id in the dossier; the message lists those there are."""


class OutputError(ZonemapError, OSError):
    """The result cannot be written; the target is as it was before."""


class GazetteerError(ZonemapError):
    """The bundled or the user's gazetteer is missing, damaged or refused."""


class ProvenanceError(ZonemapError, AssertionError):
    """A zone cannot name the document, span and rule that made it."""

    exit_code = 70


class UsageError(ZonemapError, ValueError):
    """The call itself is wrong: an unknown option value, an unsupported suffix."""

    exit_code = 2
