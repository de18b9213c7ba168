"""Every bad input gives one clear message, and the rest of the batch goes on."""

import gzip
import io
import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import NotEnglish, TooLarge, UnreadableInput
from dragoman.intake.options import IntakeOptions
from dragoman.intake.sources import documents
from tests.intake.gather import REPORT, SMALL, gather, only_document, only_error


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return path


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "is a PNG picture, not text"),
        (b"%PDF-1.7\n%abc", "is a PDF document, not text. Save its text"),
        (b"{\\rtf1 Hello}", "is a Rich Text document"),
        (b"abc\x00def" * 10, "is a binary file"),
        (bytes(5000), "is a binary file"),
        (b"\x80\x81\x02\x03\x9d\xff\xfe\x05" * 40, "is not text in any known encoding"),
        (b"<?xml version='1.0'?><invoice><sum>3</sum></invoice>", "is XML, but neither a page nor a feed"),
        (b"<html><body><script>load()</script></body></html>", "is a page without an article"),
        (b"\x1f\x8b\x08\x00garbage", "cannot be read"),
        (gzip.compress(REPORT.encode() * 9)[:-20], "cannot be read"),
        (b"PK\x03\x04 and then nothing", "cannot be read"),
        (gzip.compress(gzip.compress(REPORT.encode())), "is a gzip inside a gzip"),
        (b'{"text": "cut off', "broken JSON at column"),
        (b'{"id": 1}', "has no 'text'"),
        (b'{"text": ["a"]}', "its 'text' is not a string but a list"),
        (b'[{"text": ', "broken JSON"),
        (b'{"text": "' + b"[" * 10 + b'", "x": ' + b"[" * 100_000 + b"}", "JSON"),
    ],
)
def test_a_bad_file_is_named_with_its_fault(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "input"
    path.write_bytes(content)
    error = only_error(path)
    assert error.startswith(str(path))
    assert message in error


def test_a_word_document_is_told_from_a_zip(tmp_path: Path) -> None:
    path = zipped(tmp_path / "report.docx", **{"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    assert "is a Word document, not text. Save it as plain text or HTML." in only_error(path)


def test_a_missing_file(tmp_path: Path) -> None:
    assert "does not exist. The name is misspelt" in only_error(tmp_path / "none.txt")


def test_an_impossible_name() -> None:
    assert "no name that a file can have" in only_error("a\x00b")


def test_an_empty_folder(tmp_path: Path) -> None:
    assert "holds no files" in only_error(tmp_path)


def test_a_bad_file_in_a_folder_is_reported_and_the_rest_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    (tmp_path / "b.bin").write_bytes(b"\x7fELF\x00")
    (tmp_path / "c.txt").write_text("")
    (tmp_path / "d.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "e.txt").write_text(REPORT)
    os.mkfifo(tmp_path / "f.txt")
    read, skipped = gather(tmp_path)
    assert len(read) == 2
    assert [str(error).split("/")[-1].split(".")[0] for error in skipped] == ["b", "c", "d", "f"]


def test_folders_that_link_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "report.txt").write_text(REPORT)
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    read, skipped = gather(tmp_path)
    assert len(read) == 1
    assert len(skipped) == 1
    assert "is a link to a folder that holds it" in str(skipped[0])


@pytest.fixture
def unprivileged() -> Iterator[None]:
    """Lets the test run without root's rights, to whom no file is closed."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


def test_a_file_without_permission(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "closed.txt"
    path.write_text(REPORT)
    path.chmod(0)
    request.getfixturevalue("unprivileged")
    assert "may not be read by you. Its permissions forbid it." in only_error(path)


def test_a_text_that_is_too_long(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(0)
        for _ in range(50):
            file.write(b"All quiet. " * 91_000)
    (error,) = gather(path)[1]
    assert isinstance(error, TooLarge)
    assert str(error).startswith(f"{path} is longer than a report can be (1,000,000 characters).")


@pytest.mark.parametrize("letter", ["a", "é", "\U0001f600"])
def test_the_limit_counts_characters(tmp_path: Path, letter: str) -> None:
    text = REPORT + letter * (SMALL.longest_report - len(REPORT))
    path = tmp_path / "long.txt"
    path.write_text(text)
    assert only_document(path, SMALL).text == text
    path.write_text(text + letter)
    assert "is longer than a report can be (2,000 characters)" in only_error(path, SMALL)


def test_broken_lines_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    sound = json.dumps({"id": "r", "text": "The talks went on."}) + "\n"
    bad = ['{"id": 3, "text": "cut\n', "[1]\n", '{"text": ""}\n', '{"text": "half \\ud83d"}\n', '{"text": "nul \\u0000"}\n',
           '{"text": "%s"}\n' % ("x" * 2_001), '{"text": "%s"}\n' % ("x" * 1_100_000), "17\n"]  # fmt: skip
    path = tmp_path / "batch.jsonl"
    path.write_text(sound * 7_340 + "".join(bad) + sound)
    read, skipped = gather(path, SMALL)
    assert len(read) == 7_341
    messages = [str(error).removeprefix(f"{path}, line ") for error in skipped]
    assert [message[:5] for message in messages] == [f"7,34{n}" for n in range(1, 9)]
    for message, part in zip(
        messages,
        ("broken JSON at column", "not a JSON object but a list",
         "is empty", "half a character (a lone surrogate) at position 5", "holds a NUL character at position 4",
         "is longer than", "is longer than", "not a JSON object but a number"),
        strict=True,
    ):  # fmt: skip
        assert part in message


def test_the_first_line_may_be_broken_too(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_text('{"id": 1, "text": "cut\n' + json.dumps({"text": REPORT}) + "\n")
    read, skipped = gather(path)
    assert len(read) == len(skipped) == 1
    assert "line 1: broken JSON" in str(skipped[0])


def test_a_line_in_another_encoding_is_read_with_a_note(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_bytes(json.dumps({"text": REPORT + "“Yes.”"}, ensure_ascii=False).encode("cp1252") + b"\n")
    document = only_document(path)
    assert document.text.endswith("“Yes.”")
    assert "Windows-1252" in document.notes[0]


def test_json_lines_in_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_text((json.dumps({"text": REPORT + "“Yes.”"}, ensure_ascii=False) + "\n") * 2, encoding="utf-16")
    read, skipped = gather(path)
    assert not skipped
    assert [document.text for document in read] == [REPORT + "“Yes.”"] * 2


def test_a_report_in_another_language_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "bericht.txt"
    path.write_text("Die Unterhändler der beiden Länder haben sich am Montag auf eine Öffnung der Straße geeinigt.")
    (error,) = gather(path)[1]
    assert isinstance(error, NotEnglish)
    assert str(error) == (
        f"{path} is written in German, not English. dragoman reads English alone. Leave it out, or read a translation."
    )


def test_bad_members_of_a_zip_are_named_and_the_rest_read(tmp_path: Path) -> None:
    path = tmp_path / "reports.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../etc/evil.txt", REPORT)
        archive.writestr("/root/evil.txt", REPORT)
        archive.writestr("C:\\evil.txt", REPORT)
        archive.writestr("nested.zip", zipped(tmp_path / "inner.zip", a__txt=b"x").read_bytes())
        archive.writestr("nested.gz", gzip.compress(REPORT.encode()))
        archive.writestr("picture.jpg", b"\xff\xd8\xff\xe0" + bytes(20))
        archive.writestr("steer\x1b[2Jing.txt", b"")
        link = zipfile.ZipInfo("zlink.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("good.txt", REPORT)
    read, skipped = gather(path)
    assert len(read) == 1
    messages = [str(error).removeprefix(f"{path}, member ") for error in skipped]
    assert [message.split(" ")[0] for message in messages] == [
        "../../etc/evil.txt", "/root/evil.txt", "C:\\evil.txt",
        "nested.gz", "nested.zip", "picture.jpg", "steer?[2Jing.txt", "zlink.txt",
    ]  # fmt: skip
    assert all("leads out of the archive" in message for message in messages[:3])
    assert "is a gzip inside a zip" in messages[3]
    assert "is a zip inside a zip" in messages[4]


def test_an_encrypted_member(tmp_path: Path) -> None:
    path = zipped(tmp_path / "secret.zip", a__txt=REPORT.encode())
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    path.write_bytes(content)
    assert "member a.txt is encrypted" in only_error(path)


def test_an_empty_zip(tmp_path: Path) -> None:
    assert "is an empty archive" in only_error(zipped(tmp_path / "empty.zip"))


def test_a_zip_that_unpacks_without_end_is_stopped_by_counting(tmp_path: Path) -> None:
    line = json.dumps({"text": REPORT}).encode() + b"\n"
    path = zipped(tmp_path / "bomb.zip", a__jsonl=line * 2_000, b__txt=REPORT.encode())
    read, skipped = gather(path, SMALL)
    assert 300 < len(read) < 800
    assert len(skipped) == 1
    assert isinstance(skipped[0], TooLarge)
    assert "unpacks to more than 200,000 bytes; the rest of it was not read" in str(skipped[0])


def test_a_zip_of_one_gigantic_text_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("a.txt", "w") as file,
    ):
        for _ in range(100):
            file.write(b" " * 1_000_000)
    assert "is longer than a report can be" in only_error(path)


def test_a_gzip_bomb(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "' + b"a" * 3_000_000))
    assert "unpacks to more than 200,000 bytes" in only_error(path, SMALL)


def test_a_member_whose_content_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "damaged.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", REPORT)
        archive.writestr("b.txt", REPORT)
    path.write_bytes(path.read_bytes().replace(b"Envoys Agree", b"Envoys Argue", 1))
    read, skipped = gather(path)
    assert len(read) == 1
    assert "member a.txt cannot be read (Bad CRC-32" in str(skipped[0])


def test_a_wrong_scheme() -> None:
    assert "addresses of the kind 'ftp' are not followed" in only_error("ftp://example.org/report.txt")
    assert "Name the file by its path" in only_error("file:///etc/passwd")


def test_a_json_document_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    path.write_text(json.dumps([{"text": REPORT}] * 40))
    options = replace(SMALL, limits=replace(SMALL.limits, json_bytes=1_000))
    assert "is one JSON document of more than 1,000 bytes. Save it as JSON Lines" in only_error(path, options)


def test_an_error_while_reading(tmp_path: Path) -> None:
    class Broken(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise OSError(5, "Input/output error")

    (error,) = documents("-", standard_input=Broken())  # type: ignore[arg-type]
    assert isinstance(error, UnreadableInput)
    assert str(error).startswith("Standard input cannot be read (Input/output error).")


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "agencies.csv").write_text("name,aliases,kind,country\nHill Wire,,agency,\n")
    path = tmp_path / "report.txt"
    path.write_text(REPORT + "\nWith reporting by Hill Wire and AFP")
    assert only_document(path, IntakeOptions(tables=(tmp_path,))).credits == ("Hill Wire", "AFP")
