"""The formats of the catalogue: each has a suffix and a name of its own and works on any plan."""

from pathlib import Path

import pytest

from mktcanvas.exchange.catalog import EXPORTERS, IMPORTERS, Exporter, exporter, importer
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.exchange.table_file import read_table, sheets
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Language


@pytest.mark.parametrize("entry", EXPORTERS, ids=lambda entry: entry.suffix)
@pytest.mark.parametrize("language", Language)
def test_an_exporter_writes_an_empty_and_a_full_plan(
    entry: Exporter, language: Language, samples: Path, tmp_path: Path
) -> None:
    assert entry.content(Strategy.of([]), language, "note")
    full = Strategy.of(read_plan(samples / "luxury-watch.fr.json"))
    path = tmp_path / f"plan{entry.suffix}"
    path.write_bytes(entry.content(full, language, "note"))
    if entry.suffix == ".xlsx":
        notes = sheets(path).index("Éléments SWOT" if language is Language.french else "Notes")
        assert any("Calibre maison" in row[1] for row in read_table(path, notes).rows)
    else:
        assert "Calibre maison" in path.read_text("utf-8")
    assert all(entry.name)


def test_formats_are_found_by_suffix_whatever_its_case() -> None:
    assert exporter(".MD") in EXPORTERS
    assert importer(".Json") in IMPORTERS
    assert exporter(".docx") is None
    assert importer("") is None


def test_no_suffix_stands_for_two_formats() -> None:
    assert len({entry.suffix for entry in EXPORTERS}) == len(EXPORTERS)


def test_what_json_exports_it_imports(samples: Path, tmp_path: Path) -> None:
    written, read = exporter(".json"), importer(".json")
    assert written
    assert read
    content = written.content(Strategy.of(read_plan(samples / "organic-basket.en.json")), "en", "")
    (tmp_path / "plan.json").write_bytes(content)
    assert written.content(Strategy.of(read.read(tmp_path / "plan.json")), "en", "") == content
