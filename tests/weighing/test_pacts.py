"""An agreement told by several reports is one, with its history: restated, violated, ended, disputed."""

from dragoman.weighing.report import Report
from dragoman.weighing.weighed import Weighed
from tests.weighing.reports import report, story, until


def deal(
    id: str, text: str, words: str, published: str, made: str | None = None, name: str = "Muscat truce",  # noqa: A002
    status: str = "agreed", source: str = "",
) -> Report:  # fmt: skip
    told = story(text, id, published, source or f"Outlet {id}")
    parties = [
        told.entity(each, country=code, actor=f"country:{code}") for each, code in (("Oman", "OMN"), ("Yemen", "YEM"))
    ]
    told.agreement(name, words, parties, kind="ceasefire", status=status, time=until(made) if made else None)
    return report(told)


SIGNED = deal("a", "Oman and Yemen signed the Muscat truce on Monday.", "the Muscat truce", "2021-05-03", "2021-05-03")
BROKEN = deal("b", "The Muscat truce between Oman and Yemen collapsed on Friday.", "The Muscat truce", "2021-07-03")


def test_two_tellings_are_one_agreement() -> None:
    case = Weighed([SIGNED, BROKEN])
    (pact,) = case.pacts
    assert {each.report.id for each in pact.tellings} == {"a", "b"}
    assert pact.name == "Muscat truce"


def test_its_fate_is_that_of_the_last_word() -> None:
    case = Weighed([SIGNED, BROKEN])
    fate = case.pact_fates[case.pacts[0].id]
    assert fate.status == "violated"
    assert fate.shown_by[-1].sight.report.id == "b"
    assert case.pact_fates[case.pacts[0].id].steps[-1].turn == "violated"


def test_agreements_of_two_years_are_two() -> None:
    other = deal(
        "b", "Oman and Yemen signed the Muscat truce on May 1.", "the Muscat truce", "2022-05-03", "2022-05-01"
    )
    assert len(Weighed([SIGNED, other]).pacts) == 2


def test_what_ends_must_be_the_truce_itself() -> None:
    other = deal("b", "The Muscat truce between Oman and Yemen came hours before the end of the harvest.",
                 "The Muscat truce", "2021-05-04")  # fmt: skip
    case = Weighed([SIGNED, other])
    assert case.pact_fates[case.pacts[0].id].status == "agreed"


def test_kept_by_one_word_and_broken_by_another() -> None:
    kept = deal(
        "b", "Oman says that the Muscat truce with Yemen is being implemented.", "the Muscat truce", "2021-06-01"
    )
    broken = deal("c", "The Muscat truce between Oman and Yemen has collapsed.", "The Muscat truce", "2021-06-02")
    case = Weighed([SIGNED, kept, broken])
    fate = case.pact_fates[case.pacts[0].id]
    assert fate.status == "disputed"
    assert [each.kind for each in case.disputes if each.kind == "agreement"] == ["agreement"]


def test_a_clause_is_no_name() -> None:
    clause = deal("a", "Oman and Yemen agreed to share the fish of the strait.", "agreed to share the fish", "2021-05-03",
                  name="agreement to share the fish of the strait")  # fmt: skip
    assert Weighed([clause]).pacts[0].name == "agreement"


def test_users_merge_and_split_agreements() -> None:
    a, b = (each.record.agreements[0].id for each in (SIGNED, BROKEN))
    assert len(Weighed([SIGNED, BROKEN], different=[frozenset((a, b))]).pacts) == 2
    other = deal(
        "b", "Oman and Yemen signed the Muscat truce on May 1.", "the Muscat truce", "2022-05-03", "2022-05-01"
    )
    pair = frozenset((a, other.record.agreements[0].id))
    assert len(Weighed([SIGNED, other], same=[pair]).pacts) == 1


def test_what_a_lead_introduces_is_new() -> None:
    fresh = deal("b", "A truce between Oman and Yemen took hold on the border.", "A truce", "2022-05-03", name="truce")
    known = deal("c", "The truce between Oman and Yemen held on the border.", "The truce", "2021-05-20", name="truce")
    assert len(Weighed([SIGNED, fresh]).pacts) == 2
    assert len(Weighed([SIGNED, known]).pacts) == 1
