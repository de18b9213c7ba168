"""Texts: PolNeAR's documents, parsed once and kept in a folder outside the repository, with their gold."""

import hashlib
import json
import os
import pickle
from dataclasses import dataclass
from pathlib import Path

from dragoman.intake.layout.parts import separate
from dragoman.knowledge.library import Library
from dragoman.reading.draft import Draft
from dragoman.reading.parse import parse
from dragoman.reading.statements.candidates import may_be_cue as may_be_cue
from dragoman.reading.statements.ground import Ground, survey
from dragoman.reading.words import Sentence, Word, link
from dragoman.records.document import Document
from dragoman.settings import Settings

SHARED = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parents[3] / "shared"))
CACHE = Path(os.environ.get("DRAGOMAN_PARSES", "/tmp/dragoman-parses"))
_COLUMNS = ("start", "end", "lemma", "pos", "tag", "dep", "ent", "ent_begins")


@dataclass(eq=False)
class Text:
    """One document with its ground and its gold attributions by the word on which their content hangs."""

    id: str
    ground: Ground
    given: list[dict]
    heads: dict


def document(given):
    """The document as ``dragoman read`` would make it of a line of JSON."""
    parts = separate(given["text"])
    return Document(
        id=given["id"], text=given["text"], headline=parts.headline, caption=parts.caption, credit_line=parts.credit_line,
        dateline=parts.dateline.span if parts.dateline else None,
    )  # fmt: skip


def load(split):
    """The texts of a split, from the cache where they were parsed before."""
    from training.statements.gold import attributions

    path = SHARED / "data" / "polnear" / f"{split}.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    mark = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    cache = CACHE / f"{split}-{mark}.pickle"
    if not cache.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        drafts = (Draft(document(line), Settings(), Library()) for line in lines)
        cache.write_bytes(pickle.dumps([_packed(draft) for draft in parse(drafts, Settings().model)]))
    texts = []
    for line, packed in zip(lines, pickle.loads(cache.read_bytes()), strict=True):
        ground = survey(_unpacked(document(line), packed))
        heads = {}
        for each in attributions(ground.draft, line["attributions"]):
            heads.setdefault(each.head, each)
        texts.append(Text(line["id"], ground, line["attributions"], heads))
    return texts


def _packed(draft):
    words = [(*(getattr(word, name) for name in _COLUMNS), word.head.i, word.sentence.index) for word in draft.words]
    return words, [(sentence.paragraph, sentence.part) for sentence in draft.sentences]


def _unpacked(given, packed):
    words, sentences = packed
    draft = Draft(given, Settings(), Library())
    draft.sentences = [Sentence(index, paragraph, part) for index, (paragraph, part) in enumerate(sentences)]
    for i, row in enumerate(words):
        word = Word(i, given.text[row[0] : row[1]], row[0])
        for name, value in zip(_COLUMNS[2:], row[2:8], strict=True):
            setattr(word, name, value)
        word.sentence = draft.sentences[row[9]]
        word.sentence.words.append(word)
        draft.words.append(word)
    for word, row in zip(draft.words, words, strict=True):
        word.head = draft.words[row[8]]
    link(draft.words)
    return draft
