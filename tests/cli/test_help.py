"""Help: every command has its line, its example, and its page in docs/commands.md."""

from pathlib import Path

import click
import pytest

from dragoman.cli.main import COMMANDS
from dragoman.cli.reference import Called, every_command, reference
from tests.cli.conftest import Run

FOLDER = Path(__file__).parent.parent.parent / "dragoman" / "cli"
PAGE = Path(__file__).parent.parent.parent / "docs" / "commands.md"


def called(name: str) -> list[Called]:
    """The command of this name and its subcommands."""
    return [each for each in every_command() if each.words.split()[1:2] == [name]]


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    for each in called(name):
        result = run(*each.words.split()[1:], "--help")
        assert result.exit_code == 0, result.stderr
        assert each.words in result.stdout.partition("Example")[2], each.words


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_option_has_help(name: str) -> None:
    options = (option for each in called(name) for option in each.command.params if isinstance(option, click.Option))
    assert [option.name for option in options if not option.help] == []


def test_every_command_of_the_folder_is_in_the_list() -> None:
    files = {path.stem for path in FOLDER.glob("*.py") if "\ndef command(" in path.read_text(encoding="utf-8")}
    assert files == {"_".join(each.words.split()[1:]) for each in every_command()} - {""}


def test_the_reference_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "run 'make docs'"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(run: Run, shell: str) -> None:
    assert "_DRAGOMAN_COMPLETE" in run("completion", shell).stdout


def test_completion_knows_the_users_shell(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    assert "#compdef dragoman" in run("completion").stdout
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    assert run("completion").exit_code == 2


def test_the_schema_is_json(run: Run) -> None:
    import json

    assert json.loads(run("schema").stdout)["$schema"].startswith("https://json-schema.org")


def test_the_version(run: Run) -> None:
    from dragoman import __version__

    assert __version__ in run("--version").stdout


def test_a_misspelt_command_is_refused_with_what_it_may_have_meant(run: Run) -> None:
    result = run("evnts")
    assert result.exit_code == 2
    assert "no command 'evnts'. Did you mean 'events'" in result.stderr
