"""The vault beside plain sqlite3 with the same schema, statements and durability."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import statistics
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.measure import Pair, alternate, heading, pair_row, row
from tests.support import PASSPHRASE, reopen
from vault import durable
from vault.clock import EPOCH, Clock, FixedClock
from vault.journal import entries, notes
from vault.journal.contacts import Contact
from vault.journal.entries import Query
from vault.journal.vocabulary import FIELDS, Duration, Mode, Service, Topic
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.statistics import tally
from vault.store import schema
from vault.store.opening import create

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = (100, 10_000, 100_000)
CODES = ", ".join(field.name for field in FIELDS)
LIST = (
    f"SELECT e.id, e.day, e.grain, n.expires, f.expires, h.id IS NOT NULL, {CODES} FROM entries e"
    " LEFT JOIN sealed n ON n.owner = e.id AND n.part = 'note'"
    " LEFT JOIN sealed f ON f.owner = e.id AND f.part = 'follow_up'"
    " LEFT JOIN holds h ON h.owner = e.id AND h.released_on IS NULL"
    " ORDER BY e.day DESC, e.id LIMIT 200"
)


def contacts_for(count: int, clock: Clock) -> Iterator[Contact]:
    services, durations, modes, topics = map(list, (Service, Duration, Mode, Topic))
    today = clock.now().date()
    for n in range(count):
        yield Contact(
            day=today - timedelta(days=n % 360),
            service=services[n % len(services)],
            duration=durations[n % len(durations)],
            mode=modes[n % len(modes)],
            topic=topics[n % len(topics)] if services[n % len(services)] != "x" else None,
        )


def _values(contact: Contact) -> tuple[object, ...]:
    return (os.urandom(16), (contact.day - EPOCH).days, "day", *contact.codes().values())


def _plain(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = TRUNCATE", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


@contextmanager
def _both(size: int) -> Iterator[tuple[Paths, FixedClock, Path]]:
    """A closed vault and a closed plain database with the same *size* entries."""
    folder = Path(tempfile.mkdtemp())
    clock = FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC))
    paths = Paths(folder / "vault")
    vault, _ = create(
        paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST, policy=Policy(notes=True)
    )
    plain = _plain(folder / "plain.db")
    for statement in schema.statements():
        plain.execute(statement)
    marks = ", ".join("?" * (len(FIELDS) + 3))
    plain.execute("BEGIN")
    with vault.transaction():
        for n, contact in enumerate(contacts_for(size, clock)):
            entry_id = entries.add(vault, contact, note="x" * 120 if n % 10 == 0 else None)
            plain.execute(
                f"INSERT INTO entries (id, day, grain, {CODES}) VALUES ({marks})",
                (entry_id, *_values(contact)[1:]),
            )
            if n % 10 == 0:
                sealed = (entry_id, "note", 20786, 20786, bytes(156))
                plain.execute("INSERT INTO sealed VALUES (?, ?, ?, ?, ?)", sealed)
    plain.execute("COMMIT")
    vault.close()
    plain.close()
    try:
        yield paths, clock, folder / "plain.db"
    finally:
        shutil.rmtree(folder)


def _measure(size: int) -> None:
    with _both(size) as (paths, clock, plain_path):
        heading(f"{size:,} entries", "plain sqlite3")

        def open_vault() -> None:
            vault = reopen(paths, clock)
            entries.find(vault, Query(limit=1))
            vault.abandon()

        def open_plain() -> None:
            connection = _plain(plain_path)
            connection.execute(LIST.replace("200", "1")).fetchall()
            connection.close()

        reopen(paths, clock).close()
        closed = alternate(lambda: reopen(paths, clock).close(), open_plain, 15)
        pair_row("open, verify, mark in use, close", closed)
        _measure_first_row(paths, clock, open_plain)
        vault, plain = reopen(paths, clock), _plain(plain_path)
        contacts = list(contacts_for(200, clock))
        marks = ", ".join("?" * (len(FIELDS) + 3))
        insert = f"INSERT INTO entries (id, day, grain, {CODES}) VALUES ({marks})"
        at = iter(range(10**6))
        pair_row(
            "insert, durable",
            alternate(
                lambda: entries.add(vault, contacts[next(at) % 200]),
                lambda: plain.execute(insert, _values(contacts[next(at) % 200])),
                200,
            ),
        )
        pair_row(
            "list 200, newest first, as entries",
            alternate(
                lambda: entries.find(vault, Query(limit=200)),
                lambda: [entries.from_row(found) for found in plain.execute(LIST)],
                60,
            ),
        )
        grief = Query(where={"topic": "grief_loss"}, limit=200)
        search = LIST.replace(" ORDER", " WHERE e.topic = 'grief_loss' ORDER")
        pair_row(
            "search by topic, 200 at most",
            alternate(
                lambda: entries.find(vault, grief),
                lambda: [entries.from_row(found) for found in plain.execute(search)],
                30,
            ),
        )
        some = entries.add(vault, contacts[0], note="x" * 120)
        noted = alternate(
            lambda: notes.read(vault, some), lambda: plain.execute("SELECT 1").fetchone(), 200
        )
        row("read one note", f"{noted.ours:.2f} ms", "", "")
        counted = alternate(lambda: tally.totals(vault), lambda: None, 5)
        row("count everything", f"{counted.ours:.1f} ms", "", "")
        plain.close()
        vault.close()
        _measure_rollover(paths, clock, plain_path)
        _measure_sweep(paths, clock, plain_path)


def _measure_cipher_vacuum(paths: Paths, clock: FixedClock) -> None:
    """Time SQLCipher's own VACUUM INTO: what the cipher costs before we do anything."""
    import time

    vault = reopen(paths, clock)
    raw = vault.database._connection
    raw.set_authorizer(None)
    times = []
    for run in range(3):
        target = paths.folder.parent / f"cipher-{run}.db"
        start = time.perf_counter()
        raw.execute("VACUUM INTO ?", (str(target),))
        durable.sync_path(target)
        times.append(1000 * (time.perf_counter() - start))
    vault.close()
    row("for comparison: SQLCipher's own VACUUM INTO", f"{statistics.median(times):.1f} ms", "", "")


