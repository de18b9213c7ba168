"""Picture: docs/picture.svg, the real output of the demo as a terminal shows it. ``make picture`` makes it again."""

import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.text import Text

WIDTH = 100
TARGET = Path(__file__).with_name("picture.svg")
ACCORD, ACCORD_LINES = r"• .*between Russia and Turkey", 22
REPORT = "idlib-09"


def main() -> None:
    """Run the demo and the questions of the picture, and write it."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"{folder}/demo.db"
        console = Console(width=WIDTH, record=True, file=io.StringIO())
        for line in _shown(database):
            console.print(line, soft_wrap=True)
    console.save_svg(str(TARGET), title="dragoman")


def _shown(database: str) -> Iterator[Text]:
    brief = _lines("demo", "--db", database)
    yield _typed("dragoman demo")
    yield from brief[:4]
    yield _left_out()
    agreed = _from(brief, "What was agreed", len(brief))
    yield agreed[0]
    accord = _from(agreed, ACCORD, ACCORD_LINES + 1)
    last = max(number for number, line in enumerate(accord) if line.plain.startswith(("  – ", "• ")))
    yield from accord[:last]  # what is begun is told to its end
    yield _left_out()
    yield Text()
    yield _typed(f"dragoman show {REPORT}")
    report = _lines("show", REPORT, "--db", database)
    yield from _from(report, "MOSCOW", 5)
    yield _left_out()
    promise = re.search(r"\|(C\w+) ", "\n".join(line.plain for line in report))
    if promise:
        yield Text()
        yield _typed(f"dragoman why {promise[1]}")
        yield from _lines("why", promise[1], "--db", database)[:11]


def _lines(*words: str) -> list[Text]:
    """What a command prints on a terminal."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", *words], env=environment, check=True, capture_output=True, text=True
    )
    return [Text.from_ansi(line) for line in done.stdout.splitlines()]


def _from(lines: list[Text], beginning: str, number: int) -> list[Text]:
    first = next(at for at, line in enumerate(lines) if re.match(beginning, line.plain))
    return lines[first : first + number]


def _typed(words: str) -> Text:
    return Text.assemble(("$ ", "dim"), (words, "bold"))


def _left_out() -> Text:
    return Text("  …", "dim")


if __name__ == "__main__":
    main()
