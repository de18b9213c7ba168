"""The phrases that name a time, each with its expression: the grammar of ``lexicon/dates.csv``.

A pattern is a row of words (small letters) and classes (capitals). ``[x]`` may be missing, ``a|b`` is either, ``~x`` must
stand there but is no part of the phrase. An expression calls functions of the calendar on the classes:
``NUMBER UNITS ago`` is ``ago(NUMBER, UNIT)``. All patterns together make one tree, which a text is run through once.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.knowledge.calendar import CLASSES, RELATIONS, fractions
from dragoman.knowledge.tables import Row, rows

COLUMNS = ("pattern", "expression", "check", "relation", "vague", "confidence", "example")
# classes that are known by their shape, not from a table, and the class that stands for another phrase
SHAPES = frozenset(
    "DAY YEAR COUNT SHORTYEAR ORDINALDAY HUNDREDS YEARS ISODATE CLOCK DATE EARLYDECADE MIDDECADE LATEDECADE EARLYYEAR "
    "MIDYEAR LATEYEAR ADYEAR".split()
)
SLOT_OF = {"UNITS": "UNIT"}  # the plural fills the same slot
FUNCTIONS = frozenset(
    "day month year short_year short two_years decade hundreds century quarter half season holiday era date nth "
    "months monthdays monthly weekdays weekends seasons quarters holidays "
    "bare falling current last this next same following previous within part between eve "
    "ago and_a_half exactly_ago few_ago hence past few_past coming few_coming later earlier later_than earlier_than "
    "later_than_event earlier_than_event then overnight clock nothing".split()
)
CHECKS = frozenset(
    "month named_month weekday year short_year apostrophe_year round_year decade season season_word quarter weekend holiday "
    "clock alone today this_day overnight neighbours past_period past_unit recent at_end in_future first_in event "
    "timely unnamed adverb bare_adverb new_year".split()
)
_PATTERN = re.compile(r"\[|\]|[^\s\[\]]+")
_EXPRESSION = re.compile(r"\s*([A-Za-z_]\w*|\d+(?:/\d+)?:\d+(?:/\d+)?|\d+|[(),])")
# what only counts from a date told elsewhere: an expression without any of these fixes its own year
_ANCHORED = frozenset(
    "bare falling current last this next same following previous ago exactly_ago few_ago hence past few_past coming "
    "few_coming later earlier later_than_event earlier_than_event then overnight clock nothing DEIXIS ANAPHOR".split()
)
_FROM_TOLD = frozenset(
    "same following previous later earlier later_than_event earlier_than_event then clock ANAPHOR".split()
)


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the calendar with its arguments; its name may be a class whose value names the function."""

    name: str
    arguments: "tuple[Call | Slot | int | str | tuple[object, object], ...]"


@dataclass(frozen=True, slots=True)
class Slot:
    """The value of a class of the pattern; the second MONTH is MONTH2."""

    name: str


Argument = Call | Slot | int | str | tuple[object, object]


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """One row: what the words must be, what they mean, and how sure that is."""

    order: int
    pattern: str
    expression: Call
    check: str
    relation: str | None
    vague: bool
    confidence: float
    example: str
    complete: bool  # its words alone name the interval, with no help from the day of writing
    told: bool  # it is seen from the time just told ("the next day"), not from the day of writing
    written: str


@dataclass(slots=True)
class Node:
    """A place in the tree of patterns: which symbols lead on, and the phrases that end here."""

    edges: "dict[str, Node]" = field(default_factory=dict)
    ends: list[tuple[Phrase, int]] = field(default_factory=list)  # with how many leading words are left out


@dataclass(frozen=True, slots=True)
class DatePhrases:
    """The tree of all patterns, and the plain words that occur in them."""

    root: Node
    words: frozenset[str]
    phrases: tuple[Phrase, ...]


def load_date_phrases(folders: Iterable[Path] = ()) -> DatePhrases:
    """The phrases of the shipped table and the user's own; among equals the first counts."""
    found = [(row, _phrase(row, number)) for number, row in enumerate(rows("lexicon/dates.csv", COLUMNS, folders))]
    root = Node()
    words: set[str] = set()
    for row, phrase in found:
        for symbols in _expand(_tree(row)):
            if any(symbol.startswith("~") for symbol in symbols[sum(each.startswith("~") for each in symbols) :]):
                raise row.fault("a '~' stands after a word of the phrase", "What is left out must come first.")
            _insert(root, symbols, phrase)
            words.update(each.lstrip("~") for each in symbols if each.lstrip("~").islower() or not each[-1].isalpha())
    return DatePhrases(root, frozenset(words), tuple(phrase for _, phrase in found))


