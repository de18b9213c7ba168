"""What the user says about the reports to read, and how much of anything is too much."""

from dataclasses import dataclass, field
from pathlib import Path

from dragoman.errors import SettingsError
from dragoman.intake.dates import read_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Where intake stops reading, in bytes and seconds: far above any report, far below what exhausts a laptop."""

    page_bytes: int = 10_000_000  # one web page or feed
    json_bytes: int = 64_000_000  # a JSON file that is one document; JSON Lines are streamed and have no such limit
    packed_bytes: int = 500_000_000  # an archive that comes through a pipe or from the web
    unpacked_bytes: int = 1_000_000_000  # all that one archive unpacks to
    seconds: float = 20.0  # for an address to answer, and again for it to finish


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOptions:
    """What the user gave beside the source; it wins over what the input says of itself.

    Raises:
        SettingsError: ``published`` is no calendar day.
    """

    published: str | None = None
    source: str | None = None
    title: str | None = None
    url: str | None = None
    longest_report: int = 1_000_000  # characters
    tables: tuple[Path, ...] = ()
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        if self.published is None:
            return
        date = read_date(self.published)
        if date is None or date.iso is None:
            raise SettingsError(
                f"The publication date '{self.published}' is no calendar day.", remedy="Write it as 2019-01-23."
            )
        object.__setattr__(self, "published", date.iso)
