"""Whether an installed or built `peerlog` starts and does its work, and how quickly it starts."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE = '{"id":"1","text":"met Sgt. Alvarez, badge 4471"}\n'
RUNS = 15


class Fault(Exception):
    """The program did not do what it should; the message says which step."""


def check(command: Path) -> None:
    """Start everything that is imported late: each verb, the demo, redaction, screens, a relock.

    Raises:
        Fault: naming the first step that went wrong.
    """
    from tui.cli import VERBS

    with tempfile.TemporaryDirectory() as home:
        for verb in VERBS:
            _run(command, [verb, "--help"], home)
        if not _run(command, ["version"], home).startswith("peerlog "):
            raise Fault("version: no version")
        spans = json.loads(_run(command, ["redact"], home, given=LINE))["spans"]
        if [span["type"] for span in spans] != ["NAME", "ID"]:
            raise Fault("redact: other findings than from the source")
        if "no file holds its words" not in _run(command, ["demo"], home):
            raise Fault("demo: did not reach its end")
        if sys.platform == "linux":
            _check_screens(command, home)
    print(f"{command}: {len(VERBS)} verbs, demo, redaction and screens start")


def _run(command: Path, words: Sequence[str], home: str, given: str = "") -> str:
    done = subprocess.run(
        [command.absolute(), *words], input=given, env=_environment(home), cwd=home,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise Fault(f"{' '.join(words)}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def _environment(home: str) -> dict[str, str]:
    """An own home and temporary folder, and a proxy nobody answers: using the network fails."""
    nowhere = "http://127.0.0.1:9"
    own = {"HOME": home, "TMPDIR": home, "HTTPS_PROXY": nowhere, "HTTP_PROXY": nowhere}
    return {**os.environ, **own}


def _check_screens(command: Path, home: str) -> None:
    """Unlock the demo, lock it, and see the lock screen of a new process under the same id."""
    from tests.bench.pseudoterminal import Terminal

    terminal = Terminal(str(command.absolute()), "demo", environment=_environment(home))
    try:
        terminal.wait_for(b"passphrase is")
        before = _command_line(terminal.process)
        terminal.type("\r")
        terminal.wait_for(b"Note dies")
        terminal.type("\x0c")
        for _ in range(100):
            terminal.drain(0.1)
            if _command_line(terminal.process) != before:
                break
        else:
            raise Fault("lock: the process was not replaced")
        terminal.wait_for(b"passphrase is")
    except (TimeoutError, OSError) as error:
        raise Fault(f"screens: {error}") from None
    finally:
        terminal.end()


def _command_line(process: int) -> bytes:
    return Path(f"/proc/{process}/cmdline").read_bytes()


def compare(one: Path, other: Path) -> None:
    """Print medians of starting both in turn: time on the clock and processor time."""
    print(f"| milliseconds | {one} | {other} | ratio |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as home:
        for words in (["version"], ["demo"]):
            times = [(_timed(one, words, home), _timed(other, words, home)) for _ in range(RUNS)]
            for kind, what in enumerate(("clock", "processor")):
                ours = statistics.median(pair[0][kind] for pair in times)
                theirs = statistics.median(pair[1][kind] for pair in times)
                name = f"{words[0]}, {what}"
                print(f"| {name} | {ours:.0f} | {theirs:.0f} | {ours / theirs:.2f} |", flush=True)


def _timed(command: Path, words: Sequence[str], home: str) -> tuple[float, float]:
    """Milliseconds on the clock and of the processor; the latter is 0 on Windows."""
    start, used = time.perf_counter(), _children_seconds()
    _run(command, words, home)
    return 1000 * (time.perf_counter() - start), 1000 * (_children_seconds() - used)


def _children_seconds() -> float:
    times = os.times()
    return times.children_user + times.children_system
