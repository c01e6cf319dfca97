"""The option, what it imports, and who names it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.plain.conftest import PASSPHRASE
from tui import language
from tui.messages import words

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from tui.cli import main
from vault.keys.kdf import CHEAPEST
status = main(sys.argv[1:], cost=CHEAPEST)
heavy = [name for name in ("textual", "rich", "asyncio") if name in sys.modules]
sys.exit(f"imported {heavy}" if heavy else status)
"""


def test_neither_starting_nor_writing_imports_the_screens(talk, tmp_path):
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE)
    file.chmod(0o600)
    command = [sys.executable, "-P", "-c", SCRIPT, "--vault", str(talk.desk.folder),
               "--passphrase-file", str(file), "--date-is-right", "--plain"]  # fmt: skip
    answers = ["?", "new", "", "a", "b", "", *[""] * 6, "a", "It went well.", "", "list", "",
               "stats", "e", "send", "", "b", "", "verify", "lock"]  # fmt: skip
    done = subprocess.run(
        command, input="\n".join(answers) + "\n", text=True, capture_output=True, timeout=120,
        env={"HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Saved." in done.stdout
    assert "Locked." in done.stdout
    assert PASSPHRASE not in done.stdout


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_a_window_too_small_names_the_lines(code):
    language.speak(code)
    assert "peerlog --plain" in words.TOO_SMALL


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_no_terminal_at_all_names_the_lines(code, tmp_path):
    done = subprocess.run(
        [sys.executable, "-P", "-c", SCRIPT, "--vault", str(tmp_path / "journal")],
        stdin=subprocess.DEVNULL, text=True, capture_output=True, timeout=120, check=False,
        env={"HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8",
             "PEERLOG_LANGUAGE": code},
    )  # fmt: skip
    assert done.returncode != 0
    assert "peerlog --plain" in done.stderr
