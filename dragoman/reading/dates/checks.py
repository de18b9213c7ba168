"""Checks: whether the surroundings let words be the date that they look like.

"May" may be a prime minister and "2,000" a crowd; each function is named in the column ``check`` of ``lexicon/dates.csv``.
"""

from collections.abc import Callable

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.dates.matching import Match
from dragoman.reading.dates.relations import looks_back
from dragoman.reading.words import Word

_NAMES = frozenset({"PERSON", "ORG", "FAC", "WORK_OF_ART", "PRODUCT", "NORP", "LANGUAGE", "LAW"})
_AMOUNTS = frozenset({"MONEY", "QUANTITY", "PERCENT"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})

_SPEAKERS = frozenset({"i", "we", "you", "he", "she", "this", "it", "that"})


def _before(match: Match, step: int = 1) -> str:
    index = match.first - step
    return match.words[index].lower if index >= 0 else ""


def _after(match: Match, step: int = 1) -> str:
    index = match.last - 1 + step
    return match.words[index].lower if index < len(match.words) else ""


def _next_word(match: Match) -> Word | None:
    return match.words[match.last] if match.last < len(match.words) else None


def _month(match: Match, calendar: Calendar) -> bool:
    """A bare month: capitalised, and no person, organisation or verb."""
    word = _of_class(match, calendar, "MONTH")
    if not word.text[0].isupper() or _before(match) in calendar.lists["titles"]:
        return False
    if word.lower in ("may", "march", "mar", "sep", "dec", "jan", "jun"):
        return _speaks_for_month(match, word, calendar)
    return word.ent not in _NAMES


def _named_month(match: Match, calendar: Calendar) -> bool:
    """A month beside a day's number: capitalised, no verb ("some 20 may have died")."""
    word = _of_class(match, calendar, "MONTH")
    return word.text[0].isupper() and word.tag != "MD"


def _of_class(match: Match, calendar: Calendar, symbol: str) -> Word:
    for word in match.words[match.first : match.last]:
        if any(item.symbol == symbol for item in calendar.single.get(word.lower, ())):
            return word
    return match.words[match.last - 1]


def _speaks_for_month(match: Match, word: Word, calendar: Calendar) -> bool:
    if word.tag in ("MD", "VB", "VBP") or word.ent in _NAMES:
        return False
    if match.last - match.first > 1:
        return True
    before, lists = _before(match), calendar.lists
    return word.ent == "DATE" or before in lists["datable"] or before in lists["pointing"]


def _weekday(match: Match, calendar: Calendar) -> bool:
    """A weekday that is no part of a name ("Black Friday", "Bloody Sunday", "Friday Night Lights")."""
    name = next((word for word in match.words[match.first : match.last] if word.lower.endswith("day")), None)
    if name is None or not name.text[0].isupper():
        return False
    if name.ent in ("WORK_OF_ART", "ORG", "PRODUCT") or _before(match) in ("black", "bloody", "super"):
        return False
    if _before(match) in ("every", "each", "a", "any", "per") or (
        _after(match) == "the" and _after(match, 2)[:1].isdigit()
    ):
        return False
    after = _next_word(match)
    return after is None or after.lower not in ("mornings", "afternoons", "evenings", "nights")


def _year(match: Match, calendar: Calendar) -> bool:
    """A number that is a year, not a crowd, a resolution or a house number."""
    word, before, lists = match.words[match.last - 1], _before(match), calendar.lists
    number = int(word.text)
    if before in lists["numbered"] or word.ent in _AMOUNTS:
        return False
    if _after(match) in lists["counted"] and before != "the":
        return False
    if before in ("-", "–") and not _range_of_years(match, number):
        return False
    if number < 1900 and _house_number(match):
        return False
    speaks = before in lists["datable"] or before in ("(", "[", "-", "–", "") or word.ent == "DATE"
    if 1900 <= number <= 2060:
        return speaks or before not in lists["amount"]
    return speaks and (before not in lists["amount"] or word.ent == "DATE")


def _house_number(match: Match) -> bool:
    """ "of 1205 Lone Oak Road"."""
    after = _next_word(match)
    return (
        after is not None
        and after.pos == "PROPN"
        and after.ent != "EVENT"
        and _before(match) in ("of", "at", ",", "near")
    )


def _range_of_years(match: Match, number: int) -> bool:
    """ "1598-1722", not "tel. 461-1776"."""
    first = _before(match, 2)
    return not first.isdigit() or (len(first) in (3, 4) and 0 < number - int(first) < 150)


