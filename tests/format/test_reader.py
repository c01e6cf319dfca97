"""A reader written from SECURITY.md alone sees what the product wrote, now and for ever."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import unicodedata
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.format.make import FACTOR, NOTE, VECTORS, fill
from tests.format.reader import Opener, read_backup, read_folder
from tests.support import PASSPHRASE, fingerprint, reopen
from vault.clock import FixedClock
from vault.journal import drafts, entries, followups, holds, notes
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.secret import Secret
from vault.store import backup, rekeying
from vault.store.opening import unlock, unlock_with_recovery

WORDS = Opener(PASSPHRASE.decode())
DRAFT_OWNER = bytes(16)


def by_product(vault):
    """Entries and texts as the product tells them, in the reader's terms."""
    rows, texts = [], {}
    for entry in entries.find(vault):
        day = (entry.contact.day - date(1970, 1, 1)).days
        rows.append({"id": entry.id, "day": day, "grain": entry.grain, **entry.contact.codes()})
        if (note := notes.read(vault, entry.id)) is not None:
            texts[entry.id, "note"] = note
        if (follow_up := followups.get(vault, entry.id)) is not None:
            texts[entry.id, "follow_up"] = follow_up.handle
    if (draft := drafts.load(vault)) is not None:
        texts[DRAFT_OWNER, "draft"] = {**vars_of(draft)}
    return comparable(rows, texts)


def vars_of(draft):
    return {"fields": dict(draft.fields), "note": draft.note, "editing": draft.editing}


def by_reader(found):
    rows, texts = found
    texts = {name: json.loads(t) if name[1] == "draft" else t for name, t in texts.items()}
    return comparable(rows, texts)


def comparable(rows, texts):
    return sorted(rows, key=lambda row: row["id"]), texts


@pytest.fixture
def filled(vault):
    fill(vault)
    return vault


@pytest.fixture
def expected(filled):
    """What the product sees in the filled vault; not nothing."""
    seen = by_product(filled)
    assert len(seen[0]) == 4
    assert sorted(part for _, part in seen[1]) == ["draft", "follow_up", "note", "note", "note"]
    return seen


def test_closed_vault(filled, expected, paths):
    filled.close()
    before = fingerprint(paths)
    assert by_reader(read_folder(paths.folder, WORDS)) == expected
    assert fingerprint(paths) == before


def test_vault_after_a_crash(filled, expected, paths):
    filled.abandon()
    assert by_reader(read_folder(paths.folder, WORDS)) == expected


def test_half_replaced_key_file(filled, expected, paths):
    filled.close()
    key = paths.folder / "vault.key"
    shutil.copy(key, paths.folder / "vault.key.new")
    key.write_bytes(bytes(8192))
    assert by_reader(read_folder(paths.folder, WORDS)) == expected


def test_recovery_code(paths, filled, expected):
    code = rekeying.renew_recovery(filled)
    filled.close()
    assert by_reader(read_folder(paths.folder, Opener(code=code))) == expected
    assert by_reader(read_folder(paths.folder, Opener(code=code.lower()))) == expected


def test_changed_passphrase(filled, expected, paths):
    rekeying.change(filled, rekeying.Passphrase(Secret("grün".encode())))
    filled.close()
    decomposed = unicodedata.normalize("NFD", "grün")
    assert by_reader(read_folder(paths.folder, Opener(decomposed))) == expected
    with pytest.raises(ValueError, match="opens no slot"):
        read_folder(paths.folder, WORDS)


@pytest.mark.parametrize("factor", [b"\n", FACTOR, bytes(range(256)) * 16])
def test_key_file_factor(filled, expected, paths, factor):
    rekeying.change(filled, rekeying.Passphrase(Secret(PASSPHRASE), Secret(factor)))
    filled.close()
    both = Opener(PASSPHRASE.decode(), factor)
    assert by_reader(read_folder(paths.folder, both)) == expected
    for wrong in (WORDS, Opener(PASSPHRASE.decode(), b"another")):
        with pytest.raises(ValueError, match="opens no slot"):
            read_folder(paths.folder, wrong)


def test_second_slot(filled, expected, paths):
    rekeying.add(filled, rekeying.Passphrase(Secret(b"two"), Secret(FACTOR)))
    filled.close()
    assert by_reader(read_folder(paths.folder, Opener("two", FACTOR))) == expected
    assert by_reader(read_folder(paths.folder, Opener(PASSPHRASE.decode(), FACTOR))) == expected


def test_what_has_died_does_not_open(filled, paths, clock):
    filled.close()
    clock.advance(10)
    later = reopen(paths, clock)
    expected = by_product(later)
    later.close()
    assert "under a hold" in expected[1].values()
    assert NOTE not in expected[1].values()
    assert by_reader(read_folder(paths.folder, WORDS)) == expected


