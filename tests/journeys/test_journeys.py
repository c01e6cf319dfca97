"""The journeys that are walked in tmux by hand, walked under the pilot; and their language."""

from __future__ import annotations

from datetime import date

import pytest

from tests.journeys import steps
from tests.journeys.pilot import Piloted
from tests.journeys.walking import Walker


@pytest.mark.parametrize("name", steps.names())
async def test_a_stranger_comes_to_the_end(name, tmp_path):
    terminal = Piloted()
    try:
        async for step in Walker(terminal, tmp_path).walk(steps.read(name)):
            assert not step.problem, f"{step.want}: {step.problem}\n{step.screen}"
    finally:
        await terminal.close()
