"""The SQL of each version of the database and the steps between them.

No table has a rowid: with random 128-bit keys the order of rows on disk tells nothing about
when they were written.
"""

from __future__ import annotations

VERSION = 1

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
}
"""Columns by table.

`entries` holds the coded fields: `day` in days since 1970 (local date; the first day of the
month or quarter once faded). `sealed` holds texts that die on UTC day `expires`, under the key
of `key_day`: the same day, or the hold key. `holds` is the record of legal holds (owner zero is
the whole vault), `deletions` counts what was deleted by hand, by month. `issued` holds
statistics that have left, so that a period leaves once.
"""

INDEXES = (
    "CREATE INDEX entries_by_day ON entries (day)",
    "CREATE INDEX sealed_by_day ON sealed (key_day)",
)


def statements() -> tuple[str, ...]:
    """What creates an empty database of the current version."""
    tables = (f"CREATE TABLE {name} ({body}) WITHOUT ROWID" for name, body in TABLES.items())
    return (*tables, *INDEXES, f"PRAGMA user_version = {VERSION}")
