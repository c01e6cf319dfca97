"""The SQL of each version of the database and the steps between them.

No table has a rowid: with random 128-bit keys the order of rows on disk tells nothing about
when they were written.
"""

from __future__ import annotations

VERSION = 3

TABLES = {
    "settings": "name TEXT PRIMARY KEY, value BLOB NOT NULL",
    "entries": """
        id BLOB PRIMARY KEY CHECK (length(id) = 16),
        day INTEGER NOT NULL,
        grain TEXT NOT NULL,
        service TEXT NOT NULL,
        duration TEXT NOT NULL,
        mode TEXT,
        started_by TEXT,
        recipient TEXT,
        topic TEXT,
        referral TEXT,
        group_size TEXT,
        limits_told TEXT,
        supporter_time TEXT""",
    "sealed": """
        owner BLOB NOT NULL CHECK (length(owner) = 16),
        part TEXT NOT NULL,
        expires INTEGER NOT NULL,
        key_day INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (owner, part)""",
    "holds": """
        id BLOB PRIMARY KEY CHECK (length(id) = 16),
        owner BLOB NOT NULL CHECK (length(owner) = 16),
        set_on INTEGER NOT NULL,
        released_on INTEGER,
        reason TEXT""",
    "deletions": """
        month TEXT PRIMARY KEY,
        entries INTEGER NOT NULL,
        notes INTEGER NOT NULL""",
    "issued": "period TEXT PRIMARY KEY, body BLOB NOT NULL",
    "events": """
        id BLOB PRIMARY KEY CHECK (length(id) = 16),
        day INTEGER NOT NULL,
        grain TEXT NOT NULL,
        exception TEXT NOT NULL,
        notice TEXT NOT NULL""",
    "counters": """
        quarter TEXT NOT NULL,
        name TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (quarter, name)""",
    "enrolled": """
        public_key BLOB PRIMARY KEY CHECK (length(public_key) = 32),
        period TEXT NOT NULL""",
    "reports": """
        public_key BLOB PRIMARY KEY CHECK (length(public_key) = 32),
        period TEXT NOT NULL,
        revision INTEGER NOT NULL,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        counts BLOB""",
    "released": "period TEXT PRIMARY KEY, body BLOB NOT NULL",
}
"""Columns by table.

`entries` holds the coded fields: `day` in days since 1970 (local date; the first day of the
month or quarter once faded). `sealed` holds texts that die on UTC day `expires`, under the key
of `key_day`: the same day, or the hold key. `holds` is the record of legal holds (owner zero is
the whole vault), `deletions` counts what was deleted by hand, by month. `issued` holds
statistics that have left, so that a period leaves once. `events` says which exception to
confidentiality was used on which day (it fades as entries do) and whether written notice was
given; nothing in it leads to an entry. `counters` are bare numbers by quarter.

A coordinator's vault has its team in the last three: `enrolled` one-time keys, one pack's key
beside no other; `reports` what was imported for periods that are not released yet (counts empty:
set aside); `released` what was published.
"""

INDEXES = (
    "CREATE INDEX entries_by_day ON entries (day)",
    "CREATE INDEX sealed_by_day ON sealed (key_day)",
)

_ADDED = {2: ("events", "counters"), 3: ("enrolled", "reports", "released")}
"""Tables that each version brought; what came before is unchanged."""


def statements() -> tuple[str, ...]:
    """What creates an empty database of the current version."""
    return (*map(_create, TABLES), *INDEXES, f"PRAGMA user_version = {VERSION}")


def upgrade(version: int) -> tuple[str, ...]:
    """What turns a database of an earlier version into the current one; nothing if it is that."""
    added = [name for later in range(version + 1, VERSION + 1) for name in _ADDED[later]]
    return (*map(_create, added), f"PRAGMA user_version = {VERSION}") if added else ()


def _create(table: str) -> str:
    return f"CREATE TABLE {table} ({TABLES[table]}) WITHOUT ROWID"
