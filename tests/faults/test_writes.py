"""A fixed share of `python -m tests.faults`: every ninth write of every operation fails."""

import subprocess
import sys

import pytest

from tests.faults import inject
from tests.faults.scenarios import SCENARIOS

pytestmark = pytest.mark.skipif(not inject.SUPPORTED, reason=inject.REASON)

NAMES = [scenario.name for scenario in SCENARIOS]
GROUPS = [NAMES[start::4] for start in range(4)]


@pytest.mark.parametrize("names", GROUPS, ids=["a", "b", "c", "d"])
def test_a_failed_write_loses_nothing_and_is_said(names):
    """In a process of its own, since it forks and this one may have threads."""
    command = [sys.executable, "-m", "tests.faults", "writes", "--every", "9", "--only", *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
