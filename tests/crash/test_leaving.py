"""Killed at every call to the disk while figures leave."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crash import leaving

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tracer knows Linux")


def test_what_leaves_is_on_record_and_what_is_on_record_was_written():
    """In a process of its own, since it forks and this one may have threads."""
    done = subprocess.run(
        [sys.executable, "-m", leaving.__name__],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    if "skipped" in done.stdout:
        pytest.skip(done.stdout.strip())
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(re.search(r"kills: (\d+), broken: 0", done.stdout)[1]) > 40
