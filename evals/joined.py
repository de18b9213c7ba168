"""Texts that a corpus keeps as words with spaces between, put back as they were printed, with the way back to its offsets."""

import re

Span = tuple[int, int]
_SPACES = re.compile(
    r"(?<=\w)( )[’´'`]( )(?:s|t|re|ve|d|ll|m)\b"  # Turkey ’ s, don ' t
    r"|(?<=s)( )[’´'](?= \w)"  # the workers ’ strike
    r"|\b[dDlLO]( )[’']( )(?=\w)"  # d ' affaires, O ' Brien
    r"|(?<=[\w.])( )[-/]( )(?=\w)"  # cease - fire
    r"|(?<=\d)[.,]( )(?=\d{3}\b)|(?<=\d)\.( )(?=\d)"  # 1, 500; 2. 5
    r"|[$€£(\[“‘]( )(?=\S)"
    r"|(?<=\S)( )[)\]”%]"
    r"|(?<=[A-Za-z])( )[ß-öø-ÿ](?: |\b)"  # Andr é s
    r"|(?<=[A-Za-z] [ß-öø-ÿ])( )(?=[a-z])"
)


class Joined:
    """A text without the spaces that its printed form had not; ``span`` leads back."""

    def __init__(self, text: str) -> None:
        dropped = {
            match.start(group)
            for match in _SPACES.finditer(text)
            for group in range(1, _SPACES.groups + 1)
            if match[group] is not None
        }
        self._places = [place for place in range(len(text)) if place not in dropped]
        self.text = "".join(text[place] for place in self._places)

    def span(self, span: Span) -> Span:
        """Where a span of the joined text stands in the text as given."""
        return self._places[span[0]], self._places[span[1] - 1] + 1
