import pytest

from vault.errors import Damaged, TooNew
from vault.keys import ring
from vault.secret import Secret

MASTER = b"m" * 32
TODAY = 20_779


@pytest.fixture(scope="module")
def full():
    """A ring with a key for every day of the window."""
    return ring.Ring(b"v" * 16, generation=3, high_water=TODAY).topped_up(Secret(MASTER))


def test_what_is_encoded_is_decoded(full):
    data = full.encode()
    assert len(data) == ring.SIZE
    assert ring.decode(data) == full


def test_every_day_of_the_window_has_its_own_key_and_no_other_day(full):
    keys = {bytes(full.day_key(TODAY + n, Secret(MASTER)).buffer) for n in range(1, 96)}
    assert len(keys) == ring.WINDOW_DAYS
    assert full.day_key(TODAY, Secret(MASTER)) is None
    assert full.day_key(TODAY + 96, Secret(MASTER)) is None


def test_forgetting_drops_today_and_before_and_keeps_the_rest(full):
    later = full.forget(TODAY + 3)
    assert min(later.wrapped) == TODAY + 4
    assert max(later.wrapped) == ring.HOLD_DAY
    assert later.wrapped[TODAY + 4] == full.wrapped[TODAY + 4]
    assert (later.high_water, later.generation) == (TODAY + 3, 4)


def test_an_earlier_day_neither_revives_nor_lowers_the_mark(full):
    after = full.forget(TODAY + 3).forget(TODAY - 100).topped_up(Secret(MASTER))
    assert after.high_water == TODAY + 3
    assert min(after.wrapped) == TODAY + 4


def test_topping_up_keeps_the_keys_that_are_there(full):
    again = full.forget(TODAY + 1).topped_up(Secret(MASTER))
    assert all(again.wrapped[day] == full.wrapped[day] for day in full.forget(TODAY + 1).wrapped)
    assert len(again.wrapped) == ring.WINDOW_DAYS + 1 <= ring.CAPACITY


def test_a_key_does_not_open_as_another_days(full):
    moved = dict(full.wrapped)
    moved[TODAY + 1], moved[TODAY + 2] = moved[TODAY + 2], moved[TODAY + 1]
    swapped = ring.Ring(full.vault_id, 4, TODAY, wrapped=moved)
    with pytest.raises(Damaged):
        swapped.day_key(TODAY + 1, Secret(MASTER))


def test_every_damaged_byte_is_noticed(full):
    data = bytearray(full.encode())
    for at in range(len(data)):
        data[at] ^= 0x10
        with pytest.raises(Damaged):
            ring.decode(bytes(data))
        data[at] ^= 0x10


def test_a_later_format_is_called_newer(full):
    import hashlib

    data = bytearray(full.encode()[:-32])
    data[8] = 2
    with pytest.raises(TooNew):
        ring.decode(bytes(data) + hashlib.sha256(data).digest())
