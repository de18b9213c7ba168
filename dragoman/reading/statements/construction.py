"""Construction: how a possible cue is built into its sentence: its subject, its complements, where its clause starts."""

from dragoman.reading.statements.ground import Ground
from dragoman.reading.words import Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_FARTHEST = 5  # steps up the tree in which an inherited subject is looked for
_JOINED = frozenset(("aux", "auxpass", "neg", "advmod", "npadvmod"))
_COMPLEMENTS = ("dobj", "oprd", "acomp", "attr")


def subject_of(word: Word, steps: int = 0) -> tuple[Word | None, str]:
    """The subject of a verb, its own or one it inherits ("…, adding that"), and by which way it was found."""
    for child in word.children:
        if child.dep in SUBJECTS:
            return child, "own"
    if steps == _FARTHEST or word.head is word:
        return None, "none"
    return _inherited(word, steps)


def _inherited(word: Word, steps: int) -> tuple[Word | None, str]:
    above, dep = word.head, word.dep
    if dep in ("acl", "relcl", "amod"):
        return above, dep
    if dep == "xcomp" and (told := _object_before(word)) is not None:
        return told, "object"
    if dep == "pcomp":
        return subject_of(above.head, steps + 1)[0], dep
    if dep in ("conj", "xcomp", "advcl", "ccomp", "parataxis", "dep"):
        return subject_of(above, steps + 1)[0], dep
    return None, "none"


def _object_before(word: Word) -> Word | None:
    """Who is to do it: "told the rebels to leave"; a promise is the promiser's own to keep."""
    if word.head.lemma == "promise":
        return None
    return next((child for child in word.head.children if child.dep == "dobj" and child.i < word.i), None)


def signature(word: Word) -> str:
    """Which complements a word has, as a short key: "dobj+p:of" for "accused it of arming them"."""
    deps: dict[str, Word] = {}
    preposition = ""
    for child in word.children:
        deps.setdefault(child.dep, child)
        if not preposition and child.dep == "prep" and child.i > word.i:
            preposition = child.lower
    parts = [dep + ("<" if deps[dep].i < word.i else "") for dep in ("ccomp", "xcomp") if dep in deps]
    parts += [dep for dep in _COMPLEMENTS if dep in deps]
    if "dative" in deps:
        parts.append("dat")
    if "advcl" in deps and not parts:
        parts.append("advcl")
    if preposition and len(parts) < 2:
        parts.append("p:" + preposition)
    parts += [dep for dep in ("agent", "acl") if dep in deps]
    if "auxpass" in deps:
        parts.append("pass")
    return "+".join(parts)


def clause_start(ground: Ground, word: Word) -> int:
    """Where the subject and the verb group before a cue begin, as far as they join it: "the minister has said" → "the"."""
    start = word.i
    for child in reversed(word.children):
        if child.i > word.i:
            continue
        if child.right != start - 1:
            break
        if child.dep in ("nsubj", "nsubjpass"):
            start = ground.after_speech(child.left, child.i)
            break
        if child.dep not in _JOINED or (child.dep == "advmod" and child.pos != "ADV"):
            break
        start = child.left
    return max(start, word.sentence.words[0].i)
