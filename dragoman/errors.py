"""Every error that dragoman raises on purpose.

    DragomanError
    ├── SkipDocument            one report cannot be read; the rest of the batch goes on
    │   ├── UnreadableInput     missing, empty, binary, broken or unreachable
    │   ├── TooLarge            larger than a report can be
    │   └── NotEnglish          written in another language
    └── StopRun                 the run cannot go on
        ├── SettingsError       a setting or an option that cannot be used
        ├── TableError          a fault in a knowledge table; names file and line
        ├── ModelMissing        the language model or an optional package is not installed
        ├── StoreError          the database cannot be opened, read or written
        └── UnknownEntry        no entry, report or actor has this id

A message says what happened and where; ``cause`` says why, most likely; ``remedy`` says what to do.
"""


class DragomanError(Exception):
    """What happened and where, with the likely cause and what to do about it."""

    def __init__(self, what: str, *, cause: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what, self.cause, self.remedy = what, cause, remedy

    def __str__(self) -> str:
        return " ".join(sentence for sentence in (self.what, self.cause, self.remedy) if sentence)


class SkipDocument(DragomanError):
    """One report cannot be read; the rest of the batch goes on."""


class UnreadableInput(SkipDocument):
    """The input is missing, empty, binary, broken or unreachable."""


class TooLarge(SkipDocument):
    """The input is larger than a report can be."""


class NotEnglish(SkipDocument):
    """The report is written in another language than English."""


class StopRun(DragomanError):
    """The run cannot go on."""


class SettingsError(StopRun):
    """A setting or an option cannot be used."""


class TableError(StopRun):
    """A knowledge table has a fault; the message names file and line."""


class ModelMissing(StopRun):
    """The language model or an optional package is not installed."""


class StoreError(StopRun):
    """The database cannot be opened, read or written."""


class UnknownEntry(StopRun):
    """No entry, report or actor has this id."""
