"""The program as a process: it starts at once, bears a closed pipe and Ctrl-C."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import harbour

DRAGOMAN = [sys.executable, "-m", "dragoman"]
SLOW = """
import time, sys
from dragoman import pipeline
from dragoman.records.record import Record
def read(documents, settings):
    for document in documents:
        time.sleep(0.15)
        yield Record(document=document)
pipeline.read = read
from dragoman.cli.main import run
run()
"""


def heed_interruption() -> None:
    """A shell that starts tests in the background has its children ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def environment(path: Path, **more: str) -> dict[str, str]:
    strange = ("DRAGOMAN", "PYTHONUNBUFFERED", "COLUMNS", "NO_COLOR", "FORCE_COLOR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    return kept | {"DRAGOMAN_DB": str(path), "PYTHONIOENCODING": "utf-8"} | more


def test_help_is_there_at_once() -> None:
    """In the processor's time: a busy machine is no fault of ours."""
    seconds = []
    for _ in range(3):
        began = _spent_by_children()
        subprocess.run([*DRAGOMAN, "--help"], check=True, capture_output=True)
        seconds.append(_spent_by_children() - began)
    assert min(seconds) < 0.3


def _spent_by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("module", ["spacy", "rich", "msgspec", "numpy", "sqlite3", "trafilatura"])
def test_help_imports_nothing_heavy(module: str) -> None:
    code = f"import sys\nfrom dragoman.cli.main import dragoman\nassert '{module}' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("command", [["events", "--limit", "0"], ["events", "--json"], ["export"]])
def test_a_closed_pipe_is_no_failure(tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "record.db"
    with Writer(path) as writer:
        for number in range(200):
            writer.add(harbour(id=f"r{number}", url=None))
    running = subprocess.Popen(
        [*DRAGOMAN, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(path)
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.read(10)
    running.stdout.close()
    told = running.stderr.read().decode()
    assert running.wait(20) == 141
    assert told == ""


def test_an_interrupted_run_keeps_what_is_done_and_goes_on_later(tmp_path: Path) -> None:
    words = "The army brought bread and blankets to the school where the families of the low town had spent the night. "
    sources = []
    for number in range(40):
        sources.append(tmp_path / f"report-{number}.txt")
        sources[-1].write_text(f"Rain fell on the low town for the {number}. time that year. {words}")
    path = tmp_path / "record.db"
    running = subprocess.Popen(
        [sys.executable, "-c", SLOW, "read", *sources, "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(path),
        preexec_fn=heed_interruption,
    )  # fmt: skip
    assert running.stdout is not None
    assert running.stderr is not None
    printed = [running.stdout.readline() for _ in range(2)]
    running.send_signal(signal.SIGINT)
    told = running.stderr.read().decode()
    assert running.wait(20) == 130, told
    assert "What was recorded until now is kept." in told
    assert "Traceback" not in told
    assert all(printed)
    with View(path) as view:
        kept = len(list(view.select("SELECT 1 FROM seen_reports")))
    assert 2 <= kept < 40
    with Writer(path) as writer:
        assert writer.record(1).document.text.startswith("Rain fell")


def test_a_full_standard_output_is_said(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    path = tmp_path / "record.db"
    with Writer(path) as writer:
        writer.add(harbour())
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*DRAGOMAN, "events", "--json"], stdout=full, stderr=subprocess.PIPE, env=environment(path)
        )
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    assert b"No space left" in done.stderr


def test_colours_only_on_a_terminal_and_not_where_they_are_unwanted(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    path = tmp_path / "record.db"
    with Writer(path) as writer:
        writer.add(harbour())

    def on_terminal(*options: str, **more: str) -> str:
        ours, theirs = pty.openpty()
        given = environment(path, TERM="xterm-256color", COLUMNS="100", **more)
        running = subprocess.Popen([*DRAGOMAN, "events", *options], stdout=theirs, stderr=subprocess.PIPE, env=given)
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
        running.communicate()
        os.close(ours)
        return shown.decode()

    assert "\x1b[36m" in on_terminal()
    assert "\x1b[36m" not in on_terminal("--no-color")
    assert "\x1b[36m" not in on_terminal(NO_COLOR="1")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""
