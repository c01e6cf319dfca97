"""A coordinator's day: packs imported, released with the audit, all outputs written, sealed packs
beside the same numbers in plain JSON files that are only read and added up.

Each size runs in a process of its own, so that its memory can be told.
"""

from __future__ import annotations

import hashlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.measure import heading, row
from tests.team import FIRST, Supporter, new_team
from vault.statistics import collecting, pack, releasing, team
from vault.statistics.categories import Counts
from vault.statistics.collecting import Outcome
from vault.statistics.outputs import FORMATS, write
from vault.statistics.pack import Report

SIZES = (300, 10_000)
_MOST_CONTACTS = 31


def run() -> None:
    """Print one table a size."""
    for size in SIZES:
        found = subprocess.run(
            [sys.executable, "-m", "tests.bench.team", str(size)],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        figures = json.loads(found.stdout)
        heading(f"Team of {size:,}", "plain JSON files")
        plain = figures["plain"]
        whole = sum(figures[name] for name in ("import", "release", "write"))
        for name in ("import", "release", "write"):
            row(name, f"{figures[name]:.2f} s", "", "")
        row("all of it", f"{whole:.2f} s", f"{plain:.2f} s", f"{whole / plain:.1f}")
        row("most memory", f"{figures['memory']} MB", "", "")


def _measure(size: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as scratch:
        vault, invitation = new_team(Path(scratch) / "team")
        stick, plain, reports = (Path(scratch) / name for name in ("stick", "plain", "reports"))
        for folder in (stick, plain, reports):
            folder.mkdir()
        with vault.transaction():
            for number in range(size):
                supporter = Supporter(invitation)
                team.enrol(vault, supporter.enrolment())
                body = pack.compose(invitation, Report(FIRST, 0, _counts(invitation, number)))
                sealed = pack.seal(body, invitation, supporter.key())
                (stick / f"{number}{pack.SUFFIX}").write_bytes(sealed)
                (plain / f"{number}.json").write_bytes(body)
        figures = {}
        begun = time.perf_counter()
        ends = collecting.import_folder(vault, stick)
        figures["import"] = time.perf_counter() - begun
        assert ends[Outcome.ACCEPTED] == size
        begun = time.perf_counter()
        released = releasing.release(vault, FIRST)
        figures["release"] = time.perf_counter() - begun
        begun = time.perf_counter()
        write(reports, released, [released], FORMATS)
        figures["write"] = time.perf_counter() - begun
        vault.close()
        figures["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        begun = time.perf_counter()
        sum(json.loads(path.read_bytes())["counts"]["total"] for path in plain.iterdir())
        figures["plain"] = time.perf_counter() - begun
        return figures


def _counts(invitation, number: int) -> Counts:
    """Contacts of one supporter: the same for the same number, spread over the vocabulary."""
    nothing = invitation.categories.nothing()
    total = _drawn(number, "total", _MOST_CONTACTS)
    for contact in range(total):
        for field, values in invitation.categories.maps.items():
            many = [value for value in values if field != "group_size" or value == "not_recorded"]
            nothing.fields[field][many[_drawn(number, f"{contact}{field}", len(many))]] += 1
    return Counts(total, nothing.fields)


def _drawn(number: int, what: str, below: int) -> int:
    return int.from_bytes(hashlib.sha256(f"{number}|{what}".encode()).digest()[:4], "big") % below


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]))))
