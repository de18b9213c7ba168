"""Spelling: texts and names written alike for comparison, character for character, so that offsets stay true."""

import unicodedata

_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_BLANKS = {"\u00a0": " ", "\u2009": " ", "\u202f": " "}
_DASHES = {"–": "-", "‐": "-", "‑": "-", "—": "-"}
_LETTERS = {
    "ı": "i",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ł": "l",
    "Ł": "L",
    "ß": "s",
    "æ": "a",
    "œ": "o",
    "ð": "d",
}


def _unaccented() -> dict[str, str]:
    found = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code) and base.isascii():
            found[chr(code)] = base
    return found


_PLAIN = str.maketrans(_QUOTES | _BLANKS | {"–": "-"})
_FOLD = str.maketrans(_unaccented() | _LETTERS | _QUOTES | _BLANKS | _DASHES)


def plain(text: str) -> str:
    """The text with typewriter quotation marks and plain blanks, as the parser knows them best."""
    return text.translate(_PLAIN)


def fold(text: str) -> str:
    """The text without accents, curly quotes and long dashes ("Erdoğan" is "Erdogan"); as long as before."""
    return text if text.isascii() else text.translate(_FOLD)
