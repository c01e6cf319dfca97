"""The ways to a note from the connection that counts; each must fail."""

import pytest

from tests.support import contact
from vault.journal import entries
from vault.store.counting import CountingConnection, CountingRefused

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
