"""Countries: the code of a country that a question names by its code or its name."""

from difflib import get_close_matches
from functools import lru_cache

from dragoman.errors import SettingsError
from dragoman.knowledge.countries import load_countries
from dragoman.records.plain import plain


def country_code(name: str) -> str:
    """The code of a country ("SYR", "Syria"); three letters are taken as they are.

    Raises:
        SettingsError: no country has this name.
    """
    if code := maybe_country_code(name):
        return code
    near = get_close_matches(plain(name), _codes(), n=3)
    raise SettingsError(
        f"No country is called '{name}'.",
        remedy=f"Did you mean {' or '.join(near)}?" if near else "Give its three letters (ISO 3166-1, or UNO, IGO).",
    )


def maybe_country_code(name: str) -> str | None:
    """The code of a country, or None where the name is none."""
    if len(name) == 3 and name.isascii() and name.isalpha() and name.isupper():
        return name
    return _codes().get(plain(name))


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, country in load_countries().items():
        for name in (country.name, *country.aliases, code):
            found.setdefault(plain(name), code)
    return found
