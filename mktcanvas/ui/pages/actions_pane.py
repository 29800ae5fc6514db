"""A board of actions inside the actions page: what is typed on it makes whole, linked actions, a drag changes a group.

The same pane shows the columns and the grid; which groups there are is the business of ``actions_boards``.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, Signal

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, lines, links
from mktcanvas.document.edits.lines import Draft, Written
from mktcanvas.exchange.lines import Line, bare_lines, read_card
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Relation
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.naming import folded
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.canvas.board import BoardPlan, card_of
from mktcanvas.ui.pages.actions_boards import Beginning, Grouping
from mktcanvas.ui.pages.board_pane import BoardPane
from mktcanvas.ui.theme import Theme

_AROUND: tuple[type[Row], ...] = (Objective, Segment, Team, Project, Kpi, Reading)
"""What the looks and the zones of actions are made of besides actions."""
_COPIED = (Relation.serves, Relation.targets)
_MOST_NAMED = 4


class ActionsPane(BoardPane):
    """Shows actions in the zones of a grouping; every gesture is one step."""

    asked_for_head = Signal(str)

    def __init__(
        self,
        document: Document,
        grouping: Grouping,
        plan: Callable[[Strategy, Grouping], BoardPlan],
        theme: Theme,
        language: str,
        *,
        motion: bool = True,
    ) -> None:
        self._grouping, self._plan = grouping, plan
        super().__init__(document, plan(document.strategy, grouping), _plain_action, theme, language, motion=motion)
        self.view.asked_for_head.connect(self.asked_for_head)

    # What is shown

    def group(self, grouping: Grouping) -> None:
        """Show the actions in the zones of another grouping."""
        self._grouping = grouping
        self.show_anew()

    def show_anew(self) -> None:
        """Show the whole plan as it is now; what is selected stays so."""
        chosen = self.chosen()
        self.scene.set_plan(self._plan(self._document.strategy, self._grouping), self._document.strategy)
        self.scene.select(chosen)

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed; where zones came, went or changed their names, the board is made anew."""
        if changes.touches(*_AROUND) or self._grown(changes):
            self.show_anew()
        super().refresh(changes, initiator)

    def _grown(self, changes: Changes) -> bool:
        """Tell whether an action now lies in a zone that the board has not, such as another month."""
        strategy = self._document.strategy
        known = {zone.value for zone in self.scene.plan.zones}
        found = (strategy.get(Action, row.id) for row in changes.of(Action))
        return any(not known.issuperset(self._grouping.belongs(strategy, row)) for row in found if row is not None)

    # Typed lines

    def _read(self, text: str, plain: Collection[str] = ()) -> Line:
        kept = (*plain, *self.view.writing.plain)
        return read_card(text, Action, self._document.strategy, date.today(), kept)

    def _draft(self, zone: Any, line: Line) -> Draft[Action]:
        begun: Beginning = self._grouping.begin(zone)
        fields = {"p": self._p_of(zone)} | begun.fields | line.fields()
        if fields.get("end") and fields.get("start") and fields["end"] < fields["start"]:
            fields["start"] = fields["end"]
        return Draft(Action(**fields), line.value("owner"), line.value("kpi"), begun.says)

    def _p_of(self, zone: Any) -> P:
        """Return the P of an action that is typed where no P is said: that of its last neighbour."""
        neighbours = self.scene.seating.order.get(zone) or self.scene.seating.all()
        last = self._document.strategy.get(Action, card_of(neighbours[-1])) if neighbours else None
        return last.p if last else P.product

    def _write(self, zone: Any, text: str) -> None:
        with self._document.edit(self._counted(self.tr("Add {cards}"), 1), initiator=self) as edit:
            written = lines.write(edit, [self._draft(zone, self._read(text, self.view.writing.plain))])
        self._show_written(written)

    def _rename(self, identity: str, text: str) -> None:
        action = self._document.strategy.get(Action, identity)
        if action is None:
            return
        line = self._read(text, self.view.writing.plain)
        fields = line.fields()
        if "channels" in fields:
            fields["channels"] = tuple(dict.fromkeys((*action.channels, *fields["channels"])))
        with self._document.edit(self._counted(self.tr("Edit {cards}"), 1), initiator=self) as edit:
            written = lines.rewrite(edit, Action, identity, fields, owner=line.value("owner"), kpi=line.value("kpi"))
        self._say_made([written])

    def _show_written(self, written: Sequence[Written[Action]]) -> None:
        self._show_added([line.card for line in written])
        self._say_made(written)

    def _say_made(self, written: Sequence[Written[Action]]) -> None:
        made = [card for line in written for card in line.made]
        if made:
            named = [f"{KINDS[card.table].one.of(self._language)} {card.title}" for card in made[:_MOST_NAMED]]
            more = "…" if len(made) > _MOST_NAMED else ""
            self.said.emit(self.tr("New with this step: {names}").format(names=", ".join(named) + more))

    # Drags

    def _place(self, seats: Sequence[str], zone: Any, before: str | None) -> None:
        ids = list(dict.fromkeys(card_of(seat) for seat in seats))
        homes = ((card_of(seat), self.scene.seating.zone_of(seat)) for seat in seats)
        moving = [(identity, home) for identity, home in homes if home != zone]
        front = card_of(before) if before is not None else None
        label = self.tr("Reorder {cards}")
        if moving:
            label = self.tr("Move {cards} to {zone}").replace("{zone}", self._zone_title(zone))
        with self._document.edit(self._counted(label, len(ids)), initiator=self) as edit:
            for identity, home in moving:
                self._grouping.move(edit, identity, home, zone)
            cards.place(edit, Action, ids, None, before=None if front in ids else front)

    def _zone_title(self, key: Any) -> str:
        place = next(place for place, zone in enumerate(self.scene.plan.zones) if zone.value == key)
        plan = self.scene.plan
        if not plan.row_heads:
            return plan.zones[place].title
        row, column = divmod(place, plan.pattern.columns)
        return f"{plan.row_heads[row].title[:40]} · {plan.column_heads[column].title}"

    # The clipboard, and text from outside

    def copied(self) -> QMimeData | None:
        """Return the selected actions for the clipboard."""
        found = [card for identity in self.chosen() if (card := self._document.strategy.get(Action, identity))]
        names = [choice_words(card.p).of(self._language) for card in found]
        return clipboard.packed(found, names) if found else None

    def paste(self, data: QMimeData) -> None:
        """Add the actions or the lines of text on the clipboard, as one step.

        Actions go to the row of the zone that is chosen; an empty zone that is chosen takes them altogether.
        """
        found = clipboard.unpacked(data, Action)
        if not found:
            self.take_text(None, data.text())
            return
        zone = self.view.zone
        begun = Beginning({}) if zone is None else self._grouping.begin(zone)
        fields = begun.fields if not self.chosen() else {}
        drafts = [Draft(action.replaced(**fields), says=begun.says) for action in found if isinstance(action, Action)]
        with self._document.edit(self._counted(self.tr("Paste {cards}"), len(drafts)), initiator=self) as edit:
            written = lines.write(edit, drafts)
        self._show_written(written)

    def duplicate_selected(self) -> None:
        """Add a copy of each selected action right behind it, for the same objectives and segments."""
        strategy, ids = self._document.strategy, self.chosen()
        if not ids:
            return
        with self._document.edit(self._counted(self.tr("Duplicate {cards}"), len(ids)), initiator=self) as edit:
            copies = cards.duplicate(edit, Action, ids)
            for source, copy in zip(ids, copies, strict=True):
                for link in strategy.links_from(source):
                    if link.relation in _COPIED:
                        links.add(edit, link.relation, copy.id, link.target)
        self.scene.select([copy.id for copy in copies])

    def take_text(self, zone: Any, text: str) -> None:
        """Add one action a line, with all that the line says; those that are there already are offered."""
        chosen = zone if zone is not None else self.view.zone
        key = chosen if chosen is not None else self.scene.plan.zones[0].value
        there = {folded(action.title) for action in self._document.strategy.all(Action)}
        fresh: list[Line] = []
        doubled: list[Line] = []
        for bare in bare_lines(text):
            line = self._read(bare)
            (doubled if folded(line.title) in there else fresh).append(line)
            there.add(folded(line.title))
        self._add_lines(key, fresh)
        if doubled:
            self.offer_doubled(len(doubled), lambda: self._add_lines(key, doubled))

    def _add_lines(self, key: Any, typed: Sequence[Line]) -> None:
        if typed:
            label = self._counted(self.tr("Add {cards} from text"), len(typed))
            with self._document.edit(label, initiator=self) as edit:
                written = lines.write(edit, [self._draft(key, line) for line in typed])
            self._show_written(written)


def _plain_action(_: object, typed: Any) -> Action:
    """Return an action of nothing but a title; the pane writes its own drafts."""
    return Action(p=P.product, title=typed.title)
