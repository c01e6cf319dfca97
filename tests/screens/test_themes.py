"""Contrast and color-vision figures of every theme, measured, not believed."""

from __future__ import annotations

from itertools import combinations

import pytest

from tui.themes import PALETTES, Palette, themes

MACHADO = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Machado, Oliveira and Fernandes 2009, full severity, on linear RGB."""


def linear(color: str) -> tuple[float, ...]:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)


def luminance(color: str) -> float:
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(color), strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    r, g, b = (min(1.0, max(0.0, c)) for c in rgb)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    fx, fy, fz = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in xyz)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str, vision: str) -> float:
    def seen(color: str) -> tuple[float, float, float]:
        rgb = linear(color)
        return lab(
            tuple(sum(m * c for m, c in zip(row, rgb, strict=True)) for row in MACHADO[vision])
        )

    return sum((a - b) ** 2 for a, b in zip(seen(one), seen(other), strict=True)) ** 0.5


@pytest.mark.parametrize("palette", PALETTES, ids=lambda p: p.name)
def test_text_has_seven_to_one_on_every_ground(palette: Palette):
    for ground in palette.grounds:
        assert contrast(palette.text, ground) >= 7
        assert contrast(palette.quiet, ground) >= 7
    assert contrast(palette.cursor_text, palette.cursor) >= 7


@pytest.mark.parametrize("palette", PALETTES, ids=lambda p: p.name)
def test_states_have_four_and_a_half_to_one_on_every_ground(palette: Palette):
    for ground in palette.grounds:
        for ink in (palette.success, palette.warning, palette.error, palette.accent):
            assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("vision", MACHADO)
@pytest.mark.parametrize("palette", PALETTES, ids=lambda p: p.name)
def test_states_stay_apart_for_every_eye(palette: Palette, vision: str):
    figures = {pair: distance(*pair, vision) for pair in combinations(palette.states, 2)}
    assert min(figures.values()) >= 15, figures


def test_there_are_five_themes_and_night_is_the_first():
    assert [theme.name for theme in themes()] == [
        "night", "day", "contrast-dark", "contrast-light", "plain",
    ]  # fmt: skip
