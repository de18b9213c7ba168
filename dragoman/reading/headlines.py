"""Headlines for the parser: written as sentences, character for character, so that offsets stay true."""

import re
from collections.abc import Container

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ALWAYS_SMALL = frozenset(
    "a an and as at but by for from in into nor of off on onto or over per than the to under up via vs with without after "
    "amid against ahead before between during near since until is are was were be been has have had will would could may "
    "not no its their his her it he she they who that this these those more most new says said say".split()
)


def is_title_case(text: str) -> bool:
    """Whether most words of a line begin with a capital."""
    words = _WORD.findall(text)
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def sentence_case(headline: str, body: str, common: Container[str] = frozenset()) -> str:
    """A headline in title case as a sentence: words that the body does not know as names become small.

    Where there is no body, those do that are ``common``.
    "Meeting In Moscow, Putin, Erdogan Vow Closer Cooperation" → "Meeting in Moscow, Putin, Erdogan vow closer cooperation".
    """
    if not is_title_case(headline):
        return headline
    in_body = frozenset(_WORD.findall(body))

    def small(match: re.Match[str]) -> str:
        word = match.group()
        lower = word[0].lower() + word[1:]
        if not word[0].isupper() or (word.isupper() and len(word) > 1) or match.start() == 0 or len(lower) != len(word):
            return word
        is_name = word in in_body and lower not in in_body if in_body else not _is_common(lower, common)
        return lower if lower in _ALWAYS_SMALL or not is_name else word

    return _WORD.sub(small, headline)


def _is_common(word: str, common: Container[str]) -> bool:
    """Whether a word, or what it is an inflection of, is common: "frees", "banned", "mulling"."""
    stems = (
        word,
        *(word[: -len(end)] for end in ("s", "es", "d", "ed", "ing", "r", "er", "ers") if word.endswith(end)),
    )
    return any(
        stem in common or f"{stem}e" in common or (stem[:-1] in common and stem[-1:] == stem[-2:-1]) for stem in stems
    )
