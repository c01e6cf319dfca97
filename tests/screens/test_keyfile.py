"""A key file made and given up on the screens, and what can go wrong on the way."""

from __future__ import annotations

import gc

import pytest

from tests.faults.test_full_disk import no_file_beyond
from tests.screens.conftest import KEY_FILE, PASSPHRASE, enter, go, screen_text, settle, type_text
from tests.screens.flow import NOTES, said
from tests.screens.held import Held
from tests.screens.test_slots import opens
from vault.errors import KeyFileNeeded, WrongPassphrase
from vault.journal import holds
from vault.keys.slots import SlotType
from vault.secret import Secret
from vault.store import rekeying

OTHER = "another passphrase of this vault"


def further(vault):
    """Let another passphrase open it too."""
    with Secret.from_text(OTHER) as typed:
        rekeying.add(vault, rekeying.Passphrase(typed))


async def make(pilot, file):
    """From the list to the last enter."""
    await go(pilot, "comma", "f5", "f5")
    await enter(pilot, PASSPHRASE)
    await enter(pilot, str(file))


async def test_a_key_file_is_made_and_needed_from_then_on(desk, tmp_path):
    desk.make(NOTES, filled=True)
    file = tmp_path / "key"
    async with desk.open() as pilot:
        await make(pilot, file)
        assert pilot.app.screen.PLACE == "settings"
        assert "both needed; both were tried. Keep a copy" in said(pilot.app)
        assert f"Written:{file}" in said(pilot.app).replace(" ", "")
        assert bytes(pilot.app.session.factor.buffer) == file.read_bytes()
        await go(pilot, "f6")  # what asks for the passphrase again knows the file
        await enter(pilot, PASSPHRASE)
        assert pilot.app.screen.query("#proof")
    assert file.stat().st_mode & 0o777 == 0o600
    opens(desk, PASSPHRASE, file.read_bytes())
    with pytest.raises(KeyFileNeeded):
        opens(desk, PASSPHRASE)
    async with desk.open() as pilot:
        assert pilot.app.focused.id == "key-file"
        await enter(pilot, str(file))
        assert "5 contacts" in screen_text(pilot.app)


async def test_back_to_the_passphrase_alone(desk, tmp_path):
    desk.make_with_key_file(tmp_path / "key", filled=True)
    async with desk.open(key_file=tmp_path / "key") as pilot:
        factor = pilot.app.session.factor
        await go(pilot, "comma", "f5", "f5")
        assert not pilot.app.screen.query("#new-key-file")
        await enter(pilot, "not the passphrase")
        assert "did not open the journal" in said(pilot.app)
        await enter(pilot, PASSPHRASE)
        assert "The passphrase alone opens the journal again" in said(pilot.app)
        assert (pilot.app.session.factor, len(factor)) == (None, 0)
    opens(desk, PASSPHRASE)
    assert (tmp_path / "key").read_bytes() == KEY_FILE


@pytest.mark.parametrize("answer", ["y", "n"])
async def test_other_passphrases_are_dropped_only_after_a_yes(desk, tmp_path, answer):
    desk.make(NOTES, then=further)
    file = tmp_path / "key"
    async with desk.open() as pilot:
        await make(pilot, file)
        assert pilot.app.screen.PLACE == "confirm"
        assert "1 other passphrase will not open the journal any more" in said(pilot.app)
        assert not file.exists()
        await go(pilot, answer)
        assert ("settings" if answer == "y" else "keyfile") == pilot.app.screen.PLACE
    if answer == "n":
        assert not file.exists()
        opens(desk, OTHER)
    else:
        with pytest.raises(WrongPassphrase):
            opens(desk, OTHER, file.read_bytes())


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("there", "already"),
        ("nowhere/key", "That folder is not there"),
        ("vault/key", "holds the journal alone"),
    ],
)
async def test_a_key_file_goes_nowhere_it_should_not(desk, tmp_path, place, sentence):
    desk.make(NOTES)
    (tmp_path / "there").write_bytes(b"mine")
    async with desk.open() as pilot:
        await make(pilot, tmp_path / place)
        assert sentence in said(pilot.app)
        assert pilot.app.screen.query_one("#secret").value == PASSPHRASE
        pilot.app.screen.query_one("#new-key-file").value = str(tmp_path / "elsewhere")
        await go(pilot, "enter")
        assert "both needed" in said(pilot.app)
    assert (tmp_path / "there").read_bytes() == b"mine"
    opens(desk, PASSPHRASE, (tmp_path / "elsewhere").read_bytes())


