"""Cases: our own reports and the canonical one against their hand-made keys, by the shared scorer.

usage: python -m evals.cases [dev|dev2|held|canonical|NAME ...] [--show] [--floors]

The scorer lies in ``$DRAGOMAN_SHARED/evals`` (default ``../shared``); without it nothing is measured and nothing fails.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from dragoman.errors import SkipDocument
from dragoman.intake.options import IntakeOptions
from dragoman.intake.sources import documents
from dragoman.pipeline import read
from dragoman.records.document import Document
from dragoman.settings import Settings
from evals.figures import missed as below

CASES = Path(__file__).parent / "cases"
FLOORS = {"dev": 0.80, "dev2": 0.77, "held": 0.67, "canonical": 0.89}
_ROW = re.compile(r"^(\w+)\s+(\d+)\s+(\d+)\s+[\d.]+\s+(\d+|-)\s+\S+$")


def shared() -> Path:
    """Where the shared scorer and the canonical case lie."""
    return Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parents[2] / "shared"))


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    if not (shared() / "evals/eval_case.py").exists():
        print(f"{shared()}/evals/eval_case.py is not there; nothing to measure.")
        return 0
    wanted = [each for each in arguments if not each.startswith("--")] or ["dev", "dev2", "held", "canonical"]
    missed = 0
    for group in wanted:
        folders = _folders(group)
        total: Counter[tuple[str, str]] = Counter()
        for folder in folders:
            total += _score(folder, "--show" in arguments)
        f1 = _print(group, total)
        missed += len(below("cases", {group: f1}, FLOORS))
    return 1 if missed and "--floors" in arguments else 0


def _folders(group: str) -> list[Path]:
    if group == "canonical":
        return [shared() / "cases/moscow-2019"]
    if (CASES / group).is_dir():
        return [CASES / group]
    return [each.parent for each in sorted(CASES.glob("*/meta.json")) if json.loads(each.read_text())["split"] == group]


def _score(folder: Path, show: bool) -> Counter[tuple[str, str]]:
    """Found, of and given by kind for one case."""
    meta_file = folder / "meta.json"
    meta = json.loads(meta_file.read_text()) if meta_file.exists() else {"published": "2019-01-23", "source": "RFE/RL"}
    options = IntakeOptions(published=meta["published"], source=meta["source"])
    report = [each for each in documents(str(folder / "report.txt"), options) if isinstance(each, Document)]
    (record,) = read(report, Settings())
    assert not isinstance(record, SkipDocument), record
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        file.write(record.to_json())
        file.flush()
        command = [sys.executable, str(shared() / "evals/eval_case.py"), str(folder / "expected.json"), file.name]
        output = subprocess.run(command + ["--show"] * show, check=True, capture_output=True, text=True).stdout
    if show:
        print(f"== {folder.name}\n{output}")
    total: Counter[tuple[str, str]] = Counter()
    for line in output.splitlines():
        match = _ROW.match(line)
        if match:
            kind, found, of, given = match.groups()
            total[kind, "found"] += int(found)
            total[kind, "of"] += int(of)
            total[kind, "given"] += int(found) if given == "-" else int(given)
    return total


def _print(group: str, total: Counter[tuple[str, str]]) -> float:
    """One line a kind, then the joint figures; the joint F1."""
    print(f"-- {group}")
    kinds = list(dict.fromkeys(kind for kind, _ in total))
    for kind in kinds:
        found, of, given = (total[kind, each] for each in ("found", "of", "given"))
        print(
            f"{kind:12s} {found:4d} of {of:4d}  recall {found / max(of, 1):.2f}  precision {found / max(given, 1):.2f}"
        )
    found, of, given = (sum(total[kind, each] for kind in kinds) for each in ("found", "of", "given"))
    recall, precision = found / max(of, 1), found / max(given, 1)
    f1 = 2 * recall * precision / (recall + precision) if found else 0.0
    print(f"joint: recall {recall:.3f} precision {precision:.3f} f1 {f1:.3f}")
    return f1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
