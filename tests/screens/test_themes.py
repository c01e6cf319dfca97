"""Contrast and color-vision figures of every theme, measured, not believed."""

from __future__ import annotations

from itertools import combinations

import pytest
from rich.color import Color, ColorSystem

from tests.screens.vision import MACHADO, ciede2000, contrast, distance
from tui.preferences import THEMES
from tui.themes import PALETTES, PLAIN_GROUND, Palette, themes

SIXTEEN = {
    "linux": "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa"
    " 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5"
    " 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    "windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc"
    " 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
    "old windows": "000000 800000 008000 808000 000080 800080 008080 c0c0c0"
    " 808080 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff ffffff",
}
"""What terminals make of the sixteen names, black first: vt.c of Linux, xterm's XTerm-col.ad, the
console of Windows 10 ('Campbell') and the one before."""

NUMBERS = {"ansi_white": 7, "ansi_bright_red": 9, "ansi_bright_yellow": 11, "ansi_bright_cyan": 14}

SHARMA = (
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
)
"""Of the test data that Sharma, Wu and Dalal published with the formula."""

each_palette = pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
each_rounding = pytest.mark.parametrize("system", [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT])


def shown(color: str, system: ColorSystem) -> str:
    """The color as a terminal with so many colors gets it."""
    return Color.parse(color).downgrade(system).get_truecolor().hex


def least_contrast(inks, grounds, system=ColorSystem.TRUECOLOR) -> float:
    return min(contrast(shown(i, system), shown(g, system)) for i in inks for g in grounds)


@each_rounding
@each_palette
def test_text_has_seven_to_one_on_every_ground(palette: Palette, system: ColorSystem):
    assert least_contrast((palette.text, palette.quiet), palette.grounds, system) >= 7
    assert least_contrast([palette.cursor_text], [palette.cursor], system) >= 7


@each_rounding
@each_palette
def test_states_have_four_and_a_half_to_one_on_every_ground(palette: Palette, system: ColorSystem):
    inks = (palette.success, palette.warning, palette.error, palette.accent)
    assert least_contrast(inks, palette.grounds, system) >= 4.5


@each_rounding
@pytest.mark.parametrize("vision", MACHADO)
@each_palette
def test_states_stay_apart_for_every_eye(palette: Palette, vision: str, system: ColorSystem):
    states = [shown(color, system) for color in palette.states]
    figures = {pair: distance(*pair, vision) for pair in combinations(states, 2)}
    assert min(figures.values()) >= 15, figures


@pytest.mark.parametrize("terminal", SIXTEEN)
def test_the_sixteen_colors_can_be_read(terminal: str):
    colors = ["#" + color for color in SIXTEEN[terminal].split()]
    plain = themes()[-1]
    text, *states = (
        colors[NUMBERS[name]]
        for name in (plain.foreground, plain.success, plain.warning, plain.error, plain.accent)
    )
    assert contrast(text, colors[PLAIN_GROUND]) >= 7
    assert least_contrast(states, [colors[PLAIN_GROUND]]) >= 4.5


@pytest.mark.parametrize("vision", MACHADO)
def test_states_stay_apart_on_a_console_of_linux(vision: str):
    """Where sixteen colors are all there is; elsewhere words alone must do, and they do."""
    colors = ["#" + color for color in SIXTEEN["linux"].split()]
    states = [colors[number] for number in NUMBERS.values()]
    assert min(distance(*pair, vision) for pair in combinations(states, 2)) >= 15


@pytest.mark.parametrize(("one", "other", "published"), SHARMA)
def test_the_distance_is_the_published_one(one, other, published):
    assert ciede2000(one, other) == pytest.approx(published, abs=1e-4)
    assert ciede2000(other, one) == pytest.approx(published, abs=1e-4)


def test_contrast_has_the_ends_of_its_scale():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_there_are_five_themes_and_night_is_the_first():
    assert tuple(theme.name for theme in themes()) == THEMES
    assert len(THEMES) == 5
    assert THEMES[0] == "night"
