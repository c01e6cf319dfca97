"""That the faults of a layout are found, each on a screen that has it."""

from __future__ import annotations

import pytest
from textual.app import App
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Static

from tests.screens.inks import colored, not_of_sixteen, unreadable
from tests.screens.layout import faults
from tui.themes import PALETTES

SENTENCE = "One sentence that is longer than the twenty columns of its box."


class Bent(Screen):
    """A sentence in a box."""

    def __init__(self, css: str) -> None:
        super().__init__()
        self.CSS = f"Static {{ width: 20; }} Vertical {{ width: 30; }} {css}"

    def compose(self):
        with Vertical():
            yield Static(SENTENCE, markup=False)


@pytest.mark.parametrize(
    ("css", "said"),
    [
        ("", None),
        ("Static { height: 2; }", "2 of 4 lines"),
        ("Vertical { height: 3; }", "outside what is around it"),
        ("Vertical { height: 3; overflow-y: auto; }", None),
        ("Static { width: 31; }", "outside what is around it"),
        ("Vertical { overflow-x: auto; } Static { width: 31; }", "scrolls sideways"),
        ("Vertical { height: 30; }", "the screen itself scrolls"),
        ("Vertical { height: 3; display: none; }", None),
    ],
)
async def test_a_fault_is_found(css, said):
    app: App[None] = App()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(Bent(css))
        await pilot.pause()
        found = faults(app.screen)
    assert any(said in fault for fault in found) if said else found == []


@pytest.mark.parametrize(("ink", "weak"), [("#cfd6dd", False), ("#5a6068", True)])
async def test_a_weak_pair_is_found_and_so_is_a_color(ink, weak):
    app: App[None] = App()
    async with app.run_test(size=(40, 10)) as pilot:
        await app.push_screen(Bent(f"Static {{ background: #0e1216; color: {ink}; }}"))
        await pilot.pause()
        assert bool(unreadable(app, PALETTES[0])) is weak
        assert colored(app)
        assert not_of_sixteen(app)


@pytest.mark.parametrize(("bold", "weak"), [("bold", True), ("none", False)])
async def test_black_on_white_is_weak_in_sixteen_colors_where_it_is_bold(bold, weak):
    app: App[None] = App(ansi_color=True)
    css = f"Static {{ background: ansi_white; color: ansi_black; text-style: {bold}; }}"
    async with app.run_test(size=(40, 10)) as pilot:
        await app.push_screen(Bent(f"Screen {{ background: ansi_black; }} {css}"))
        await pilot.pause()
        rows = [
            text for text, style in not_of_sixteen(app) if style.color and style.color.number == 0
        ]
        assert bool("".join(rows).strip()) is weak
