"""Languages: their English names, and the words by which English is known."""

from functools import cache

from dragoman.knowledge.tables import rows


@cache
def language_names() -> dict[str, str]:
    """Names by ISO 639 code ("tr": "Turkish")."""
    return {row.required("code"): row.required("name") for row in rows("lexicon/languages.csv", ("code", "name"))}


@cache
def english_words() -> frozenset[str]:
    """Words that stand in every English text and hardly in another language."""
    return frozenset(row.required("word") for row in rows("lexicon/english_words.csv", ("word",)))
