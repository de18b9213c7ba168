import json
from pathlib import Path

from tests.cli.conftest import Run

LINE = '{"id": "7", "text": "Chad expelled the envoy of Mali.", "source": [[0, 4]], "target": [[14, 31]]}\n'


def test_json_is_as_the_record_says(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(LINE, encoding="utf-8")
    result = run("classify", path, "--json")
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    assert (found["id"], found["type"]) == ("7", "SANCTION")
    assert len(found["scores"]) == 16


def test_a_faulty_line_is_told_and_the_others_are_answered(run: Run) -> None:
    result = run("classify", "-", input="nonsense\n" + LINE)
    assert result.exit_code == 1
    assert "line 1" in result.stderr
    assert "SANCTION" in result.stdout
