"""What version 1 wrote is opened by this version, and is then of this version."""

from __future__ import annotations

import json
import shutil
from datetime import datetime

import pytest

from tests.format.make import VECTORS
from vault.clock import FixedClock
from vault.errors import TooNew
from vault.journal import counters, entries, events
from vault.journal.counters import Counter
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.secret import Secret
from vault.store import schema
from vault.store.opening import unlock


@pytest.fixture
def openers():
    return json.loads((VECTORS / "openers.json").read_text("utf-8"))


@pytest.fixture
def reopened(tmp_path, openers):
    """Open a copy of the frozen vault, as often as asked."""
    paths = Paths(shutil.copytree(VECTORS / "vault", tmp_path / "vault"))
    clock = FixedClock(datetime.fromisoformat(openers["made_at"]))
    return lambda: unlock(paths, Secret(openers["passphrase"].encode()), clock=clock, kdf=CHEAPEST)


def test_a_vault_of_version_1_gets_the_new_tables_and_keeps_its_entries(reopened):
    vault = reopened()
    before = len(entries.find(vault))
    assert before == 4
    assert vault.database.row("PRAGMA user_version") == (schema.VERSION,)
    counters.count(vault, Counter.CONFLICT_CHECK)
    assert events.recorded(vault) == []
    vault.close()
    vault = reopened()
    assert len(entries.find(vault)) == before
    assert [number for _, _, number in counters.recorded(vault)] == [1]
    vault.close()


def test_an_upgraded_database_is_the_same_as_a_new_one(reopened, vault):
    old = reopened()
    sql = "SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2"
    assert old.database.rows(sql) == vault.database.rows(sql)
    old.close()


def test_an_upgrade_that_is_killed_is_done_again(reopened, monkeypatch):
    def broken(version):
        return (*schema_upgrade(version)[:-1], "SELECT no_such_function()")

    schema_upgrade = schema.upgrade
    monkeypatch.setattr(schema, "upgrade", broken)
    with pytest.raises(Exception, match="no_such_function"):
        reopened()
    monkeypatch.undo()
    vault = reopened()
    assert len(entries.find(vault)) == 4
    vault.close()


def test_a_later_version_is_not_touched(reopened):
    reopened().close()
    vault = reopened()
    vault.database.run(f"PRAGMA user_version = {schema.VERSION + 1}")
    vault.close()
    with pytest.raises(TooNew):
        reopened()
