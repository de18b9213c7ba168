"""Together: who "they", "both sides" and "the three leaders" are that promise something: those who just agreed."""

from dragoman.reading.draft import Draft
from dragoman.reading.participants import mentions_of
from dragoman.reading.words import Word

_COUNTS = frozenset(("both", "two", "three", "four", "five", "all"))
_SIDES = frozenset(
    "leader president side party man minister country power government delegation commander general army foe rival enemy "
    "neighbour neighbor capital nation state team negotiator".split()
)


def together(draft: Draft, subjects: list[Word]) -> tuple[str, ...]:
    """The parties of the agreement last told of, where the subject means several of whom not two are known."""
    if len(subjects) != 1 or not _is_many(subjects[0]):
        return ()
    known = {each.id for mention in mentions_of(draft, subjects) for each in mention.referents}
    told = [
        agreement for agreement in draft.agreements
        if len(agreement.parties) > 1 and min(span.start for span in agreement.evidence) < subjects[0].start
    ]  # fmt: skip
    if not told:
        return ()
    last = max(told, key=lambda each: max(s.start for s in each.evidence if s.start < subjects[0].start)).parties
    both = len(last) == 2 and any(child.lower == "both" for child in subjects[0].children)
    return last if both or len(known) < 2 else ()


def _is_many(subject: Word) -> bool:
    if subject.lower in ("they", "both"):
        return True
    return subject.lemma in _SIDES and any(child.lower in _COUNTS for child in subject.children)
