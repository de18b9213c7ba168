import json

from tests.cli.conftest import Run


def test_a_type_is_printed_with_what_it_leaves_out(run: Run) -> None:
    out = " ".join(run("codebook", "consult").stdout.split())
    assert "Meets, visits, calls or negotiates." in out
    assert "Excludes: a meeting that is only planned (AGREE)" in out
    assert "Only planned or promised, it is AGREE." in out


def test_a_context_is_printed_with_its_words(run: Run) -> None:
    out = run("codebook", "asylum").stdout
    assert "refugee" in out


def test_without_a_name_all_types_and_contexts_are_listed(run: Run) -> None:
    out = run("codebook").stdout
    assert "THREATEN" in out
    assert "illegal_drugs" in out


def test_json_holds_the_same(run: Run) -> None:
    (line,) = run("codebook", "ASSAULT", "--json").stdout.splitlines()
    found = json.loads(line)
    assert found["name"] == "ASSAULT"
    assert len(found["modes"]) == 15
    assert len(run("codebook", "--json").stdout.splitlines()) == 16 + 37


def test_an_unknown_name_is_refused_with_what_there_is(run: Run) -> None:
    result = run("codebook", "invade")
    assert result.exit_code == 3
    assert "COERCE" in result.stderr
