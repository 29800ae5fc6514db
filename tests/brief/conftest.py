"""Plans for the tests of the brief."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.strategy import Strategy
from mktcanvas.paths import resource
from tests.brief.reading import read

SAMPLES = sorted(resource("samples").glob("*.json"))


@pytest.fixture(params=SAMPLES, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> Strategy:
    path: Path = request.param
    return Strategy.of(read_plan(path))


@pytest.fixture(scope="session")
def watch() -> Strategy:
    return Strategy.of(read_plan(resource("samples", "luxury-watch.fr.json")))


@pytest.fixture(scope="session")
def french(watch: Strategy) -> PdfReader:
    return read(watch, "fr")


@pytest.fixture(scope="session")
def english(watch: Strategy) -> PdfReader:
    return read(watch, "en")
