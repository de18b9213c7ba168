"""Notices: short lines between headline and body that tell nothing of the world: bylines, dates, "ABSTRACT."."""

import re

from dragoman.intake.dates import DAY_MONTH, MONTH_DAY, PartialDate, read_date

_NAME = r"(?:[A-Z][\w.'’-]*|de|van|von|al|el|bin|and|&)"
_BYLINE = re.compile(rf"(?:By|BY|by)\s+{_NAME}(?:[\s,]+{_NAME}){{0,9}}(?:[,|(][^.]*)?\.?")
_LABEL = re.compile(
    r"(?:abstract|full text|summary|listen|watch|share|advertisement|print|comments?|letters|opinion|analysis|"
    r"breaking(?: news)?|world|news|exclusive|\d+ min(?:ute)?s? read)\W*",
    re.I,
)
_DATE_WORDS = frozenset(
    "published updated posted last modified first released issued date on at january february march april may june july "
    "august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday "
    "thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm a m p gmt utc bst cet est edt msk h "
    "hr hrs local time ago st nd rd th".split()
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_REMARK = re.compile(
    r"(?i)[(\[](?:corrects?|corrected|updates?|updated|adds|refiles|recasts|clarifies|repeats|removes|rewrites|fixes|"
    r"editor['’]s note|note)\b[^()\[\]]{0,600}[)\]]\.?"
)
_LONGEST = 120


def is_notice(words: str) -> bool:
    """Whether the paragraph is a byline, a mere date, a label or a remark ("(Corrects the number of dead)")."""
    if _REMARK.fullmatch(words):
        return True
    if len(words) > _LONGEST:
        return False
    return bool(_BYLINE.fullmatch(words) or _LABEL.fullmatch(words)) or is_date_line(words)


def is_date_line(words: str) -> bool:
    """Whether the paragraph is nothing but a date ("Published: January 23, 2019 14:05 GMT")."""
    if len(words) > _LONGEST or not any(map(str.isdigit, words)) or date_of(words) is None:
        return False
    return all(token.isdigit() or token.lower() in _DATE_WORDS for token in _TOKEN.findall(words))


def date_of(words: str) -> PartialDate | None:
    """The date that a date line gives, where it is full or at least a day of a month."""
    if not (DAY_MONTH.search(words) or MONTH_DAY.search(words) or re.search(r"\d{4}-\d\d-\d\d", words)):
        return None
    iso = re.search(r"\d{4}-\d\d-\d\d", words)
    return read_date(iso.group() if iso else words)
