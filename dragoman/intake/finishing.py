"""Finishing: what was found becomes a document, with its parts, date, language and identity."""

from dragoman.intake.decoding import check_characters
from dragoman.intake.found import Found
from dragoman.intake.language import check_english
from dragoman.intake.layout.parts import Parts, separate
from dragoman.intake.options import IntakeOptions
from dragoman.intake.plain import empty, too_long
from dragoman.intake.publication import publication
from dragoman.records.document import Document
from dragoman.records.identity import fingerprint


def finished(found: Found, options: IntakeOptions) -> Document:
    """The document.

    Raises:
        SkipDocument: the text is empty, too long, damaged or not English.
    """
    _check(found, options)
    title, source, url = options.title or found.title, options.source or found.source, options.url or found.url
    parts = separate(found.text, title, options.tables)
    date = publication(options.published, found.published, parts.dateline.date if parts.dateline else None)
    title = title or _words(found.text, parts)
    return Document(
        id=found.id or url or fingerprint(source, title, found.text),
        text=found.text,
        title=title,
        source=source,
        url=url,
        published=date.published,
        published_basis=date.basis,
        language="en",
        credits=parts.credits,
        headline=parts.headline,
        caption=parts.caption,
        dateline=parts.dateline.span if parts.dateline else None,
        dateline_place=parts.dateline.place if parts.dateline else None,
        credit_line=parts.credit_line,
        corrects=found.corrects,
        notes=(*found.notes, *date.notes),
    )


def _check(found: Found, options: IntakeOptions) -> None:
    if not found.text.strip():
        raise empty(found.where)
    if len(found.text) > options.longest_report:
        raise too_long(found.where, options)
    check_characters(found.text, found.where)
    for name in ("id", "title", "source", "url", "corrects"):
        if value := getattr(found, name):
            check_characters(value, f"The {name} of {found.where}")
    check_english(found.text, found.where)


def _words(text: str, parts: Parts) -> str | None:
    """The headline as the title, on one line."""
    return " ".join(text[slice(*parts.headline)].split()) if parts.headline else None