def _phrase(row: Row, number: int) -> Phrase:
    expression = _parse(row)
    names = set(_names(expression))
    _check_slots(row, names)
    check = row.text("check")
    if check and check not in CHECKS:
        raise row.fault(f"there is no check '{check}'", f"Use one of: {', '.join(sorted(CHECKS))}.")
    confidence = row.number("confidence")
    if confidence is None or not 0 <= confidence <= 1:
        raise row.fault("column 'confidence' must lie between 0 and 1")
    relation = row.one_of("relation", RELATIONS) if row.text("relation") else None
    return Phrase(
        order=number,
        pattern=row.required("pattern"),
        expression=expression,
        check=check,
        relation=relation,
        vague=row.one_of("vague", ("", "yes")) == "yes",
        confidence=confidence,
        example=row.text("example"),
        complete=not names & _ANCHORED,
        told=bool(names & _FROM_TOLD),
        written=row.text("expression"),
    )


def _check_slots(row: Row, names: set[str]) -> None:
    there = {SLOT_OF.get(name, name) for name in re.findall(r"[A-Z]+", row.text("pattern"))}
    for name in names:
        if name.isupper() and name.rstrip("2") not in there:
            raise row.fault(f"the expression names {name}, which the pattern lacks")
        if not name.isupper() and name not in FUNCTIONS:
            raise row.fault(f"there is no function '{name}'", f"Use of: {', '.join(sorted(FUNCTIONS))}.")


def _names(call: Argument) -> Iterator[str]:
    if isinstance(call, Slot):
        yield call.name
    elif isinstance(call, Call):
        yield call.name
        for argument in call.arguments:
            yield from _names(argument)


def _parse(row: Row) -> Call:
    tokens = _EXPRESSION.findall(row.required("expression"))
    if "".join(tokens) != re.sub(r"\s+", "", row.text("expression")):
        raise row.fault("the expression cannot be read", "Write calls such as ago(NUMBER, UNIT).")
    found, rest = _argument(row, tokens)
    if rest or not isinstance(found, Call):
        raise row.fault("the expression must be one call, such as ago(NUMBER, UNIT)")
    return found


def _argument(row: Row, tokens: list[str]) -> tuple[Argument, list[str]]:
    if not tokens or tokens[0] in "(),":
        raise row.fault("the expression stops or lacks a name")
    head, rest = tokens[0], tokens[1:]
    if rest[:1] != ["("]:
        return _atom(row, head), rest
    arguments: list[Argument] = []
    rest = rest[1:]
    while rest[:1] != [")"]:
        found, rest = _argument(row, rest)
        arguments.append(found)
        if rest[:1] == [","]:
            rest = rest[1:]
        elif rest[:1] != [")"]:
            raise row.fault("the expression lacks a closing parenthesis")
    return Call(head, tuple(arguments)), rest[1:]


def _atom(row: Row, token: str) -> Argument:
    if ":" in token:
        return fractions(token, row.fault)
    if token.isdigit():
        return int(token)
    return Slot(token) if token.isupper() or token[:-1].isupper() else token


# --- patterns

Group = list["str | Group"]


def _tree(row: Row) -> Group:
    stack: list[Group] = [[]]
    for token in _PATTERN.findall(row.required("pattern")):
        if token == "[":
            stack.append([])
        elif token == "]":
            if len(stack) == 1:
                raise row.fault("the pattern closes a bracket that it did not open")
            group = stack.pop()
            stack[-1].append(group)
        else:
            _check_symbol(row, token)
            stack[-1].append(token)
    if len(stack) > 1:
        raise row.fault("the pattern leaves a bracket open")
    return stack[0]


def _check_symbol(row: Row, token: str) -> None:
    for symbol in token.lstrip("~").split("|"):
        if symbol.isupper() and symbol not in CLASSES and symbol not in SHAPES:
            raise row.fault(f"there is no class {symbol}", f"Use of: {', '.join(sorted(CLASSES | SHAPES))}.")


def _expand(group: Group) -> Iterator[list[str]]:
    """Every way to read a pattern, without brackets and alternatives."""
    if not group:
        yield []
        return
    first, rest = group[0], group[1:]
    for tail in _expand(rest):
        if isinstance(first, list):
            yield tail
            for head in _expand(first):
                yield head + tail
        else:
            mark = "~" if first.startswith("~") else ""
            for symbol in first.lstrip("~").split("|"):
                yield [mark + symbol, *tail]


def _insert(root: Node, symbols: list[str], phrase: Phrase) -> None:
    node = root
    left_out = sum(symbol.startswith("~") for symbol in symbols)
    for symbol in symbols:
        node = node.edges.setdefault(symbol.lstrip("~"), Node())
    if not any(known.expression == phrase.expression for known, _ in node.ends):
        node.ends.append((phrase, left_out))
