"""Every kind of source, each with a report of our own."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import SettingsError
from dragoman.intake.options import IntakeOptions
from dragoman.intake.sources import documents
from dragoman.records.document import Document
from tests.intake.gather import BODY, REPORT, gather, only_document

PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Envoys Agree - Border Wire</title>
<meta property="og:title" content="Envoys Agree To Open Border Road"><meta property="og:site_name" content="Border Wire">
<meta property="article:published_time" content="2019-02-03T23:30:00+05:00">
<link rel="canonical" href="https://border.example/road"></head><body><nav>Home About</nav><article>
{"".join(f"<p>{paragraph}</p>" for paragraph in BODY.split(chr(10)) if paragraph)}</article></body></html>"""


def line(number: int, **more: object) -> str:
    return json.dumps({"id": f"r{number}", "text": REPORT} | more) + "\n"


def test_plain_text_is_given_back_to_the_character(tmp_path: Path) -> None:
    text = "\n  " + REPORT.replace("\n", "\r\n") + "  \n\n"
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    document = only_document(path)
    assert document.text == text
    assert document.headline is not None
    assert text[slice(*document.headline)] == document.title == "Envoys Agree To Open Border Road"
    assert document.language == "en"


def test_markdown_keeps_its_marks_and_gives_its_front_matter_as_metadata(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"---\ntitle: 'Envoys Agree'\ndate: 2019-02-03\nsource: Border Wire\n---\n# Envoys Agree\n\n{BODY}")
    document = only_document(path)
    assert document.text == f"# Envoys Agree\n\n{BODY}"
    assert (document.title, document.published, document.source) == ("Envoys Agree", "2019-02-03", "Border Wire")
    assert document.headline == (2, 14)


def test_a_rule_at_the_top_of_markdown_is_no_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"---\n\n{REPORT}---\n")
    assert only_document(path).text == path.read_text()


