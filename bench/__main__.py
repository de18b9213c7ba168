"""Print reading speed, the share of each step, start-up times and memory: ``python -m bench [REPORT.jsonl]``."""

import resource
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

from bench.reading import measure
from dragoman.intake.options import IntakeOptions
from dragoman.intake.sources import documents
from dragoman.records.document import Document


def main(arguments: list[str]) -> None:
    source = arguments[0] if arguments else str(files("dragoman").joinpath("dossier", "idlib.jsonl"))
    reports = [each for each in documents(source, IntakeOptions()) if isinstance(each, Document)]
    print(f"{len(reports)} reports of {source}")
    measured = measure(reports)
    print(f"bare parse   {measured.bare:7.0f} words/s")
    print(f"reading      {measured.reading:7.0f} words/s   {measured.reading / measured.bare:.2f} of the bare parse")
    for name, share in measured.shares.items():
        print(f"  {name:12s} {share:6.1%} of the bare parse's time")
    print(f"memory       {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB at most")
    print(f"--help       {_seconds('--help'):7.2f} s")
    one = Path(__file__).parent / "one.txt"
    print(f"one report   {_seconds('read', str(one), '--no-keep', '--json'):7.2f} s from a cold start")


def _seconds(*arguments: str) -> float:
    """The best of three runs of the command."""
    command = [sys.executable, "-m", "dragoman", *arguments]
    times = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


main(sys.argv[1:])
