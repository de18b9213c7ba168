"""The parts of a report: what stands before, in and after its body."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.intake.layout.caption import find_caption
from dragoman.intake.layout.credit_line import credits_within, find_credit_line
from dragoman.intake.layout.dateline import Dateline, find_dateline
from dragoman.intake.layout.headline import find_headline
from dragoman.intake.layout.paragraphs import Span, paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Where the parts are, and whom the report credits; a part that it lacks is None."""

    headline: Span | None = None
    caption: Span | None = None
    dateline: Dateline | None = None
    credit_line: Span | None = None
    credits: tuple[str, ...] = ()


def separate(text: str, title: str | None = None, tables: tuple[Path, ...] = ()) -> Parts:
    """The parts of the text; a known ``title`` marks the headline."""
    spans = paragraphs(text)
    headline = find_headline(text, spans, title)
    if headline and title is None and find_dateline(text, spans[:1], 0, tables):
        headline = None
    caption = find_caption(text, spans, headline, tables)
    start = max((span[1] for span in (headline, caption) if span), default=0)
    credit_line = find_credit_line(text, [span for span in spans if span[0] >= start], tables)
    end = credit_line[0] if credit_line else len(text)
    dateline = find_dateline(text, [span for span in spans if span[0] < end], start, tables)
    credited = (*(dateline.agencies if dateline else ()), *_credits(text, credit_line, tables))
    return Parts(
        headline=headline,
        caption=caption,
        dateline=dateline,
        credit_line=credit_line,
        credits=tuple(dict.fromkeys(credited)),
    )


def _credits(text: str, credit_line: Span | None, tables: tuple[Path, ...]) -> tuple[str, ...]:
    return credits_within(text[slice(*credit_line)], tables) if credit_line else ()
