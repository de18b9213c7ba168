import pytest

from dragoman.knowledge.outlets import load_outlets

OUTLETS = load_outlets()


@pytest.mark.parametrize(
    ("source", "url", "town"),
    [
        ("gainesville.com", None, "Gainesville"),
        ("https://www.gainesville.com/news/1", None, "Gainesville"),
        (None, "http://news.postbulletin.com/a?b=c", "Rochester"),
        ("The Boston Globe", None, "Boston"),
        ("nowhere.example", "https://www.thetowntalk.com/x", "Alexandria"),
    ],
)
def test_a_source_or_an_address_finds_the_outlet(source: str | None, url: str | None, town: str) -> None:
    found = OUTLETS.of(source, url)
    assert found is not None
    assert found.town == town
    assert found.local


@pytest.mark.parametrize("source", [None, "", "http://[", "com", "My Blog", "x" * 10_000])
def test_an_unknown_source_finds_none(source: str | None) -> None:
    assert OUTLETS.of(source, None) is None


def test_an_agency_that_reports_on_all_the_world_is_at_home_nowhere() -> None:
    found = OUTLETS.of("Reuters", None)
    assert found is not None
    assert found.country is None
    assert not found.local
