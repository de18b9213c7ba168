"""How fast reports are read, and what each step adds to the parse."""

import time
from dataclasses import dataclass

from dragoman.knowledge.library import Library
from dragoman.pipeline import STEPS, Step, read
from dragoman.reading.draft import Draft
from dragoman.reading.layout import stretches
from dragoman.reading.parse import BATCH, load_model
from dragoman.records.document import Document
from dragoman.settings import Settings

ROUNDS = 3
ENOUGH = 20_000  # words in a round, so that it lasts seconds


@dataclass(frozen=True)
class Measured:
    """Words a second of the bare parse and of reading, and each step's share of the bare parse's time."""

    bare: float
    reading: float
    shares: dict[str, float]


def measure(reports: list[Document]) -> Measured:
    """Bare parse and reading in turn, the best of three rounds each, so that a busy machine harms both alike."""
    settings, library = Settings(), Library()
    words = sum(len(report.text.split()) for report in reports)
    reports = reports * max(1, ENOUGH // max(1, words))
    words = sum(len(report.text.split()) for report in reports)
    list(read(reports[:8], settings, library))  # warm: tables, model, caches
    times: dict[str, float] = {}
    bare = reading = float("inf")
    for _ in range(ROUNDS):
        bare = min(bare, _bare(reports, settings))
        spent: dict[str, float] = {}
        start = time.perf_counter()
        for _ in read(reports, settings, library, tuple(_timed(step, spent) for step in STEPS)):
            pass
        if time.perf_counter() - start < reading:
            reading, times = time.perf_counter() - start, spent
    return Measured(words / bare, words / reading, {name: spent / bare for name, spent in times.items()})


def _bare(reports: list[Document], settings: Settings) -> float:
    """The time of the model alone on the same paragraphs."""
    nlp = load_model(settings.model)
    pieces = [report.text[piece.start : piece.end] for report in reports for piece in stretches(report)]
    start = time.perf_counter()
    for _ in nlp.pipe(pieces, batch_size=BATCH):
        pass
    return time.perf_counter() - start


def _timed(step: Step, spent: dict[str, float]) -> Step:
    def run(draft: Draft) -> None:
        start = time.perf_counter()
        step.run(draft)
        spent[step.name] = spent.get(step.name, 0.0) + time.perf_counter() - start

    return Step(step.name, run, step.needs, step.gives)
