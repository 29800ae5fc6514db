"""``check`` as scripts and people use it: its JSON, its exit codes, its languages."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mktcanvas.cli.app import run
from mktcanvas.document.document import Document

Output = pytest.CaptureFixture[str]

ON = ["--on", "2027-02-15"]


@pytest.fixture
def flawed(samples: Path) -> str:
    return str(samples / "luxury-watch-flawed.en.json")


def printed(output: Output, *arguments: str) -> dict[str, Any]:
    output.readouterr()
    assert run(["check", *arguments, "--json"]) == 0
    made: dict[str, Any] = json.loads(output.readouterr().out)
    return made


def test_json_has_the_score_the_dimensions_and_the_findings(flawed: str, capsys: Output) -> None:
    told = printed(capsys, flawed, *ON)
    assert (told["score"], told["assessable"]) == (59, True)
    assert told["dimensions"][0] == {"name": "traceability", "score": 92.71, "checked": 41, "failed": 5}
    first = told["findings"][0]
    assert list(first) == ["rule", "severity", "title", "why", "fix", "cards", "facet", "waived", "waiver"]
    assert (first["rule"], first["severity"]) == ("coherence.discount-vs-premium", "contradiction")
    assert [(card["kind"], card["ref"], card["title"]) for card in first["cards"]] == [
        ("action", "a11", "Spring flash sale, minus 30 %")
    ]
    assert (first["facet"], first["waived"], first["waiver"]) == (None, False, None)


def test_findings_come_gravest_first_and_the_same_each_time(flawed: str, capsys: Output) -> None:
    told = printed(capsys, flawed, *ON)
    severities = [finding["severity"] for finding in told["findings"]]
    assert severities == sorted(severities, key=["contradiction", "gap", "advice"].index)
    again = printed(capsys, flawed, *ON)
    assert [f["title"] for f in again["findings"]] == [f["title"] for f in told["findings"]]


def test_a_project_is_checked_like_the_plan_it_came_from(flawed: str, tmp_path: Path, capsys: Output) -> None:
    project = str(tmp_path / "plan.mktcanvas")
    assert run(["new", project, "--from", flawed]) == 0
    plans = [printed(capsys, file, *ON) for file in (flawed, project)]
    for told in plans:
        for finding in told["findings"]:
            for card in finding["cards"]:
                del card["id"]
    assert plans[0] == plans[1]


def test_a_waived_finding_is_told_with_its_waiver(flawed: str, tmp_path: Path, capsys: Output) -> None:
    plan = json.loads(Path(flawed).read_text("utf-8"))
    said = {"reason": "Clearance", "by": "Board", "on": "2027-02-01", "until": "2027-03-01"}
    plan["waivers"] = [{"rule": "coherence.tone-vs-premium", "cards": ["a11"], **said}]
    (tmp_path / "plan.json").write_text(json.dumps(plan), "utf-8")
    for day, waived in (("2027-03-01", True), ("2027-03-02", False)):
        told = printed(capsys, str(tmp_path / "plan.json"), "--on", day)
        (finding,) = (each for each in told["findings"] if each["rule"] == "coherence.tone-vs-premium")
        assert (finding["waived"], finding["waiver"]) == (waived, said if waived else None)


@pytest.mark.parametrize(("least", "code"), [("59", 0), ("60", 1), ("0", 0)])
def test_the_exit_code_is_one_only_under_the_threshold(flawed: str, least: str, code: int, capsys: Output) -> None:
    assert run(["check", flawed, *ON, "--fail-under", least]) == code
    assert ("under 60" in capsys.readouterr().err) == (code == 1)


def test_a_plan_without_a_score_says_what_it_needs_and_meets_no_threshold(tmp_path: Path, capsys: Output) -> None:
    Document.create(tmp_path / "new.mktcanvas").close()
    project = str(tmp_path / "new.mktcanvas")
    assert run(["check", project]) == 0
    assert "No score yet. The plan needs at least one objective" in capsys.readouterr().out
    assert printed(capsys, project)["score"] is None
    assert run(["check", project, "--fail-under", "1"]) == 1


@pytest.mark.parametrize(
    "wrong", [["--on", "tomorrow"], ["--on", "2027-02-30"], ["--fail-under", "101"], ["--fail-under", "x"]]
)
def test_a_wrong_day_or_threshold_is_a_usage_error(flawed: str, wrong: list[str], capsys: Output) -> None:
    assert run(["check", flawed, *wrong]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err


def test_a_file_that_cannot_be_used_is_said_in_a_sentence(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "bad.json").write_text("{")
    for name in ("none.json", "bad.json", "none.mktcanvas"):
        assert run(["check", str(tmp_path / name), "--json"]) == 3
        said = capsys.readouterr()
        assert said.out == ""
        assert name in said.err


def test_people_read_findings_by_severity(flawed: str, capsys: Output) -> None:
    assert run(["check", flawed, *ON]) == 0
    said = capsys.readouterr().out
    assert "Score: 59 of 100 (86 before the cap that contradictions set)" in said
    assert "9 contradictions, 25 gaps, 9 pieces of advice" in said
    assert said.index("\n9 contradictions\n") < said.index("\n25 gaps\n") < said.index("\n9 pieces of advice\n")


def test_waivers_of_no_use_are_listed(samples: Path, capsys: Output) -> None:
    assert run(["check", str(samples / "luxury-watch.en.json"), *ON]) == 0
    said = capsys.readouterr().out
    assert "Waivers that nothing needs any more" in said
    assert "owner.silo: The press plan is run by one team on purpose (Board, until 31\u00a0December\u00a02027)" in said


def test_the_findings_speak_the_language_of_the_user(flawed: str) -> None:
    environment = {**os.environ, "LC_ALL": "fr_FR.UTF-8", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "mktcanvas", "check", flawed, *ON]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=True)
    assert "Score\u202f: 59 sur 100" in done.stdout
    assert "9 contradictions, 25 manques, 9 conseils" in done.stdout


def test_json_is_ascii_where_the_terminal_is_not_unicode(samples: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    command = [sys.executable, "-m", "mktcanvas", "check", str(samples / "organic-basket.fr.json"), *ON, "--json"]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert json.loads(done.stdout.decode("ascii"))["score"] == 79


def test_the_demo_says_the_score_and_the_findings(tmp_path: Path, capsys: Output) -> None:
    assert run(["demo", str(tmp_path / "demo")]) == 0
    said = capsys.readouterr().out
    assert "of 100" in said
    assert "[learning.note-without-evidence]" in said
