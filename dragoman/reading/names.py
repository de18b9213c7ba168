"""Names: the proper names of a report, by the tables and by the parser, longest first, none overlapping."""

import unicodedata
from collections.abc import Iterable, Iterator

from dragoman.knowledge.names import LABELS, Bearer, NameBook
from dragoman.knowledge.spelling import fold
from dragoman.reading.draft import Draft, Name
from dragoman.reading.words import Word

# What the parser's labels for names mean here; its dates, numbers and works are no actors and no places.
PARSER = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "adjective",
    "PRODUCT": "other", "EVENT": "other", "LAW": "other", "WORK_OF_ART": "other",
}  # fmt: skip
_VESSELS = frozenset("uss hms hmas hmcs fs ins rfs usns mv m/v ss".split())  # before the names of ships
_SETTLEMENTS = frozenset("town city village port district province hamlet settlement municipality suburb".split())
_NEAR = frozenset(("near", "at", "outside", "inside", "around", "towards", "into", "via"))
_PLACING = frozenset("in at near from across inside outside around into through toward towards".split())
_SETTLED = frozenset("village town city hamlet district province island suburb camp".split())
_ARTICLES = frozenset(("the", "a", "an", "'s", "’s"))
_ASKING = frozenset("will would can could does did do has have is are was were should must may might".split())


def find_names(draft: Draft) -> None:
    """Fill ``draft.names`` in the order of the text."""
    known = [
        name
        for name in _by_tables(draft, draft.library.names)
        if name.label != "surname" or not (_is_date(draft, name) or _is_vessel(name.first))
    ]
    spoken = [_untitled(draft, name) for name in _by_parser(draft.words) if not _is_date(draft, name)]
    full = {bearer.key for name in known for bearer in name.bearers if bearer.label == "person"}
    chosen = _chosen(known, spoken, full)
    _replace(chosen)
    draft.names = sorted([*chosen, *_taken_up(draft, chosen)], key=lambda name: name.start)


def _replace(names: list[Name]) -> None:
    """Make a place of a word that the parser took for a person, but that is in a place's name elsewhere in the report."""
    persons = {
        word for name in names if name.label == "person" and name.first is not name.last for word in _parts(name)
    }
    places = {word for name in names if name.label in ("place", "country", "capital") for word in _parts(name)}
    for name in names:
        if name.by_parser and name.label == "person" and name.first is name.last:
            spelt = name.first.text
            name.label = "place" if spelt in places and spelt not in persons else "person"


def _parts(name: Name) -> Iterator[str]:
    words, at = name.first.sentence.words, name.first.sentence.words[0].i
    return (word.text for word in words[name.first.i - at : name.last.i - at + 1])


def _taken_up(draft: Draft, names: list[Name]) -> Iterator[Name]:
    """The surnames that the parser missed or took for something else, of persons named in full in the report."""
    full = {
        name.last.text[: name.end - name.last.start]
        for name in names
        if name.label == "person" and name.first is not name.last
    }
    single = [name for name in names if name.first is name.last]
    known = {name.first.text for name in names if name.label not in ("person", "other") and not name.by_parser}
    placed = {name.first.text for name in single if (before := _before(name.first)) and before.lower in _PLACING}
    last = full - known - placed
    for name in single:
        if name.by_parser and name.first.text in last:
            name.label, name.by_parser = "person", False  # surer than the parser: no town of this name takes it
    taken = {at for name in names for at in range(name.first.i, name.last.i + 1)}
    for word in draft.words:
        if word.text in last and word.i not in taken and word.tag in ("NNP", "NNPS", "NN"):
            yield Name(word, word, word.start, word.end, "person")


def _untitled(draft: Draft, name: Name) -> Name:
    """A person's name of the parser's without the titles that it took in ("Gen Pavel Zorin")."""
    if name.label == "person":
        while name.first is not name.last and name.first.lower in draft.library.titles:
            name.first = draft.words[name.first.i + 1]
            name.start = name.first.start
    return name


def _is_date(draft: Draft, name: Name) -> bool:
    """Whether a name is a date ("Friday", "May 6"); the dates step knows better."""
    return any(time.start <= name.start and name.end <= time.end for time in draft.times)


def _by_tables(draft: Draft, book: NameBook) -> Iterator[Name]:
    text = fold(draft.document.text)
    lower = text.lower()
    if len(lower) != len(text):  # a letter whose small form is longer would shift all offsets
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    beyond = 0
    for word in draft.words:
        if word.start < beyond:
            continue
        found = book.longest_at(text, lower, word.start)
        if found:
            beyond, bearers = found
            yield _known_name(draft, word, beyond, bearers)


def _known_name(draft: Draft, first: Word, end: int, bearers: tuple[Bearer, ...]) -> Name:
    label = min((bearer.label for bearer in bearers), key=LABELS.index)
    last = draft.word_at(end - 1) or first
    same = tuple(bearer for bearer in bearers if bearer.label == label)
    countries = {bearer.country for bearer in same}
    first = _after_article(first, last, label)
    return Name(first, last, first.start, end, label, bearers, countries.pop() if len(countries) == 1 else None)


def _after_article(first: Word, last: Word, label: str) -> Word:
    """The word behind a small article or a country's: "The | U.S.", "the | United States", but "The Hague"."""
    words, at = first.sentence.words, first.i - first.sentence.words[0].i
    starts = first.text == "The" and (label == "country" or (at == 0 and last.i - first.i > 1))
    return words[at + 1] if first is not last and (first.text == "the" or starts) else first


