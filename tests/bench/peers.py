"""Whole programs beside peers on the same content: add one entry, list all.

Runs what is installed: jrnl (encrypted) and keepassxc-cli, found on PATH or named by the
environment variables JRNL and KEEPASSXC_CLI. Every program derives its key at each call. Ours
takes Argon2id with 64 MiB and 3 passes, the floor a real vault may have; jrnl takes PBKDF2 with
100,000 rounds and the KDBX file what its import chooses, both of which are cheaper or as cheap.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tests.bench.store import contacts_for
from vault.clock import SystemClock
from vault.journal import entries
from vault.keys.kdf import MIB, STANDARD, Cost
from vault.paths import Paths
from vault.secret import Secret
from vault.store.opening import create

SIZES = (1, 100, 10_000)
RUNS = 5
PASSPHRASE = "correct horse battery staple"
FLOOR = replace(STANDARD, default=Cost(64 * MIB, 3, 4), calibrate=False)


class Peerlog:
    """The command line of this project."""

    name = "peerlog"

    def __init__(self, folder: Path, size: int):
        paths = Paths(folder / "peerlog")
        # Elsewhere, because a process is charged the peak memory of the one that started it.
        filler = multiprocessing.get_context("fork").Process(target=_fill, args=(paths, size))
        filler.start()
        filler.join()
        (folder / "secret").write_text(PASSPHRASE)
        self._base = [sys.executable, "-m", "tui", "--vault", str(paths.folder),
                      "--passphrase-file", str(folder / "secret")]  # fmt: skip

    def add(self):
        return [*self._base, "add", "--service", "one_to_one", "--duration", "15_30"], None

    def list(self):
        return [*self._base, "list"], None


def _fill(paths: Paths, size: int) -> None:
    clock = SystemClock()
    vault, _ = create(paths, Secret.from_text(PASSPHRASE), clock=clock, kdf=FLOOR)
    with vault.transaction():
        for contact in contacts_for(size, clock):
            entries.add(vault, contact)
    vault.close()


class Jrnl:
    """jrnl with an encrypted journal of as many one-line entries."""

    name = "jrnl"

    def __init__(self, folder: Path, size: int):
        self.program = os.environ.get("JRNL") or shutil.which("jrnl")
        if self.program is None:
            raise FileNotFoundError(self.name)
        plain = folder / "jrnl.txt"
        config = folder / "jrnl.yaml"
        lines = (f"[2026-{n % 12 + 1:02}-{n % 28 + 1:02} 12:00] one_to_one phone {n}."
                 for n in range(size))  # fmt: skip
        plain.write_text("\n".join(lines) + "\n")
        config.write_text(
            f"version: v4.0\neditor: ''\nencrypt: false\nhighlight: false\nlinewrap: 79\n"
            f"indent_character: '|'\ndefault_hour: 9\ndefault_minute: 0\ntagsymbols: '@'\n"
            f"template: false\ntimeformat: '%Y-%m-%d %H:%M'\n"
            f"colors: {{body: none, date: none, tags: none, title: none}}\n"
            f"journals:\n  default:\n    journal: {plain}\n"
        )
        self._base = [self.program, "--config-file", str(config)]
        answers = f"{PASSPHRASE}\n{PASSPHRASE}\nn\n"
        subprocess.run([*self._base, "--encrypt"], input=answers, text=True, check=True,
                       capture_output=True)  # fmt: skip

    def add(self):
        return [*self._base, "one_to_one phone today."], f"{PASSPHRASE}\n"

    def list(self):
        return [*self._base, "--format", "short"], f"{PASSPHRASE}\n"


class KeePassXC:
    """keepassxc-cli with as many entries in one KDBX file."""

    name = "keepassxc-cli"

    def __init__(self, folder: Path, size: int):
        self.program = os.environ.get("KEEPASSXC_CLI") or shutil.which("keepassxc-cli")
        if self.program is None:
            raise FileNotFoundError(self.name)
        items = "".join(
            f"<Entry><String><Key>Title</Key><Value>one_to_one phone {n}</Value></String></Entry>"
            for n in range(size)
        )
        xml = folder / "keepass.xml"
        xml.write_text(
            "<?xml version='1.0'?><KeePassFile><Meta/><Root><Group><Name>Root</Name>"
            f"{items}</Group></Root></KeePassFile>"
        )
        self._file = folder / "keepass.kdbx"
        subprocess.run(
            [self.program, "import", "-p", str(xml), str(self._file)],
            input=f"{PASSPHRASE}\n{PASSPHRASE}\n", text=True, check=True, capture_output=True,
        )  # fmt: skip
        self._added = 0

    def add(self):
        self._added += 1
        return (
            [self.program, "add", "-q", str(self._file), f"today {self._added}"],
            f"{PASSPHRASE}\n",
        )

    def list(self):
        return [self.program, "ls", "-q", str(self._file)], f"{PASSPHRASE}\n"


def run() -> None:
    """Print the table."""
    print("\nWhole programs, add one / list all\n\n| entries | program | add | list | memory |")
    print("|---|---|---|---|---|")
    for size in SIZES:
        for program in (Peerlog, Jrnl, KeePassXC):
            folder = Path(tempfile.mkdtemp())
            try:
                peer = program(folder, size)
            except (FileNotFoundError, subprocess.CalledProcessError):
                print(f"| {size:,} | {program.name} | not installed here | | |", flush=True)
                continue
            finally:
                if not any(folder.iterdir()):
                    folder.rmdir()
            added = [_seconds(*peer.add()) for _ in range(RUNS)]
            listed = [_seconds(*peer.list()) for _ in range(RUNS)]
            memory = max(peak for _, peak in added + listed)
            times = (1000 * statistics.median(s for s, _ in runs) for runs in (added, listed))
            first, second = times
            print(f"| {size:,} | {program.name} | {first:.0f} ms | {second:.0f} ms |"
                  f" {memory:.0f} MB |", flush=True)  # fmt: skip
            shutil.rmtree(folder)


def _seconds(command: list[str], answers: str | None) -> tuple[float, float]:
    """Wall time and peak memory in MB of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        text=True,
    )  # fmt: skip
    if answers:
        process.stdin.write(answers)
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - start, usage.ru_maxrss / 1024
