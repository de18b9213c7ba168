"""What a reader finds in an input before it is a document: the text, and what the input says of itself."""

from dataclasses import dataclass, replace

from dragoman.errors import SkipDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a report from its surroundings: a feed's entry, the address of a page."""

    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One report as an input gives it; ``where`` is how messages name it ("batch.jsonl, line 12")."""

    where: str
    text: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    corrects: str | None = None
    notes: tuple[str, ...] = ()

    def with_known(self, known: Known) -> "Found":
        """With the gaps filled from the surroundings; a feed's date is surer than a page's, so it comes first."""
        return replace(
            self,
            title=self.title or known.title,
            source=self.source or known.source,
            url=known.url or self.url,
            published=known.published or self.published,
        )


FoundOrSkip = Found | SkipDocument
