"""The chart of contacts over time says all of what the headline says."""

from __future__ import annotations

from datetime import date

import pytest

from tests.screens.conftest import go, screen_text
from tests.team import AFTER
from tui.screens.statistics import over_time
from tui.widgets.bars import Bars
from vault.clock import FixedClock
from vault.profiles.policy import Policy
from vault.statistics import tally
from vault.statistics.ledger import Ledger

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("later", "contacts", "title"),
    [(0, 4, "Contacts a week"), (1, 5, "Contacts a month"), (3, 5, "Contacts a week")],
)
async def test_the_bars_add_up_to_the_contacts(desk, later, contacts, title):
    desk.make(Policy(), filled=True)
    async with desk.open() as pilot:
        await go(pilot, "s", *["right"] * later)
        assert f"{contacts} contacts" in screen_text(pilot.app)
        chart = pilot.app.screen.query(Bars).first()
        assert chart.border_title == title
        numbers = [line.split("█")[0].split()[2] for line in chart.render().plain.splitlines()]
        assert sum(map(int, numbers)) == contacts


def _over_time(*days, grain="day"):
    rows = [
        ((day - date(1970, 1, 1)).days, grain, "outreach", "under_15", *[None] * 8) for day in days
    ]
    totals = tally.totals(Ledger(FixedClock(AFTER), rows, coin_key=b"", issued={}))
    return over_time(totals, None, TODAY)


def test_years_are_shown_by_quarter():
    title, bars = _over_time(date(2023, 1, 30), date(2024, 5, 1), TODAY, TODAY)
    assert title == "Contacts a quarter"
    assert [bars[0], bars[-1], len(bars)] == [("Q1 2023", 1), ("Q4 2026", 2), 16]


def test_what_has_no_exact_day_is_shown_by_what_it_has():
    assert _over_time(date(2026, 10, 1), grain="month") == (
        "Contacts a month", [("Oct 2026", 1), ("Nov 2026", 0)],
    )  # fmt: skip
    assert _over_time(date(2026, 10, 1), grain="quarter") == (
        "Contacts a quarter", [("Q4 2026", 1)],
    )  # fmt: skip
