"""Both languages are complete, and the files that ship are made of the sources as they are."""

import ast
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6
import pytest

from mktcanvas.paths import resource

ROOT = Path(__file__).parents[2]
TOOLS = Path(PySide6.__file__).parent
SOURCES = sorted(str(path) for path in (ROOT / "mktcanvas" / "ui").rglob("*.py"))

each_language = pytest.mark.parametrize("language", ["en", "fr"])


def messages(path: Path) -> dict[tuple[str, str], list[str]]:
    """Return the translations of a file by context and source text; an unfinished one is empty."""
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source"))
            found[key] = forms if translation.get("type") is None else [""]
    return found


@each_language
def test_every_text_is_translated(language: str) -> None:
    assert all(all(forms) for forms in messages(resource("i18n", f"mktcanvas_{language}.ts")).values())


@each_language
def test_the_translations_are_those_of_the_sources(language: str, tmp_path: Path) -> None:
    shipped = resource("i18n", f"mktcanvas_{language}.ts")
    fresh = tmp_path / "fresh.ts"
    options = ["-pluralonly"] if language == "en" else []
    command = [
        TOOLS / "lupdate",
        *options,
        *SOURCES,
        "-ts",
        fresh,
        "-source-language",
        "en",
        "-target-language",
        language,
    ]
    subprocess.run(command, check=True, capture_output=True)
    assert messages(fresh).keys() == messages(shipped).keys()


def test_every_text_is_asked_for_in_the_context_that_it_is_translated_in() -> None:
    """``other.tr("…")`` asks for the context of the other's class, and the tools file it under the class it is in."""
    asked = re.compile(r"\w\.tr\(")
    assert not [path for path in SOURCES if set(asked.findall(Path(path).read_text("utf-8"))) - {"f.tr("}]


def test_no_text_is_asked_for_within_another() -> None:
    """The tools do not look into an f-string, so that a text asked for in there would never be translated."""
    hidden = [
        f"{path}:{call.lineno}"
        for path in SOURCES
        for text in ast.walk(ast.parse(Path(path).read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in ("tr", "translate")
    ]
    assert not hidden


@each_language
def test_the_compiled_file_is_that_of_its_source(language: str, tmp_path: Path) -> None:
    source = resource("i18n", f"mktcanvas_{language}.ts")
    subprocess.run([TOOLS / "lrelease", source, "-qm", tmp_path / "fresh.qm"], check=True, capture_output=True)
    assert (tmp_path / "fresh.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


def test_placeholders_survive_translation() -> None:
    for (_, source), forms in messages(resource("i18n", "mktcanvas_fr.ts")).items():
        for form in forms:
            assert source.count("{") == form.count("{"), source
            assert ("%n" in source) == ("%n" in form), source


def test_french_has_its_own_spaces() -> None:
    for forms in messages(resource("i18n", "mktcanvas_fr.ts")).values():
        for form in forms:
            assert not any(f" {mark}" in form.replace("%n", "") for mark in ":;!?%»"), form
