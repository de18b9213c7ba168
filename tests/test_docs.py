"""The pages that people read are true to the tree."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TABLES = ROOT / "dragoman" / "knowledge" / "tables"
PAGES = sorted([ROOT / "README.md", TABLES / "README.md", *ROOT.glob("docs/**/*.md")])
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")


def links(page: Path) -> Iterator[str]:
    yield from _LINK.findall(page.read_text(encoding="utf-8"))


def test_every_table_has_its_line() -> None:
    told = set(re.findall(r"`([\w/]+\.csv)`", (TABLES / "README.md").read_text(encoding="utf-8")))
    there = {path.relative_to(TABLES).as_posix() for path in TABLES.rglob("*.csv")}
    assert told == there


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for link in links(page):
        assert (page.parent / link).exists(), link


def test_the_tree_in_how_it_works_is_the_tree() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    tree = page.split("```")[1]
    for room in (path for path in (ROOT / "dragoman").iterdir() if path.is_dir() and path.name[0].isalpha()):
        assert f"  {room.name}/ " in tree, room.name
    for word in re.findall(r"[\w/]+(?:/|\.py)(?=\s)", tree.partition("\n  ")[2]):
        assert any((ROOT / "dragoman").rglob(word.rstrip("/"))), word


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_in_the_pages_are_commands(page: Path) -> None:
    from dragoman.cli.main import COMMANDS

    for command in re.findall(r"(?m)^(?:.*?`)?dragoman ([a-z]+)\b", page.read_text(encoding="utf-8")):
        assert command in COMMANDS or command in ("reads", "is", "wrote"), command


def test_the_fields_in_the_record_page_are_fields() -> None:
    import msgspec

    from dragoman.store.kinds import KINDS

    rows = re.findall(
        r"(?m)^\| (\w+) \| [A-Z] \| [^|]* \| (.*) \|$", (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    )
    assert {kind for kind, _ in rows} == set(KINDS)
    for kind, cell in rows:
        known = {field.encode_name for field in msgspec.structs.fields(KINDS[kind][1])}
        assert set(re.findall(r"`(\w+)`", cell)) <= known, kind


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = [line for lines in project["optional-dependencies"].values() for line in lines]
    reasons = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    names = {re.split(r"[^\w-]", line)[0] for line in (*project["dependencies"], *optional)}
    assert sorted(name for name in names if name not in reasons) == []
