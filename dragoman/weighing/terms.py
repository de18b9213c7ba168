"""Terms: the words of a text that carry meaning, in a form in which two reports can be compared.

"Turkish jihadists withdrew to a 32-kilometre belt by October 15" has %TUR, =radicals, withdrew, #32, kilomet, =zone, @10-15.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from dragoman.knowledge.countries import load_countries
from dragoman.knowledge.deeds import deed_book
from dragoman.records.plain import plain

_WORD = re.compile(
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)\s+(?P<day>\d{1,2})\b(?!:)"
    r"|(?P<number>\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+\d*(?:['’.-](?=\w)[^\W_]+)*)"
)
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_ENDINGS = (
    ("isation", ""), ("ization", ""), ("ising", ""), ("izing", ""), ("ised", ""), ("ized", ""), ("ise", ""), ("ize", ""),
    ("ations", ""), ("ation", ""), ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ies", "y"), ("ied", "y"),
    ("als", ""), ("al", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""), ("e", ""),
)  # fmt: skip
_SPELLING = (("our", "or"), ("tre", "ter"), ("ence", "ens"), ("ense", "ens"), ("mme", "m"))
_EMPTY = frozenset(
    """a an the and or but nor so yet of in on at to from by for with without into onto over under up down out off as than
    that this these those it its he his him she her they their them we our us you your i my who whom whose which what when
    where while there here be is are was were been being has have had having do does did done will would shall should may
    might must can could not no also only just even still more most very much many some any all both each other others
    such same own said say says saying told tell tells added reporters statement spokesman spokeswoman according after
    before since until during between among against about through because if unless then now later earlier ago last next
    first new one two three mr mrs near around along toward towards per via him himself itself themselves""".split()
)


class Term(NamedTuple):
    """A word: its stem, where it stands in its text, and whether it is written as a name or a figure."""

    stem: str
    start: int
    end: int
    named: bool


def terms_of(text: str) -> tuple[Term, ...]:
    """The terms of a text, in order."""
    return tuple(_terms(text))


def stems(text: str) -> frozenset[str]:
    """The stems of a text's terms."""
    return frozenset(term.stem for term in _terms(text))


def _terms(text: str) -> Iterator[Term]:
    former: re.Match[str] | None = None
    for match in _WORD.finditer(text):
        start, end = match.span()
        if match["month"]:
            month = _MONTHS[match["month"][:3].lower()]
            yield Term(f"@{month:02}-{int(match['day']):02}", start, end, True)
        elif match["number"]:
            yield Term("#" + match["number"].replace(",", ""), start, end, True)
        elif former and (code := _country(f"{former['word']} {match['word']}")):
            yield Term(code, former.start(), end, True)
        elif code := _country(match["word"]):
            yield Term(code, start, end, True)
        elif len(match["word"]) > 1 and match["word"].lower() not in _EMPTY:
            yield Term(_stem_or_concept(match["word"].lower()), start, end, match["word"][0].isupper() and start > 0)
        former = match if match["word"] else None


@lru_cache(maxsize=50_000)
def _stem_or_concept(word: str) -> str:
    return deed_book().concept(word) or stem(word)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its ending, in American spelling ("demilitarised", "demilitarization": "demilitar")."""
    bare = plain(re.sub(r"['’]s$", "", word)).replace(" ", "")
    for british, american in _SPELLING if len(bare) > 5 else ():
        bare = bare.replace(british, american)
    for ending, instead in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            return bare[: len(bare) - len(ending)] + instead
    return bare


@lru_cache(maxsize=1)
def _country_words() -> dict[str, str]:
    """Names, adjectives, capitals and seats of government: whoever they mean, it is that country that speaks or acts."""
    found: dict[str, str] = {}
    for code, country in load_countries().items():
        for words in (
            country.name,
            *_each(country.aliases, country.adjectives, country.demonyms, country.capitals),
            *country.government,
        ):
            bare = words.removeprefix("the ")
            if len(bare.split()) <= 2:
                found.setdefault(bare, f"%{code}")
    return found


def _each(*lists: Iterable[str]) -> Iterator[str]:
    for words in lists:
        yield from words


def _country(words: str) -> str:
    return _country_words().get(re.sub(r"['’]s$", "", words), "")
