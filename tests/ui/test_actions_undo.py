"""Any gestures on the actions page, undone one by one, leave the plan as it was; done again, as it became."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from mktcanvas.document.document import Document
from mktcanvas.model.action import Action
from mktcanvas.model.row import Row
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.actions import VIEWS, ActionsPage
from mktcanvas.ui.pages.actions_boards import GROUPINGS
from mktcanvas.ui.pages.actions_filter import ActionFilter
from tests.ui import test_actions as plan

project, page, document = plan.project, plan.page, plan.document

GESTURES = st.lists(
    st.one_of(
        st.tuples(st.just("view"), st.sampled_from(VIEWS)),
        st.tuples(st.just("group"), st.sampled_from(list(GROUPINGS))),
        st.tuples(st.just("drag"), st.integers(0, 20), st.integers(0, 40), st.integers(0, 20)),
        st.tuples(st.just("type"), st.integers(0, 40), st.sampled_from(["a @Sales 5k€", "b >1/3 -20%", "Price: c #d"])),
        st.tuples(st.just("rename"), st.integers(0, 20), st.sampled_from(["e @New <1/5", "f -20%"])),
        st.tuples(st.just("duplicate"), st.integers(0, 20)),
        st.tuples(st.just("delete"), st.integers(0, 20)),
        st.tuples(st.just("paste"), st.sampled_from(["g\nh @Sales", "i"])),
        st.tuples(st.just("filter"), st.sampled_from(["aware", "sales", "collectors", ""])),
    ),
    max_size=14,
)


def picture(document: Document) -> dict[str, Row]:
    return {row.id: row for row in document.strategy.rows()}


def carry_out(page: ActionsPage, gesture: tuple) -> None:
    name, *given_values = gesture
    pane = page.pane
    seats = pane.scene.reading_order()
    zones = [zone.value for zone in pane.scene.plan.zones]
    if name == "view":
        page.show_view(given_values[0])
    elif name == "group":
        page.group(given_values[0])
    elif name == "filter":
        page.filters.show_filter(ActionFilter(cards=tuple(filter(None, given_values))))
    elif name == "type":
        pane.view.asked_to_add.emit(zones[given_values[0] % len(zones)], given_values[1], False)
    elif name == "paste":
        data = QMimeData()
        data.setText(given_values[0])
        pane.paste(data)
    elif seats:
        seat = seats[given_values[0] % len(seats)]
        pane.scene.select([seat])
        if name == "drag":
            before = seats[given_values[2] % len(seats)]
            pane.view.asked_to_place.emit(
                (seat,), zones[given_values[1] % len(zones)], None if before == seat else before
            )
        elif name == "rename":
            pane.view.asked_to_rename.emit(seat.partition("\0")[0], given_values[1])
        else:
            getattr(pane, f"{name}_selected")()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(GESTURES)
def test_every_gesture_is_undone_and_redone_and_the_boards_show_the_plan(
    page: ActionsPage, document: Document, gestures: list[tuple]
) -> None:
    start = document.position
    before = picture(document)
    for gesture in gestures:
        carry_out(page, gesture)
    after, end = picture(document), document.position
    document.travel_to(start)
    assert picture(document) == before
    document.travel_to(end)
    assert picture(document) == after
    page.filters.show_filter(ActionFilter())
    page.show_view("grid")
    shown = {seat.partition("\0")[0] for seat in page.scene.reading_order()}
    assert shown == {action.id for action in document.strategy.all(Action)}
    document.travel_to(start)


@pytest.mark.usefixtures("page")
def test_a_clipboard_of_another_kind_is_not_taken_for_actions(window: MainWindow, document: Document) -> None:
    data = clipboard.packed([], [])
    window.page.pane.paste(data)
    assert len(document.strategy.all(Action)) == 3
