"""Series picture: the counts of a series by month and quad class, as SVG without anything that must be fetched."""

from collections import Counter
from collections.abc import Iterable
from html import escape

from dragoman.asking.series import Count

_QUADS = {1: ("verbal cooperation", "#9ecae1"), 2: ("material cooperation", "#3182bd"), 3: ("verbal conflict", "#fdae6b"),
          4: ("material conflict", "#d94801")}  # fmt: skip
_LABELS = 12  # months that are named at most
_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 860, 340, 46, 44, 46


def picture(counts: Iterable[Count], title: str) -> str:
    """Bars by month: conflict below the line, cooperation above it; each event weighs one."""
    weights: Counter[tuple[str, int]] = Counter()
    for count in counts:
        weights[count.month, count.quad] += count.weight  # type: ignore[assignment]
    months = _every_month(sorted({month for month, _ in weights}))
    most = max((max(_sum(weights, month, (1, 2)), _sum(weights, month, (3, 4))) for month in months), default=1) or 1
    scale = (_HEIGHT - _TOP - _BOTTOM) / 2 / most
    zero = _TOP + (_HEIGHT - _TOP - _BOTTOM) / 2
    step = (_WIDTH - _LEFT - 14) / max(1, len(months))
    parts = [_frame(title), *_axis(zero, most, scale)]
    for number, month in enumerate(months):
        parts += _bars(weights, month, _LEFT + number * step, step, zero, scale)
        if number % max(1, -(-len(months) // _LABELS)) == 0:
            parts.append(
                f'<text x="{_LEFT + (number + 0.5) * step:.1f}" y="{_HEIGHT - 26}" text-anchor="middle">{month}</text>'
            )
    return "\n".join([*parts, *_legend(), "</svg>"]) + "\n"


def _sum(weights: Counter[tuple[str, int]], month: str, quads: tuple[int, ...]) -> float:
    return float(sum(weights[month, quad] for quad in quads))


def _every_month(months: list[str]) -> list[str]:
    """The months from the first to the last, those without events too."""
    if not months:
        return []
    found = [months[0]]
    while found[-1] < months[-1]:
        year, month = int(found[-1][:4]), int(found[-1][5:])
        found.append(f"{year + month // 12:04}-{month % 12 + 1:02}")
    return found


def _frame(title: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" '
        f'font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="#fff"/>'
        f'<text x="{_LEFT}" y="20" font-size="14" font-weight="bold">{escape(title)}</text>'
    )


def _axis(zero: float, most: float, scale: float) -> list[str]:
    lines = [f'<line x1="{_LEFT}" x2="{_WIDTH - 14}" y1="{zero:.1f}" y2="{zero:.1f}" stroke="#333"/>']
    for share in (0.5, 1.0):
        for side in (-1, 1):
            y = zero - side * share * most * scale
            lines.append(f'<line x1="{_LEFT}" x2="{_WIDTH - 14}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
            lines.append(f'<text x="{_LEFT - 5}" y="{y + 4:.1f}" text-anchor="end">{share * most:.4g}</text>')
    return lines


def _bars(weights: Counter[tuple[str, int]], month: str, x: float, step: float, zero: float, scale: float) -> list[str]:
    made, up, down = [], zero, zero
    for quad, (name, colour) in _QUADS.items():
        height = weights[month, quad] * scale
        if height:
            y = up - height if quad < 3 else down
            up, down = (y, down) if quad < 3 else (up, down + height)
            made.append(
                f'<rect x="{x + step * 0.12:.1f}" y="{y:.1f}" width="{step * 0.76:.1f}" height="{height:.1f}" '
                f'fill="{colour}">'
                f"<title>{month}: {name} {weights[month, quad]:.4g}</title></rect>"
            )
    return made


def _legend() -> list[str]:
    made = []
    for number, (name, colour) in enumerate(_QUADS.values()):
        x = _LEFT + number * 150
        made.append(f'<rect x="{x}" y="{_HEIGHT - 15}" width="10" height="10" fill="{colour}"/>')
        made.append(f'<text x="{x + 15}" y="{_HEIGHT - 6}">{name}</text>')
    return made
