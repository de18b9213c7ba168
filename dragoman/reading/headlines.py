"""Headlines for the parser: written as sentences, character for character, so that offsets stay true."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ALWAYS_SMALL = frozenset(
    "a an and as at but by for from in into nor of off on onto or over per than the to under up via vs with without after "
    "amid against ahead before between during near since until is are was were be been has have had will would could may "
    "not no its their his her it he she they who that this these those more most new says said say".split()
)


def sentence_case(headline: str, body: str) -> str:
    """A headline in title case as a sentence: words that the body does not know as names become small.

    "Meeting In Moscow, Putin, Erdogan Vow Closer Cooperation" → "Meeting in Moscow, Putin, Erdogan vow closer cooperation".
    """
    words = _WORD.findall(headline)
    capitals = sum(word[0].isupper() for word in words)
    if len(words) < 4 or capitals < 0.7 * len(words):
        return headline
    in_body = frozenset(_WORD.findall(body))

    def small(match: re.Match[str]) -> str:
        word = match.group()
        lower = word[0].lower() + word[1:]
        if not word[0].isupper() or (word.isupper() and len(word) > 1) or match.start() == 0 or len(lower) != len(word):
            return word
        is_name = word in in_body and lower not in in_body
        return lower if lower in _ALWAYS_SMALL or (in_body and not is_name) else word

    return _WORD.sub(small, headline)
