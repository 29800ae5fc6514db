"""The law of the journal: any edits, undone and redone and reopened, equal a plain Python model.

``MKTCANVAS_STEPS`` sets the number of steps (30,000 in continuous integration); each is one committed transaction.
"""

import os
import random
from pathlib import Path

import pytest

from mktcanvas.document.backups import Backups
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edit import Edit
from mktcanvas.document.errors import NotAllowed
from mktcanvas.model.kinds import PLAN_ROWS
from mktcanvas.model.project import Project
from mktcanvas.model.row import CardKey
from tests.document.plain_model import PlainModel, equal
from tests.document.random_rows import random_row

STEPS = int(os.environ.get("MKTCANVAS_STEPS", "30000"))
STEPS_PER_HISTORY = 300


class History:
    """One random user: edits, undoes, redoes and reopens a project beside its model."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random = random.Random(seed)
        self.path = folder / f"{seed}.mktcanvas"
        self.backups = Backups(folder / "backups")
        self.document = Document.create(self.path, backups=self.backups)
        self.past = [PlainModel({row.id: row for row in self.document.strategy.rows()})]
        self.future: list[PlainModel] = []
        self.told: list[Changes] = []
        self.document.subscribe(lambda changes, _: self.told.append(changes))

    @property
    def model(self) -> PlainModel:
        return self.past[-1]

    def step(self) -> None:
        choice = self.random.random()
        if choice < 0.80:
            self.edit()
        elif choice < 0.90:
            self.undo()
        elif choice < 0.98:
            self.redo()
        else:
            self.edit_that_fails()
        assert equal(self.model, self.document.strategy.all)

    def edit(self) -> None:
        """Do one to four random things in one step; the step is refused as a whole where one of them must be."""
        self.wanted: PlainModel | None = self.model
        refused = False
        try:
            with self.document.edit("Random step") as edit:
                for _ in range(self.random.randint(1, 4)):
                    if self.wanted is not None:
                        self.thing(edit, self.wanted)
        except NotAllowed:
            refused = True
        assert refused is (self.wanted is None)
        assert self.told or refused or self.wanted.rows == self.model.rows
        if self.told:
            self.past.append(self.wanted)
            self.future.clear()
        self.told.clear()

    def thing(self, edit: Edit, model: PlainModel) -> None:
        kind = self.random.choice(PLAN_ROWS)
        there = model.of(kind.table)
        choice = self.random.random()
        if choice < 0.25 and there and kind is not Project:
            gone = self.random.choice(there)
            self.wanted = model.without(gone.id)
            edit.remove(kind, gone.id)
            return
        ids = {table: [row.id for row in model.of(table)] for table in ("card", *(row.table for row in PLAN_ROWS))}
        base = self.random.choice(there) if there and (choice < 0.6 or kind is Project) else None
        row = random_row(self.random, kind, ids, base)
        if row is None:
            return
        self.wanted = model.put(row)
        if base is None:
            edit.add(row)
        else:
            edit.update(kind, row.id, **{name: getattr(row, name) for name in kind.model_fields if name != "updated"})

    def edit_that_fails(self) -> None:
        """Write something, then fail: nothing of it may stay."""
        with pytest.raises(ZeroDivisionError), self.document.edit("Fails") as edit:
            self.write_then_fail(edit)

    def write_then_fail(self, edit: Edit) -> None:
        edit.remove(CardKey, *(row.id for row in self.model.of("card")[:3]))
        raise ZeroDivisionError

    def undo(self) -> None:
        if self.document.undo() is not None:
            self.future.append(self.past.pop())
        self.told.clear()

    def redo(self) -> None:
        if self.document.redo() is not None:
            self.past.append(self.future.pop())
        self.told.clear()

    def reopen(self) -> None:
        self.document.close()
        self.document = Document.open(self.path, backups=self.backups)


@pytest.mark.parametrize("seed", range(max(1, STEPS // STEPS_PER_HISTORY)))
def test_any_history_undone_and_redone_equals_a_plain_model(seed: int, tmp_path: Path) -> None:
    history = History(seed, tmp_path)
    for _ in range(STEPS_PER_HISTORY):
        history.step()
    while history.document.undo_label is not None:
        history.undo()
        assert equal(history.model, history.document.strategy.all)
    assert len(history.past) == 1
    while history.document.redo_label is not None:
        history.redo()
    history.reopen()
    assert equal(history.model, history.document.strategy.all)
    history.document.close()
