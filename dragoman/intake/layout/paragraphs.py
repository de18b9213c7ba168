"""Paragraphs: the stretches of a text between line ends, or between empty lines where the lines are wrapped."""

import re

Span = tuple[int, int]

_LINE = re.compile(r"\S[^\n]*")
_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)|\*{3,}|_{3,}|-{3,}|={3,}")
_ENOUGH = 30_000  # characters that show whether lines are wrapped


def paragraphs(text: str) -> list[Span]:
    """The paragraphs in order, white space around them left out, and lines that are mere rules or pictures too."""
    pattern = _BLOCK if _is_wrapped(text) else _LINE
    spans = [trimmed(text, *match.span()) for match in pattern.finditer(text)]
    return [span for span in spans if not _PICTURE.fullmatch(text, *span)]


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _is_wrapped(text: str) -> bool:
    """Whether lines are broken at a width of 50 to 90, as wires send them, with empty lines between paragraphs."""
    blocks = [match.group().split("\n") for match in _BLOCK.finditer(text[:_ENOUGH])]
    broken = [line for lines in blocks if len(lines) > 1 for line in lines[:-1]]
    if len(blocks) < 2 or len(broken) < 3:
        return False
    fitting = sum(45 <= len(line.rstrip()) <= 100 and line.rstrip()[-1:] not in ".!?:" for line in broken)
    return fitting > 0.7 * len(broken)
