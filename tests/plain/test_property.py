"""Whatever is answered, the talk ends in a lock or in leaving, and the journal stays whole."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.plain.conftest import CODE, HANGUP, IDLE, INTERRUPT, PASSPHRASE, Script, Talker
from tests.plain.test_menu import CASES, ROWS
from tui import language
from tui.desk import Desk
from tui.plain import menu
from tui.plain.asking import LONGEST
from tui.plain.face import talk_at
from tui.relock import RELOCK
from vault.clock import FixedClock
from vault.keys.kdf import CHEAPEST
from vault.store import verify

NOT_TYPED = {IDLE, HANGUP, INTERRUPT, CODE}
WORDS = sorted(row.word for row in menu.ROWS)
LIKELY = [*WORDS, *"abcdefgh", *"123", "", "", "", "y", "n", "back", "more", "keep", "?", "today"]
ODD = ["crisis", "+7", "2026Q3", "280", PASSPHRASE, "x" * (LONGEST + 1), ".", "Sgt. John Smith"]
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="/~\\"), max_size=40)
ANSWERS = st.lists(st.one_of(st.sampled_from(LIKELY), st.sampled_from(ODD), TEXT), max_size=60).map(
    lambda found: [one for one in found if one not in NOT_TYPED]
)


@st.composite
def journeys(draw):
    """What reaches everything there is, with answers left out and others put in."""
    answers = []
    for whole, _ in draw(st.lists(st.sampled_from(list(CASES.values())), max_size=4)):
        given = list(whole)
        at = draw(st.integers(0, len(given)))
        others = draw(st.lists(st.one_of(st.sampled_from(LIKELY), TEXT), max_size=3))
        given[at : at + draw(st.integers(0, 2))] = others
        answers += given
    return [one for one in answers if one not in NOT_TYPED]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A journal to be copied for every talk."""
    talker = Talker(_desk(tmp_path_factory.mktemp("made") / "journal"))
    talker.make(filled=2)
    return talker.desk.folder


def _desk(folder):
    language.speak(language.ENGLISH)  # whatever the answers before chose
    clock = FixedClock(datetime(2026, 11, 20, 12, tzinfo=UTC))
    return Desk(folder, clock=clock, cost=CHEAPEST)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(answers=st.one_of(ANSWERS, journeys()), end=st.sampled_from(["lock", "quit", IDLE]))
def test_no_answers_break_it(made, answers, end):
    with tempfile.TemporaryDirectory() as place, contextlib.chdir(place):
        desk = _desk(Path(place) / "journal")
        shutil.copytree(made, desk.folder)
        Path("rows.csv").write_text(ROWS)
        terminal = Script([PASSPHRASE, *answers, end])
        assert talk_at(terminal, desk) in {0, RELOCK}
        assert terminal.shown.endswith("\n")
        assert not any(ord(letter) < 32 for letter in _ours(terminal).replace("\n", ""))
        assert all(check.ok for check in verify.outside(desk.paths))


def _ours(terminal):
    """What was shown, without the echo of what was typed."""
    shown = terminal.shown
    for typed in sorted(terminal.typed, key=len, reverse=True):
        shown = shown.replace(f": {typed}\n", ": \n")
    return shown.replace("\t", " ")


OWN = "bright herons over a cold pond"
MADE = ["", "", "c", OWN, OWN, CODE]
"""What makes a journal in the first run."""


@settings(deadline=None, max_examples=30)
@given(
    begun=st.sampled_from([[], MADE[:5], MADE]),
    answers=st.lists(st.one_of(st.sampled_from(LIKELY), TEXT), max_size=20),
)
def test_no_answers_break_the_first_run(begun, answers):
    with tempfile.TemporaryDirectory() as place, contextlib.chdir(place):
        desk = _desk(Path(place) / "journal")
        terminal = Script([*begun, *(one for one in answers if one not in NOT_TYPED)])
        assert talk_at(terminal, desk) in {0, RELOCK}
        assert desk.paths.exists() or not begun
        if desk.paths.exists():
            assert all(check.ok for check in verify.outside(desk.paths))
