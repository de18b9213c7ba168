"""Titles: the word that an official name ends in ("Idlib Governorate"), and the English name without it."""

import re
from collections.abc import Iterable, Mapping

from dragoman.knowledge.gazetteer.keys import name_key
from dragoman.knowledge.gazetteer.tables import Descriptor
from dragoman.knowledge.spelling import fold

_PLAIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ' .\-()]+")  # what English newspapers write
_FOREIGN = ("oblast", "kray", "krai", "okrug", "respublika", "rayon")


class Titles:
    """The titles of administrative units, by the table of descriptors."""

    def __init__(self, descriptors: Iterable[Descriptor], english: Mapping[tuple[str, str], str]) -> None:
        self._words = {each.word.lower() for each in descriptors if each.title and each.after}
        self._english = english

    def stripped(self, name: str) -> str:
        """The name without its title: "Idlib" for "Idlib Governorate", unchanged where it has none."""
        head, _, last = name.rpartition(" ")
        return head if head and last.lower() in self._words else name

    def english(self, country: str, name: str, aliases: Iterable[str]) -> str:
        """The name that an English report would write: "Aleppo" for "Ḩalab", whose alias is "Aleppo Governorate"."""
        known = self._english.get((country, name_key(name)))
        if known or self._is_plain(name):
            return known or name
        titled = [alias for alias in aliases if _PLAIN.fullmatch(alias) and self.stripped(alias) != alias]
        return self.stripped(titled[0]) if titled else self.plain(name)

    def plain(self, name: str) -> str:
        """The name in letters that English newspapers use: "Hamah" for "Ḩamāh", unchanged where it is so already."""
        return name if _PLAIN.fullmatch(name) else fold(name).strip("'")

    def _is_plain(self, name: str) -> bool:
        """Whether English newspapers would write a name so; "Rostovskaya oblast'" they would not."""
        return bool(_PLAIN.fullmatch(name)) and name.rpartition(" ")[2].strip("'").lower() not in _FOREIGN
