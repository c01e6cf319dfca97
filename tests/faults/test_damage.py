"""A fixed share of `python -m tests.faults`: damaged vaults and backups are never believed."""

import subprocess
import sys


def test_damage_is_harmless_or_reported_and_never_shows_wrong_data():
    """In a process of its own, since it forks and this one may have threads."""
    command = [sys.executable, "-m", "tests.faults", "damage", "--changes", "800"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "damage: 800 changes" in done.stdout
