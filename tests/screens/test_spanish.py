"""Every scene of the gallery in Spanish: nothing is cut, and no English is left over."""

from __future__ import annotations

import re

import pytest

from tests.catalogue.__main__ import known
from tests.screens import gallery
from tests.screens.conftest import PASSPHRASE, SHOTS, go, resize, screen_text
from tests.screens.flow import said
from tests.screens.gallery import SCENES, nothing_by_chance, staged
from tests.screens.journals import NOTE
from tests.screens.layout import faults
from tests.screens.test_gallery import SIZES
from tui.language import LANGUAGES, speak, tr
from tui.messages import words
from tui.screens.rows import full_widths
from vault.errors import ClockBehind, TextLost
from vault.profiles.policy import Policy
from vault.redaction.findings import PLACEHOLDERS

MAIN = (
    "unlock", "welcome-1", "welcome-2", "welcome-3", "timeline", "entry", "entry-legend",
    "entry-review", "limits", "crisis", "settings", "statistics", "send", "dashboard-table", "help",
)  # fmt: skip
"""Scenes with a picture in Spanish, at 80 by 24."""
ROWS = "Rang after a hard shift. Slept badly, wants to talk again. Better than last week."
WRITTEN = (
    NOTE, ROWS, PASSPHRASE, gallery.LETTERS, gallery.REASON, gallery.WORDS, gallery.NOTICE,
    "stick", *LANGUAGES.values(), *PLACEHOLDERS.values(),
)  # fmt: skip
"""What people in the scenes wrote themselves, and what is the same in every language."""
JSON = re.compile(r'"[\w ]+"')
CUT = "…"
ROOM = 78
"""Cells of the list beside its margin and scrollbar."""


def words_of(text: str) -> set[str]:
    """Its words of three letters and more; nothing of JSON, codes with underscores, file names."""
    found = re.findall(r"(?<![\w./-])[^\W\d_]{3,}(?![\w/]|\.\w)", JSON.sub(" ", text))
    return {word.lower() for word in found}


def forms(said) -> str:
    return said if isinstance(said, str) else " ".join(said)


@pytest.fixture(scope="session")
def english() -> set[str]:
    """Words that the English sentences of the program have, and no Spanish one."""
    sentences = [each for each in known("es") if each.id]
    in_english = words_of(" ".join(forms(each.id) for each in sentences))
    in_spanish = words_of(" ".join(forms(each.string) for each in sentences))
    return in_english - in_spanish - words_of(" ".join(WRITTEN))


@pytest.fixture(autouse=True)
def spanish():
    speak("es")
    yield
    speak("en")


def cut_here_alone(seen: str, picture: str) -> list[str]:
    """The title, when there is no room for it but there is for the English one."""
    title = seen.partition("\n")[0]
    in_english = (SHOTS / f"{picture}.txt").read_text("utf-8").partition("\n")[0]
    held = words.HELD in title  # longer than HELD by half a title
    return [title] if CUT in title and CUT not in in_english and not held else []


def test_no_column_of_the_list_gives_way_at_80():
    assert sum(full_widths().values()) <= ROOM


@pytest.mark.parametrize("name", SCENES)
async def test_scene_in_spanish(desk, tmp_path, monkeypatch, shot, english, name):
    monkeypatch.chdir(tmp_path)
    scene, wrong = SCENES[name], []
    with nothing_by_chance():
        scene.make(desk, tmp_path)
        async with staged(desk, scene) as pilot:
            assert type(pilot.app.screen).__name__ == scene.screen
            if name in MAIN:
                shot(pilot.app, f"es/{name}")
            for size in SIZES:
                if pilot.app.size != size:
                    await resize(pilot, size)
                seen = screen_text(pilot.app)
                wrong += faults(pilot.app.screen)
                wrong += sorted(words_of(seen) & english)
                wrong += cut_here_alone(seen, f"{name}-{size[0]}")
    assert not wrong, "\n".join(wrong)


async def test_a_lost_note_and_a_clock_that_is_behind_are_said_in_spanish(desk):
    desk.make(Policy(notes=True), filled=True)
    desk.paths.ring.unlink()
    desk.clock.advance(-1)
    async with desk.open() as pilot:
        assert tr(ClockBehind.text) in said(pilot.app)
        await go(pilot, "enter")
        assert tr(TextLost.text) in said(pilot.app)
