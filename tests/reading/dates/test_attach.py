"""The time of a clause: the trigger stands in braces, its time behind; ``- -`` where the sentence states none."""

import re
from functools import cache

import pytest

from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from tests.reading.dates.reading import WEDNESDAY, read, read_all

CLAUSES = """
# the word's own date
The two leaders in September {struck} a deal on the valley.                         2018-09-01 2018-10-01
The minister last week {rejected} the plan.                                         2019-01-14 2019-01-21
Guards {shot} two smugglers on Tuesday.                                             2019-01-22 2019-01-23
On Tuesday, guards {shot} two smugglers.                                            2019-01-22 2019-01-23
The envoy {arrived} late on Sunday.                                                 2019-01-20 2019-01-21
The crew was {freed} two weeks ago.                                                 2019-01-07 2019-01-14
The court will {rule} on Friday.                                                    2019-01-25 2019-01-26
The talks are {due} to start on Monday.                                             - -

# nouns and their verbs
The two leaders in September struck a {deal} on the valley.                         2018-09-01 2018-10-01
The {talks} were held on Friday.                                                    2019-01-18 2019-01-19
The {crackdown} on protesters in March 2011 shook the capital.                      2011-03-01 2011-04-01
His surprise {announcement} in December changed the war.                            2018-12-01 2019-01-01
The 2015 nuclear {deal} was dropped in May 2018.                                    2015-01-01 2016-01-01
The 2015 nuclear deal was {dropped} in May 2018.                                    2018-05-01 2018-06-01
The {truce} signed in September collapsed on Monday.                                2018-09-01 2018-10-01
The truce signed in September {collapsed} on Monday.                                2019-01-21 2019-01-22
The minister refused last year's {offer} on Tuesday.                                2018-01-01 2019-01-01
The minister {refused} last year's offer on Tuesday.                                2019-01-22 2019-01-23
{Clashes} broke out on Saturday near the dam.                                       2019-01-19 2019-01-20
The {war}, which began in March 2011, has emptied the valley.                       2011-03-01 ?
The minister rejected the {offensive} last week.                                    - -

# clause by clause
He was {arrested} in 2015 and freed on Friday.                                      2015-01-01 2016-01-01
He was arrested in 2015 and {freed} on Friday.                                      2019-01-18 2019-01-19
On Friday the two met in Port Sarn and {agreed} on a truce.                         2019-01-18 2019-01-19
The army shelled the village on Sunday, {killing} twelve people.                    2019-01-20 2019-01-21
Speaking on Monday, the general {said} the road was open.                           2019-01-21 2019-01-22
The general {said} on Tuesday that rebels had attacked the dam on Sunday.           2019-01-22 2019-01-23
The general said on Tuesday that rebels had {attacked} the dam on Sunday.           2019-01-20 2019-01-21
The war {ended} in 1995 after planes bombed the ridge.                              1995-01-01 1996-01-01
The war ended in 1995 after planes {bombed} the ridge.                              - -
The camp, which {opened} in 2014, was closed on Friday.                             2014-01-01 2015-01-01
The camp, which opened in 2014, was {closed} on Friday.                             2019-01-18 2019-01-19

# only before or after
The president announced in December that he would {withdraw} the troops.            2018-12-01 ?
The announcement in December that he would {withdraw} the troops came late.         2018-12-01 ?
The sides agreed on Friday to {extend} the truce.                                   2019-01-18 ?
The general said on Tuesday that rebels had {fled}.                                 ? 2019-01-23
The general said on Tuesday that the army {held} the dam.                           - -

# open ends
Fighting has {raged} since late 2014.                                               2014-07-01 ?
Fighting has {raged} since March 2011.                                              2011-03-01 ?
The group was {allied} with the king until 2012.                                    ? 2012-01-01
The militia, the king's {ally} until 2016, has split.                               ? 2016-01-01
The curfew will {last} through Friday.                                              ? 2019-01-26
The troops must {leave} by the end of March.                                        ? 2019-04-01
The troops {left} after 2016.                                                       2017-01-01 ?
The troops {left} before March 2016.                                                ? 2016-03-01
He {ruled} from 1999 to 2008.                                                       1999-01-01 2009-01-01
He {ruled} from 2001 until 2005.                                                    2001-01-01 2006-01-01
The bridge was {shelled} between March and May 2018.                                2018-03-01 2018-06-01

# parts and sides
Clashes {erupted} earlier this month.                                               2019-01-01 2019-01-24
New talks will {follow} later this year.                                            2019-01-23 2020-01-01
The mandate {expires} at the end of June.                                           2019-06-21 2019-07-01
The bridge was {shelled} early in 2018.                                             2018-01-01 2018-07-01
The bridge was {shelled} in the second half of February.                            2018-02-15 2018-03-01

# how far one looks back is not when it was
Rebels {entered} the town for the first time in six years.                          - -
Rebels {entered} the town for the first time since 2012.                            - -
It was the deadliest {attack} since 2012.                                           - -

# vague
Rebel leaders recently {asked} for help.                                            ? 2019-01-24
The envoys will {meet} soon.                                                        2019-01-23 ?
The envoys {meet} often.                                                            - -
"""


def lines() -> list[tuple[str, str, str]]:
    found = []
    for line in CLAUSES.splitlines():
        if line and not line.startswith("#"):
            sentence, since, until = line.rsplit(maxsplit=2)
            found.append((sentence.strip(), since, until))
    return found


LINES = lines()


def bare(sentence: str) -> str:
    return re.sub(r"[{}]", "", sentence)


@cache
def drafts() -> dict[str, Draft]:
    texts = sorted({bare(sentence) for sentence, _, _ in LINES})
    return dict(zip(texts, read_all([(text, WEDNESDAY) for text in texts]), strict=True))


@pytest.mark.parametrize(("sentence", "since", "until"), LINES, ids=[sentence[:70] for sentence, _, _ in LINES])
def test_time_of_a_clause(sentence: str, since: str, until: str) -> None:
    draft = drafts()[bare(sentence)]
    word = draft.word_at(sentence.index("{"))
    assert word is not None
    found = when(draft, word)
    ends = ("-", "-") if found is None else (found.since or "?", found.until or "?")
    assert ends == (since, until), [(time.since, time.until, time.relation, time.why) for time in draft.times]


def test_words_of_a_sentence_without_a_date_have_no_time() -> None:
    draft = read("The envoys met on Monday. They agreed on nothing.")
    word = draft.word_at(draft.document.text.index("agreed"))
    assert word is not None
    assert when(draft, word) is None


def test_a_promise_is_inferred_to_lie_after_its_announcement() -> None:
    draft = read("The president announced in December that he would withdraw the troops.")
    word = draft.word_at(draft.document.text.index("withdraw"))
    assert word is not None
    found = when(draft, word)
    assert found is not None
    assert (found.basis, found.precision) == ("inferred", "month")
