"""Page: what a brief is made of, whatever it is printed as."""

from dragoman.records.base import Fact


class Cite(Fact, frozen=True, kw_only=True):
    """A report that the brief rests on, by the number under which it is cited."""

    number: int
    report: str
    outlet: str
    day: str
    title: str | None = None
    url: str | None = None
    copies: tuple[str, ...] = ()


class Line(Fact, frozen=True, kw_only=True):
    """One sentence of the brief. ``head`` stands before it (a date, a name), ``tone`` is a status that may be coloured.

    ``cites`` are the numbers of its sources, ``entries`` the ids of the entries that it is made of; ``below`` are lines
    that belong to it.
    """

    text: str
    head: str = ""
    tone: str = ""
    cites: tuple[int, ...] = ()
    entries: tuple[str, ...] = ()
    below: tuple["Line", ...] = ()


class Section(Fact, frozen=True, kw_only=True):
    """One part of the brief."""

    title: str
    lines: tuple[Line, ...] = ()
    remark: str = ""


class Brief(Fact, frozen=True, kw_only=True):
    """The whole page."""

    title: str
    standfirst: str
    sections: tuple[Section, ...]
    sources: tuple[Cite, ...]
