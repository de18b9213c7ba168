"""Keys: the one spelling under which a place's name is found ("Al-Bab", "Al Bab" and "al Bab" are "al bab")."""

import re
import unicodedata

from dragoman.knowledge.spelling import fold

LONGEST = 60  # characters; no place has a longer name, and text that has is no name
_DROPPED = str.maketrans(dict.fromkeys("'’‘ʼʻʽʿʾ`´.\"“”\xad\u200b\u200c\u200d\u200e\u200f\u2060"))
_BLANK = str.maketrans(dict.fromkeys("-‐‑–—/\xa0\u2009\u202f\t\n", " "))


def name_key(name: str) -> str:
    """The key of a name, without accents, apostrophes, full stops and hyphens; empty where nothing is left."""
    if len(name) > 4 * LONGEST:
        return ""
    if not name.isascii():
        name = "".join(mark for mark in unicodedata.normalize("NFD", fold(name)) if not unicodedata.combining(mark))
    key = " ".join(name.translate(_DROPPED).translate(_BLANK).lower().split())
    return key if len(key) <= LONGEST else ""


_LATIN = re.compile(r"[a-z][a-z ,&()]*")


def is_latin(key: str) -> bool:
    """Whether a key is written in Latin letters alone, as names in English reports are."""
    return bool(_LATIN.fullmatch(key))
