"""The parts without a screen: idle watch, session, words, bars."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.screens.conftest import PASSPHRASE
from tui.idle import IdleWatch, Verdict
from tui.messages import counted, day_words, dies_words, due_words, label, words
from tui.session import Session, State
from tui.widgets.bars import bar
from vault.clock import FixedClock
from vault.errors import VaultLocked, WrongPassphrase
from vault.journal.vocabulary import FIELDS, Grain
from vault.keys.kdf import CHEAPEST
from vault.secret import Secret

TODAY = date(2026, 11, 22)


class Monotonic:
    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def monotonic() -> Monotonic:
    return Monotonic()


@pytest.fixture
def watch(monotonic) -> IdleWatch:
    clock = FixedClock(datetime(2026, 11, 22, 3, tzinfo=UTC))
    return IdleWatch(clock, limit_seconds=180, monotonic=monotonic)


def test_nobody_there_for_the_limit_is_idle(watch, monotonic):
    for _ in range(179):
        monotonic.at += 1
        assert watch.tick() is Verdict.AWAKE
    monotonic.at += 1
    assert watch.tick() is Verdict.IDLE


def test_a_touch_starts_anew(watch, monotonic):
    for _ in range(179):
        monotonic.at += 1
        watch.tick()
    watch.touch()
    monotonic.at += 1
    assert watch.tick() is Verdict.AWAKE
    assert watch.seconds_left() == 179


def test_a_gap_in_either_clock_is_sleep(watch, monotonic):
    monotonic.at += 11
    assert watch.tick() is Verdict.SLEPT
    watch._clock.at += timedelta(seconds=11)
    monotonic.at += 1
    assert watch.tick() is Verdict.SLEPT


def test_a_clock_set_back_is_not_sleep(watch, monotonic):
    watch._clock.at -= timedelta(hours=1)
    monotonic.at += 1
    assert watch.tick() is Verdict.AWAKE


async def test_calls_on_a_locked_session_refuse(desk):
    session = Session(desk.paths, desk.clock, CHEAPEST)
    with pytest.raises(VaultLocked):
        await session.call(lambda vault: vault.policy)
    with pytest.raises(VaultLocked):
        _ = session.policy


async def test_the_states_of_a_session(desk):
    desk.make()
    session = Session(desk.paths, desk.clock, CHEAPEST)
    passphrase = Secret.from_text(PASSPHRASE)
    opening = asyncio.create_task(session.unlock(passphrase))
    await asyncio.sleep(0)
    assert session.state is State.OPENING
    await opening
    assert session.state is State.OPEN
    assert len(passphrase) == 0
    session.lock()
    assert session.state is State.CLOSING
    await session.closed()
    assert session.state is State.LOCKED


async def test_a_wrong_passphrase_leaves_the_session_locked(desk):
    desk.make()
    session = Session(desk.paths, desk.clock, CHEAPEST)
    with pytest.raises(WrongPassphrase):
        await session.unlock(Secret.from_text("wrong"))
    assert session.state is State.LOCKED
    await session.unlock(Secret.from_text(PASSPHRASE))
    session.lock()
    assert session.wait_closed(60)


async def test_locking_stops_a_long_call(desk):
    """What runs is interrupted, and the vault is closed soon after."""
    desk.make()
    session = Session(desk.paths, desk.clock, CHEAPEST)
    await session.unlock(Secret.from_text(PASSPHRASE))
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    )
    begun = threading.Event()

    def count(vault):
        begun.set()
        vault.database.row(endless)

    call = asyncio.create_task(session.call(count))
    await asyncio.sleep(0)
    assert begun.wait(60)
    await asyncio.sleep(0.5)  # it begins a moment after it says so
    session.lock()
    with pytest.raises(VaultLocked):
        await call
    assert session.wait_closed(60)


async def test_a_save_that_waits_its_turn_is_done_although_its_screen_is_gone(desk):
    """A lock takes the screen away, and with it whoever waits; the vault is closed all the same."""
    desk.make()
    session = Session(desk.paths, desk.clock, CHEAPEST)
    await session.unlock(Secret.from_text(PASSPHRASE))
    begun, gate = threading.Event(), threading.Event()
    before = asyncio.create_task(session.call(lambda vault: begun.set() or gate.wait(60)))
    await asyncio.sleep(0)
    assert begun.wait(60)
    save = asyncio.create_task(session.commit(lambda vault: vault.write_setting("kept", b"yes")))
    await asyncio.sleep(0)
    session.lock()
    save.cancel()
    await asyncio.sleep(0)
    gate.set()
    await before
    assert session.wait_closed(60)
    await session.unlock(Secret.from_text(PASSPHRASE))
    assert await session.call(lambda vault: vault.read_setting("kept")) == b"yes"
    session.lock()
    assert session.wait_closed(60)


def test_every_value_of_the_vocabulary_has_a_label():
    for field in FIELDS:
        assert set(words.LABELS[field.name]) == {value.value for value in field.values}
        assert field.name in words.FIELDS


def test_no_sentence_shouts_or_claims_what_is_not_so():
    for name, value in vars(words).items():
        if name.isupper():
            text = str(value).lower()
            assert "!" not in text, name
            assert "anonymous" not in text
            assert "privileged" not in text


@pytest.mark.parametrize(
    ("gone", "said"),
    [(TODAY, "tonight"), (date(2026, 11, 23), "tonight"), (date(2026, 11, 24), "in 2 days")],
)
def test_countdowns_in_words(gone, said):
    assert dies_words(gone, TODAY) == said


def test_due_and_other_words():
    assert due_words(TODAY, TODAY) == "due"
    assert due_words(date(2026, 11, 23), TODAY) == "in 1 day"
    assert counted(words.CONTACTS, 1) == "1 contact"
    assert label("mode", None) == "–"
    assert day_words(date(2026, 10, 1), TODAY, Grain.QUARTER) == "Q4 2026"
    assert day_words(date(2026, 10, 1), TODAY, Grain.MONTH) == "Oct 2026"
    assert day_words(date(2025, 12, 1), TODAY) == "Dec 1 2025"


def test_bars_are_never_empty_for_a_number_and_never_too_long():
    assert bar(0, 10, 20) == ""
    assert bar(1, 10_000, 20) == "▏"
    assert bar(10, 10, 20) == "█" * 20


LOADED = """
import sys
import tui.app
bad = [n for n in ("sqlcipher3", "argon2", "cryptography", "vault.redaction", "zxcvbn",
                   "tui.screens.timeline", "tui.screens.entry") if n in sys.modules]
print(bad)
"""


def test_the_lock_screen_loads_no_crypto():
    """What unlocking needs is imported after the first paint."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
