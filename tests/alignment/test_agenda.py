"""The agenda of a review: what was decided, what waits for an answer, what is to be settled."""

from datetime import date
from typing import Any

from mktcanvas.alignment.agenda import MOST_FINDINGS, agenda, next_review
from mktcanvas.model.people import Review
from tests.alignment.plans import plan, report

REVIEWS: dict[str, Any] = {
    "r1": {"date": "2027-01-10", "decisions": "Stop the\nleaflet"},
    "r2": {"date": "2027-02-15"},
    "r3": {"date": "2027-05-10"},
}


def points(language: str = "en", **lists: Any) -> tuple[str, ...]:
    strategy = plan(reviews=REVIEWS, **lists)
    review = next_review(strategy, date(2027, 2, 15))
    assert review is not None
    assert review.ref == "r2"
    return agenda(strategy, report(strategy), review, language)


def test_what_was_decided_comes_first_then_what_waits_for_an_answer() -> None:
    comments = [{"card": "a", "author": "Sales", "text": "Too late?", "on": "2027-02-10"}]
    told = points("fr", actions={"a": {}}, comments=comments)
    assert told[0] == "Vérifier ce qui a été décidé le 10\u00a0janvier\u00a02027\u202f: Stop the leaflet"
    assert told[1] == "Répondre à Sales sur «\u202fTitle of a\u202f»\u202f: Too late?"
    assert told[2].startswith("«\u202fTitle of a\u202f» ne sert aucun objectif. Reliez-la")


def test_only_as_many_findings_as_a_meeting_can_settle_are_listed() -> None:
    told = points(objectives={f"o{n}": {} for n in range(9)})
    assert len(told) == 1 + MOST_FINDINGS + 1
    assert told[-1].endswith("more on the Consistency page")


def test_a_plan_without_findings_looks_at_its_figures() -> None:
    strategy = plan()
    assert agenda(strategy, report(strategy), Review(title="R", date=date(2027, 1, 1)), "en") == (
        "No open finding: look at the KPIs and decide what to stop",
    )


def test_no_review_is_next_where_all_are_past() -> None:
    assert next_review(plan(reviews=REVIEWS), date(2027, 5, 11)) is None
