"""The formats of the catalogue: each has a suffix and a name of its own and works on any plan."""

from pathlib import Path

import pytest

from mktcanvas.exchange.catalog import EXPORTERS, IMPORTERS, Exporter, exporter, importer
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Language


@pytest.mark.parametrize("entry", EXPORTERS, ids=lambda entry: entry.suffix)
@pytest.mark.parametrize("language", Language)
def test_an_exporter_writes_an_empty_and_a_full_plan(entry: Exporter, language: Language, samples: Path) -> None:
    assert entry.text(Strategy.of([]), language).endswith("\n")
    full = Strategy.of(read_plan(samples / "luxury-watch.fr.json"))
    assert "Calibre maison" in entry.text(full, language)
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
    text = written.text(Strategy.of(read_plan(samples / "organic-basket.en.json")), "en")
    (tmp_path / "plan.json").write_text(text, "utf-8")
    assert written.text(Strategy.of(read.read(tmp_path / "plan.json")), "en") == text
