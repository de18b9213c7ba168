"""HTML: a brief as one page that stands alone."""

from html import escape

from dragoman.asking.brief.page import Brief, Cite, Line, Section

_STYLE = """
body { font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
h1 { font-size: 1.7rem; margin-bottom: .2rem } h2 { font-size: 1.15rem; border-bottom: 1px solid #bbb; margin-top: 1.8rem }
ul { padding-left: 1.1rem; margin: .3rem 0 } li { margin: .35rem 0 } li li { margin: .15rem 0; font-size: .94em }
b { font-weight: 600 } .tone { font: 600 .8em/1 sans-serif; padding: .1em .4em; border-radius: .3em; background: #eee }
.kept, .inforce { background: #d9efdc } .broken, .violated, .overdue, .withdrawn, .ended { background: #f6d9d5 }
.partlykept, .disputed { background: #f8eccb } sup { font: .72em sans-serif } .remark { color: #666; font-size: .9em }
ol.sources { font-size: .88em } @media print { body { margin: 0; font-size: 10.5pt } }
"""


def html(brief: Brief) -> str:
    """The brief as HTML, without anything that must be fetched."""
    body = "".join(_section(section) for section in brief.sections)
    sources = "".join(map(_source, brief.sources))
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(brief.title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>\n<body>'
        f"<h1>{escape(brief.title)}</h1><p>{escape(brief.standfirst)}</p>\n{body}"
        f'<h2>Sources</h2><ol class="sources">{sources}</ol></body></html>\n'
    )


def _section(section: Section) -> str:
    remark = f'<p class="remark">{escape(section.remark)}</p>' if section.remark else ""
    return f"<h2>{escape(section.title)}</h2><ul>{''.join(map(_line, section.lines))}</ul>{remark}\n"


def _line(line: Line) -> str:
    head = f"<b>{escape(line.head)}</b> " if line.head else ""
    tone = f' <span class="tone {_class(line.tone)}">{escape(line.tone)}</span>' if line.tone else ""
    cites = ", ".join(f'<a href="#s{number}">{number}</a>' for number in line.cites)
    below = f"<ul>{''.join(map(_line, line.below))}</ul>" if line.below else ""
    marked = f" <sup>[{cites}]</sup>" if cites else ""
    return f"<li>{head}{escape(line.text)}{tone}{marked}{below}</li>"


def _class(tone: str) -> str:
    return "".join(letter for letter in tone.partition("(")[0] if letter.isalpha())


def _source(cite: Cite) -> str:
    title = escape(cite.title or cite.report)
    safe = cite.url if cite.url and cite.url.startswith(("http://", "https://")) else None
    linked = f'<a href="{escape(safe)}">{title}</a>' if safe else title
    copies = f"; also run by {escape(', '.join(cite.copies))}" if cite.copies else ""
    words = f"{escape(cite.outlet)}, {cite.day}: {linked} ({escape(cite.report)}){copies}"
    return f'<li id="s{cite.number}" value="{cite.number}">{words}</li>'
