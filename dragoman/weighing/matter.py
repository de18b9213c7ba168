"""Matter: how much of what a promise is about a later sentence shares."""

from dragoman.weighing.archive import Archive, Sight
from dragoman.weighing.manner import tells_of_pact
from dragoman.weighing.promises import Promise

_BY_ITS_DAY = 0.5  # where a truce is named by the day on which it was made
_OF_ITS_PLACE = 0.2  # where a truce is told of at a place that a promise of calm names
_ALL_THERE = 0.45
_RARE = 0.3


def matter_of(promise: Promise, sight: Sight, archive: Archive) -> tuple[float, list[str]]:
    """How much of what a promise is about a sentence shares."""
    shared = promise.matter & sight.passage.names
    own = max(sum(archive.weight(stem) for stem in promise.matter), archive.least)
    found = sum(archive.weight(stem) for stem in shared) / own
    if promise.agreement and archive.agreement_of(promise.agreement) in sight.agreements:
        found += 0.25
    if on_its_day(promise, sight):
        found += 0.15
    if promise.deed == "cease" and f"@{promise.made[5:]}" in sight.passage.names and tells_of_pact(sight.passage.text):
        found += _BY_ITS_DAY
    if promise.deed == "cease" and promise.names & shared and tells_of_pact(sight.passage.text):
        found += _OF_ITS_PLACE
    return max(found, _by_own(promise, sight, archive)), sorted(shared)


def on_its_day(promise: Promise, sight: Sight) -> bool:
    """Whether a sentence names the day on which it was due."""
    day = promise.due_day
    return day is not None and (f"@{day[5:]}" in sight.passage.names or day == sight.named)


def _by_own(promise: Promise, sight: Sight, archive: Archive) -> float:
    """Where the few words of a promise itself are all there, and rare enough, its sentence need not be."""
    own = promise.matter & promise.own_stems
    rare = sum(map(archive.weight, own)) >= _RARE * archive.least
    return _ALL_THERE if own and own != promise.matter and rare and own <= sight.passage.names else 0.0