def _short_year(match: Match, calendar: Calendar) -> bool:
    """The second year of "1890-91": larger than the first."""
    first, second = _before(match, 2), match.slots.get("SHORTYEAR")
    if _before(match) not in ("-", "–", "/") or len(first) != 4 or not first.isdigit():
        return False
    return isinstance(second, int) and second > int(first) % 100 and _after(match) not in ("-", "–")


def _apostrophe_year(match: Match, calendar: Calendar) -> bool:
    """ "in '98"."""
    before = _before(match)
    return (_before(match, 2) if before in ("'", "’") else before) in calendar.lists["datable"]


def _round_year(match: Match, calendar: Calendar) -> bool:
    year = match.slots.get("YEAR")
    after = _next_word(match)
    return isinstance(year, int) and year % 10 == 0 and (after is None or after.pos not in _NOUNS)


def _decade(match: Match, calendar: Calendar) -> bool:
    """ "the 90s", but not "in her 20s" and no temperature."""
    number = match.words[match.last - 1].text
    if number[:4].isdigit():
        return True
    before = _before(match)
    if before in ("and", "or"):
        return _before(match, 2)[-2:] == "0s"
    if before not in ("the", "early", "mid", "late", "-", "'", "’"):
        return False
    near = {_before(match, step) for step in (1, 2, 3)}
    return _after(match) not in calendar.lists["counted"] and not near & calendar.lists["whose"]


def _season_word(match: Match, calendar: Calendar) -> bool:
    """ "in fall 2004" is a season, "its fall, 1989" and "prices fall 2004 points" are none."""
    words = match.words[match.first : match.last]
    return all(word.lower != "fall" or word.tag in ("NN", "NNP") for word in words) and "," not in {
        word.lower for word in words
    }


def _season(match: Match, calendar: Calendar) -> bool:
    """A bare season that one season is meant by: "in the spring", not "harsh winters", not "the fall of Aleppo"."""
    word = match.words[match.last - 1]
    after = _next_word(match)
    if word.tag not in ("NN", "NNP") or word.ent in _NAMES or word.ent == "EVENT":
        return False
    if after is not None and (after.lower == "of" or (after.pos in ("NOUN", "PROPN") and word.lower == "fall")):
        return False
    before = _before(match) if _before(match) != "the" else _before(match, 2)
    return before in (
        "in",
        "during",
        "by",
        "since",
        "until",
        "before",
        "after",
        "from",
        "through",
        "throughout",
        "this",
    )


def _quarter(match: Match, calendar: Calendar) -> bool:
    return _before(match) in ("in", "during", "for", "since", "by") and _after(match) not in (
        "of",
        "century",
        "mile",
        "final",
    )


def _weekend(match: Match, calendar: Calendar) -> bool:
    return _before(match) in calendar.lists["timely"]


def _holiday(match: Match, calendar: Calendar) -> bool:
    """A capitalised holiday that no other noun follows ("Christmas tree", "Easter Island")."""
    words, after = match.words[match.first : match.last], _next_word(match)
    if not words[0].text[0].isupper() and not words[0].text[0].isdigit():
        return False
    return after is None or after.pos != "PROPN" or after.dep not in ("pobj", "dobj", "nsubj", "compound")


def _alone(match: Match, calendar: Calendar) -> bool:
    """ "on the 23rd" with no noun after it."""
    after = _next_word(match)
    return (
        _before(match) in ("on", "until", "since", "by", "from", "before", "after", "to", "through")
        and (after is None or after.pos not in _NOUNS)
        and _after(match) not in ("of", "-")
    )


def _today(match: Match, calendar: Calendar) -> bool:
    """ "today" as a day, not as an age: "still used today", "today's world", "what is today Germany"."""
    word, after = match.words[match.last - 1], _next_word(match)
    lists = calendar.lists["nowadays"]
    if not _unnamed(match, calendar) or "than" in (_before(match), _after(match)) or word.head.lemma in lists:
        return False
    if after is not None and after.pos == "PROPN" and word.head is not after.head:
        return False
    if word.head.pos in ("VERB", "AUX"):
        return not _tells_of_an_age(word.head, word, calendar)
    if _after(match) in lists or _before(match) in lists or word.head.pos == "PROPN":
        return False
    return word.head.head.lemma != "be" or not _tells_of_an_age(word.head.head, word, calendar)


def _tells_of_an_age(verb: Word, today: Word, calendar: Calendar) -> bool:
    """Whether "today" with this verb means these days: "is still used today", "the country is today a democracy"."""
    lowers = {child.lower for child in verb.children}
    if "still" in lowers or verb.lower in ("known", "called"):
        return True
    if verb.tag == "VBN" and verb.lemma not in calendar.lists["ahead"]:
        return any(child.dep == "auxpass" and child.tag in ("VBZ", "VBP") for child in verb.children)
    subject = verb.child("nsubj")
    is_state = verb.lemma == "be" and verb.tag in ("VBZ", "VBP")
    return is_state and subject is not None and subject is not today and subject.lower not in _SPEAKERS


