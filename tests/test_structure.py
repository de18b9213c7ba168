"""Imports run one way: from the floors above to those below, never between rooms of one floor."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "dragoman"

# The floors from the ground up. Whoever stands on none may be imported by all: errors, settings.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("records",),
    ("knowledge",),
    ("intake", "reading"),
    ("resolving", "weighing", "store", "exchange"),
    ("pipeline", "asking", "classifying"),
    ("cli", "web", "scale"),
)
GROUND = ("errors", "settings", "__init__")
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
TWO_DOORS = ("__main__",)  # begins the program and may look anywhere


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """The dotted names of dragoman that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "dragoman")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written out in full"
            if node.module == "dragoman":
                yield from (f"dragoman.{alias.name}" for alias in node.names)
            elif node.module and node.module.startswith("dragoman."):
                yield node.module


def imported_rooms(path: Path) -> set[str]:
    names = (name.split(".")[1] if "." in name else "__init__" for name in imports(path))
    return {name if name in LEVEL or name in GROUND else "__init__" for name in names}


FILES = sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)


def test_every_room_has_a_floor() -> None:
    rooms = {room_of(path) for path in FILES} - set(GROUND) - set(TWO_DOORS)
    assert rooms <= set(LEVEL), "add the new room to FLOORS"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path) -> None:
    room = room_of(path)
    if room in TWO_DOORS:
        return
    found = imported_rooms(path) - {room} - set(GROUND)
    if room in GROUND:
        assert not found, f"{room} stands below all rooms and imports none, but imports {sorted(found)}"
        return
    wrong = sorted(other for other in found if LEVEL[other] >= LEVEL[room])
    assert not wrong, f"{room} (floor {LEVEL[room]}) must not import {', '.join(wrong)}"


@pytest.mark.parametrize("room", ["cli", "web"])
def test_the_database_is_reached_through_asking_and_store_alone(room: str) -> None:
    for path in FILES:
        if room_of(path) == room and path.name != "checks.py":  # doctor asks which SQLite there is
            assert "sqlite3" not in path.read_text(encoding="utf-8"), f"{path} speaks to SQLite itself"


def test_the_test_itself_sees_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "wrong.py"
    file.write_text("from dragoman import pipeline, __version__\ndef f():\n    from dragoman.cli.main import run\n")
    assert imported_rooms(file) == {"pipeline", "cli", "__init__"}
