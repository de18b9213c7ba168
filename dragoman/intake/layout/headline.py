"""The headline: the title where the text begins with it, or a first paragraph that reads like one."""

import re
from itertools import islice

from dragoman.intake.layout.notices import is_notice
from dragoman.intake.layout.paragraphs import Span

_HEADING = re.compile(r"(?:#{1,6}[ \t]+)?(?P<words>\S.*?)(?:[ \t]+#+)?(?P<rule>[ \t]*\r?\n(?:=+|-+))?", re.S)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LIKE_A_LEAD = re.compile(
    r"\b(?:said|told|according to|was|were|had|has|have|is|are|isn[’']t|be|met|won|took|came|left|held|began|fell|went|"
    r"made|gave|got|saw|struck|shot|hit|today|yesterday|\w{3,}ed|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|"
    r"\A(?:It|He|She|They|We|I|You|That|This|There)\b"
)
_SMALL = frozenset(
    "a an the and but or nor so yet as at by for from in into of off on onto over per to under up via vs with without amid "
    "after against before between during near since than al el ez as-yet de la le van von bin ibn und".split()
)
_LETTERS = re.compile(r"\w+")
_STOP = re.compile(r"\s?[”’\"']?[.?!](?=\s)")  # "Envoys agree to meet. The rest follows in one line."
_MARKDOWN = "#*_ \t"
_MARKS_AFTER = re.compile(r"(?:\[\d+\]|[\"”’')\]\s])+\Z")
_ARTICLE = re.compile(r"\b(?:the|a|an)\b", re.I)
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.)+\Z|\b(?:Inc|Corp|Co|Jr|Sr|St|Gov|Sen|Rep|Gen)\.\Z")
_TURN = re.compile(r"(?:Q|A|QUESTION|ANSWER|[A-Z]{2,}(?: [A-Z.]+)*):\s")
_LETTER = re.compile(r"(?:Dear|Attention|To)\b[^.]*[,:]?\Z")
_BULLET = re.compile(r"[-*•·–—]\s|\d+[.)]\s|[\"“‘']?\Z")
_LONGEST_WORDS, _LONGEST = 28, 220
_LONGEST_SENTENCE = 14  # words of a headline that ends in a full stop
_LONGEST_QUESTION = 20


def find_headline(text: str, paragraphs: list[Span], title: str | None) -> Span | None:
    """Where the headline is; where a title is known, only the title's own words count."""
    if title:
        return _title_at_start(text, paragraphs, title)
    for index, span in enumerate(paragraphs[:2]):
        words, following = text[slice(*span)], paragraphs[index + 1 : index + 2]
        if not following:
            return None
        if heading := _marked_heading(text, span):
            return heading
        if is_headline(words, text[slice(*following[0])]):
            return _after_kicker(text, paragraphs) if index == 0 else span
        if not is_notice(words) and not _is_kicker(words):
            return None
    return None


def is_headline(words: str, following: str) -> bool:
    """Whether the paragraph reads like a headline, given the one after it."""
    count = len(_WORD.findall(words))
    if not 2 <= count <= _LONGEST_WORDS or len(words) > _LONGEST:
        return False
    if is_notice(words) or _TURN.match(words) or _LETTER.match(words) or _BULLET.match(words):
        return False
    if words[-1] in ",:":
        return False
    if not _has_full_stop(words, count):
        return True
    return _is_in_title_case(words) or _is_in_headline_style(words, count, following)


def _has_full_stop(words: str, count: int) -> bool:
    """Whether it ends like a sentence of the body: a long question does, and "… in the U.S." if it is long."""
    bare = _MARKS_AFTER.sub("", words)
    if bare.endswith(("?", "!")):
        return count > _LONGEST_QUESTION
    if not bare.endswith(".") or bare.endswith("..."):
        return False
    return count > _LONGEST_SENTENCE or not _ABBREVIATION.search(bare)


def _is_in_title_case(words: str) -> bool:
    """Whether all but small words have capitals ("Envoys Meet In Astana Over Idlib Truce.")."""
    letters = [word for word in _WORD.findall(words) if word[0].isalpha()]
    return len(letters) >= 4 and all(word[0].isupper() or word in _SMALL for word in letters) and ". " not in words


def _is_in_headline_style(words: str, count: int, following: str) -> bool:
    """Short, without articles, "said" and the past tense ("Envoys end talks in Astana without truce for Idlib.")."""
    if not 5 <= count <= _LONGEST_SENTENCE or len(words) > 0.8 * len(following) or ". " in words:
        return False
    return not _ARTICLE.search(words) and not _LIKE_A_LEAD.search(words)


def _marked_heading(text: str, span: Span) -> Span | None:
    """The words of a Markdown heading ("# Envoys Meet", or underlined)."""
    match = _HEADING.fullmatch(text, *span) if span[1] - span[0] <= 2 * _LONGEST else None
    if not match or (match.start("words") == span[0] and not match["rule"]) or "\n" in match["words"]:
        return None
    return match.span("words")


def _after_kicker(text: str, paragraphs: list[Span]) -> Span:
    """The headline itself, where a few words stand above it ("Syria's war")."""
    first, second, *rest = paragraphs
    words = text[slice(*second)]
    if not rest or not _is_kicker(text[slice(*first)]) or _is_kicker(words):
        return first
    return second if is_headline(words, text[slice(*rest[0])]) else first


def _is_kicker(words: str) -> bool:
    return len(_WORD.findall(words)) <= 3 and not words.endswith((".", "?", "!"))


def _title_at_start(text: str, paragraphs: list[Span], title: str) -> Span | None:
    """The title's words in one of the first paragraphs: the whole of it, or its beginning up to a full stop."""
    words = [word.casefold() for word in _LETTERS.findall(title)]
    for index, (start, end) in enumerate(paragraphs[:4] if words else ()):
        last = _end_of_words(text, start, end, words)
        if last is None:
            continue
        begin = end - len(text[start:end].lstrip(_MARKDOWN))
        if not _LETTERS.search(text, last, end):
            return begin, start + len(text[start:end].rstrip(_MARKDOWN))
        stop = _STOP.match(text, last, end)
        if index == 0 and stop and len(words) > 2:
            return begin, stop.end()
    return None


def _end_of_words(text: str, start: int, end: int, words: list[str]) -> int | None:
    """Where the words end, if the stretch begins with them, whatever marks and spaces stand between them."""
    found = list(islice(_LETTERS.finditer(text, start, end), len(words)))
    return found[-1].end() if [match.group().casefold() for match in found] == words else None
