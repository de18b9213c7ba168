"""Codes: the parse's labels as small numbers, for the trees that weigh statements."""

from dragoman.reading.words import Word


def _numbered(labels: str) -> dict[str, int]:
    return {label: number for number, label in enumerate(labels.split(), 1)}


TAGS = _numbered("VBD VBZ VBP VB VBG VBN MD")
POS = _numbered("VERB NOUN ADJ AUX ADV ADP PUNCT PROPN PRON")
CUE_DEPS = _numbered(
    "ROOT ccomp advcl relcl acl conj xcomp pcomp pobj dobj nsubj amod attr acomp parataxis prep compound"
)
WORD_DEPS = _numbered(
    "ccomp xcomp dobj prep pobj advcl acl nsubj nsubjpass ROOT conj relcl oprd acomp attr npadvmod pcomp dative mark "
    "parataxis poss compound amod appos nmod"
)
WAYS = _numbered("own conj xcomp advcl none acl relcl pcomp object amod ccomp parataxis dep")
FIRST_WORDS = _numbered(
    "that to if whether what how why who for as about of in and but it on at when after because while against with which"
)
_BREAKS = {
    ",": 1,
    ".": 2,
    '"': 3,
    "''": 3,
    "”": 3,
    "“": 3,
    ";": 4,
    ":": 5,
    "-": 6,
    "—": 6,
    "–": 6,
    "--": 6,
    "(": 7,
    ")": 8,
}
_BREAK_POS = {
    "CCONJ": 11, "ADP": 12, "SCONJ": 13, "VERB": 14, "NOUN": 15, "PROPN": 15, "ADV": 16, "PRON": 17, "DET": 18, "AUX": 19,
    "PART": 20,
}  # fmt: skip
_PRONOUNS = {
    "i": 1, "we": 2, "you": 3, "he": 4, "she": 4, "they": 5, "it": 6, "who": 7, "that": 8, "which": 8, "this": 9, "these": 9,
    "those": 10, "there": 11, "what": 12, "one": 13, "some": 14, "many": 14, "others": 14,
}  # fmt: skip
_NAMES = {"PERSON": 20, "ORG": 21, "GPE": 22, "NORP": 23}
_COMMON = (25, 26, 27, 28)  # kinds of nouns that say more by their own lemma


def kind_of_noun(word: Word | None) -> int:
    """What a noun or pronoun is, as far as it tells whether it can speak."""
    if word is None:
        return 0
    if word.lower in _PRONOUNS:
        return _PRONOUNS[word.lower]
    if word.ent:
        return _NAMES.get(word.ent, 24)
    if word.pos == "PROPN":
        return 25
    if word.tag == "NNS":
        return 26
    return 27 if word.pos == "NOUN" else 28


def noun_key(word: Word | None) -> str:
    """The lemma of a common noun, the kind of a name or pronoun."""
    kind = kind_of_noun(word)
    return word.lemma if word is not None and kind in _COMMON else f"kind {kind}"


def break_code(word: Word | None) -> int:
    """What stands at the edge of a stretch: a mark, or a word of some class; 0 for the paragraph's edge."""
    if word is None:
        return 0
    if word.text in _BREAKS:
        return _BREAKS[word.text]
    return 9 if word.pos == "PUNCT" else _BREAK_POS.get(word.pos, 10)
