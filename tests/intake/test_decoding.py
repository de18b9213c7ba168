import pytest

from dragoman.errors import UnreadableInput
from dragoman.intake.decoding import decode

ENGLISH = (
    "The envoy said “we will not leave” – Ankara’s man, Mevlüt, met reporters in Malmö. Talks went on for two days."
)
TURKISH = "The envoy, Mevlüt Çavuşoğlu, met Recep Tayyip Erdoğan in İzmir. Talks went on for two days."
RUSSIAN = "Посланники двух правительств встретились в понедельник в приграничном городе и договорились открыть дорогу."


@pytest.mark.parametrize(
    ("text", "encoding", "noted"),
    [
        (ENGLISH, "utf-8", False),
        (ENGLISH, "utf-8-sig", False),
        (ENGLISH, "utf-16", False),
        (ENGLISH, "utf-16-le", False),
        (ENGLISH, "utf-16-be", False),
        (ENGLISH, "utf-32", False),
        (ENGLISH, "cp1252", True),
        ("Talks in Malmö and Århus go on, the two ministers said.", "iso-8859-1", True),
        ("Talks in Malmö and Århus go on, the two ministers said.", "iso-8859-15", True),
        (TURKISH, "cp1254", True),
        (TURKISH, "iso-8859-9", True),
        (RUSSIAN, "cp1251", True),
        (RUSSIAN, "koi8-r", True),
    ],
)
def test_an_encoding_is_detected(text: str, encoding: str, noted: bool) -> None:
    decoded = decode(text.encode(encoding), "x")
    assert decoded.text == text
    assert bool(decoded.note) == noted


def test_the_note_names_the_encoding() -> None:
    assert decode(ENGLISH.encode("cp1252"), "x").note == (
        "The text was read as Windows-1252; if letters look wrong, save it as UTF-8."
    )


def test_lines_in_two_encodings_are_each_read_in_their_own() -> None:
    decoded = decode(TURKISH.encode() + b"\n\n" + ENGLISH.encode("cp1252"), "x")
    assert decoded.text == f"{TURKISH}\n\n{ENGLISH}"
    assert decoded.note == (
        "Some lines were read as Windows-1252, the others as UTF-8; if letters look wrong, save all as UTF-8."
    )


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    decoded = decode(TURKISH.encode() + b" \xff.", "x")
    assert decoded.text == TURKISH + " \ufffd."
    assert decoded.note == "Damaged bytes were replaced by the sign \ufffd: 1."


@pytest.mark.parametrize(
    ("charset", "text"), [("iso-8859-5", RUSSIAN), ("windows-1251", RUSSIAN), ("nonsense", ENGLISH), ("ascii", ENGLISH)]
)
def test_what_the_server_says_is_believed_where_it_can_be_true(charset: str, text: str) -> None:
    encoding = charset if text == RUSSIAN else "utf-8" if charset == "nonsense" else "cp1252"
    assert decode(text.encode(encoding), "x", charset).text == text


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\xd8", b"\x00abc", b"\x01\x02\x03\x04\x05", b"text \x00 text"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"^x (is not text|holds a NUL)"):
        decode(data, "x")
