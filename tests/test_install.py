"""What a person installs: every name that is loaded late is there, the desktop knows the program and its files."""

import re
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mktcanvas.document.document import Document
from mktcanvas.document.schema import APPLICATION_ID
from mktcanvas.loading import load
from mktcanvas.paths import resource

ROOT = Path(__file__).parents[1]
_DOTTED = re.compile(r'"(mktcanvas\.[a-z_.]+:[A-Za-z_]+)"')
NAMES = sorted(
    {name for path in (ROOT / "mktcanvas").rglob("*.py") for name in _DOTTED.findall(path.read_text("utf-8"))}
)
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.mark.parametrize("dotted", NAMES)
def test_whatever_is_loaded_late_is_there(dotted: str) -> None:
    assert load(dotted) is not None


def test_the_frozen_program_takes_every_module_and_resource() -> None:
    spec = (ROOT / "build.spec").read_text("utf-8")
    compile(spec, "build.spec", "exec")
    assert 'collect_submodules("mktcanvas")' in spec
    assert '(str(ROOT / "resources"), "resources")' in spec
    left_out = re.findall(r"\bPySide6\.Qt(\w+)", spec) + re.search(r"UNUSED_QT = \(\n(.*?)\)", spec, re.S)[1].split()
    used = {
        name
        for path in (ROOT / "mktcanvas").rglob("*.py")
        for name in re.findall(r"from PySide6\.Qt(\w+) import", path.read_text("utf-8"))
    }
    assert used.isdisjoint(name.strip('"') for name in left_out)


def test_the_desktop_entry_opens_projects() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(resource("desktop", "io.github.mktcanvas.desktop"), "utf-8")
    section = entry["Desktop Entry"]
    assert section["Exec"] == "mktcanvas-window %f"
    assert section["MimeType"] == "application/x-mktcanvas;"
    assert section["Comment[fr]"]


def test_a_project_is_known_by_its_magic(tmp_path: Path) -> None:
    kind = ElementTree.parse(resource("desktop", "mktcanvas-mime.xml")).getroot().find(f"{MIME}mime-type")
    outer = kind.find(f"{MIME}magic/{MIME}match")
    inner = outer.find(f"{MIME}match")
    Document.create(tmp_path / "plan.mktcanvas", []).close()
    head = (tmp_path / "plan.mktcanvas").read_bytes()[:100]
    at = int(inner.get("offset"))
    assert head.startswith(outer.get("value").encode())
    assert int(inner.get("value"), 16) == APPLICATION_ID == int.from_bytes(head[at : at + 4], "big")
    assert kind.find(f"{MIME}glob").get("pattern") == "*.mktcanvas"


def test_the_description_names_the_same_program() -> None:
    root = ElementTree.parse(resource("desktop", "io.github.mktcanvas.metainfo.xml")).getroot()
    assert root.findtext("launchable") == "io.github.mktcanvas.desktop"
    assert root.findtext("provides/mediatype") == "application/x-mktcanvas"


def test_the_program_starts_from_any_folder(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mktcanvas", "samples"]
    done = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    assert b"luxury-watch" in done.stdout
