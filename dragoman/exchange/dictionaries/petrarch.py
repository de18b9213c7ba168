"""PETRARCH and Phoenix dictionaries: actors with dated codes, agents with their role.

An actor is a name, its codes in brackets on its line or on lines of their own, its other names on lines with ``+``::

    ROBERT_MUGABE_ ; Wikipedia
    +PRESIDENT_MUGABE_
        [ZWEGOV 19871231-20171121]
        [ZWEELI >20171121]

A date is ``yymmdd`` or ``yyyymmdd``; ``<`` is before, ``>`` after, ``a-b`` from the first to the last day. An agent is a
noun with its plural in braces and a role: ``PEACEKEEPER {PEACEKEEPERS} [~MIL]``; ``#`` and ``;`` begin a comment.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dragoman.errors import UnreadableInput
from dragoman.knowledge.actors import Dates

_CODE = re.compile(r"\[([^\]]*)\]")
_PLURAL = re.compile(r"\{([^}]*)\}")
_PIVOT = 30  # two-digit years up to this are of this century
_IRREGULAR = {"MAN": "MEN", "WOMAN": "WOMEN"}


@dataclass(slots=True)
class Listed:
    """An actor of a dictionary: its names, and its codes with their half-open ranges."""

    name: str
    line: int
    aliases: list[str] = field(default_factory=list)
    codes: list[tuple[str, Dates]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ListedAgent:
    """A noun for people of a dictionary, with its role ("MIL")."""

    noun: str
    plural: str
    role: str
    line: int


def actors(lines: Iterable[str], where: str) -> Iterator[Listed]:
    """The actors of a dictionary.

    Raises:
        UnreadableInput: naming file and line, where a date or a code is none, or a line belongs to no actor.
    """
    actor: Listed | None = None
    for number, content, indented in _contents(lines):
        name = _CODE.sub("", content).strip()
        if name and not name.startswith("+") and not indented:
            if actor is not None:
                yield actor
            actor = Listed(spelt(name), number)
        elif actor is None:
            raise _fault(where, number, f"'{content.strip()}' belongs to no actor")
        elif name:
            actor.aliases.append(spelt(name.removeprefix("+")))
        actor.codes += [_dated(code, where, number) for code in _CODE.findall(content)]
    if actor is not None:
        yield actor


def agents(lines: Iterable[str], where: str) -> Iterator[ListedAgent]:
    """The agents of a dictionary; sets of words (``!PERSON! = ...``) are left out.

    Raises:
        UnreadableInput: naming file and line, where a noun has no role.
    """
    for number, content, _ in _contents(lines):
        if content.lstrip().startswith("!") or "!" in content:
            continue
        roles = _CODE.findall(content)
        if not roles:
            raise _fault(where, number, f"'{content.strip()}' has no role in brackets")
        plural = _PLURAL.search(content)
        noun = spelt(_PLURAL.sub("", _CODE.sub("", content))).lower()
        many = spelt(plural.group(1)).lower() if plural and plural.group(1).strip() else _regular(noun)
        yield ListedAgent(noun, many, roles[0].strip().strip("~").split()[0], number)


def spelt(name: str) -> str:
    """A dictionary's name as the news writes it: ``ABU_SAYYAF_`` is "Abu Sayyaf"; of up to three letters, capitals."""
    words = name.strip().strip("_=").replace("_", " ").split()
    return " ".join(word if len(word) <= 3 and len(words) == 1 else _capital(word) for word in words)


def _capital(word: str) -> str:
    if not word.isupper():
        return word
    small = word.lower()
    if small in ("of", "the", "and", "de", "for", "in", "al", "bin", "ibn", "van", "von"):
        return small
    return "-".join(part.capitalize() for part in small.split("-"))


def _contents(lines: Iterable[str]) -> Iterator[tuple[int, str, bool]]:
    """The lines that say something, without comments: number, content, whether it is indented."""
    for number, line in enumerate(lines, 1):
        content = re.split(r"[;#]", line, maxsplit=1)[0].rstrip()
        if content and not content.startswith(("<", "&")):
            yield number, content, content[0].isspace()


def _dated(code: str, where: str, line: int) -> tuple[str, Dates]:
    """A code with its range, half-open."""
    parts = code.split()
    if not parts or not parts[0].isalpha():
        raise _fault(where, line, f"'[{code}]' is no code")
    if len(parts) == 1:
        return parts[0], (None, None)
    text = "".join(parts[1:])
    since, dash, until = text.partition("-")
    if dash:
        return parts[0], (_day(since, where, line), _after(_day(until, where, line)))
    if text[0] == "<":
        return parts[0], (None, _day(text[1:], where, line))
    if text[0] == ">":
        return parts[0], (_after(_day(text[1:], where, line)), None)
    raise _fault(where, line, f"'{text}' is no range of dates")


def _day(text: str, where: str, line: int) -> str:
    digits = text if len(text) == 8 else ("20" if text[:2].isdigit() and int(text[:2]) <= _PIVOT else "19") + text
    try:
        return datetime.datetime.strptime(digits, "%Y%m%d").date().isoformat()
    except ValueError:
        raise _fault(where, line, f"'{text}' is no date") from None


def _after(day: str) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


def _regular(noun: str) -> str:
    head, _, last = noun.rpartition(" ")
    for one, many in _IRREGULAR.items():
        if last.endswith(one.lower()):
            return f"{head} {last[: -len(one)]}{many.lower()}".strip()
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{head} {last[:-1]}ies".strip()
    return f"{noun}es" if last.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _fault(where: str, line: int, what: str) -> UnreadableInput:
    return UnreadableInput(f"{where}, line {line}: {what}.", remedy="Mend or delete the line.")
