"""The agenda of a review: what was decided last time, what is unanswered, and the gravest findings to be settled.

One line a point, in the words of the findings themselves; it must not know where the agenda is shown or kept.
"""

from datetime import date

from mktcanvas.alignment.figures import Day
from mktcanvas.alignment.report import Report
from mktcanvas.model.people import Comment, Review
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

MOST_FINDINGS = 12
"""Findings on one agenda: more than a meeting can settle are counted, not listed."""

_DECIDED = Words("Check what was decided on {day}: {decisions}", "Vérifier ce qui a été décidé le {day} : {decisions}")
_COMMENT = Words("Answer {author} on “{card}”: {text}", "Répondre à {author} sur « {card} » : {text}")
_SOMEBODY = Words("somebody", "quelqu’un")
_FINDING = Words("{title}. {fix}", "{title}. {fix}")
_REST = Words("{count} more on the Consistency page", "{count} de plus sur la page Cohérence")
_ALL_WELL = Words(
    "No open finding: look at the KPIs and decide what to stop",
    "Aucun constat ouvert : regarder les indicateurs et décider quoi arrêter",
)


def agenda(strategy: Strategy, report: Report, review: Review, language: str) -> tuple[str, ...]:
    """Return the points of a review's agenda, gravest first within each part."""
    points = [*_decided_before(strategy, review, language)]
    for comment in strategy.all(Comment):
        if not comment.answered and (card := strategy.cards.get(comment.card)) is not None:
            author = comment.author or _SOMEBODY.of(language)
            said = _COMMENT.of(language).format(author=author, card=_line(card.title), text=_line(comment.text))
            points.append(said)
    found = report.open
    for finding in found[:MOST_FINDINGS]:
        title, fix = finding.title(language).rstrip(".\u202f "), finding.fix(language)
        points.append(_FINDING.of(language).format(title=title, fix=_line(fix)))
    if len(found) > MOST_FINDINGS:
        points.append(_REST.of(language).format(count=len(found) - MOST_FINDINGS))
    return tuple(points or (_ALL_WELL.of(language),))


def next_review(strategy: Strategy, today: date) -> Review | None:
    """Return the first review that is today or later, ``None`` where none is planned."""
    coming = [review for review in strategy.all(Review) if review.date >= today]
    return min(coming, key=lambda review: (review.date, review.rank), default=None)


def _decided_before(strategy: Strategy, review: Review, language: str) -> list[str]:
    earlier = [other for other in strategy.all(Review) if other.date < review.date and other.decisions.strip()]
    last = max(earlier, key=lambda other: other.date, default=None)
    if last is None:
        return []
    return [_DECIDED.of(language).format(day=Day(last.date).of(language), decisions=_line(last.decisions))]


def _line(text: str) -> str:
    return " ".join(text.split())
