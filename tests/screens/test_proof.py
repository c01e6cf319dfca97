"""A recovery code that nobody showed to be on paper is named until somebody does."""

from __future__ import annotations

from tests.screens.conftest import PASSPHRASE, enter, go, screen_text, settle, type_text
from tests.screens.flow import inside, said
from tui.messages import words
from vault.journal import holds
from vault.keys.kdf import CHEAPEST
from vault.profiles.policy import Policy
from vault.store import rekeying
from vault.store.opening import unlock_with_recovery

OWED = "recovery code was not shown to be on paper"
NEW = "seven brisk candles under ember dune"


async def to_the_code(pilot):
    """The first run up to the recovery code."""
    await go(pilot, "enter", "f2")
    await enter(pilot, PASSPHRASE)
    await enter(pilot, PASSPHRASE)


def groups(pilot) -> str:
    """The two groups that are asked for."""
    proof = pilot.app.screen.query_one("#code-proof")
    return proof._groups[proof._first] + proof._groups[proof._second]


async def by_code(pilot, code) -> None:
    """Open with the recovery code."""
    await go(pilot, "f2")
    await enter(pilot, code)


async def test_a_first_run_left_before_the_proof_owes_it(desk):
    async with desk.sit_down() as pilot:
        await to_the_code(pilot)
        code = "-".join(pilot.app.screen.query_one("#code-proof")._groups)
        await pilot.press("ctrl+l")
        await settle(pilot)
    for setup in (("enter", "enter"), ()):
        async with desk.open() as pilot:
            await go(pilot, *setup)
            assert OWED in said(pilot.app)
            await go(pilot, "escape")
            assert OWED not in said(pilot.app)
    unlock_with_recovery(desk.paths, code, clock=desk.clock, kdf=CHEAPEST).close()
    async with desk.open() as pilot:
        assert OWED not in said(pilot.app)


async def test_a_first_run_with_the_proof_owes_nothing(desk):
    async with desk.sit_down() as pilot:
        await to_the_code(pilot)
        await enter(pilot, groups(pilot))
        await go(pilot, "enter", "enter")
        await settle(pilot)
    assert not inside(desk, rekeying.owes_proof)


async def test_a_new_code_owes_the_proof_until_it_is_typed(desk):
    desk.make()
    async with desk.open() as pilot:
        assert OWED not in said(pilot.app)
        await go(pilot, "comma", "f6")
        await enter(pilot, PASSPHRASE)
        await go(pilot, "escape", "escape")
    async with desk.open() as pilot:
        assert OWED in said(pilot.app)
        await go(pilot, "comma", "f6")
        await enter(pilot, PASSPHRASE)
        await enter(pilot, groups(pilot))
        assert "is on paper" in said(pilot.app)
    async with desk.open() as pilot:
        assert OWED not in said(pilot.app)


def test_a_code_that_is_removed_need_not_be_proved(desk):
    desk.make(then=rekeying.owe_proof)
    inside(desk, lambda vault: rekeying.remove(vault, 1))
    assert not inside(desk, rekeying.owes_proof)


async def test_after_a_recovery_the_hold_says_what_a_release_needs(desk):
    """And once the new passphrase is set, it releases."""
    desk.make(Policy(notes=True), filled=True, then=holds.set_)
    async with desk.sit_down() as pilot:
        await by_code(pilot, desk.recovery_code)
        await go(pilot, "h", "w")
        assert "You opened with the recovery code, and a release asks for a passphrase" in said(
            pilot.app
        )
        await go(pilot, "escape", "comma", "f5", "f2")
        await enter(pilot, NEW)
        await type_text(pilot, NEW)
        await go(pilot, "enter", "escape", "h", "w")
        assert "recovery code" not in said(pilot.app)
        await enter(pilot, "request withdrawn")
        await enter(pilot, NEW)
        assert "The hold is released" in said(pilot.app)
        assert not pilot.app.session.held


async def test_the_lock_screen_says_what_it_asks_for_and_escape_goes_back(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await go(pilot, "f2")
        assert words.LOCKED_CODE in said(pilot.app)
        assert "esc Passphrase" in said(pilot.app)
        assert words.KEYS["unlock.recovery"][0] not in screen_text(pilot.app).splitlines()[-1]
        await type_text(pilot, "K7QF")
        await go(pilot, "escape")
        assert words.LOCKED in said(pilot.app)
        assert "f2 Recovery code" in said(pilot.app)
        await enter(pilot, PASSPHRASE)
        assert words.OPENED_BY_CODE not in said(pilot.app)


async def test_who_opened_with_the_code_is_told_once_to_choose_a_passphrase(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await by_code(pilot, desk.recovery_code)
        assert words.OPENED_BY_CODE in said(pilot.app)
        await go(pilot, "comma", "f5", "f2")
        await enter(pilot, NEW)
        await type_text(pilot, NEW)
        await go(pilot, "enter", "escape")
        assert pilot.app.screen.PLACE == "timeline"
        assert words.OPENED_BY_CODE not in said(pilot.app)
