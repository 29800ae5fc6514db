"""What ``check`` says of a plan: for people, line by line, and for scripts, as JSON whose form is a contract."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from mktcanvas.alignment.figures import Day, Number
from mktcanvas.alignment.finding import Finding, Severity
from mktcanvas.alignment.report import Report
from mktcanvas.cli import words
from mktcanvas.cli.failures import USAGE, CommandError
from mktcanvas.model.project import Waiver
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words, same

INDENT = "  "


def day_of(text: str | None) -> date:
    """Return the day that ``--on`` names, today without it. Raises ``CommandError``."""
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(words.NOT_A_DAY.filled(text=text), USAGE) from error


def json_text(strategy: Strategy, report: Report, language: str, *, plain: bool = False) -> str:
    """Return a report as JSON text; its sentences are in ``language``, in ASCII alone if ``plain``."""
    told = {
        "score": report.score,
        "assessable": report.assessable,
        "dimensions": [
            {
                "name": dimension.name,
                "score": None if dimension.score is None else _plain(dimension.score),
                "checked": dimension.checked,
                "failed": dimension.failed,
            }
            for dimension in report.dimensions
        ],
        "findings": [_finding(strategy, finding, language) for finding in report.findings],
    }
    return json.dumps(told, ensure_ascii=plain, indent=1)


def _plain(score: float) -> int | float:
    rounded = round(score, 2)
    return int(rounded) if rounded.is_integer() else rounded


def _finding(strategy: Strategy, finding: Finding, language: str) -> dict[str, Any]:
    cards = (strategy.cards[card] for card in finding.cards)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "title": finding.title(language),
        "why": finding.why(language),
        "fix": finding.fix(language),
        "cards": [{"kind": card.table, "id": card.id, "ref": card.ref, "title": card.title} for card in cards],
        "facet": finding.facet,
        "waived": finding.waived,
        "waiver": None if finding.waiver is None else _waiver(finding.waiver),
    }


def _waiver(waiver: Waiver) -> dict[str, str | None]:
    until = None if waiver.until is None else waiver.until.isoformat()
    return {"reason": waiver.reason, "by": waiver.by, "on": waiver.on.isoformat(), "until": until}


def summary(report: Report) -> Iterator[Words]:
    """Yield the score with its counts, and why it has no number or is held down."""
    if report.score is None:
        yield words.NO_SCORE.filled(missing=_joined(report.missing))
    elif report.capped:
        exact = Number(int(report.exact))
        yield words.CAPPED_SCORE.filled(score=report.score, exact=_both(exact.of))
    else:
        yield words.SCORE.filled(score=report.score)
    counts = [severity.counted(count) for severity, count in report.counts.items()]
    yield _joined([*counts, words.WAIVED_COUNT.filled(count=len(report.waived))] if report.waived else counts)


def told(strategy: Strategy, report: Report) -> Iterator[Words]:
    """Yield a report line by line, for people."""
    title = strategy.project.title.strip() or "–"
    yield words.CHECKED_ON.filled(title=title, day=_both(Day(report.day).of))
    yield from summary(report)
    yield same("")
    yield from _dimensions(report)
    for severity in Severity:
        findings = [finding for finding in report.open if finding.severity is severity]
        if findings:
            yield from _section(severity.counted(len(findings)))
            for finding in findings:
                yield from _lines(finding)
    yield from _waivers(report)


def _dimensions(report: Report) -> Iterator[Words]:
    for entry in report.dimensions:
        name = entry.dimension.words
        score = "–" if entry.score is None else str(int(entry.score))
        yield Words(f"{INDENT}{name.en:<24}{score:>4}", f"{INDENT}{name.fr:<24}{score:>4}")


def _section(heading: Words) -> Iterator[Words]:
    yield same("")
    yield heading


def _lines(finding: Finding) -> Iterator[Words]:
    title, why, fix = (_both(part) for part in (finding.title, finding.why, finding.fix))
    yield Words(f"{INDENT}{title.en}  [{finding.rule}]", f"{INDENT}{title.fr}  [{finding.rule}]")
    yield Words(f"{INDENT * 2}{why.en}", f"{INDENT * 2}{why.fr}")
    yield Words(f"{INDENT * 2}→ {fix.en}", f"{INDENT * 2}→ {fix.fr}")


def _waivers(report: Report) -> Iterator[Words]:
    """Yield the findings that are waived, and the waivers that are of no use any more."""
    if report.waived:
        yield from _section(words.WAIVED)
    for finding in report.waived:
        title, reason = _both(finding.title), _reason(finding.waiver)
        yield Words(f"{INDENT}{title.en}: {reason.en}", f"{INDENT}{title.fr}\u202f: {reason.fr}")
    for heading, waivers in ((words.EXPIRED, report.expired), (words.OBSOLETE, report.obsolete)):
        if waivers:
            yield from _section(heading)
        for waiver in waivers:
            reason = _reason(waiver)
            yield Words(f"{INDENT}{waiver.rule}: {reason.en}", f"{INDENT}{waiver.rule}\u202f: {reason.fr}")


def _reason(waiver: Waiver | None) -> Words:
    if waiver is None:
        return same("")
    if waiver.until is None:
        return words.WAIVED_BY.filled(reason=waiver.reason, by=waiver.by)
    return words.WAIVED_UNTIL.filled(reason=waiver.reason, by=waiver.by, until=_both(Day(waiver.until).of))


def _both(spoken: Callable[[str], str]) -> Words:
    return Words(spoken("en"), spoken("fr"))


def _joined(parts: list[Words] | tuple[Words, ...]) -> Words:
    return Words(", ".join(part.en for part in parts), ", ".join(part.fr for part in parts))
