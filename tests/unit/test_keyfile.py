import hashlib
import os
from dataclasses import replace

import pytest

from vault.errors import Damaged, TooNew, VaultError, WrongPassphrase, WrongRecoveryCode
from vault.keys import keyfile, recovery, slots
from vault.keys.kdf import CHEAPEST
from vault.keys.keyfile import State
from vault.secret import Secret


@pytest.fixture(scope="module")
def made():
    """A key file with both slots, its root key and its recovery code."""
    root = Secret(os.urandom(32))
    keys = keyfile.new(os.urandom(16), root, Secret(b"e" * 32), Secret(b"r" * 32))
    keys = slots.with_passphrase(keys, 0, Secret(b"open sesame"), root, CHEAPEST.default)
    code = recovery.generate()
    public = recovery.public_key(recovery.parse(code), keys.vault_id)
    return slots.with_recovery(keys, 1, public, root), root, code


def _resealed(data):
    return data[:-32] + hashlib.sha256(data[:-32]).digest()


def test_what_is_encoded_is_decoded(made):
    keys, root, _ = made
    data = keys.encode(root)
    assert len(data) == keyfile.SIZE
    assert keyfile.decode(data) == keys
    keys.verify(root, data)


def test_both_slots_give_the_root_key(made):
    keys, root, code = made
    opened = slots.open_with_passphrase(keys, Secret(b"open sesame"), CHEAPEST).root_key
    assert opened.buffer == root.buffer
    assert slots.open_with_recovery(keys, code.lower()).root_key.buffer == root.buffer
    assert keys.epoch_key(root).buffer == b"e" * 32
    assert keys.ring_master(root).buffer == b"r" * 32


def test_a_wrong_passphrase_and_a_foreign_code_open_nothing(made):
    keys, _, _ = made
    with pytest.raises(WrongPassphrase):
        slots.open_with_passphrase(keys, Secret(b"open sesam"), CHEAPEST)
    with pytest.raises(WrongRecoveryCode):
        slots.open_with_recovery(keys, recovery.generate())


def test_every_damaged_byte_is_called_damage_and_never_a_wrong_passphrase(made):
    keys, root, _ = made
    data = bytearray(keys.encode(root))
    for at in range(len(data)):
        data[at] ^= 1 << at % 8
        with pytest.raises(Damaged):
            keyfile.decode(bytes(data))
        data[at] ^= 1 << at % 8


def test_tampering_that_mends_the_checksum_never_opens(made):
    keys, root, _ = made
    data = keys.encode(root)
    for at in range(0, keyfile.SIZE - 32, 13):
        changed = bytearray(data)
        changed[at] ^= 1 << at % 8
        changed = _resealed(bytes(changed))
        with pytest.raises(VaultError):  # noqa: PT012 - each step may be the one that refuses
            decoded = keyfile.decode(changed)
            opened = slots.open_with_passphrase(decoded, Secret(b"open sesame"), CHEAPEST)
            decoded.verify(opened.root_key, changed)


@pytest.mark.parametrize("size", [0, 1, 8191, 8193, 16384])
def test_another_length_is_damage(size, made):
    keys, root, _ = made
    with pytest.raises(Damaged):
        keyfile.decode((keys.encode(root) * 2)[:size])


@pytest.mark.parametrize("at", [8, 12, 15])
def test_a_later_format_is_called_newer(at, made):
    keys, root, _ = made
    data = bytearray(keys.encode(root))
    data[at] += 1
    with pytest.raises(TooNew):
        keyfile.decode(_resealed(bytes(data)))


def test_another_epoch_gives_another_database_key(made):
    keys, root, _ = made
    first = keyfile.database_key(root, Secret(b"e" * 32), keys)
    moved = keys.next_epoch().with_epoch_key(Secret(b"e" * 32), root)
    assert moved.epoch_key(root).buffer == b"e" * 32
    assert keyfile.database_key(root, Secret(b"e" * 32), moved).buffer != first.buffer


def test_a_wrapped_key_does_not_move_to_another_epoch(made):
    keys, root, _ = made
    with pytest.raises(Damaged):
        replace(keys, epoch=7).epoch_key(root)


def test_the_next_file_is_one_generation_later(made):
    keys, _, _ = made
    after = keys.next(State.CLEAN, digest=b"d" * 32, size=9)
    assert (after.generation, after.state, after.size) == (keys.generation + 1, State.CLEAN, 9)
