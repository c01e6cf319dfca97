"""`python -m tests.faults`: every write fails once, every file is damaged, in full.

With `writes`, `damage` or `hostile` only that part; `--every 5` tries each fifth write,
`--only add note` some operations, `--changes 900` so many changes.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time

from tests.faults import damage, hostile, inject, writes
from tests.faults.place import scratch
from tests.faults.scenarios import SCENARIOS, START
from tests.support import PASSPHRASE
from vault.clock import FixedClock
from vault.errors import CostRefused
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.secret import Secret
from vault.store import opening

CHANGES = 20_480
SEED = 2026
MOST_SHOWN = 20


def fail_writes(*, only: list[str] | None, every: int) -> bool:
    """Each fault at each write of each operation; whether nothing was lost."""
    if not inject.SUPPORTED:
        print(f"writes: skipped, {inject.REASON}")
        return True
    scenarios = [each for each in SCENARIOS if only is None or each.name in only]
    totals = {fault.name: writes.Tally() for fault in inject.FAULTS}
    for scenario in scenarios:
        for fault in inject.FAULTS:
            tally = writes.sweep(scenario, fault, every=every)
            totals[fault.name].add(tally)
            print(f"  {scenario.name}, {fault.name}: {tally}", file=sys.stderr, flush=True)
    for name, total in totals.items():
        print(f"writes, {name}: {len(scenarios)} operations, {total}")
        if total.misnamed:
            print(f"  not called what it was: {dict(total.misnamed.most_common())}")
    together = writes.Tally()
    for total in totals.values():
        together.add(total)
    print(f"writes: {together}")
    return _show(together.violations)


def do_damage(count: int) -> bool:
    """Change every file of every specimen; whether nothing wrong was shown."""
    total = damage.Tally()
    for number, make in enumerate(damage.SPECIMENS):
        with scratch() as place:
            share = count // 2 if make is damage.closed else count // 4
            tally = damage.assail(make(place), place / "work", share, SEED + number)
        print(f"damage, {make.__name__}: {tally}")
        if tally.stale:
            print(f"  {dict(tally.stale)}")
        total.add(tally)
    print(f"damage: {total}")
    return _show(total.violations)


def refuse_hostile() -> bool:
    """Costs outside the limits, with the time and the memory it took to refuse them."""
    with scratch() as place:
        paths, clock = Paths(place / "journal"), FixedClock(START)
        secret = Secret(PASSPHRASE)
        opening.create(paths, secret, clock=clock, kdf=CHEAPEST)[0].close()
        sound = paths.key.read_bytes()
        tried, refused, slowest = 0, 0, 0.0
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _, data in hostile.key_files(sound):
            paths.key.write_bytes(data)
            started = time.perf_counter()
            try:
                opening.unlock(paths, secret, clock=clock)
            except CostRefused:
                refused += 1
            tried += 1
            slowest = max(slowest, time.perf_counter() - started)
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(
        f"hostile key files: {tried}, refused {refused}, slowest {slowest * 1000:.1f} ms, "
        f"memory grown by {grown / 1024:.1f} MiB"
    )
    return tried == refused


def _show(violations: list[str]) -> bool:
    for violation in violations[:MOST_SHOWN]:
        print(f"  VIOLATION {violation}")
    if len(violations) > MOST_SHOWN:
        print(f"  and {len(violations) - MOST_SHOWN} more")
    return not violations


def main() -> int:
    """Run what was asked for; 0 when nothing was violated."""
    sys.dont_write_bytecode = True  # would be a write of the operation under test
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("part", nargs="?", choices=["writes", "damage", "hostile"])
    parser.add_argument("--only", nargs="+", choices=[each.name for each in SCENARIOS])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--changes", type=int, default=CHANGES)
    given = parser.parse_args()
    parts = {
        "hostile": refuse_hostile,
        "damage": lambda: do_damage(given.changes),
        "writes": lambda: fail_writes(only=given.only, every=given.every),
    }
    chosen = [given.part] if given.part else list(parts)
    clean = [parts[name]() for name in chosen]
    return 0 if all(clean) else 1


if __name__ == "__main__":
    sys.exit(main())