def _this_day(match: Match, calendar: Calendar) -> bool:
    """ "on this day", not "to this day"."""
    return _before(match) in ("on", "")


def _overnight(match: Match, calendar: Calendar) -> bool:
    """ "shelled the town overnight", not "an overnight stay", "occasionally overnight"."""
    word = match.words[match.last - 1]
    return word.tag == "RB" and word.head.tag in ("VBD", "VBN")


def _neighbours(match: Match, calendar: Calendar) -> bool:
    first, second = match.slots.get("DAY"), match.slots.get("DAY2")
    return isinstance(first, int) and second == first + 1


def _past_period(match: Match, calendar: Calendar) -> bool:
    """ "last week", not "the last week of the campaign"."""
    before = _before(match)
    return not ((before == "the" or before in calendar.lists["whose"]) and _after(match) == "of")


def _past_unit(match: Match, calendar: Calendar) -> bool:
    """ "over the past year", not "the last year of his life"."""
    return _after(match) != "of" and (_before(match) in calendar.lists["timely"] or _before(match) in ("of", ""))


def _recent(match: Match, calendar: Calendar) -> bool:
    words = {word.lower for word in match.words[match.first : match.last]}
    return "recent" in words or (_before(match) in calendar.lists["timely"] and _after(match) != "of")


def _at_end(match: Match, calendar: Calendar) -> bool:
    """ "the day before" with no noun or clause after it that would say before what."""
    after = _next_word(match)
    return (
        after is None
        or after.pos in ("PUNCT", "VERB", "AUX", "CCONJ", "ADP")
        or (
            after.i - 1 == match.words[match.last - 1].i
            and after.dep in ("nsubj", "nsubjpass", "advmod")
            and match.first == 0
        )
    )


def _in_future(match: Match, calendar: Calendar) -> bool:
    """ "will meet in two weeks"; "built in two weeks" is a duration."""
    from dragoman.reading.dates.tense import AHEAD, direction

    return direction(match.words[match.first : match.last], calendar) == AHEAD


def _first_in(match: Match, calendar: Calendar) -> bool:
    """ "the first visit in six years", "the deadliest attack in a decade"."""
    return looks_back(match.words, match.first, calendar)


def _clock(match: Match, calendar: Calendar) -> bool:
    words = match.words[match.first : match.last]
    return len(words) > 1 or ":" in words[0].text or _before(match) == "at"


def _unnamed(match: Match, calendar: Calendar) -> bool:
    """ "tomorrow", not the "Trees for Tomorrow Project"."""
    word = match.words[match.first]
    return match.first == 0 or word.text[0].islower() or word.tag not in ("NNP", "NNPS")


def _adverb(match: Match, calendar: Calendar) -> bool:
    word = match.words[match.last - 1]
    return (
        word.tag == "RB"
        and word.pos == "ADV"
        and _before(match) not in ("as", "so", "too", "how")
        and _after(match) not in ("before", "after", "-")
    )


def _bare_adverb(match: Match, calendar: Calendar) -> bool:
    """ "Earlier, the ministry warned": an adverb of its own, compared with nothing."""
    word = match.words[match.last - 1]
    if match.first and match.words[match.first - 1].pos in ("NOUN", "NUM"):
        return False
    return (
        word.dep == "advmod" and word.head.pos == "VERB" and _after(match) not in ("than", "in", "on", "this", "that")
    )


def _new_year(match: Match, calendar: Calendar) -> bool:
    return _before(match) in ("in", "into", "before", "until") and match.words[match.first].lower == "the"


CHECKS: dict[str, Callable[[Match, Calendar], bool]] = {
    "month": _month,
    "named_month": _named_month,
    "weekday": _weekday,
    "year": _year,
    "short_year": _short_year,
    "apostrophe_year": _apostrophe_year,
    "round_year": _round_year,
    "decade": _decade,
    "season": _season,
    "season_word": _season_word,
    "quarter": _quarter,
    "weekend": _weekend,
    "holiday": _holiday,
    "alone": _alone,
    "today": _today,
    "this_day": _this_day,
    "overnight": _overnight,
    "neighbours": _neighbours,
    "past_period": _past_period,
    "past_unit": _past_unit,
    "recent": _recent,
    "at_end": _at_end,
    "in_future": _in_future,
    "first_in": _first_in,
    "unnamed": _unnamed,
    "clock": _clock,
    "adverb": _adverb,
    "bare_adverb": _bare_adverb,
    "new_year": _new_year,
}
