"""Weights: what was learned of statements, read from tables; where they are missing, the table of cues judges alone."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.knowledge.forest import Forest, load_forests
from dragoman.knowledge.rates import Rates, load_rates
from dragoman.knowledge.tables import SHIPPED
from dragoman.reading.statements import content_traits, cue_traits, source_traits

FOLDER = SHIPPED.parent / "weights" / "statements"
WORTH = ("said", "fit", "fit lead", "source fit", "source lead", "product", "nobody", "source words", "source noun")
GUISES = (cue_traits.GUISES, content_traits.GUISES, source_traits.GUISES)
GENERAL = cue_traits.GENERAL | content_traits.GENERAL | source_traits.GENERAL
TRAITS = {
    "cue": cue_traits.NAMES + cue_traits.GUISES,
    "cue among cues": cue_traits.NAMES + cue_traits.GUISES + cue_traits.NEIGHBOURS,
    "content": content_traits.NAMES + content_traits.GUISES,
    "source": source_traits.NAMES + source_traits.GUISES,
    "worth": cue_traits.NAMES + tuple(f"content {name}" for name in content_traits.NAMES) + WORTH,
}


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """The forests by name, and the rates of the guises of cues, contents and sources."""

    forests: dict[str, Forest]
    cue: Rates
    content: Rates
    source: Rates


@lru_cache(maxsize=2)
def load_weights(folder: Path = FOLDER) -> Weights | None:
    """The weights in a folder; None where there are none.

    Raises:
        TableError: a table of weights has a fault.
    """
    if not (folder / "forests.csv").exists():
        return None
    rates = (load_rates(folder / "rates", guises, GENERAL) for guises in GUISES)
    return Weights(load_forests(folder / "forests.csv", TRAITS), *rates)
