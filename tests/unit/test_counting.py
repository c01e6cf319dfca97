"""The ways to a note from the connection that counts; each must fail."""

import contextlib
import gc
import inspect
import types

import pytest

from tests.support import contact
from vault.journal import entries
from vault.keys.keyfile import KeyFile
from vault.secret import Secret
from vault.statistics import categories, issuing, ledger, pack
from vault.store.counting import CountingConnection, CountingRefused
from vault.store.database import Database
from vault.store.vault import Vault

CANARY = "CANARY-7d1f"

STATEMENTS = [
    "SELECT body FROM sealed",
    "SELECT * FROM sealed",
    "SELECT s.body FROM contacts, sealed s",
    "SELECT (SELECT body FROM sealed) FROM contacts",
    "SELECT * FROM contacts WHERE EXISTS (SELECT 1 FROM sealed)",
    "SELECT count(*) FROM sealed",
    "SELECT service FROM contacts UNION SELECT body FROM sealed",
    "WITH n AS (SELECT body FROM sealed) SELECT * FROM n",
    "SELECT * FROM main.sealed",
    "SELECT * FROM temp.sealed",
    "SELECT * FROM settings",
    "SELECT * FROM issued",
    "SELECT id FROM entries",
    "SELECT * FROM entries",
    "SELECT * FROM sqlite_master",
    "SELECT sql FROM sqlite_schema",
    "SELECT * FROM sqlite_temp_master",
    "SELECT * FROM pragma_table_info('sealed')",
    "SELECT * FROM pragma_database_list",
    "SELECT * FROM dbstat",
    "SELECT load_extension('x')",
    "SELECT readfile('{database}')",
    "SELECT hex(service) FROM contacts",
    "SELECT group_concat(service) FROM contacts",
    "SELECT randomblob(8)",
    "ATTACH '{database}' AS j",
    "ATTACH '{database}' AS j KEY \"x'00'\"",
    "DETACH main",
    "PRAGMA writable_schema = ON",
    "PRAGMA key = 'x'",
    "PRAGMA rekey = 'x'",
    "PRAGMA database_list",
    "PRAGMA table_info(contacts)",
    "PRAGMA temp_store_directory = '/tmp'",
    "PRAGMA cipher_plaintext_header_size = 32",
    "VACUUM",
    "VACUUM INTO '{database}.copy'",
    "CREATE TABLE t (a)",
    "CREATE TEMP TABLE t AS SELECT * FROM contacts",
    "CREATE VIEW v AS SELECT * FROM contacts",
    "CREATE TEMP TRIGGER g AFTER INSERT ON contacts BEGIN SELECT 1; END",
    "CREATE VIRTUAL TABLE f USING fts5(body)",
    "INSERT INTO contacts DEFAULT VALUES",
    "UPDATE contacts SET service = 'x'",
    "DELETE FROM contacts",
    "DROP TABLE contacts",
    "ALTER TABLE contacts RENAME TO sealed",
    "ANALYZE",
    "SAVEPOINT s",
    "BEGIN EXCLUSIVE",
    "EXPLAIN SELECT * FROM sealed",
]


@pytest.fixture
def counting(vault):
    """The counting connection of a vault with one note."""
    entries.add(vault, contact(), note=CANARY)
    connection = vault.counting()
    yield connection
    connection.close()


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_connection_refuses(counting, vault, paths, statement):
    database = paths.databases()[0]
    with pytest.raises(CountingRefused):
        counting.rows(statement.replace("{database}", str(database)))
    assert not database.with_name(database.name + ".copy").exists()


def test_swapping_the_authorizer_and_attaching_the_file_still_finds_no_note(counting, paths):
    raw = counting._connection
    raw.set_authorizer(None)
    names = {row[0] for row in raw.execute("SELECT name FROM sqlite_master")}
    assert names == {CountingConnection.TABLE}
    columns = [c[0] for c in raw.execute("SELECT * FROM contacts").description]
    assert not {"id", "body", "owner"} & set(columns)
    with pytest.raises(Exception, match=r"locked|not a database"):
        raw.execute("ATTACH ? AS j KEY 'guess'", (str(paths.databases()[0]),))


def test_a_backup_a_dump_and_a_blob_handle_hold_coded_fields_only(counting, tmp_path):
    from sqlcipher3 import dbapi2

    raw = counting._connection
    raw.set_authorizer(None)
    copy = dbapi2.connect(str(tmp_path / "copy"))
    raw.backup(copy)
    copy.close()
    assert CANARY.encode() not in (tmp_path / "copy").read_bytes()
    with pytest.raises(dbapi2.Error):
        raw.open_blob("sealed", "body", 1)


def test_what_it_can_do_is_count(counting):
    assert counting.rows("SELECT service, count(*) FROM contacts GROUP BY service") == [
        ("one_to_one", 1)
    ]


