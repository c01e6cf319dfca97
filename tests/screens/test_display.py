"""What is really drawn: readable pairs in every theme, no color where none is wanted, ASCII.

Every screen that has a picture is walked once for colors and once for a poor terminal.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.command import CommandList
from textual.screen import ModalScreen

from tests.screens import test_cards, test_shots
from tests.screens.conftest import SHOTS, enter, go, screen_text, type_text
from tests.screens.vision import contrast
from tui.display import Display, as_ascii, detect
from tui.preferences import Preferences, read
from tui.themes import PALETTES, PLAIN, Palette
from vault.profiles.policy import Policy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.style import Style

POOR = Display(no_color=True, ascii_only=True)
NOTE = "Captain Kowalski rang from station 12, badge 4471. Café – “naïve” … 日本 \U0001f600"
WALK = {
    **test_shots.PLACES,
    **test_cards.SHOTS,
    "note": ["n", NOTE, "f3"],
    "review": ["n", NOTE, "ctrl+s"],
    "crisis": ["f9"],
    "palette": ["ctrl+p"],
    "palette-theme": ["ctrl+p", "theme"],
}
STATES = ("accent", "success", "warning", "error")
MARKS = str.maketrans(dict.fromkeys("▁▔▊▎▅▃▂▄▆▇█", " "))
"""Of borders and bars half a cell belongs to the neighbor; they are seen by color alone."""


class Cell(NamedTuple):
    """A run of characters as it goes to the terminal."""

    text: str
    style: Style


def drawn(app) -> Iterator[list[Cell]]:
    """Every row that is drawn; of a box in front of another screen the box alone."""
    rows = app.screen._compositor.render_strips()
    for y, row in enumerate(rows):
        start, end = _in_front(app, y) if isinstance(app.screen, ModalScreen) else (0, app.size[0])
        yield [Cell(part.text, part.style) for part in row.crop(start, end) if part.style]


def _in_front(app, y: int) -> tuple[int, int]:
    """From where to where the box in front covers a row."""
    parts = app.screen._compositor.visible_widgets
    regions = [region for part, (region, _) in parts.items() if part is not app.screen]
    over = [region for region in regions if region.y <= y < region.bottom]
    return min((r.x for r in over), default=0), max((r.right for r in over), default=0)


def pair(style: Style) -> tuple[str, str]:
    """Ink and ground."""
    both = tuple(color.get_truecolor().hex for color in (style.color, style.bgcolor))
    return both[::-1] if style.reverse else both


def role(palette: Palette, ink: str) -> str:
    """What a color of the palette is for; Textual may round it by one."""

    def off(name: str) -> int:
        return sum(
            abs(a - b) for a, b in zip(_parts(getattr(palette, name)), _parts(ink), strict=True)
        )

    roles = ("text", "quiet", *STATES, "cursor_text")
    return next((name for name in roles if off(name) <= 3), "")


def _parts(color: str) -> bytes:
    return bytes.fromhex(color.removeprefix("#"))


async def walk(desk, name: str, look: Callable, **options) -> None:
    desk.make(Policy(profile="us-fed-le", notes=True), filled=True, then=test_cards.lived_with)
    async with desk.open(**options) as pilot:
        for step in WALK[name]:
            if step in {NOTE, "theme"}:
                await type_text(pilot, step)
                await pilot.pause(0.4)
            else:
                await go(pilot, step)
        if name.startswith("palette"):
            await until_listed(pilot)
        await look(pilot)


async def until_listed(pilot) -> None:
    """The palette looks for its commands on its own."""
    for _ in range(300):
        if pilot.app.screen.query_one(CommandList).option_count:
            break
        await pilot.pause(0.01)
    await pilot.pause()


def unreadable(app, palette: Palette) -> list[tuple[str, float, str]]:
    """Pairs of this screen that miss 7:1 for text or 4.5:1 for states, keys and borders."""
    found = []
    for row in drawn(app):
        for text, style in row:
            ink, ground = pair(style) if text.translate(MARKS).strip() else ("", "")
            if not ink:
                continue
            words = any(letter.isalnum() for letter in text)
            least = 7 if words and role(palette, ink) not in STATES else 4.5
            if contrast(ink, ground) < least:
                found.append((f"{ink} on {ground}", contrast(ink, ground), text))
    return found


@pytest.mark.parametrize("name", WALK)
async def test_every_pair_that_is_drawn_can_be_read(desk, name):
    async def look(pilot):
        for palette in PALETTES:
            pilot.app.theme = palette.name
            await pilot.pause()
            assert any(drawn(pilot.app))
            assert unreadable(pilot.app, palette) == []

    await walk(desk, name, look)


@pytest.mark.parametrize("name", WALK)
async def test_a_poor_terminal_gets_ascii_and_no_color(desk, name):
    async def look(pilot):
        for row in pilot.app.screen._compositor.render_strips():
            for text, style, _ in row:
                assert text.isascii(), text
                assert style is None or (style.color, style.bgcolor) == (None, None)

    await walk(desk, name, look, display=POOR)


@pytest.mark.parametrize("name", [*test_shots.PLACES, "note", "review", "palette-theme"])
async def test_sixteen_colors_are_named_and_lie_on_black(desk, name):
    async def look(pilot):
        for row in drawn(pilot.app):
            for text, style in row:
                if text.strip():
                    used = {style.color.number, style.bgcolor.number}
                    assert 0 in used, text
                    assert used <= {0, 7, 9, 11, 14}, text
                assert not style.dim

    await walk(desk, name, look, display=Display(few_colors=True))


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
        await until_listed(pilot)
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
        await go(pilot, "b", "escape")
        assert pilot.app.theme == "night"
        await go(pilot, "comma")
        pilot.app.screen.query_one("#theme").focus()
        await go(pilot, "c", "ctrl+s")
        assert "Settings saved." in screen_text(pilot.app)
        assert pilot.app.theme == "contrast-dark"
    assert read(settings) == Preferences("contrast-dark")
