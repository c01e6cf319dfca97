"""A share of the kills, with a fixed seed; `python -m tests.crash` does thousands."""

import sys

import pytest

from tests.crash.share import run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks and pipes of Linux")


def test_kill_9_breaks_no_promise(tmp_path):
    said = run("--kills", "250", "--states", "0", failures=tmp_path)
    assert "lost: 0, unopenable: 0, dead alive: 0, other: 0" in said
