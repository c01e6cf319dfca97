"""kill -9 at every call to the disk while a summary or a pack is written.

    python -m tests.crash.leaving

Promised: a file that has its name is on record; a record's bytes lie whole in the folder, under
that name or the unfinished one; and what was on record once is all that is ever given again.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tests.crash import trace
from tests.crash.scene import fast_folder
from tests.crash.worker import DISK_CALLS
from tests.support import contact, reopen
from tests.team import AFTER, FIRST, make_enrolment, new_team, new_vault
from vault.clock import FixedClock
from vault.journal import entries
from vault.paths import Paths
from vault.statistics import ledger, membership, summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault.store.vault import Vault

IN_Q3 = date(2026, 8, 3)
_GETPPID = 110
"""Called to say that from here on every call counts."""


class Summary:
    """A supporter without a team."""

    def prepare(self, root: Path) -> None:
        """A journal with contacts of a quarter that is over."""
        vault = new_vault(root / "journal", FixedClock(AFTER))
        for _ in range(20):
            entries.add(vault, contact(day=IN_Q3))
        vault.close()

    def shown(self, vault: Vault) -> bytes:
        """What would leave, or has."""
        with ledger.opened(vault) as book:
            return summary.preview(book, FIRST)

    def write(self, vault: Vault, folder: Path) -> None:
        """Let it leave."""
        summary.write(vault, FIRST, folder / "summary.json", shown=self.shown(vault))

    def on_record(self, vault: Vault) -> bytes | None:
        """The bytes of the file that has left."""
        return vault.issued(str(FIRST))


class Pack(Summary):
    """A supporter in a team."""

    def prepare(self, root: Path) -> None:
        """As above, enrolled for that quarter."""
        super().prepare(root)
        lead, invitation = new_team(root / "lead")
        lead.close()
        vault = _opened(root)
        membership.join(vault, invitation.data)
        make_enrolment(vault, since=FIRST)
        vault.close()

    def shown(self, vault: Vault) -> bytes:
        """The body."""
        return membership.preview(vault, FIRST).body

    def write(self, vault: Vault, folder: Path) -> None:
        """Seal it."""
        membership.write(vault, folder, FIRST, shown=self.shown(vault))

    def on_record(self, vault: Vault) -> bytes | None:
        """The sealed bytes."""
        short_name = membership.current(vault).invitation.short_name
        return vault.issued(f"pack:{short_name}:{FIRST}:0")


def _opened(root: Path) -> Vault:
    return reopen(Paths(root / "journal"), FixedClock(AFTER))


def killed_at(number: int, root: Path, kind: Summary) -> bool:
    """Let a child write and kill it at its n-th call to the disk; False if it has no such call."""
    pid = trace.fork(lambda: _write(root, kind))
    left, counts = number, False
    for call in trace.calls(pid):
        counts = counts or call.number == _GETPPID
        if counts and call.result is None and call.number in DISK_CALLS:
            left -= 1
            if left < 0:
                trace.kill(pid)
                return True
    return False


def _write(root: Path, kind: Summary) -> None:
    vault = _opened(root)
    os.getppid()
    kind.write(vault, root / "stick")


def problems(root: Path, kind: Summary) -> list[str]:
    """What is not as promised after a kill."""
    files = {path.name: path.read_bytes() for path in (root / "stick").iterdir()}
    named = {data for name, data in files.items() if not name.endswith(".part")}
    vault = _opened(root)
    try:
        recorded = kind.on_record(vault)
        found = []
        if named - {recorded}:
            found.append("a file is not on record")
        if recorded is not None and recorded not in files.values():
            found.append("what is on record was not written")
        before = kind.shown(vault)
        for _ in range(20):
            entries.add(vault, contact(day=IN_Q3))
        if (kind.shown(vault) == before) != (recorded is not None):
            found.append("what came later is frozen out, or changed what has left")
        return found
    finally:
        vault.abandon()


def kill_at_every_call(kind: Summary, say: Callable[[str], None]) -> tuple[int, int]:
    """How many kills there were, and how many of them broke a promise."""
    kills = broken = 0
    with tempfile.TemporaryDirectory(dir=fast_folder()) as place:
        pattern, root = Path(place) / "pattern", Path(place) / "root"
        kind.prepare(pattern)
        (pattern / "stick").mkdir()
        while True:
            shutil.copytree(pattern, root)
            if not killed_at(kills, root, kind):
                break
            found = problems(root, kind)
            for problem in found:
                say(f"{type(kind).__name__}, call {kills}: {problem}")
            broken += bool(found)
            kills += 1
            shutil.rmtree(root)
    return kills, broken


def main() -> int:
    """Both kinds; 1 when a promise was broken."""
    why_not = trace.refused()
    if why_not:
        print(f"skipped: {why_not}")
        return 0
    ends = [kill_at_every_call(kind, print) for kind in (Summary(), Pack())]
    kills, broken = (sum(column) for column in zip(*ends, strict=True))
    print(f"kills: {kills}, broken: {broken}")
    return int(broken > 0)


if __name__ == "__main__":
    raise SystemExit(main())
