"""What a terminal can show: what the environment says, ASCII, one picture for each kind of colors.

That every screen can be read in every theme is in test_gallery.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.screens.conftest import SHOTS, enter, go, screen_text, type_text
from tests.screens.gallery import listed
from tests.screens.inks import MARKS, pair, role
from tui.display import Display, as_ascii, detect
from tui.preferences import Preferences, read
from tui.themes import PALETTES, PLAIN, Palette
from vault.profiles.policy import Policy

if TYPE_CHECKING:
    from rich.style import Style

POOR = Display(no_color=True, ascii_only=True)


async def test_before_there_is_a_journal_a_poor_terminal_gets_ascii_too(desk):
    async with desk.sit_down(display=POOR) as pilot:
        for keys in ([], ["enter"], ["f2", "n", "o"]):
            await go(pilot, *keys)
            assert screen_text(pilot.app).isascii()
    async with desk.make().sit_down((50, 12), display=POOR) as pilot:
        assert screen_text(pilot.app).isascii()


async def test_ascii_is_drawn_and_not_kept(desk):
    desk.make(Policy(notes=True))
    async with desk.open(display=POOR) as pilot:
        await go(pilot, "n")
        await type_text(pilot, "Café – naïve")
        await pilot.pause()
        assert "Cafe - naive" in screen_text(pilot.app)
        assert pilot.app.screen.query_one("#note").text == "Café – naïve"


@given(st.text(max_size=40).filter(lambda text: "\x1b" not in text))
def test_ascii_is_as_wide_as_what_it_stands_for(text):
    assert as_ascii(text).isascii()
    for character in set(text) & set(string.printable):
        assert as_ascii(character) == character


def test_what_opens_a_spanish_question_is_a_blank_in_ascii():
    assert as_ascii("¿Te piden revelar? ¡No!") == " Te piden revelar?  No!"


@given(st.text("─│╭█▏▔…·–‹›→é日あ ñabc", max_size=40))
def test_nothing_moves_by_drawing_in_ascii(text):
    assert cell_len(as_ascii(text)) == cell_len(text)


PICTURED = {
    "unlock": None,
    "timeline": ["H", "y"],
    "entry": ["n"],
    "statistics": ["s"],
    "settings": ["comma"],
}
GROUPS = {
    "colors": Display(),
    "sixteen": Display(few_colors=True),
    "none": Display(no_color=True),
    "ascii": Display(ascii_only=True, no_color=True),
}


def letter(style: Style, palette: Palette | None) -> str:
    """One letter for what a style adds to plain text."""
    if palette is not None:
        ink, ground = pair(style)
        name = "cursor_text" if role(palette, ground) == "text" else role(palette, ink)
        return {"text": " ", "": "?", "cursor_text": "#"}.get(name, name[:1])
    if style.color is None:
        marks = ((style.reverse, "#"), (style.bold, "b"), (style.underline, "u"))
        return next((mark for on, mark in marks if on), " ")
    numbers = (style.color.number, style.bgcolor.number)
    numbers = numbers[::-1] if style.reverse else numbers
    return {7: " ", 0: "#"}.get(numbers[0], f"{numbers[0]:x}")


def marked(app, palette: Palette | None) -> str:
    """The screen, and under a row that is more than plain text what it is, after a tilde."""
    lines = []
    for row in app.screen._compositor.render_strips():
        marks = ""
        for text, style, _ in row:
            seen = text.translate(MARKS)
            add = letter(style, palette) if style and seen.strip() else " "
            marks += "".join(" " if one == " " else add for one in seen)
        lines.append(" " + row.text.rstrip())
        if marks.strip():
            lines.append("~" + marks.rstrip())
    return "\n".join(line.rstrip() for line in lines) + "\n"


@pytest.mark.parametrize("name", PICTURED)
@pytest.mark.parametrize("group", GROUPS)
async def test_picture_in_every_group_of_themes(desk, request, group, name):
    """The four themes with colors of their own share one picture: each color has its role."""
    desk.make(Policy(notes=True), filled=True)
    path = SHOTS / f"display-{group}-{name}.txt"
    sit_down = desk.sit_down if PICTURED[name] is None else desk.open
    async with sit_down(display=GROUPS[group]) as pilot:
        await (enter(pilot, "wrong") if PICTURED[name] is None else go(pilot, *PICTURED[name]))
        for palette in PALETTES if group == "colors" else [None]:
            if palette is not None:
                pilot.app.theme = palette.name
                await pilot.pause()
            seen = marked(pilot.app, palette)
            if request.config.getoption("--update-shots"):
                path.write_text(seen, encoding="utf-8")
            assert seen == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("environ", "few", "no_color", "ascii_only"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, False, False, False),
        ({"TERM": "xterm-256color", "LANG": "de_DE.UTF-8"}, False, False, False),
        ({"TERM": "xterm"}, True, False, False),
        ({"TERM": "screen"}, True, False, False),
        ({"TERM": "linux"}, True, False, True),
        ({"TERM": "linux", "PEERLOG_ASCII": "0"}, True, False, False),
        ({"TERM": "vt220"}, True, False, True),
        ({"TERM": "xterm-256color", "PEERLOG_ASCII": "1"}, False, False, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False, True, False),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, False, False, False),
        ({"TERM": "xterm-256color", "LANG": "de_DE.ISO-8859-1"}, False, False, True),
        ({"TERM": "xterm-256color", "LC_ALL": "C.utf8", "LANG": "x.latin1"}, False, False, False),
        ({"TERM": "xterm-256color", "LANG": "C"}, False, False, False),
    ],
)
def test_the_environment_says_what_the_terminal_can_show(environ, few, no_color, ascii_only):
    assert detect(environ) == Display(few, no_color, ascii_only)
    assert detect(environ, ascii_only=True).ascii_only


@pytest.mark.parametrize("poor", [Display(few_colors=True), Display(no_color=True)])
async def test_a_theme_is_chosen_in_the_palette_and_kept_for_the_next_time(desk, tmp_path, poor):
    settings = tmp_path / "config" / "settings"
    desk.make()
    async with desk.open(settings=settings) as pilot:
        assert pilot.app.theme == "night"
        await go(pilot, "ctrl+p")
        await type_text(pilot, "contrast, light")
        await listed(pilot)
        await go(pilot, "down", "enter")
        assert pilot.app.theme == "contrast-light"
        assert "The theme is now: Contrast, light." in screen_text(pilot.app)
    assert read(settings) == Preferences("contrast-light")
    async with desk.open(settings=settings) as pilot:
        assert pilot.app.theme == "contrast-light"
    async with desk.open(settings=settings, display=poor) as pilot:
        assert pilot.app.theme == PLAIN
        (day,) = (each for each in pilot.app.theme_commands() if each.title == "Theme: Day")
        day.callback()
        await go(pilot)
        await pilot.pause()
        assert pilot.app.theme == PLAIN
        assert "Day is kept for terminals with more colors" in screen_text(pilot.app)
    assert read(settings) == Preferences("day")


async def test_a_choice_that_cannot_be_kept_is_used_and_said(desk, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    desk.make()
    async with desk.open(settings=tmp_path / "file" / "settings") as pilot:
        assert pilot.app.choose(Preferences("day", motion=True)) is not None
        assert pilot.app.theme == "day"
        assert pilot.app.animation_level == "full"


async def test_a_theme_is_chosen_in_the_settings(desk, tmp_path):
    settings = tmp_path / "settings"
    desk.make()
    async with desk.open(settings=settings) as pilot:
        await go(pilot, "comma")
        pilot.app.screen.query_one("#theme").focus()
        await go(pilot, "b", "escape", "n")
        assert pilot.app.theme == "night"
        await go(pilot, "comma")
        pilot.app.screen.query_one("#theme").focus()
        await go(pilot, "c", "ctrl+s")
        assert "Settings saved." in screen_text(pilot.app)
        assert pilot.app.theme == "contrast-dark"
    assert read(settings) == Preferences("contrast-dark")
