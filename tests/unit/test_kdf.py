import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given, settings
from hypothesis import strategies as st

from vault.errors import CostRefused
from vault.keys import kdf
from vault.keys.kdf import STANDARD, Cost
from vault.secret import Secret


@settings(max_examples=25, deadline=None)
@given(
    passphrase=st.binary(min_size=1, max_size=80),
    salt=st.binary(min_size=32, max_size=32),
    lanes=st.integers(1, 3),
    passes=st.integers(1, 3),
    keyfile=st.none() | st.binary(min_size=1, max_size=64),
)
def test_a_second_implementation_derives_the_same_keys(passphrase, salt, lanes, passes, keyfile):
    memory = 8 * lanes
    wrap, commit = kdf.derive(
        Secret(passphrase),
        salt,
        Cost(memory, passes, lanes),
        keyfile=None if keyfile is None else Secret(keyfile),
    )
    other = Argon2id(
        salt=salt, length=64, iterations=passes, lanes=lanes, memory_cost=memory, secret=keyfile
    ).derive(passphrase)
    assert bytes(wrap.buffer + commit.buffer) == other


@pytest.mark.parametrize(
    "cost",
    [
        Cost(2**32 - 1, 3, 4),  # a memory bomb
        Cost(256 * 1024, 2**32 - 1, 4),  # a time bomb
        Cost(256 * 1024, 3, 2**32 - 1),
        Cost(8, 1, 1),  # downgrades
        Cost(64 * 1024, 1, 4),
        Cost(63 * 1024, 64, 4),
        Cost(64 * 1024, 0, 4),
        Cost(64 * 1024, 3, 0),
    ],
)
def test_bombs_and_downgrades_are_refused_before_any_work(cost):
    with pytest.raises(CostRefused):
        STANDARD.check(cost)


def test_the_standard_cost_and_the_rfcs_second_option_are_accepted():
    STANDARD.check(STANDARD.default)
    STANDARD.check(Cost(64 * 1024, 3, 4))