MORE_STATEMENTS = [
    "SELECT count(body) FROM sealed",
    "SELECT count(*) FROM contacts WHERE day IN (SELECT expires FROM sealed)",
    "SELECT count(*) FROM contacts; SELECT body FROM sealed",
    "SELECT body FROM main.sealed LIMIT 1",
    "SELECT 1 FROM pragma_cipher_settings",
    "SELECT sqlcipher_export('main')",
    "SELECT writefile('{database}.copy', service) FROM contacts",
    "SELECT edit(service) FROM contacts",
    "SELECT fts3_tokenizer('simple', x'00')",
    "SELECT zeroblob(1000000000)",
    "SELECT quote(service) FROM contacts",
    "SELECT json_group_array(service) FROM contacts",
    "SELECT * FROM json_each('[1]')",
    "SELECT * FROM generate_series(1, 5)",
    "SELECT * FROM fsdir('.')",
    "SELECT sqlite_version()",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n",
    "ATTACH ':memory:' AS m",
    "ATTACH '' AS m",
    "ATTACH 'file:{database}?mode=ro&immutable=1' AS j",
    "ATTACH DATABASE '{database}' AS main",
    "VACUUM main INTO '{database}.copy'",
    "PRAGMA main.writable_schema = 1",
    "PRAGMA writable_schema",
    "PRAGMA trusted_schema = ON",
    "PRAGMA query_only = OFF",
    "PRAGMA function_list",
    "PRAGMA module_list",
    "PRAGMA cipher_settings",
    "PRAGMA cipher_migrate",
    "PRAGMA cipher_log = '{database}.copy'",
    "PRAGMA cipher_export",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA data_store_directory = '/tmp'",
    "PRAGMA user_version = 7",
    "UPDATE sqlite_master SET sql = 'x'",
    "DELETE FROM sqlite_schema",
    "INSERT INTO sqlite_master DEFAULT VALUES",
    "REPLACE INTO contacts DEFAULT VALUES",
    "CREATE INDEX i ON contacts (day)",
    "CREATE TEMP VIEW v AS SELECT * FROM contacts",
    "CREATE TABLE sealed (body)",
    "DROP INDEX entries_by_day",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "RELEASE s",
    "SELECT body FROM contacts",
    "SELECT id FROM contacts",
    "SELECT rowid, id FROM contacts",
]


def test_the_connection_refuses_these_too(counting, paths):
    database = paths.databases()[0]
    for statement in MORE_STATEMENTS:
        with pytest.raises(CountingRefused):
            counting.rows(statement.replace("{database}", str(database)))
        assert not database.with_name(database.name + ".copy").exists()


def test_an_overloaded_function_sees_coded_fields_only(counting):
    """Somebody who holds the raw connection can replace count(); nothing passes through it."""
    seen = []
    raw = counting._connection
    raw.create_function("count", 1, lambda value: seen.append(value) or 0)
    raw.create_function("sum", -1, lambda *values: seen.extend(values) or 0)
    counting.rows("SELECT count(service), sum(mode, topic, day) FROM contacts")
    assert "one_to_one" in seen
    assert not any(CANARY in str(value) for value in seen)


def test_with_the_authorizer_gone_the_file_stays_shut(counting, paths, tmp_path):
    from sqlcipher3 import dbapi2

    raw = counting._connection
    raw.set_authorizer(None)
    raw.execute("PRAGMA busy_timeout = 0")
    raw.execute("VACUUM INTO ?", (str(tmp_path / "copy"),))
    assert CANARY.encode() not in (tmp_path / "copy").read_bytes()
    raw.execute("PRAGMA writable_schema = ON")
    raw.execute("UPDATE sqlite_master SET name = 'sealed', tbl_name = 'sealed'")
    with pytest.raises(dbapi2.Error):
        raw.execute("SELECT body FROM sealed").fetchall()
    with pytest.raises(dbapi2.Error):
        raw.execute("ATTACH ? AS j KEY ''", (str(paths.databases()[0]),))


def test_a_second_connection_needs_a_key_that_is_not_there(counting, paths):
    from sqlcipher3 import dbapi2

    for key in ("", "x", "x'" + "00" * 32 + "'"):
        second = dbapi2.connect(f"file:{paths.databases()[0]}?mode=ro", uri=True, timeout=0)
        if key:
            second.execute(f'PRAGMA key = "{key}"')
        with pytest.raises(dbapi2.Error):
            second.execute("SELECT * FROM sealed")
        second.close()


def _within_reach(start):
    """Every object that attributes, items, closures or bound methods lead to.

    Classes, modules and the globals of functions are the program, not what was handed over.
    """
    seen, stack = {}, [start]
    while stack:
        item = stack.pop()
        if id(item) in seen or isinstance(item, type | types.ModuleType):
            continue
        seen[id(item)] = item
        if isinstance(item, types.FunctionType):
            stack.extend(item.__closure__ or ())
            stack.extend(item.__defaults__ or ())
        else:
            stack.extend(gc.get_referents(item))
            stack.extend(_attributes(item))
    return list(seen.values())


def _attributes(item):
    """What plain attribute access gives; dunder methods of anything lead only to more of them."""
    if isinstance(item, str | bytes | int | tuple | types.BuiltinMethodType):
        return
    for name in ("__self__", "__func__", *(n for n in dir(item) if not n.startswith("__"))):
        with contextlib.suppress(Exception):
            yield getattr(item, name)


def test_nothing_statistics_are_given_leads_to_a_note_a_key_or_the_database(vault, paths):
    entries.add(vault, contact(), note=CANARY)
    key = bytes(vault._root_key.buffer)
    seed = b"S" * 32
    vault.write_setting("member_seed", seed)
    with ledger.opened(vault) as book:
        connection = book.counting()
        connection.rows(f"SELECT count(*) FROM {connection.TABLE}")
        found = [*_within_reach(book), *_within_reach(connection)]
        connection.close()
    assert any(item == "one_to_one" for item in found)  # it does find what is there
    assert not any(isinstance(item, Vault | Database | Secret | KeyFile) for item in found)
    for item in found:
        if isinstance(item, str | bytes | bytearray):
            data = item.encode(errors="replace") if isinstance(item, str) else bytes(item)
            assert CANARY.encode() not in data
            assert key not in data
            assert seed not in data
            assert str(paths.folder).encode() not in data


def test_what_builds_a_pack_takes_a_connection_and_plain_values():
    wanted = list(inspect.signature(issuing.count).parameters)
    assert wanted == ["connection", "wanted", "period"]
    for module in (issuing, pack, categories):
        assert not {"Vault", "Database", "Secret"} & set(vars(module))
