from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.store import recording, withdrawals


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Set the clock by which the store records."""

    def to(day: str) -> None:
        for module in (recording, withdrawals):
            monkeypatch.setattr(module, "now", lambda: f"{day}T12:00:00.000000Z")

    return to
