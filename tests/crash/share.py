"""Running the harnesses from pytest, in a process of their own that has no threads to fork."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str, failures: Path) -> str:
    """What the command says; it is shown when the test fails."""
    command = [sys.executable, "-m", "tests.crash", "--seed", "7", "--jobs", "1", *arguments]
    done = subprocess.run(
        [*command, "--failures", str(failures)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    print(done.stdout, done.stderr)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
