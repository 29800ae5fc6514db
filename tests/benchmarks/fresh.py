"""Fresh processes: how long one takes from its start to its end, and what it says of itself."""

import os
import shutil
import subprocess
import sys
import tempfile
from compileall import compile_dir
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

_CHILDREN = Path(__file__).parent / "children"
_ROOT = Path(__file__).parents[2]
_OWN = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


class Run(NamedTuple):
    """One process: its seconds, its megabytes at the end, the heavy libraries that it had imported."""

    seconds: float
    megabytes: float
    heavy: str


def best(tries: int, *commands: tuple[str, ...]) -> list[Run]:
    """Run each command (a child's name and its arguments) ``tries`` times, in turn; return the fastest of each.

    In turn, so that a slow minute of the machine is shared by the floor and by what is held against it.
    """
    compile_dir(_ROOT / "mktcanvas", quiet=1)  # as an installer does; the libraries' are compiled already
    rounds = [[_run(*command) for command in commands] for _ in range(tries)]
    return [min(runs) for runs in zip(*rounds, strict=True)]


def _run(child: str, *arguments: str) -> Run:
    """Run a child with settings, logs and backups of its own, so that each start opens the project as if new.

    A file among the arguments is a copy of its own too: a child is gone without giving its lock on a project back.
    """
    with tempfile.TemporaryDirectory() as home:
        own = dict.fromkeys(_OWN, home)
        arguments = tuple(shutil.copy(word, home) if Path(word).is_file() else word for word in arguments)
        environment = os.environ | own | {"PYTHONPATH": str(_ROOT), "LC_ALL": "C.UTF-8"}
        command = [sys.executable, str(_CHILDREN / f"{child}.py"), *arguments]
        begun = perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        seconds = perf_counter() - begun
    if done.returncode:
        raise RuntimeError(f"{child} ended with {done.returncode}:\n{done.stderr}")
    megabytes, heavy = done.stdout.split()[-2:]
    return Run(seconds, float(megabytes), heavy)
