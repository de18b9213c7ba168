"""The codebook: PLOVER's types, modes, contexts and sectors, and CAMEO's codes with both Goldstein scales."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dragoman.knowledge.tables import Row, keyed, rows


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One of PLOVER's 16 event types, or one that the user has added; ``planned`` is the type of its promise."""

    name: str
    quad: int
    score: float
    planned: str
    needs_recipient: bool
    cameo: str
    definition: str
    includes: str
    excludes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """How an event of its type is done; ``score`` and ``cameo`` are the type's where the table leaves them empty."""

    type: str
    name: str
    score: float | None
    cameo: str
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an event is about: the words that say so, the modes (type and name) and doers' sectors that always bring it."""

    name: str
    definition: str
    words: tuple[str, ...]
    modes: frozenset[tuple[str, str]] = frozenset()
    sectors: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class CameoCode:
    """A CAMEO code, always text ("020" is not "20"), with its PLOVER type where it has one."""

    code: str
    name: str
    icews: float
    phoenix: float
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]


class Codebook:
    """PLOVER and CAMEO, read from the shipped tables and the user's ``folders``."""

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        self._folders = tuple(folders)

    @cached_property
    def types(self) -> dict[str, EventType]:
        """Event types by name."""
        columns = ("type", "quad", "score", "planned", "recipient", "cameo", "definition", "includes", "excludes")
        table = rows("plover/types.csv", columns, self._folders)
        return keyed(((row, _event_type(row)) for row in table), lambda each: each.name)

    @cached_property
    def modes(self) -> dict[tuple[str, str], Mode]:
        """Modes by type and name."""
        table = rows("plover/modes.csv", ("type", "mode", "score", "cameo", "definition"), self._folders)
        found = {}
        for row in table:
            mode = _mode(row, self.types)
            found[mode.type, mode.name] = mode
        return found

    @cached_property
    def contexts(self) -> dict[str, Context]:
        """Contexts by name."""
        table = rows("plover/contexts.csv", ("context", "definition", "words", "modes", "sectors"), self._folders)
        return keyed(((row, _context(row, self)) for row in table), lambda each: each.name)

    @cached_property
    def sectors(self) -> dict[str, int]:
        """Sector codes with their rank: the lower comes first where an actor has several."""
        table = rows("plover/sectors.csv", ("sector", "name", "rank"), self._folders)
        return {row.required("sector"): int(row.number("rank") or 99) for row in table}

    @cached_property
    def cameo(self) -> dict[str, CameoCode]:
        """CAMEO codes."""
        columns = ("code", "name", "icews", "phoenix", "type", "mode", "contexts")
        table = rows("cameo/codes.csv", columns, self._folders)
        return keyed(((row, _cameo(row)) for row in table), lambda each: each.code)

    def intensity(self, type_name: str, mode: str | None) -> float:
        """PLOVER's score of an event: its mode's, or else its type's."""
        found = self.modes.get((type_name, mode)) if mode else None
        return found.score if found and found.score is not None else self.types[type_name].score

    def cameo_of(self, type_name: str, mode: str | None) -> str:
        """The CAMEO code closest to a type and mode."""
        found = self.modes.get((type_name, mode)) if mode else None
        return found.cameo if found and found.cameo else self.types[type_name].cameo

    def goldstein(self, code: str, scale: str) -> float | None:
        """The Goldstein value of a CAMEO code on the scale ``icews`` or ``phoenix``; None for an unknown code."""
        found = self.cameo.get(code)
        return None if found is None else found.phoenix if scale == "phoenix" else found.icews


def _event_type(row: Row) -> EventType:
    return EventType(
        name=row.required("type"),
        quad=int(row.one_of("quad", "1234")),
        score=row.number("score") or 0.0,
        planned=row.required("planned"),
        needs_recipient=row.one_of("recipient", ("yes", "no")) == "yes",
        cameo=row.required("cameo"),
        definition=row.text("definition"),
        includes=row.text("includes"),
        excludes=row.text("excludes"),
    )


def _mode(row: Row, types: dict[str, EventType]) -> Mode:
    return Mode(
        type=row.one_of("type", types),
        name=row.required("mode"),
        score=row.number("score"),
        cameo=row.text("cameo"),
        definition=row.text("definition"),
    )


def _context(row: Row, book: Codebook) -> Context:
    return Context(
        name=row.required("context"),
        definition=row.text("definition"),
        words=row.items("words"),
        modes=frozenset(_mode_named(row, item, book) for item in row.items("modes")),
        sectors=frozenset(row.all_of("sectors", book.sectors)),
    )


def _mode_named(row: Row, item: str, book: Codebook) -> tuple[str, str]:
    event, _, mode = item.partition("/")
    if (event, mode) not in book.modes:
        raise row.fault(f"'{item}' in column 'modes' is no mode", "Write it as ASSAULT/aerial; see plover/modes.csv.")
    return event, mode


def _cameo(row: Row) -> CameoCode:
    return CameoCode(
        code=row.required("code"),
        name=row.required("name"),
        icews=row.number("icews") or 0.0,
        phoenix=row.number("phoenix") or 0.0,
        type=row.optional("type"),
        mode=row.optional("mode"),
        contexts=row.items("contexts"),
    )
