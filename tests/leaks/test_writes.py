"""A whole sitting writes the journal, its anchor and the file that was named; nothing goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.leaks import inside, search, session
from tests.leaks.fields import Place
from tests.leaks.homes import Homes
from tests.leaks.sitting import sitting

if TYPE_CHECKING:
    from pathlib import Path

PAIR = {"socket.__new__", "socket.bind", "socket.gethostname"}


@pytest.fixture(scope="module")
def lived(tmp_path_factory) -> tuple[Path, list[str]]:
    """The home after a whole sitting, and what the audit hook wrote down."""
    folder = tmp_path_factory.mktemp("lived")
    log = folder / "watched"
    home = Homes(folder / "made").copy(Place.JOURNAL, folder / "home")
    variables = {inside.WATCHED: str(log), "PYTHONDONTWRITEBYTECODE": "1"}
    with sitting(home, **variables) as person:
        session.live(person)
    return home, log.read_text().splitlines()


def test_only_the_journal_and_the_named_file_are_written(lived):
    home, lines = lived
    written = [line.split(" ", 1)[1] for line in lines if line.startswith(("write ", "change "))]
    assert any(path.startswith(str(home)) for path in written)
    assert [path for path in written if not session.allowed(path, home)] == []


def test_no_file_lies_anywhere_else(lived):
    home, _ = lived
    found = {path for path in home.rglob("*") if path.is_file()}
    assert [path for path in found if not session.allowed(str(path), home)] == []
    assert (home / session.SUMMARY).is_file()
    assert search.files(home).found == []


def test_no_other_file_was_made_for_other_programs(lived):
    """Neither a list of recent files nor a thumbnail nor a history."""
    home, _ = lived
    assert not (home / ".local/share/recently-used.xbel").exists()
    assert {path.name for path in home.iterdir()} <= {".local", ".config", "tmp", session.SUMMARY}
    assert not any((home / "tmp").iterdir())


def test_no_connection_and_no_program_but_itself_anew(lived):
    """The event loop's own pair of sockets is the only socket; the exec is the lock."""
    _, lines = lived
    others = [line for line in lines if not line.startswith(("write ", "change "))]
    executed = [line for line in others if line.startswith("os.exec")]
    assert len(executed) == 1
    assert [line for line in others if line not in executed and line not in PAIR] == []


def test_the_hook_sees_what_it_is_there_for(tmp_path):
    """A child that writes, connects and starts something is noticed in all three."""
    import subprocess
    import sys

    log = tmp_path / "watched"
    program = (
        "import os, socket, subprocess, sys\n"
        "from tests.leaks import watched\n"
        f"watched.begin({str(log)!r})\n"
        f"open({str(tmp_path / 'note')!r}, 'w').close()\n"
        "socket.socket().connect_ex(('127.0.0.1', 9))\n"
        "subprocess.run([sys.executable, '-c', ''])\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    lines = log.read_text().splitlines()
    assert f"write {tmp_path / 'note'}" in lines
    assert "socket.connect" in lines
    assert any(line.startswith("subprocess.Popen") for line in lines)