def test_a_page_gives_its_article_and_metadata(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    document = only_document(path)
    assert document.text.startswith("Envoys Agree To Open Border Road\n\nEnvoys of the two governments")
    assert "Home" not in document.text
    assert (document.title, document.source) == ("Envoys Agree To Open Border Road", "Border Wire")
    assert (document.published, document.published_basis) == ("2019-02-03", "metadata")
    assert document.id == document.url == "https://border.example/road"
    assert document.headline == (0, 32)


def test_content_goes_before_the_name(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    (tmp_path / "lines.txt").write_text(line(1) + line(2))
    (tmp_path / "text.html").write_text(REPORT)
    (tmp_path / "text.jsonl").write_text("")
    assert only_document(tmp_path / "page.txt").source == "Border Wire"
    assert [document.id for document in gather(tmp_path / "lines.txt")[0]] == ["r1", "r2"]
    assert only_document(tmp_path / "text.html").text == REPORT


def test_json_lines_keep_text_and_metadata(tmp_path: Path) -> None:
    text = " \n" + REPORT + "\u2028\u00a0end\r\n"
    path = tmp_path / "batch.jsonl"
    more = {
        "title": "T",
        "source": "Wire",
        "url": "https://x.example/1",
        "published": "2019-01-23T10:00:00Z",
        "corrects": "r0",
    }
    path.write_text(
        line(1, **(more | {"text": text})) + "\n" + line(2, dct="2019-01-24", source=[[0, 3]], annotator="x")
    )
    (first, second), skipped = gather(path)
    assert not skipped
    assert first.text == text
    assert (first.id, first.title, first.source, first.url) == ("r1", "T", "Wire", "https://x.example/1")
    assert (first.published, first.published_basis, first.corrects) == ("2019-01-23", "metadata", "r0")
    assert (first.headline, first.notes) == (None, ())
    assert (second.published, second.source) == ("2019-01-24", None)


@pytest.mark.parametrize("indent", [None, 2])
def test_a_json_file_may_be_one_object_or_a_list(tmp_path: Path, indent: int | None) -> None:
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text(json.dumps({"id": 7, "text": REPORT}, indent=indent))
    many.write_text(json.dumps([{"id": "a", "text": REPORT}, {"id": "b", "text": REPORT}], indent=indent))
    assert only_document(one).id == "7"
    assert [document.id for document in gather(many)[0]] == ["a", "b"]


def test_a_folder_is_read_in_order_with_its_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", "c.jsonl", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(line(1) if name.endswith("jsonl") else f"{REPORT}This is {name}.\n")
    read, skipped = gather(tmp_path)
    assert not skipped
    assert [document.text[len(REPORT) :] for document in read] == [
        "This is a/1.txt.\n", "This is a/2.txt.\n", "This is b.txt.\n", "",
    ]  # fmt: skip


def test_a_zip_is_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "reports.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b/two.jsonl", line(2) + line(3))
        archive.writestr("a/one.txt", REPORT)
        archive.writestr("__MACOSX/a/._one.txt", b"\x00")
        archive.writestr(".DS_Store", b"\x00")
    read, skipped = gather(path)
    assert not skipped
    assert [document.id for document in read][1:] == ["r2", "r3"]


def test_gzipped_text_and_json_lines(tmp_path: Path) -> None:
    text, lines = tmp_path / "report.txt.gz", tmp_path / "batch.jsonl.gz"
    text.write_bytes(gzip.compress(REPORT.encode()))
    lines.write_bytes(gzip.compress((line(1) + line(2)).encode()))
    assert only_document(text).text == REPORT
    assert [document.id for document in gather(lines)[0]] == ["r1", "r2"]


@pytest.mark.parametrize("content", [REPORT, PAGE, line(1), json.dumps({"text": REPORT}, indent=1)])
def test_standard_input_is_told_by_its_content(content: str) -> None:
    (document,) = documents("-", standard_input=io.BytesIO(content.encode()))
    assert isinstance(document, Document)
    assert document.text.startswith("Envoys Agree To Open Border Road")


def test_a_zip_through_standard_input() -> None:
    class Pipe(io.RawIOBase):
        def __init__(self, content: bytes) -> None:
            self.content = io.BytesIO(content)

        def read(self, size: int = -1) -> bytes:
            return self.content.read(min(size, 100))

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.txt", REPORT)
    (document,) = documents("-", standard_input=Pipe(packed.getvalue()))  # type: ignore[arg-type]
    assert isinstance(document, Document)


def test_json_lines_are_streamed() -> None:
    class Endless(io.RawIOBase):
        """Gives lines without end; a reader that wants them all never returns."""

        def read(self, size: int = -1) -> bytes:
            return line(1).encode() * 10

    stream: Iterator[object] = documents("-", standard_input=Endless())  # type: ignore[arg-type]
    assert all(isinstance(next(stream), Document) for _ in range(2_000))


def test_what_the_user_gives_wins(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    given = IntakeOptions(published="24 January 2019", source="Other Wire", title="Other", url="https://other.example/")
    document = only_document(path, given)
    assert (document.published, document.published_basis) == ("2019-01-24", "given")
    assert (document.source, document.title, document.id) == ("Other Wire", "Other", "https://other.example/")


def test_a_date_that_is_none_is_refused_at_once() -> None:
    with pytest.raises(SettingsError, match="'2019-02-30' is no calendar day"):
        IntakeOptions(published="2019-02-30")


@pytest.mark.parametrize("option", ["title", "url"])
def test_what_describes_one_report_is_refused_for_many(tmp_path: Path, option: str) -> None:
    (tmp_path / "batch.jsonl").write_text(line(1) + line(2))
    options = IntakeOptions(title="T") if option == "title" else IntakeOptions(url="https://x.example")
    for source in (tmp_path, tmp_path / "batch.jsonl"):
        with pytest.raises(SettingsError, match=f"A {option} was given, but .* can hold many"):
            gather(source, options)


def test_the_same_words_get_the_same_id(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT)
    first, second = gather(tmp_path)[0]
    other = only_document(tmp_path / "a.txt", IntakeOptions(source="Wire"))
    assert first.id == second.id != other.id


def test_an_id_that_comes_twice_is_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_text(line(1) + line(1, text=REPORT + "More."))
    assert [document.id for document in gather(path)[0]] == ["r1", "r1"]