def test_hold_on_the_whole_vault_and_its_release(filled, expected, paths, clock):
    holds.set_(filled)
    filled.close()
    assert by_reader(read_folder(paths.folder, WORDS)) == expected
    again = reopen(paths, clock)
    holds.release(again, reason="over", passphrase=Secret(PASSPHRASE))
    again.close()
    assert by_reader(read_folder(paths.folder, WORDS)) == expected


def test_backup_with_notes(filled, expected, tmp_path):
    backup.write(filled, tmp_path / "copy", with_notes=True)
    rows, texts = by_reader(read_backup(tmp_path / "copy", WORDS))
    assert (rows, texts) == expected


def test_backup_without_notes(filled, expected, tmp_path):
    backup.write(filled, tmp_path / "copy")
    assert by_reader(read_backup(tmp_path / "copy", WORDS)) == (expected[0], {})


def test_lost_ring(filled, expected, paths):
    filled.close()
    (paths.folder / "vault.ring").unlink()
    assert by_reader(read_folder(paths.folder, WORDS)) == (expected[0], {})


def test_program(filled, expected, paths):
    filled.close()
    command = [sys.executable, "-m", "tests.format.reader", str(paths.folder)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, input=PASSPHRASE, capture_output=True, cwd=root, check=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["id"] for line in lines if "id" in line] == [
        row["id"].hex() for row in expected[0]
    ]
    assert NOTE in [line.get("text") for line in lines]


# Format 1 as it was on the day it was frozen. These files never change; every version opens them.

OPENERS = json.loads((VECTORS / "openers.json").read_text("utf-8"))
FROZEN_CLOCK = FixedClock(datetime.fromisoformat(OPENERS["made_at"]))
FROZEN_FACTOR = bytes.fromhex(OPENERS["factor_hex"])


def frozen_texts(texts):
    return sorted(t if isinstance(t, str) else t["note"] for t in texts.values())


@pytest.fixture
def frozen(tmp_path):
    shutil.copytree(VECTORS / "vault", tmp_path / "frozen")
    return Paths(tmp_path / "frozen")


@pytest.mark.parametrize(
    "opener",
    [
        Opener(OPENERS["passphrase"]),
        Opener(OPENERS["factor_passphrase"], FROZEN_FACTOR),
        Opener(code=OPENERS["recovery_code"]),
    ],
)
def test_reader_opens_the_frozen_vault_and_backup(opener):
    for found in (
        read_folder(VECTORS / "vault", opener),
        read_backup(VECTORS / "with-notes.backup", opener),
    ):
        rows, texts = by_reader(found)
        assert [row["day"] for row in sorted(rows, key=lambda r: r["day"])] == [
            20458, 20775, 20776, 20777,
        ]  # fmt: skip
        assert frozen_texts(texts) == sorted(
            [NOTE, "x" * 60, "under a hold", "bleuté", "half a sen"]
        )


def by_passphrase(paths):
    words = Secret(OPENERS["passphrase"].encode())
    return unlock(paths, words, clock=FROZEN_CLOCK, kdf=CHEAPEST)


def by_both_factors(paths):
    words, factor = Secret(OPENERS["factor_passphrase"].encode()), Secret(FROZEN_FACTOR)
    return unlock(paths, words, clock=FROZEN_CLOCK, kdf=CHEAPEST, factor=factor)


def by_recovery_code(paths):
    code = OPENERS["recovery_code"]
    return unlock_with_recovery(paths, code, clock=FROZEN_CLOCK, kdf=CHEAPEST)


@pytest.mark.parametrize("way", [by_passphrase, by_both_factors, by_recovery_code])
def test_product_opens_the_frozen_vault(frozen, way):
    expected = by_reader(read_folder(frozen.folder, Opener(OPENERS["passphrase"])))
    vault = way(frozen)
    try:
        assert by_product(vault) == faded(expected)
    finally:
        vault.close()


def faded(seen):
    """The entry of 5 January has lost its day: the vault was filled after that day's fading."""
    rows, texts = seen
    month = {"day": 20454, "grain": "month"}
    return [{**row, **month} if row["day"] == 20458 else row for row in rows], texts


def test_product_restores_the_frozen_backup(tmp_path):
    source, words = VECTORS / "with-notes.backup", Opener(OPENERS["passphrase"])
    secret = Secret(OPENERS["passphrase"].encode())
    vault = backup.restore(
        source, Paths(tmp_path / "new"), secret, clock=FROZEN_CLOCK, kdf=CHEAPEST
    )
    try:
        assert by_product(vault) == faded(by_reader(read_backup(source, words)))
    finally:
        vault.close()
