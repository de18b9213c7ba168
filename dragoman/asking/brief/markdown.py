"""Markdown: a brief as Markdown."""

import re

from dragoman.asking.brief.page import Brief, Cite, Line, Section

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(brief: Brief) -> str:
    """The brief as one page of Markdown."""
    parts = [f"# {_plain(brief.title)}", _plain(brief.standfirst)]
    parts += [part for section in brief.sections for part in _section(section)]
    parts += ["## Sources", "\n".join(_source(cite) for cite in brief.sources)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(section: Section) -> list[str]:
    lines = "\n".join(row for line in section.lines for row in _line(line, 0))
    return [f"## {_plain(section.title)}", lines, f"*{_plain(section.remark)}*" if section.remark else ""]


def _line(line: Line, depth: int) -> list[str]:
    head = f"**{_plain(line.head)}**" if line.head else ""
    tone = f"*{_plain(line.tone)}*" if line.tone else ""
    cites = f"[{', '.join(map(str, line.cites))}]" if line.cites else ""
    words = " · ".join(part for part in (head, _plain(line.text), tone) if part)
    own = f"{'  ' * depth}- {words}{' ' + cites if cites else ''}"
    return [own, *(row for below in line.below for row in _line(below, depth + 1))]


def _source(cite: Cite) -> str:
    title = f"[{_plain(cite.title or cite.report)}](<{cite.url}>)" if cite.url else _plain(cite.title or cite.report)
    copies = f"; also run by {_plain(', '.join(cite.copies))}" if cite.copies else ""
    return f"{cite.number}. {_plain(cite.outlet)}, {cite.day}: {title} ({_plain(cite.report)}){copies}"


def _plain(words: str) -> str:
    """Words of which Markdown makes nothing."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))
