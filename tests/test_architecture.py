"""The shape of the code: floors, one library a floor, no cycle, no late import, sizes: the rules of the house."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "mktcanvas"

FLOORS = ["loading", "paths", "palette", "display", "model", "document", "analysis", "alignment"]
FLOORS += ["exchange", "charts", "brief", "ui", "cli", "__main__"]
"""From the ground up: a floor imports only what stands before it."""

LIBRARIES = {
    "typer": {"cli"},
    "click": {"cli"},
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "reportlab": {"brief"},
    "pypdf": {"brief"},
    "pptx": {"brief"},
    "pypdfium2": {"ui"},
    "fontTools": {"brief"},
    "matplotlib": {"charts"},
    "python_calamine": {"exchange"},
    "xlsxwriter": {"exchange"},
    "charset_normalizer": {"exchange"},
    "numpy": {"analysis", "charts"},
    "babel": {"charts", "brief"},
    "sqlite3": {"document"},
    "sqlalchemy": {"document"},
    "filelock": {"document"},
    "sqlmodel": {"model", "document"},
    "pydantic": {"model", "document", "exchange"},
    "platformdirs": {"document", "ui", "cli"},
}
"""Which floors may import a library; one that is not listed may be used by every floor."""

LATE_LOADERS = {"mktcanvas/loading.py"}
"""The one place that imports by name, when a heavy part is first used."""

MODULE_LINES, FUNCTION_LINES, CLASS_METHODS = 400, 50, 20

MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def floor_of(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or "", node


def lines_of(node: ast.AST) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def is_property(function: ast.FunctionDef) -> bool:
    return any(isinstance(mark, ast.Name) and mark.id == "property" for mark in function.decorator_list)


each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))


@each_module
def test_a_floor_imports_only_the_floors_below_it(path: Path) -> None:
    here = floor_of(name_of(path))
    for module, _ in imports(path):
        if module.startswith("mktcanvas."):
            there = floor_of(module)
            assert FLOORS.index(there) <= FLOORS.index(here), f"{here} imports {module}"


@each_module
def test_a_library_is_imported_on_its_floor_only(path: Path) -> None:
    here = floor_of(name_of(path))
    for module, _ in imports(path):
        allowed = LIBRARIES.get(module.split(".")[0])
        assert allowed is None or here in allowed, f"{here} imports {module}"


@each_module
def test_imports_stand_at_the_top(path: Path) -> None:
    top = {id(node) for node in tree(path).body}
    assert all(id(node) in top for _, node in imports(path))


@each_module
def test_heavy_parts_are_loaded_by_name_in_one_place(path: Path) -> None:
    loads = any(module in ("importlib", "importlib.util") for module, _ in imports(path))
    assert not loads or str(path.relative_to(ROOT)) in LATE_LOADERS


@each_module
def test_a_package_root_is_empty_and_a_module_says_why_it_exists(path: Path) -> None:
    if path.name == "__init__.py":
        assert path.read_text("utf-8") == ""
    else:
        assert ast.get_docstring(tree(path)), "a paragraph at the top"


@each_module
def test_nothing_grows_too_large(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MODULE_LINES
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            assert lines_of(node) <= FUNCTION_LINES, node.name
        if isinstance(node, ast.ClassDef):
            methods = [item for item in node.body if isinstance(item, ast.FunctionDef) and not is_property(item)]
            own = [item for item in methods if not item.name.startswith("__") and not item.name.endswith("Event")]
            assert len(own) <= CLASS_METHODS, node.name


@each_module
def test_nothing_mutable_lives_in_a_module(path: Path) -> None:
    for node in tree(path).body:
        assert not any(isinstance(inner, ast.Global) for inner in ast.walk(node)), "no global statement"


def test_no_module_imports_itself_over_others() -> None:
    graph = {
        name_of(path): {module for module, _ in imports(path) if module.startswith("mktcanvas")} for path in MODULES
    }
    assert list(TopologicalSorter(graph).static_order())


def test_no_test_replaces_our_own_code() -> None:
    for path in (ROOT / "tests").rglob("*.py"):
        names = {module for module, _ in imports(path)}
        assert not any(module.startswith(("unittest.mock", "mock")) for module in names), path
