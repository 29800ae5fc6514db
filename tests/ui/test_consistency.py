"""The Consistency page and what the findings feed, on a real plan, by real clicks and keys."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from mktcanvas.alignment.examine import examine
from mktcanvas.alignment.finding import Dimension, Finding, Severity
from mktcanvas.alignment.repair import Join, MakeCard, OpenField, OpenLinks, OpenProject
from mktcanvas.alignment.report import Report
from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Quadrant, Relation, Status, Targeting
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Checkpoint, Waiver
from mktcanvas.model.segment import Segment
from mktcanvas.ui.canvas.wrapping import tied
from mktcanvas.ui.dialogs import Properties
from mktcanvas.ui.inspector.findings import AT_ONCE, CardFindings, ThreadFindings
from mktcanvas.ui.inspector.links import LinkList
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.consistency import ConsistencyPage
from mktcanvas.ui.pages.findings_list import FindingsFilter
from mktcanvas.ui.program import Program
from mktcanvas.ui.waive_dialog import WaiveDialog
from mktcanvas.ui.widgets.finder import Finder
from mktcanvas.ui.widgets.finding_box import FindingBox
from tests.ui.test_window import keep

LEFT = Qt.MouseButton.LeftButton
SALE = "coherence.discount-vs-premium"


@pytest.fixture
def flawed(program: Program, samples: Path, tmp_path: Path, language: str) -> MainWindow:
    program.window.session.create_at(
        tmp_path / "watch.mktcanvas", read_plan(samples / f"luxury-watch-flawed.{language}.json")
    )
    program.window.resize(1440, 900)
    return program.window


@pytest.fixture
def report_of(flawed: MainWindow, qtbot: QtBot) -> Callable[[], Report]:
    """Wait until the plan as it is now is examined, and return the report."""

    def wait() -> Report:
        findings = flawed.alignment.findings
        qtbot.waitUntil(lambda: not findings.behind)
        return findings.report

    return wait


@pytest.fixture
def page(flawed: MainWindow, report_of: Callable[[], Report]) -> ConsistencyPage:
    flawed.actions_by_name["next_finding"].trigger()
    report_of()
    found: ConsistencyPage = flawed.page
    return found


def document_of(window: MainWindow) -> Document:
    document = window.session.document
    assert document is not None
    return document


def found(report: Report, rule: str) -> Finding:
    return next(finding for finding in report.findings if finding.rule == rule)


def button(box: FindingBox, request: str) -> QPushButton:
    return next(one for one in box.findChildren(QPushButton) if one.property("request") == request)


def box_of(page: ConsistencyPage, rule: str) -> FindingBox:
    return next(box for box in page.overview.findings.boxes if box.finding.rule == rule)


def texts(widget: QLabel | FindingBox | CardFindings) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel))


# The score


@pytest.fixture
def large(flawed: MainWindow, report_of: Callable[[], Report]) -> Document:
    """The plan with so many notes more that it takes several slices to examine."""
    report_of()
    with document_of(flawed).edit("Add many") as edit:
        edit.add(*(Note(title=f"Note {number}", quadrant=Quadrant.strength, rank=number) for number in range(2000)))
    return document_of(flawed)


@pytest.fixture
def each_turn() -> Callable[[Callable[[], None]], None]:
    """Do something in every turn of the event loop."""
    clock = QTimer(interval=0)

    def start(do: Callable[[], None]) -> None:
        clock.timeout.connect(do)
        clock.start()

    return start


def test_a_large_plan_is_examined_while_the_window_goes_on(
    flawed: MainWindow, large: Document, each_turn: Callable[[Callable[[], None]], None], qtbot: QtBot
) -> None:
    findings, turns = flawed.alignment.findings, []
    each_turn(lambda: turns.append(findings._examiner.busy))
    qtbot.waitUntil(lambda: not findings.behind)
    assert turns.count(True) > 2
    assert findings.report == examine(large.strategy, findings.report.day)


def test_an_edit_during_an_examination_begins_it_anew(
    flawed: MainWindow, large: Document, each_turn: Callable[[Callable[[], None]], None], qtbot: QtBot
) -> None:
    findings, told, left = flawed.alignment.findings, [], list(large.strategy.all(Action)[:2])
    findings.changed.connect(told.append)

    def remove() -> None:
        if findings._examiner.busy and left:
            with large.edit("Remove an action") as edit:
                edit.remove(Action, left.pop().id)

    each_turn(remove)
    qtbot.waitUntil(lambda: not left and not findings.behind)
    assert told == [examine(large.strategy, findings.report.day)]


def test_the_score_stands_beside_every_page_with_its_counts(
    flawed: MainWindow, report_of: Callable[[], Report]
) -> None:
    report = report_of()
    panel = flawed.navigation.score
    assert panel.number.text() == str(report.score)
    assert panel.counts[Severity.contradiction].text() == f"● {report.counts[Severity.contradiction]} contradictions"
    assert "Held at 59" in panel.words.text()
    assert panel.accessibleName().startswith(f"Alignment {report.score} of 100")
    QTest.mouseClick(panel, LEFT)
    assert flawed.page.objectName() == "consistency"


def test_a_plan_that_cannot_be_assessed_says_what_it_lacks(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.navigation.score
    qtbot.waitUntil(panel.isVisible)
    assert not panel.number.isVisible()
    assert panel.words.text() == (
        "No score yet. The plan still needs at least one objective and at least one action that serves an objective."
    )


def test_an_edit_that_lowers_the_score_says_why(program: Program, samples: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = program.window
    window.session.create_at(tmp_path / "good.mktcanvas", read_plan(samples / "luxury-watch.en.json"))
    qtbot.waitUntil(lambda: window.alignment.findings.report is not None)
    before = window.alignment.findings.report.score
    action = document_of(window).strategy.all(Action)[0]
    with document_of(window).edit("Discount") as edit:
        edit.update(Action, action.id, discount_pct=60)
    qtbot.waitUntil(lambda: window.alignment.findings.report.score < before)
    said = window.status._message.text()
    assert said.startswith(f"Alignment {before} → {window.alignment.findings.report.score}: −")
    assert action.title in said
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: window.alignment.findings.report.score == before)


def test_edits_in_a_row_are_examined_once(flawed: MainWindow, report_of: Callable[[], Report]) -> None:
    report_of()
    told: list[Report] = []
    flawed.alignment.findings.changed.connect(told.append)
    for number in range(5):
        flawed.session.rename(f"Name {number}")
    report_of()
    assert len(told) == 1


# The page


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_shows_every_finding_with_its_reason_and_source(
    page: ConsistencyPage, report_of: Callable[[], Report], language: str
) -> None:
    report = report_of()
    boxes = page.overview.findings.boxes
    assert len(boxes) == min(40, len(report.findings))
    for box in boxes[:8]:
        told = texts(box)
        said = (box.finding.title(language), box.finding.why(language), box.finding.texts.source.of(language))
        assert all(tied(sentence) in told for sentence in said)
    keep(page.window(), f"consistency-light-{language}")


def test_f8_goes_from_one_finding_to_the_next(page: ConsistencyPage, flawed: MainWindow) -> None:
    flawed.activateWindow()
    seen = []
    for _ in range(3):
        QTest.keyClick(flawed, Qt.Key.Key_F8)
        focus = flawed.focusWidget()
        assert focus is not None
        seen.append(next(box.finding.key for box in page.overview.findings.boxes if box.isAncestorOf(focus)))
    assert seen == [box.finding.key for box in page.overview.findings.boxes[:3]]


def test_findings_are_filtered_by_severity_dimension_state_and_words(
    page: ConsistencyPage, report_of: Callable[[], Report]
) -> None:
    report, listed = report_of(), page.overview.findings
    wanted = listed.filter
    wanted.severity.setCurrentIndex(wanted.severity.findData(Severity.contradiction))
    assert len(listed.boxes) == report.counts[Severity.contradiction]
    wanted.severity.setCurrentIndex(0)
    place = page.overview.radar.label_place(list(Dimension).index(Dimension.timing)).center().toPoint()
    QTest.mouseClick(page.overview.radar, LEFT, pos=place)
    assert {box.finding.dimension for box in listed.boxes} == {Dimension.timing}
    QTest.mouseClick(page.overview.radar, LEFT, pos=place)
    QTest.keyClicks(wanted.text, "FLASH sale")
    assert listed.boxes
    assert all("flash sale" in texts(box).lower() for box in listed.boxes if len(box.finding.cards) == 1)
    wanted.text.clear()
    wanted.state.setCurrentIndex(wanted.state.findData("waived"))
    assert not listed.boxes
    assert "No finding fits the filter." in texts(listed)


def test_show_goes_to_the_card_on_its_page(page: ConsistencyPage, flawed: MainWindow, qtbot: QtBot) -> None:
    box = box_of(page, SALE)
    QTest.mouseClick(button(box, "show"), LEFT)
    assert flawed.page.objectName() == "actions"
    qtbot.waitUntil(lambda: flawed.inspector.ids == box.finding.cards[:1])


def test_fix_opens_the_very_field_in_the_inspector(page: ConsistencyPage, flawed: MainWindow, qtbot: QtBot) -> None:
    box = next(
        one
        for one in page.overview.findings.boxes
        if isinstance(one.finding.repair, OpenField) and one.finding.repair.field in ("discount_pct", "tone", "reach")
    )
    repair = box.finding.repair
    QTest.mouseClick(button(box, "fix"), LEFT)
    assert flawed.inspector.ids == (repair.card,)
    field = flawed.inspector.editors[repair.field]
    assert flawed.focusWidget() is field
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().size() == field.size())


def test_fix_makes_the_missing_card_linked_already_in_one_step(
    page: ConsistencyPage, flawed: MainWindow, report_of: Callable[[], Report]
) -> None:
    document = document_of(flawed)
    finding = next(one for one in report_of().findings if isinstance(one.repair, MakeCard) and one.repair.kind == "kpi")
    before = document.strategy
    page.asked_to_mend.emit("fix", finding)
    (made,) = set(document.strategy.cards) - set(before.cards)
    join = finding.repair.joins[0]
    linked = document.strategy.links_to(made) if join.backwards else document.strategy.links_from(made)
    assert (join.relation, join.card) in [
        (link.relation, link.source if join.backwards else link.target) for link in linked
    ]
    assert flawed.inspector.ids == (made,)
    report_of()
    flawed.actions_by_name["undo"].trigger()
    assert set(document.strategy.cards) == set(before.cards)


def test_fix_asks_which_p_where_the_finding_leaves_it_open(page: ConsistencyPage, flawed: MainWindow) -> None:
    document = document_of(flawed)
    objective = document.strategy.all(Objective)[0]
    before = set(document.strategy.cards)
    page.asked_to_mend.emit("mend", MakeCard("action", (), (Join(Relation.serves, objective.id),)))
    finder = flawed.findChild(Finder)
    assert finder is not None
    QTest.keyClicks(finder.field, "price")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    (made,) = set(document.strategy.cards) - before
    action = document.strategy.get(Action, made)
    assert action is not None
    assert action.p is P.price


def test_fix_opens_the_picker_of_that_one_relation(page: ConsistencyPage, flawed: MainWindow) -> None:
    action = document_of(flawed).strategy.all(Action)[0]
    page.asked_to_mend.emit("mend", OpenLinks(action.id, Relation.targets))
    finder = flawed.findChild(Finder)
    assert finder is not None
    values = [finder.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(finder.list.count())]
    assert values
    assert all(relation is Relation.targets and source == action.id for relation, source, _ in values)
    finder.reject()


def test_fix_opens_a_field_of_the_project(page: ConsistencyPage, flawed: MainWindow) -> None:
    page.asked_to_mend.emit("mend", OpenProject("for_whom"))
    dialog = flawed.findChild(Properties)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.editors["for_whom"]
    dialog.accept()


# Waivers


def test_a_finding_is_waived_with_a_reason_a_name_and_a_day_and_taken_back(
    page: ConsistencyPage, flawed: MainWindow, report_of: Callable[[], Report]
) -> None:
    document = document_of(flawed)
    QTest.mouseClick(button(box_of(page, SALE), "waive"), LEFT)
    dialog = flawed.findChild(WaiveDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.waive, LEFT)
    assert dialog.sentence.text() == "Say why, so that others can follow it."
    QTest.keyClicks(dialog.reason, "The <b>board</b> wants it")
    dialog.by.setText("Claire")
    QTest.keyClicks(dialog.until, "1/1/2020")
    QTest.mouseClick(dialog.waive, LEFT)
    assert dialog.sentence.text().startswith("This day has passed")
    last = date.today() + timedelta(days=30)
    dialog.until.setText(last.isoformat())
    QTest.mouseClick(dialog.waive, LEFT)
    (row,) = [row for row in document.strategy.all(Waiver) if row.rule == SALE]
    assert (row.reason, row.by, row.until, row.on) == ("The <b>board</b> wants it", "Claire", last, date.today())
    assert found(report_of(), SALE).waived
    state = page.overview.findings.filter.state
    state.setCurrentIndex(state.findData("waived"))
    box = box_of(page, SALE)
    assert "Waived by Claire" in texts(box)
    assert "The <b>board</b> wants it" in texts(box)
    QTest.mouseClick(button(box, "unwaive"), LEFT)
    assert not found(report_of(), SALE).waived
    flawed.actions_by_name["undo"].trigger()
    assert found(report_of(), SALE).waived


def test_a_waiver_that_nothing_needs_is_shown_and_removed(
    page: ConsistencyPage, flawed: MainWindow, report_of: Callable[[], Report], qtbot: QtBot
) -> None:
    document = document_of(flawed)
    with document.edit("Waive") as edit:
        edit.add(Waiver(rule="balance.too-many-strategic", reason="old times", on=date(2026, 1, 1)))
    report_of()

    def removing() -> list[QPushButton]:
        buttons = page.overview.findings.findChildren(QPushButton)
        return [one for one in buttons if "old times" in one.accessibleName() and one.isVisible()]

    qtbot.waitUntil(lambda: bool(removing()))
    QTest.mouseClick(removing()[0], LEFT)
    assert not [row for row in document.strategy.all(Waiver) if row.reason == "old times"]


# The matrices


def test_an_empty_cell_makes_the_action_that_is_missing(page: ConsistencyPage, flawed: MainWindow) -> None:
    document = document_of(flawed)
    (card, p), cell = next((key, cell) for key, cell in page.overview.grid.cells.items() if cell.text() == "–")
    before = set(document.strategy.cards)
    QTest.mouseClick(cell, LEFT)
    (made,) = set(document.strategy.cards) - before
    action = document.strategy.get(Action, made)
    assert action is not None
    assert action.p is p
    assert [row.id for row in document.strategy.targets(made, Relation.serves, Objective)] == [card]
    assert flawed.focusWidget() is flawed.inspector.editors["title"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_full_cell_lists_its_actions(page: ConsistencyPage, flawed: MainWindow, qtbot: QtBot) -> None:
    cell = next(cell for cell in page.overview.grid.cells.values() if cell.text() == "2")
    QTest.mouseClick(cell, LEFT)
    menu = next(menu for menu in page.overview.findChildren(QMenu) if menu.isVisible())
    assert len([entry for entry in menu.actions() if not entry.isSeparator()]) == 3
    first = menu.actions()[0]
    first.trigger()
    qtbot.waitUntil(lambda: len(flawed.inspector.ids) == 1)
    shown = document_of(flawed).strategy.get(Action, flawed.inspector.ids[0])
    assert shown is not None
    assert first.text() == shown.title
    menu.close()


def test_the_matrix_of_segments_counts_working_actions_and_is_walked_by_arrows(
    page: ConsistencyPage, flawed: MainWindow, qtbot: QtBot
) -> None:
    page.overview.rows.setCurrentIndex(1)
    strategy, grid = document_of(flawed).strategy, page.overview.grid
    assert {card for card, _ in grid.cells} == {row.id for row in strategy.all(Segment)}
    first = next(iter(grid.cells))
    qtbot.waitUntil(grid.cells[first].isVisible)
    grid.cells[first].setFocus()
    QTest.keyClick(grid.cells[first], Qt.Key.Key_Right)
    assert flawed.focusWidget() is grid.cells[first[0], list(P)[1]]


# What if


def test_a_trial_shows_what_would_change_and_is_dropped_or_kept(
    page: ConsistencyPage, flawed: MainWindow, report_of: Callable[[], Report], qtbot: QtBot
) -> None:
    document, report = document_of(flawed), report_of()
    page.show_view(2)
    trial = page.trial
    sale = found(report, SALE).cards[0]
    item = next(item for item in trial.items() if item.data(0, Qt.ItemDataRole.UserRole) == sale)
    before = document.strategy
    rect = trial.tree.visualItemRect(item)
    QTest.mouseClick(trial.tree.viewport(), LEFT, pos=QPoint(rect.left() + 9, rect.center().y()))
    qtbot.waitUntil(lambda: trial.trial.report is not None)
    assert SALE not in [finding.rule for finding in trial.trial.report.open]
    assert "→" in trial.score.text()
    assert "would go" in " ".join(label.text() for label in trial.findChildren(QLabel))
    assert document.strategy == before
    QTest.mouseClick(trial.drop, LEFT)
    assert trial.trial.report is None
    assert "→" not in trial.score.text()
    item.setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.waitUntil(trial.keep.isEnabled)
    QTest.mouseClick(trial.keep, LEFT)
    action = document.strategy.get(Action, sale)
    assert action is not None
    assert action.status is Status.stopped
    assert SALE not in [finding.rule for finding in report_of().findings if sale in finding.cards]
    flawed.actions_by_name["undo"].trigger()
    assert document.strategy == before


def test_a_contradiction_is_tried_as_waived_and_kept_with_its_reason(
    page: ConsistencyPage, flawed: MainWindow, report_of: Callable[[], Report], qtbot: QtBot
) -> None:
    document, report = document_of(flawed), report_of()
    page.show_view(2)
    trial = page.trial
    sale = found(report, SALE)
    title = " ".join(sale.title("en").split())
    next(item for item in trial.items() if item.text(0) == title).setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: trial.trial.report is not None)
    assert sale.key in [finding.key for finding in trial.trial.report.waived]
    assert not document.strategy.all(Waiver)
    QTest.mouseClick(trial.keep, LEFT)
    dialog = trial.findChild(WaiveDialog)
    dialog.reason.setPlainText("One weekend, for owners only")
    dialog.by.setText("Board")
    dialog.waive.click()
    (waiver,) = document.strategy.all(Waiver)
    assert (waiver.rule, waiver.cards, waiver.by) == (SALE, sale.cards, "Board")
    document.undo()
    assert not document.strategy.all(Waiver)


# Checkpoints


def test_a_checkpoint_keeps_the_score_of_its_day(
    page: ConsistencyPage, flawed: MainWindow, report_of: Callable[[], Report]
) -> None:
    document, report = document_of(flawed), report_of()
    page.show_view(3)
    page.history.label.setFocus()
    QTest.keyClicks(page.history.label, "Before the board")
    QTest.keyClick(page.history.label, Qt.Key.Key_Return)
    report_of()
    (row,) = [row for row in document.strategy.all(Checkpoint) if row.label == "Before the board"]
    assert (row.score, row.date) == (report.score, date.today())
    assert page.history.list.topLevelItem(0).text(1) == "Before the board"
    assert str(report.score) in page.history.trend.accessibleDescription()
    page.history.list.topLevelItem(0).setSelected(True)
    QTest.mouseClick(page.history.remove, LEFT)
    assert row.id not in [one.id for one in document.strategy.all(Checkpoint)]


# The inspector


def test_the_inspector_shows_the_findings_on_a_card_and_carries_them_out(
    flawed: MainWindow, report_of: Callable[[], Report], qtbot: QtBot
) -> None:
    finding = found(report_of(), SALE)
    flawed.desk.show_card(finding.cards[0])
    qtbot.waitUntil(lambda: flawed.inspector.ids == finding.cards)
    part = flawed.inspector.part.findChild(CardFindings)
    assert part is not None
    assert tied(finding.title("en")) in texts(part)
    box = next(box for box in part.findChildren(FindingBox) if box.finding.key == finding.key)
    QTest.mouseClick(button(box, "waive"), LEFT)
    dialog = flawed.findChild(WaiveDialog)
    assert dialog is not None
    dialog.reject()
    with document_of(flawed).edit("Mend") as edit:
        edit.update(Action, finding.cards[0], discount_pct=None, tone=None, promotion_type=None)
    report_of()
    qtbot.waitUntil(lambda: finding.title("en") not in texts(part))  # what was taken away is deleted a little later


def test_findings_stand_between_the_links_and_the_lesser_fields_and_those_of_the_thread_below(
    flawed: MainWindow, report_of: Callable[[], Report], qtbot: QtBot
) -> None:
    report, inspector = report_of(), flawed.inspector
    card = next(
        one
        for one, row in document_of(flawed).strategy.cards.items()
        if len(report.findings_of(one)) > AT_ONCE and isinstance(row, Action)
    )
    inspector.show_cards([card])
    part, thread = inspector.part.findChild(CardFindings), inspector.part.findChild(ThreadFindings)
    editors, ground = inspector.editors, inspector.part
    QApplication.processEvents()
    column = (editors["title"], editors["status"], ground.findChild(LinkList), part, editors["tags"])
    heights = [one.mapTo(ground, QPoint()).y() for one in column]
    assert heights == sorted(set(heights))
    assert ground.layout().indexOf(part) < ground.layout().indexOf(thread)
    assert len(part.findChildren(FindingBox)) == AT_ONCE
    more = next(
        one for one in part.findChildren(QPushButton) if one.text().startswith("Show ") and "more" in one.text()
    )
    QTest.mouseClick(more, LEFT)
    qtbot.waitUntil(
        lambda: [box.finding for box in part.findChildren(FindingBox) if box.isVisible()] == [*report.findings_of(card)]
    )


@pytest.mark.parametrize("language", ["fr"])
def test_no_word_of_the_filter_is_cut(page: ConsistencyPage, flawed: MainWindow, qtbot: QtBot) -> None:
    wanted = page.findChild(FindingsFilter)
    for width, above in ((1280, True), (1800, False)):
        flawed.resize(width, 720)
        qtbot.waitUntil(lambda above=above: (wanted.text.y() < wanted.severity.y()) is above)
        for box in wanted.findChildren(QComboBox):
            assert box.width() >= box.sizeHint().width()


def test_a_join_backwards_links_the_other_way(page: ConsistencyPage, flawed: MainWindow) -> None:
    document = document_of(flawed)
    action = document.strategy.all(Action)[0]
    before = set(document.strategy.cards)
    repair = MakeCard("kpi", (("title", "Visits"),), (Join(Relation.measures, action.id),))
    page.asked_to_mend.emit("mend", repair)
    (made,) = set(document.strategy.cards) - before
    assert [link.target for link in document.strategy.links_from(made)] == [action.id]


# The flow


def test_the_flow_is_drawn_in_the_background_by_count_and_by_budget(page: ConsistencyPage, qtbot: QtBot) -> None:
    page.show_view(1)
    assert page.flow.picture.text() == "Drawing the flow…"
    qtbot.waitUntil(lambda: not page.flow.picture.pixmap().isNull(), timeout=30_000)
    before = page.flow.picture.pixmap().toImage()
    assert before.width() > 500
    page.flow.widths.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.flow.picture.pixmap().toImage() != before, timeout=30_000)


# The boards


def test_a_contradiction_is_said_on_the_card_it_is_about(
    program: Program, samples: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = program.window
    window.session.create_at(tmp_path / "good.mktcanvas", read_plan(samples / "luxury-watch.en.json"))
    window.open_page("segments")
    document, board = document_of(window), window.page.board
    segment = next(row for row in document.strategy.all(Segment) if row.targeting is Targeting.primary)
    qtbot.waitUntil(lambda: window.alignment.findings.report is not None)
    assert not board.scene.cards[segment.id].look.alarm
    with document.edit("Test") as edit:
        edit.update(Segment, segment.id, measurable=False)
    qtbot.waitUntil(lambda: bool(board.scene.cards[segment.id].look.alarm))
    assert segment.title not in board.scene.cards[segment.id].look.alarm
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: not board.scene.cards[segment.id].look.alarm)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_findings_in_the_inspector_are_no_wider_than_it(flawed: MainWindow, report_of: Callable[[], Report]) -> None:
    report = report_of()
    part = flawed.inspector
    for card in {finding.cards[0] for finding in report.findings if finding.cards}:
        part.show_cards([card])
        found_part = part.findChild(CardFindings)
        assert found_part is not None
        room = part.width() - part.verticalScrollBar().sizeHint().width() - 32
        assert found_part.minimumSizeHint().width() <= room, report.findings_of(card)[0].rule


@pytest.mark.parametrize("width", [500, 640, 760, 1100])
def test_the_findings_can_be_filtered_by_words_at_any_width(width: int, qtbot: QtBot) -> None:
    filters = FindingsFilter("en")
    qtbot.addWidget(filters)
    filters.resize(width, 80)
    filters.show()
    QApplication.processEvents()
    assert filters.text.isVisible()
    assert filters.text.width() >= 110


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_whole_word_is_typed_into_the_filter(flawed: MainWindow, page: ConsistencyPage, language: str) -> None:
    word = {"en": "luxury", "fr": "luxe"}[language]
    line = page.overview.findings.filter.text
    line.setFocus()
    for letter in word:
        QTest.keyClicks(QApplication.focusWidget(), letter)
    assert line.text() == word
    assert line.hasFocus()
    shown = [box.finding for box in page.overview.findings.boxes]
    assert 0 < len(shown) < len(flawed.alignment.findings.report.findings)
