"""What a repair makes takes over what the plan says already, and it has one name wherever it is offered."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mktcanvas.alignment.finding import Finding
from mktcanvas.document.document import Document
from mktcanvas.model.choices import Direction, Level, Quadrant
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.ui.inspector.findings import CardFindings
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.widgets.finding_box import FindingBox

DUE = date(2027, 6, 30)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "plan.mktcanvas"
    figures = {"baseline": 40.0, "target": 25.0, "unit": "%", "due": DUE, "measure": "Share of returns"}
    returns = Objective(title="Fewer returns of watches", level=Level.operational, **figures)
    bare = Objective(title="Known in Lyon", level=Level.operational, rank=1)
    Document.create(path, [returns, bare, Note(quadrant=Quadrant.strength, title="s")]).close()
    return path


def finding_of(window: MainWindow, qtbot: QtBot, title: str) -> Finding:
    findings = window.alignment.findings
    qtbot.waitUntil(lambda: not findings.behind)
    (card,) = (row.id for row in window.session.document.strategy.all(Objective) if row.title == title)
    return next(one for one in findings.report.findings_of(card) if one.rule == "measure.objective-without-kpi")


def test_the_kpi_for_an_objective_has_its_figures(window: MainWindow, qtbot: QtBot) -> None:
    window.alignment.mending.fix(finding_of(window, qtbot, "Fewer returns of watches"))
    (made,) = window.session.document.strategy.all(Kpi)
    assert (made.title, made.unit, made.baseline, made.target) == ("Share of returns", "%", 40.0, 25.0)
    assert (made.due, made.direction) == (DUE, Direction.down)
    assert window.inspector.ids == (made.id,)


def test_the_kpi_for_an_objective_without_figures_has_a_name_to_be_changed(window: MainWindow, qtbot: QtBot) -> None:
    window.alignment.mending.fix(finding_of(window, qtbot, "Known in Lyon"))
    (made,) = window.session.document.strategy.all(Kpi)
    assert (made.title, made.unit, made.baseline, made.direction) == ("New KPI", "", None, Direction.up)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_repair_has_one_name_on_the_page_and_in_the_inspector(window: MainWindow, qtbot: QtBot) -> None:
    def names(box: FindingBox) -> list[str]:
        return [button.text() for button in box.findChildren(QPushButton) if button.property("request") == "fix"]

    card = finding_of(window, qtbot, "Known in Lyon").cards[0]
    finding = window.alignment.findings.report.findings_of(card)[0]
    window.open_page("consistency")
    boxes = window.page.findChildren(FindingBox)
    (on_page,) = (names(box) for box in boxes if box.finding.key == finding.key)
    window.desk.show_card(card)
    part = window.inspector.part.findChild(CardFindings)
    (beside,) = (names(box) for box in part.findChildren(FindingBox) if box.finding.key == finding.key)
    assert on_page == beside != []
    buttons = part.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(button.geometry().right() < button.parentWidget().width() < 300 for button in buttons))
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
