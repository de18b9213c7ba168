"""The brief: every sentence is one of the reports', with its sources; Markdown, HTML and the terminal say the same."""

import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from dragoman.asking.brief.html import html
from dragoman.asking.brief.make import brief
from dragoman.asking.brief.markdown import markdown
from dragoman.asking.brief.page import Brief, Line
from dragoman.asking.case import Scope
from dragoman.cli.brief_page import brief_page
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import HARBOUR, RIDGE, Story, day, harbour, ridge

_QUOTED = re.compile(r"“([^”]*)”")
BLAST = (
    "Blast in Port Sarn\n\nDivers near the harbour of Port Sarn on April 2.\n\nPORT SARN, May 4 (Lantern) — At least 15 "
    "people were killed when the harbour was shelled in April. They were buried on Sunday."
)


def blast() -> Story:
    story = Story(BLAST, id="blast", source="Lantern Daily", published="2021-05-04", title="Blast in Port Sarn",
                  headline=(0, 18), caption=(20, 68), dateline=(70, 99))  # fmt: skip
    port = story.place("Port Sarn", "VEL", geonameid=501, lat=58.1, lon=11.2, admin1="Sarn", precision="city")
    story.event("MOBILIZE", "Divers", [], [], place=port)
    story.event("ASSAULT", "shelled", [], [], mode="heavy-weapons", place=port,
                time=day("2021-04-01", "2021-05-01", precision="month"), background=True)  # fmt: skip
    story.event("PROTEST", "buried", [], [], place=port)
    story.quantity("killed", 15, "At least 15 people were killed", low=15, place=port)
    return story


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    path: Path = tmp_path_factory.mktemp("brief") / "record.db"
    with Writer(path) as writer:
        for record in (harbour(), ridge(), blast().record()):
            writer.add(record)
    with View(path) as view:
        return brief(view, Scope(), title="The Sarn")


def lines(made: Brief) -> Iterator[Line]:
    def within(line: Line) -> Iterator[Line]:
        yield line
        for each in line.below:
            yield from within(each)

    return (each for section in made.sections for line in section.lines for each in within(line))


def section(made: Brief, title: str) -> str:
    found = next((each for each in made.sections if each.title == title), None)
    return " ".join(f"{line.head} {line.text}" for line in found.lines) if found else ""


def test_every_line_has_a_source(made: Brief) -> None:
    numbers = {cite.number for cite in made.sources}
    for line in lines(made):
        assert line.cites or all(each.cites for each in line.below), line
        assert set(line.cites) <= numbers


def test_every_quotation_stands_in_a_report(made: Brief) -> None:
    texts = " ".join(" ".join(text.split()) for text in (HARBOUR, RIDGE, BLAST))
    quoted = [words for line in lines(made) for words in _QUOTED.findall(line.text)]
    assert quoted
    for words in quoted:
        assert words.strip("… ") in texts


def test_the_timeline_leaves_out_captions_and_sentences_that_lean(made: Brief) -> None:
    told = section(made, "What happened")
    assert "Morrian troops withdrew from the Sarn ridge" in told
    assert "Divers" not in told
    assert "They were buried" not in told


def test_an_agreement_has_its_terms_and_its_fate(made: Brief) -> None:
    told = [line for line in lines(made) if "Port Sarn truce" in line.head]
    assert told
    assert any("pull its guns back" in each.text for each in told[0].below)


def test_a_dispute_shows_both_tolls(made: Brief) -> None:
    told = [line for line in lines(made) if line.head == "How many"]
    assert len(told) == 1
    assert {words for each in told[0].below for words in re.findall(r"At least \d+", each.text)} == {
        "At least 12", "At least 15",
    }  # fmt: skip


def test_all_three_forms_say_the_same(made: Brief) -> None:
    console = Console(width=100, record=True, file=StringIO())
    console.print(*brief_page(made), sep="\n")
    printed = console.export_text()
    plain = " ".join(printed.split())
    assert max(map(len, printed.splitlines())) <= 100
    for form in (plain, markdown(made), html(made)):
        assert "The Sarn" in form
        assert "Morrian troops withdrew from the Sarn ridge on Thursday" in form
    assert html(made).count("<li") == html(made).count("</li>")


def test_html_escapes_what_reports_say() -> None:
    page = html(Brief(title="<b>", standfirst="a & b", sections=(), sources=()))
    assert "<b></h1>" not in page
    assert "&lt;b&gt;" in page