def _by_parser(words: list[Word]) -> Iterator[Name]:
    run: list[Word] = []
    for word in words:
        if word.ent and word.ent in PARSER:
            if run and (word.ent_begins or word.ent != run[-1].ent or word.i != run[-1].i + 1):
                yield from _spoken_name(run)
                run = []
            run.append(word)
        elif run:
            yield from _spoken_name(run)
            run = []
    yield from _spoken_name(run)


def _spoken_name(run: list[Word]) -> Iterator[Name]:
    while run and (run[0].lower in _ARTICLES or run[0].lower in _NEAR or _asks(run)):
        run = run[1:]
    while run and (run[-1].lower in _ARTICLES or run[-1].pos == "PUNCT"):
        run = run[:-1]
    end = _before_bracket(run[-1]) if run else 0
    if run and end > run[-1].start and _is_latin(run) and _is_capital(run):
        yield Name(run[0], run[-1], run[0].start, end, _label(run), by_parser=True)


def _asks(run: list[Word]) -> bool:
    """Whether a name opens with the verb of a question: "Will | Eritrea go?"."""
    words = run[0].sentence.words
    return len(run) > 1 and run[0] is words[0] and run[0].lower in _ASKING and words[-1].text == "?"


def _is_capital(run: list[Word]) -> bool:
    """Whether a capital says that it is a name: not that of a sentence's first word alone ("Each side")."""
    first = run[0].sentence.words[0]
    return any(any(map(str.isupper, word.text)) for word in run if word is not first or len(run) == 1)


def _is_latin(run: list[Word]) -> bool:
    """Whether a name is written in Latin letters; in others it only repeats one that is."""
    letters = [char for word in run for char in word.text if char.isalpha()]
    return 2 * sum("LATIN" in unicodedata.name(char, "") for char in letters) > len(letters)


def _label(run: list[Word]) -> str:
    """What the parser's name is, its slips mended: a ship is nobody, and "near" stands before places only."""
    label = PARSER[run[0].ent]
    if label in ("person", "organisation", "place") and (_is_vessel(run[0]) or run[0].lower in _VESSELS):
        return "other"
    return "place" if label == "person" and _stands_for_place(run[0]) else label


def _stands_for_place(first: Word) -> bool:
    """Whether the words before a name say that it is a place's: "near Tuloul", "the village of Tuloul"."""
    before = _before(first)
    if before is None or before.lower in _NEAR:
        return before is not None
    noun = _before(before) if before.lower == "of" else None
    return noun is not None and noun.lower in _SETTLED


def _is_vessel(first: Word) -> bool:
    """Whether a name follows the letters that stand before a ship's: "HMS Daring"."""
    before = _before(first)
    return before is not None and before.lower in _VESSELS


def _before(word: Word) -> Word | None:
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    return words[at - 1] if at > 0 else None


def _before_bracket(word: Word) -> int:
    """Where a word ends, a bracket left out that the parser did not part from it ("Orlov[3]")."""
    cut = min((at for sign in "[(" if (at := word.text.find(sign)) > 0), default=len(word.text))
    return word.start + cut


def _chosen(known: list[Name], spoken: list[Name], full: set[str]) -> list[Name]:
    """The names that stand: where two overlap, the tables' unless the parser's is longer and of another kind."""
    rivals = _overlaps(known, spoken)
    dropped: set[int] = set()
    chosen: list[Name] = []
    for name in known:
        others = rivals.get(id(name), [])
        longer = next((other for other in others if _outranks(other, name)), None)
        if longer is not None or not _is_name_here(name, others, full):
            continue
        chosen.append(name)
        dropped.update(id(other) for other in others)
    chosen.extend(name for name in spoken if id(name) not in dropped)
    return chosen


def _overlaps(known: list[Name], spoken: list[Name]) -> dict[int, list[Name]]:
    found: dict[int, list[Name]] = {}
    at = 0
    for name in known:
        while at < len(spoken) and spoken[at].end <= name.start:
            at += 1
        found[id(name)] = list(_while_before(spoken[at:], name.end))
    return found


def _while_before(names: Iterable[Name], end: int) -> Iterator[Name]:
    for name in names:
        if name.start >= end:
            return
        yield name


def _outranks(spoken: Name, name: Name) -> bool:
    """Whether a longer name of the parser's takes in a shorter one of the tables' ("Jordan" in "Michael Jordan")."""
    if not (
        spoken.start <= name.start and spoken.end >= name.end and spoken.end - spoken.start > name.end - name.start
    ):
        return False
    if spoken.label == "person":
        return name.label in ("surname", "country", "capital", "people", "adjective") and spoken.last.text not in (
            "'s",
        )
    return spoken.label == "place" and name.label in ("country", "capital", "adjective", "surname", "people")


def _is_name_here(name: Name, others: list[Name], full: set[str]) -> bool:
    """Whether a short form of a person's name is meant as one: named in full elsewhere, or seen so by the parser."""
    if name.label in ("surname", "people") and _is_settlement(name):
        return False
    if name.label != "surname":
        return True
    if any(bearer.key in full for bearer in name.bearers):
        return True
    if any(other.label == "person" for other in others):
        return True
    if any(other.label in ("organisation", "place", "other") for other in others):
        return False
    word = name.first
    return word.tag in ("NNP", "NNPS") and word is not word.sentence.words[0]


def _is_settlement(name: Name) -> bool:
    """Whether the report says that a place is meant: "the town of Tibu" is not the Tibu people."""
    words, at = name.first.sentence.words, name.first.i - name.first.sentence.words[0].i
    return at > 1 and words[at - 1].lower == "of" and words[at - 2].lemma in _SETTLEMENTS
