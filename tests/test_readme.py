"""The README promises two commands; continuous integration runs the second one as it stands there."""

from pathlib import Path

ROOT = Path(__file__).parents[1]


def commands() -> list[str]:
    readme = (ROOT / "README.md").read_text("utf-8")
    return [line for line in readme.splitlines() if line.startswith("python3 -m venv")]


def test_there_are_two_commands_each_complete_by_itself() -> None:
    demo, tests = commands()
    assert demo.endswith("mktcanvas demo")
    assert "pytest" in tests


def test_continuous_integration_calls_the_test_command() -> None:
    assert commands()[1] in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_picture_is_there() -> None:
    assert (ROOT / ".readme" / "window.png").stat().st_size > 10_000
