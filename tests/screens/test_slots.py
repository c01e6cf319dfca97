"""What opens the journal: key file, strength, change of passphrase, new recovery code."""

from __future__ import annotations

import re

import pytest

from tests.screens.conftest import KEY_FILE, PASSPHRASE, enter, go, screen_text, settle, type_text
from tui.screens.unlock import UnlockScreen
from tui.widgets.newpassphrase import NewPassphrase
from vault.errors import KeyFileNeeded, WrongPassphrase
from vault.journal import holds
from vault.keys.kdf import CHEAPEST
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store.opening import unlock

NEW = "lantern gravel oboe Tuesday mint"


def opens(desk, text: str, factor: bytes | None = None) -> None:
    second = None if factor is None else Secret(factor)
    unlock(
        desk.paths, Secret.from_text(text), clock=desk.clock, kdf=CHEAPEST, factor=second
    ).close()


async def test_a_needed_key_file_is_asked_for_and_the_passphrase_kept(desk, tmp_path):
    desk.make_with_key_file(tmp_path / "stick")
    async with desk.open() as pilot:
        seen = screen_text(pilot.app)
        assert "needs its key file" in seen
        assert "--key-file" not in seen
        assert pilot.app.focused.id == "key-file"
        await enter(pilot, str(tmp_path / "stick"))
        assert "0 contacts" in screen_text(pilot.app)


async def test_f4_shows_and_hides_the_key_file(desk, tmp_path):
    desk.make_with_key_file(tmp_path / "stick")
    async with desk.sit_down() as pilot:
        assert "Key file:" not in screen_text(pilot.app)
        await go(pilot, "f4")
        assert "Key file:" in screen_text(pilot.app)
        await go(pilot, "f4")
        assert "Key file:" not in screen_text(pilot.app)
        assert pilot.app.focused.id == "secret"
        await go(pilot, "f4")
        await enter(pilot, str(tmp_path / "stick"))
        await enter(pilot, PASSPHRASE)
        assert "0 contacts" in screen_text(pilot.app)


async def test_the_command_line_can_name_the_key_file(desk, tmp_path):
    desk.make_with_key_file(tmp_path / "stick")
    async with desk.open(key_file=tmp_path / "stick") as pilot:
        assert "0 contacts" in screen_text(pilot.app)
        factor = pilot.app.session.factor
        assert bytes(factor.buffer) == KEY_FILE
        await go(pilot, "ctrl+l")
        assert len(factor) == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "key file cannot be read"), (b"short", "not a key file"), (b"x" * 64, "did not open")],
)
async def test_a_wrong_key_file_says_so(desk, tmp_path, content, said):
    desk.make_with_key_file(tmp_path / "stick")
    other = tmp_path / "other"
    if content is not None:
        other.write_bytes(content)
    async with desk.open(key_file=other) as pilot:
        assert said in screen_text(pilot.app)
        assert isinstance(pilot.app.screen, UnlockScreen)
        assert pilot.app.session.factor is None


async def test_a_folder_and_a_pipe_are_no_key_files(desk, tmp_path):
    import os

    desk.make_with_key_file(tmp_path / "stick")
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        async with desk.open(key_file=path) as pilot:
            assert "key file cannot be read" in screen_text(pilot.app)


async def test_the_meter_counts_guesses_after_a_pause(desk):
    async with desk.sit_down() as pilot:
        await go(pilot, "enter", "f2")
        assert "Counts the guesses" in screen_text(pilot.app)
        await type_text(pilot, "password1")
        await pilot.pause(0.3)
        seen = screen_text(pilot.app)
        assert "10^2 guesses · found at once, 6 more characters" in seen
        pilot.app.screen.query_one("#first").clear()
        await type_text(pilot, NEW)
        await pilot.pause(0.3)
        seen = screen_text(pilot.app)
        assert "very strong" in seen
        assert "█" in seen


async def test_a_long_but_guessable_passphrase_is_refused(desk):
    async with desk.sit_down() as pilot:
        await go(pilot, "enter", "f2")
        await enter(pilot, "passwordpassword")
        await enter(pilot, "passwordpassword")
        assert "Not strong enough yet" in screen_text(pilot.app)
        assert not desk.paths.exists()


async def test_the_words_come_first_and_f2_comes_back_to_them(desk):
    async with desk.sit_down() as pilot:
        await go(pilot, "enter")
        first = pilot.app.screen.query_one(NewPassphrase)._words
        assert len(first.split()) == 6
        assert first in screen_text(pilot.app)
        await go(pilot, "f4")
        assert first not in screen_text(pilot.app)
        await go(pilot, "f2", "f2")
        assert pilot.app.screen.query_one(NewPassphrase)._words in screen_text(pilot.app)


async def change(pilot, old: str = PASSPHRASE, new: str = NEW) -> None:
    await go(pilot, "comma", "f5", "f2")
    if old:
        pilot.app.screen.query_one("#old").focus()
        await enter(pilot, old)
    await enter(pilot, new)
    await enter(pilot, new)
    await settle(pilot)