def _measure_sweep(paths: Paths, clock: FixedClock, plain_path: Path) -> None:
    """Time the death of every note at once beside a plain DELETE of as many rows."""
    import time

    clock.advance(1)
    vault, plain = reopen(paths, clock), _plain(plain_path)
    vault.sweep()  # what faded long ago is not part of it
    clock.advance(7)
    start = time.perf_counter()
    vault.sweep()
    ours = 1000 * (time.perf_counter() - start)
    start = time.perf_counter()
    plain.execute("DELETE FROM sealed WHERE key_day <= 30000")
    pair_row(
        "sweep: all notes die (a tenth of the entries)",
        Pair(ours, 1000 * (time.perf_counter() - start)),
    )
    vault.close()
    plain.close()


def _measure_rollover(paths: Paths, clock: FixedClock, plain_path: Path) -> None:
    """Time closing with something deleted beside a plain VACUUM INTO, both synced."""
    import time

    ours, baseline = [], []
    for _ in range(5):
        vault = reopen(paths, clock)
        vault.owe_cleanup()
        start = time.perf_counter()
        vault.close()
        ours.append(1000 * (time.perf_counter() - start))
        target = plain_path.with_name("copy.db")
        target.unlink(missing_ok=True)
        connection = _plain(plain_path)
        start = time.perf_counter()
        connection.execute("VACUUM INTO ?", (str(target),))
        durable.sync_path(target)
        baseline.append(1000 * (time.perf_counter() - start))
        connection.close()
    _measure_cipher_vacuum(paths, clock)
    pair_row(
        "rollover: copy, verify, digest, shred (plain: VACUUM INTO)",
        Pair(statistics.median(ours), statistics.median(baseline)),
    )


def _measure_first_row(paths: Paths, clock: FixedClock, open_plain) -> None:
    import time

    from vault.keys import kdf

    derived, whole = [], []
    for _ in range(15):
        start = time.perf_counter()
        vault = reopen(paths, clock)
        entries.find(vault, Query(limit=1))
        whole.append(time.perf_counter() - start)
        vault.close()
        start = time.perf_counter()
        kdf.derive(Secret(PASSPHRASE), bytes(32), CHEAPEST.default)
        derived.append(time.perf_counter() - start)
    pair = alternate(open_plain, open_plain, 15)
    ours = 1000 * (sorted(whole)[7] - sorted(derived)[7])
    row(
        "open to first row, after key derivation",
        f"{ours:.2f} ms",
        f"{pair.ours:.2f} ms",
        f"+{ours - pair.ours:.2f} ms",
    )


def run() -> None:
    """Print the table for each size."""
    for size in SIZES:
        _measure(size)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nPeak memory of this benchmark, both sides together: {peak:.0f} MB")
