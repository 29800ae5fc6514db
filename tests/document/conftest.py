"""Projects in a temporary folder, with backups of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "plan.mktcanvas"


@pytest.fixture
def document(project: Path, backups: Backups) -> Iterator[Document]:
    """A project with ten strengths, n0 to n9."""
    notes = [Note(quadrant=Quadrant.strength, title=f"n{place}", rank=place) for place in range(10)]
    with Document.create(project, notes, backups=backups) as made:
        yield made


@pytest.fixture
def ids(document: Document) -> list[str]:
    return [note.id for note in document.strategy.all(Note)]