async def test_changing_the_passphrase(desk):
    desk.make(filled=True)
    async with desk.open() as pilot:
        await change(pilot)
        assert "The passphrase is changed." in screen_text(pilot.app)
        await go(pilot, "escape")
        assert "5 contacts" in screen_text(pilot.app)
    opens(desk, NEW)
    with pytest.raises(WrongPassphrase):
        opens(desk, PASSPHRASE)


async def test_changing_to_the_words_offered(desk):
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "comma", "f5")
        offered = pilot.app.screen.query_one(NewPassphrase)._words
        await enter(pilot, PASSPHRASE)
        await enter(pilot, offered)
        assert "The passphrase is changed." in screen_text(pilot.app)
    opens(desk, offered)


async def test_the_old_passphrase_has_to_be_right(desk):
    desk.make()
    async with desk.open() as pilot:
        await change(pilot, old="somebody at an open screen")
        assert "did not open the journal" in screen_text(pilot.app)
        assert pilot.app.screen.PLACE == "passphrase"
    opens(desk, PASSPHRASE)


async def test_a_change_keeps_the_key_file(desk, tmp_path):
    desk.make_with_key_file(tmp_path / "stick")
    async with desk.open(key_file=tmp_path / "stick") as pilot:
        await go(pilot, "comma", "f5")
        assert "The key file is needed" in screen_text(pilot.app)
        await go(pilot, "escape", "escape")
        await change(pilot)
    opens(desk, NEW, KEY_FILE)
    with pytest.raises(KeyFileNeeded):
        opens(desk, NEW)


async def test_a_key_file_given_needlessly_is_not_wanted_afterwards(desk, tmp_path):
    desk.make()
    (tmp_path / "stick").write_bytes(KEY_FILE)
    async with desk.open(key_file=tmp_path / "stick") as pilot:
        await change(pilot)
    opens(desk, NEW)


async def test_who_came_by_the_code_is_not_asked_for_the_old_one(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await go(pilot, "f2")
        await enter(pilot, desk.recovery_code)
        await change(pilot, old="")
        assert "The passphrase is changed." in screen_text(pilot.app)
        await go(pilot, "f5")
        assert pilot.app.screen.query("#old")
    opens(desk, NEW)


async def test_a_change_under_a_hold(desk):
    desk.make(Policy(notes=True), filled=True, then=holds.set_)
    async with desk.open() as pilot:
        await change(pilot)
        assert "The passphrase is changed." in screen_text(pilot.app)
    opens(desk, NEW)


async def new_code(pilot) -> str:
    await go(pilot, "comma", "f6")
    await enter(pilot, PASSPHRASE)
    groups = re.findall(r"\d  ([0-9A-Z]{4})\b", screen_text(pilot.app))
    assert len(groups) == 8
    return "-".join(groups)


async def test_a_new_recovery_code_is_proved(desk):
    desk.make()
    async with desk.open() as pilot:
        code = await new_code(pilot)
        await enter(pilot, "AAAA BBBB")
        assert "Those are not groups" in screen_text(pilot.app)
        pilot.app.screen.query_one("#proof").clear()
        asked = re.search(r"group (\d) and group (\d):", screen_text(pilot.app)).groups()
        groups = code.split("-")
        await enter(pilot, " ".join(groups[int(number) - 1] for number in asked))
        assert "The new recovery code is on paper" in screen_text(pilot.app)
        assert code.split("-")[0] not in screen_text(pilot.app)
    for typed, opened in ((desk.recovery_code, False), (code, True)):
        async with desk.sit_down() as pilot:
            await go(pilot, "f2")
            await enter(pilot, typed)
            assert ("0 contacts" in screen_text(pilot.app)) == opened


async def test_leaving_before_the_proof_is_warned_about(desk):
    desk.make()
    async with desk.open() as pilot:
        await new_code(pilot)
        await go(pilot, "escape")
        assert "The old code opens nothing any more" in screen_text(pilot.app)
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "settings"


async def test_a_code_locked_away_before_its_proof_can_be_made_again(desk):
    desk.make()
    async with desk.open() as pilot:
        first = await new_code(pilot)
        parts = [pilot.app.screen, *pilot.app.screen.query("*")]
        await go(pilot, "ctrl+l")
        for part in parts:
            assert first[:4] not in repr(vars(part))
    async with desk.open() as pilot:
        assert await new_code(pilot) != first


async def test_a_new_code_needs_the_passphrase(desk):
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "comma", "f6")
        await enter(pilot, "somebody at an open screen")
        assert "did not open the journal" in screen_text(pilot.app)
    async with desk.sit_down() as pilot:
        await go(pilot, "f2")
        await enter(pilot, desk.recovery_code)
        assert "0 contacts" in screen_text(pilot.app)
