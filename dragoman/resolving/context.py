"""Context: which country a bare "the government" means, by the names around it."""

from collections import Counter

from dragoman.reading.draft import Draft, Mention

_NATIONAL = ("country", "adjective", "capital", "metonym", "people")
_CLEAR = 0.5  # the share of the report's country names that one country must have to be meant without being named


def country_around(draft: Draft, mention: Mention) -> str | None:
    """The country named last before a mention in its sentence, else the one that the report mostly names."""
    before: str | None = None
    counts: Counter[str] = Counter()
    for name in draft.names:
        if name.country is None or name.label not in _NATIONAL:
            continue
        counts[name.country] += 1
        if name.start < mention.start and name.first.sentence is mention.head.sentence:
            before = name.country
    if before is not None:
        return before
    if not counts:
        return None
    country, count = counts.most_common(1)[0]
    return country if count >= _CLEAR * counts.total() and count > 1 else None