async def test_somebody_elses_home_is_no_crash(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await make(pilot, "~nobody-of-that-name/key")
        assert "That folder is not there" in said(pilot.app)


async def test_another_passphrase_makes_no_key_file(desk, tmp_path):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "comma", "f5", "f5")
        await enter(pilot, "not the passphrase")
        await enter(pilot, str(tmp_path / "key"))
        assert "did not open the journal" in said(pilot.app)
        assert pilot.app.focused.id == "secret"
        assert not pilot.app.focused.value
    assert not (tmp_path / "key").exists()
    opens(desk, PASSPHRASE)


async def test_a_full_disk_leaves_no_key_file_and_the_passphrase_alone(desk, tmp_path):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        with no_file_beyond(4_000):
            await make(pilot, tmp_path / "key")
        assert pilot.app.screen.query_one("#status").has_class("-error")
        assert pilot.app.screen.PLACE == "keyfile"
    assert not (tmp_path / "key").exists()
    opens(desk, PASSPHRASE)


async def test_under_a_hold_it_says_what_an_old_copy_does(desk, tmp_path):
    desk.make(NOTES, filled=True, then=holds.set_)
    async with desk.open() as pilot:
        await go(pilot, "comma", "f5", "f5")
        assert "an old copy of 'vault.key' still opens" in said(pilot.app)
        await enter(pilot, PASSPHRASE)
        await enter(pilot, str(tmp_path / "key"))
        assert "both needed" in said(pilot.app)
    opens(desk, PASSPHRASE, (tmp_path / "key").read_bytes())


async def test_who_came_by_the_code_sets_a_passphrase_first(desk):
    desk.make(NOTES)
    async with desk.sit_down() as pilot:
        await go(pilot, "f2")
        await enter(pilot, desk.recovery_code)
        await go(pilot, "comma", "f5", "f5")
        assert pilot.app.screen.PLACE == "passphrase"
        assert "set a new passphrase here first" in said(pilot.app)


async def test_a_key_file_given_needlessly_is_wiped_for_the_new_one(desk, tmp_path):
    desk.make(NOTES)
    (tmp_path / "old").write_bytes(KEY_FILE)
    async with desk.open(key_file=tmp_path / "old") as pilot:
        before = pilot.app.session.factor
        await make(pilot, tmp_path / "key")
        assert "both needed" in said(pilot.app)
        assert len(before) == 0
    opens(desk, PASSPHRASE, (tmp_path / "key").read_bytes())


async def test_it_cannot_be_stopped_and_a_lock_meanwhile_lets_it_finish(
    desk, tmp_path, monkeypatch
):
    desk.make(NOTES, filled=True)
    file = tmp_path / "key"
    async with desk.open() as pilot:
        await go(pilot, "comma", "f5", "f5")
        await enter(pilot, PASSPHRASE)
        held = Held(monkeypatch, rekeying, "change")
        await type_text(pilot, str(file))
        await pilot.press("enter")
        await held.arrive(pilot)
        screen = pilot.app.screen
        fields = list(screen.query("Input"))
        await pilot.press("escape", "enter")
        assert pilot.app.screen is screen
        assert "Changing…" in said(pilot.app)
        await pilot.press("ctrl+l")
        assert "Nothing is readable" in screen_text(pilot.app)
        assert [field.value for field in fields] == ["", ""]
        held.opened.set()
        await settle(pilot)
    gc.collect()
    kinds = {slot.type for slot in _slots(desk, file.read_bytes())}
    assert SlotType.PASSPHRASE_AND_KEY_FILE in kinds


def _slots(desk, factor):
    vault = desk.unlocked(factor)
    try:
        return vault.slots()
    finally:
        vault.close()
