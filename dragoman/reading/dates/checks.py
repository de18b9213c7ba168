"""Checks: whether the surroundings let words be the date that they look like.

"May" may be a prime minister and "2,000" a crowd; each function is named in the column ``check`` of ``lexicon/dates.csv``.
"""

from collections.abc import Callable

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.dates.matching import Match
from dragoman.reading.dates.relations import looks_back
from dragoman.reading.dates.tense import AHEAD, direction
from dragoman.reading.dates.year_checks import YEAR_CHECKS
from dragoman.reading.words import Word

_NAMES = frozenset({"PERSON", "ORG", "FAC", "WORK_OF_ART", "PRODUCT", "NORP", "LANGUAGE", "LAW"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_SPEAKERS = frozenset({"i", "we", "you", "he", "she", "this", "it", "that"})


def _month(match: Match, calendar: Calendar) -> bool:
    """A bare month: capitalised, and no person, organisation or verb."""
    word = _of_class(match, calendar, "MONTH")
    if _part_of_name(match, calendar):
        return False
    if not word.text[0].isupper() or match.before() in calendar.lists["titles"]:
        return False
    if word.lower in ("may", "march", "mar", "sep", "dec", "jan", "jun"):
        return _speaks_for_month(match, word, calendar)
    return word.ent not in _NAMES


def _named_month(match: Match, calendar: Calendar) -> bool:
    """A month beside a day's number: capitalised, no verb ("some 20 may have died")."""
    word = _of_class(match, calendar, "MONTH")
    return word.text[0].isupper() and word.tag != "MD" and not _part_of_name(match, calendar)


def _part_of_name(match: Match, calendar: Calendar) -> bool:
    """ "Black September", the "March 14 Alliance", the "Sunday Times"."""
    before = match.words[match.first - 1] if match.first else None
    after = [word for word in match.words[match.last : match.last + 2] if not word.text.isdigit()][:1]
    if before is not None and before.text[0].isupper() and before.lower in calendar.lists["named_day"]:
        return True
    return bool(after) and after[0].text[0].isupper() and after[0].lower in calendar.lists["bodies"]


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
    before, lists = match.before(), calendar.lists
    after = match.next_word
    if before in lists["pointing"] and after is not None and after.pos == "ADP":
        return False  # "the March for Life"
    return word.ent == "DATE" or before in lists["datable"] or before in lists["pointing"]


def _weekday(match: Match, calendar: Calendar) -> bool:
    """A weekday that is no part of a name ("Black Friday", "Bloody Sunday", "Friday Night Lights")."""
    name = next((word for word in match.words[match.first : match.last] if word.lower.endswith("day")), None)
    if name is None or not name.text[0].isupper():
        return False
    if name.ent in ("WORK_OF_ART", "ORG", "PRODUCT") or _part_of_name(match, calendar):
        return False
    if match.before() in ("every", "each", "a", "any", "per") or (
        match.after() == "the" and match.after(2)[:1].isdigit()
    ):
        return False
    after = match.next_word
    return after is None or after.lower not in ("mornings", "afternoons", "evenings", "nights")


def _season_word(match: Match, calendar: Calendar) -> bool:
    """ "in fall 2004" is a season, "its fall, 1989" and "prices fall 2004 points" are none."""
    words = match.words[match.first : match.last]
    return all(word.lower != "fall" or word.tag in ("NN", "NNP") for word in words) and "," not in {
        word.lower for word in words
    }


def _season(match: Match, calendar: Calendar) -> bool:
    """A bare season that one season is meant by: "in the spring", not "harsh winters", not "the fall of Aleppo"."""
    word = match.words[match.last - 1]
    after = match.next_word
    if word.tag not in ("NN", "NNP") or word.ent in _NAMES or word.ent == "EVENT":
        return False
    if after is not None and (after.lower == "of" or (after.pos in ("NOUN", "PROPN") and word.lower == "fall")):
        return False
    before = match.before() if match.before() != "the" else match.before(2)
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
    return match.before() in ("in", "during", "for", "since", "by") and match.after() not in (
        "of",
        "century",
        "mile",
        "final",
    )


def _weekend(match: Match, calendar: Calendar) -> bool:
    return match.before() in calendar.lists["timely"]


def _holiday(match: Match, calendar: Calendar) -> bool:
    """A capitalised holiday that no other noun follows ("Christmas tree", "Easter Island")."""
    words, after = match.words[match.first : match.last], match.next_word
    if not words[0].text[0].isupper() and not words[0].text[0].isdigit():
        return False
    return after is None or after.pos != "PROPN" or after.dep not in ("pobj", "dobj", "nsubj", "compound")


def _alone(match: Match, calendar: Calendar) -> bool:
    """ "on the 23rd" with no noun after it."""
    after = match.next_word
    return (
        match.before() in ("on", "until", "since", "by", "from", "before", "after", "to", "through")
        and (after is None or after.pos not in _NOUNS)
        and match.after() not in ("of", "-")
    )


def _today(match: Match, calendar: Calendar) -> bool:
    """ "today" as a day, not as an age: "still used today", "today's world", "what is today Germany"."""
    word, after = match.words[match.last - 1], match.next_word
    lists = calendar.lists["nowadays"]
    if not _unnamed(match, calendar) or "than" in (match.before(), match.after()) or word.head.lemma in lists:
        return False
    if after is not None and after.pos == "PROPN" and word.head is not after.head:
        return False
    if word.head.pos in ("VERB", "AUX"):
        return not _tells_of_an_age(word.head, word, calendar)
    if match.after() in lists or match.before() in lists or word.head.pos == "PROPN":
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
    return match.before() in ("on", "")


def _overnight(match: Match, calendar: Calendar) -> bool:
    """ "shelled the town overnight", not "an overnight stay", "occasionally overnight"."""
    word = match.words[match.last - 1]
    return word.tag == "RB" and word.head.tag in ("VBD", "VBN")


def _neighbours(match: Match, calendar: Calendar) -> bool:
    first, second = match.slots.get("DAY"), match.slots.get("DAY2")
    return isinstance(first, int) and second == first + 1


def _past_period(match: Match, calendar: Calendar) -> bool:
    """ "last week", not "the last week of the campaign"."""
    before = match.before()
    return not ((before == "the" or before in calendar.lists["whose"]) and match.after() == "of")


def _past_unit(match: Match, calendar: Calendar) -> bool:
    """ "over the past year", not "the last year of his life"."""
    return match.after() != "of" and (match.before() in calendar.lists["timely"] or match.before() in ("of", ""))


def _recent(match: Match, calendar: Calendar) -> bool:
    words = {word.lower for word in match.words[match.first : match.last]}
    return "recent" in words or (match.before() in calendar.lists["timely"] and match.after() != "of")


def _at_end(match: Match, calendar: Calendar) -> bool:
    """ "the day before" with no noun or clause after it that would say before what."""
    after = match.next_word
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
    if match.after() in ("'", "’") and match.after(2) == "time":
        return True
    return direction(match.words[match.first : match.last], calendar) == AHEAD


def _event(match: Match, calendar: Calendar) -> bool:
    """ "two days after the summit": a noun follows."""
    return match.words[match.last - 1].child("pobj") is not None


def _timely(match: Match, calendar: Calendar) -> bool:
    """ "at noon", not "the Noon Gun"."""
    return match.before() in calendar.lists["timely"]


def _first_in(match: Match, calendar: Calendar) -> bool:
    """ "the first visit in six years", "the deadliest attack in a decade"."""
    return looks_back(match.words, match.first, calendar)


def _clock(match: Match, calendar: Calendar) -> bool:
    words = match.words[match.first : match.last]
    return len(words) > 1 or not words[0].text.replace(".", "").isdigit() or match.before() == "at"


def _unnamed(match: Match, calendar: Calendar) -> bool:
    """ "tomorrow", not the "Trees for Tomorrow Project"."""
    word = match.words[match.first]
    return match.first == 0 or word.text[0].islower() or word.tag not in ("NNP", "NNPS")


def _adverb(match: Match, calendar: Calendar) -> bool:
    word = match.words[match.last - 1]
    return (
        word.tag == "RB"
        and word.pos == "ADV"
        and match.before() not in ("as", "so", "too", "how")
        and match.after() not in ("before", "after", "-")
    )


def _bare_adverb(match: Match, calendar: Calendar) -> bool:
    """ "Earlier, the ministry warned": an adverb of its own, compared with nothing."""
    word = match.words[match.last - 1]
    if match.first and match.words[match.first - 1].pos in ("NOUN", "NUM"):
        return False
    return (
        word.dep == "advmod" and word.head.pos == "VERB" and match.after() not in ("than", "in", "on", "this", "that")
    )


def _new_year(match: Match, calendar: Calendar) -> bool:
    return match.before() in ("in", "into", "before", "until") and match.words[match.first].lower == "the"


CHECKS: dict[str, Callable[[Match, Calendar], bool]] = {
    **YEAR_CHECKS,
    "month": _month,
    "named_month": _named_month,
    "weekday": _weekday,
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
    "event": _event,
    "timely": _timely,
    "first_in": _first_in,
    "unnamed": _unnamed,
    "clock": _clock,
    "adverb": _adverb,
    "bare_adverb": _bare_adverb,
    "new_year": _new_year,
}
