"""The journeys that are walked in tmux by hand, walked under the pilot; and their language."""

from __future__ import annotations

from datetime import date

import pytest

from tests.journeys import steps
from tests.journeys.pilot import Piloted
from tests.journeys.walking import Walker

_NEW = date(2027, 1, 1)


@pytest.mark.parametrize("name", steps.names())
async def test_a_stranger_comes_to_the_end(name, tmp_path):
    terminal = Piloted()
    try:
        async for step in Walker(terminal, tmp_path).walk(steps.read(name)):
            assert not step.problem, f"{step.want}: {step.problem}\n{step.screen}"
    finally:
        await terminal.close()


async def test_what_is_not_there_ends_the_walk_and_shows_the_screen(tmp_path):
    terminal = Piloted(patience=0.1)
    journey = steps.parse("lost", "@ journal\n- look\n? Set up\n- stop\n? Elsewhere\n- rest\n? Set")
    try:
        walked = [step async for step in Walker(terminal, tmp_path).walk(journey)]
    finally:
        await terminal.close()
    assert [step.want for step in walked] == ["what is prepared", "look", "stop"]
    assert "Elsewhere" in walked[-1].problem
    assert "Set up" in walked[-1].screen


def test_a_line_that_is_not_in_the_language_is_refused():
    with pytest.raises(ValueError, match="press enter"):
        steps.parse("wrong", "- look\npress enter")


def test_days_count_from_today_and_patterns_keep_their_braces():
    filled = steps.fill(
        "{day+7} {date-1} {quarter} {quarter_end} {who} [A-Z]{4}", {"who": "a"}, _NEW
    )
    assert filled == "Fri Jan 8 December 31 2026Q4 2026-12-31 a [A-Z]{4}"
