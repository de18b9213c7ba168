"""The language of a report: English, or refused by name."""

import re
from functools import cache
from typing import Any

from dragoman.errors import NotEnglish
from dragoman.knowledge.languages import english_words, language_names

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_QUOTED = re.compile(r"“[^”]{0,900}”|«[^»]{0,900}»|\"[^\"]{0,900}\"|„[^“”]{0,900}[“”]")
_PARTICLE = re.compile(r"\b(?:[a-z]{2,4}-|(?:al|el|bin|ibn|bint|abu|umm) )(?=[^\W\d_a-z])")  # of a name: "al-Sham"
_SAMPLE = 20_000  # characters: enough to tell a language
_CLEARLY = 0.16  # of the words are such as stand in every English sentence and hardly in any other language
_HARDLY = 0.03
_FEW = 8  # words, below which a text in Latin letters has the benefit of the doubt
_MARGIN = 8.0  # how much likelier (in nats) the other language must be
_ENGLISH = frozenset({"en", "pcm", "zxx"})  # zxx: no language at all, such as a list of names


def check_english(text: str, where: str) -> None:
    """Refuse a report that is not English.

    Raises:
        NotEnglish: it is written in another language, which the message names.
    """
    language = other_language(text)
    if language:
        raise NotEnglish(
            f"{where} is written in {language}, not English.",
            cause="dragoman reads English alone.",
            remedy="Leave it out, or read a translation.",
        )


def other_language(text: str) -> str | None:
    """The name of the language that the text is in; None where it is English, or too short to tell."""
    sample = text[:_SAMPLE]
    words = _telling_words(sample.lower() if sample.isupper() else sample)
    if not words:
        return None
    share = sum(word in english_words() for word in words) / len(words)
    if share >= _CLEARLY:
        return None
    is_latin = sum(word[0] < "\u0250" for word in words) > 0.6 * len(words)
    if is_latin and len(words) < _FEW:
        return None
    return _judged(" ".join(words), is_latin and share > _HARDLY)


def _telling_words(text: str) -> list[str]:
    """The words that tell the language: no names, which have none, nor quotations, unless there is little else."""
    own = _without_names(_QUOTED.sub(" ", text))
    return own if len(own) >= _FEW / 2 else _without_names(text)


def _without_names(text: str) -> list[str]:
    return [word for word in _WORD.findall(_PARTICLE.sub(" ", text)) if not word[0].isupper()]


def _judged(words: str, is_doubtful: bool) -> str | None:
    ranking: list[tuple[str, float]] = _identifier().rank(words)
    code, score = ranking[0]
    english = next(value for name, value in ranking if name == "en")
    if code in _ENGLISH or (is_doubtful and score - english < _MARGIN):
        return None
    return language_names().get(code, "another language")


@cache
def _identifier() -> Any:
    import py3langid  # its model takes most of a second to load, and clearly English text does without it

    return py3langid
