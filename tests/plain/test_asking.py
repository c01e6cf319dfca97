"""Questions: what is taken for an answer, and what is asked again."""

from __future__ import annotations

from datetime import date

import pytest

from tests.plain.conftest import Script
from tui.plain.asking import Talk
from tui.plain.signals import EVERYWHERE, Back, Ended, Locked

TODAY = date(2026, 11, 20)
WHY = "Because it is asked."
ROWS = [(number, f"row {number}") for number in range(1, 21)]


def asked(*answers):
    return Talk(Script(list(answers)), crisis=lambda: ["call 988"])


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        (("3",), 3),
        (("more", "1"), 10),
        (("MORE", "more", "2"), 20),
        (("0", "10", "x", "more", "more", "more", "3", "1"), 19),
    ],
)
def test_a_row_is_chosen_from_nine_at_a_time(answers, found):
    talk = asked(*answers)
    assert talk.which("Which", ROWS, WHY) == found
    assert not talk.terminal.answers
    said = [line for line in talk.terminal.shown.splitlines() if ". row" in line]
    assert all(line[0] in "123456789" for line in said)


def test_none_of_the_rows_goes_back():
    for answers in ((), ("",), ("back",)):
        with pytest.raises((Back, Ended)):
            asked(*answers).which("Which", ROWS, WHY)
    with pytest.raises(Back):
        asked().which("Which", [], WHY)


def test_a_long_list_waits_after_nine_rows():
    talk = asked("", "more")
    talk.pages([text for _, text in ROWS])
    assert talk.terminal.shown.count("\nrow") + 1 == 20
    assert "Enter or more for 11 further, back ends the list: " in talk.terminal.shown
    with pytest.raises(Back):
        asked("back").pages([text for _, text in ROWS])


@pytest.mark.parametrize("word", ["lock", " LOCK ", "Lock"])
def test_words_that_end_something_are_understood_everywhere(word):
    for ask in (
        lambda talk: talk.ask("What", WHY),
        lambda talk: talk.hidden("What", WHY),
        lambda talk: talk.yes("What?", WHY),
        lambda talk: talk.choose("What", [(1, "one")], WHY, enter="Enter for none"),
        lambda talk: talk.number("What", 1, 3, WHY),
        lambda talk: talk.day("What", TODAY, WHY),
        lambda talk: talk.path("What", WHY),
        lambda talk: talk.note(lambda _: None),
        lambda talk: talk.which("Which", ROWS, WHY),
    ):
        with pytest.raises(Locked):
            ask(asked(word))


def test_help_and_crisis_answer_and_ask_again():
    talk = asked("?", "crisis", "at last")
    assert talk.ask("What", "Say what it is.") == "at last"
    shown = talk.terminal.shown
    assert (
        shown == f"What: ?\nSay what it is.\n{EVERYWHERE}\nWhat: crisis\ncall 988\nWhat: at last\n"
    )


@pytest.mark.parametrize(
    ("typed", "day"),
    [("today", TODAY), ("Yesterday", date(2026, 11, 19)), ("+7", date(2026, 11, 27)),
     ("2026-10-01", date(2026, 10, 1)), ("", None)],
)  # fmt: skip
def test_days(typed, day):
    assert asked("31.12.", "+1000", typed).day("Day", TODAY, WHY, enter="Enter means none") == day


def test_numbers_and_letters():
    talk = asked("", "-1", "1.5", "９" * 12, "0", "31", "30")
    assert talk.number("Days", 1, 30, WHY) == 30
    assert asked("").number("Days", 1, 30, WHY, 7) == 7
    assert asked("c", "B").choose("Which", [(1, "one"), (2, "two")], WHY) == 2
    assert asked("Two").pick("Which", [(1, "one"), (2, "two")], WHY) == 2
    assert asked("yes").yes("So?", WHY)
    assert not asked("perhaps", "", "N").yes("So?", WHY)


def test_names_of_files(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert asked("~/x").path("File", WHY) == tmp_path / "x"
    assert asked("~nobody-of-that-name/x", "y" * 3000, "z").path("File", WHY) == tmp_path / "z"
    with pytest.raises(Back):
        asked("").path("File", WHY)


def test_a_folder_that_may_not_be_looked_into_is_told_so(monkeypatch, tmp_path):
    def forbidden(path):
        if path.name == "theirs":
            raise PermissionError
        return False

    monkeypatch.setattr("pathlib.Path.exists", forbidden)
    talk = asked(str(tmp_path / "theirs"), str(tmp_path / "mine"))
    assert talk.path("File", WHY) == tmp_path / "mine"
    assert "Your account may not look into that folder" in talk.terminal.shown


def test_what_is_shown_cannot_steer_the_terminal():
    talk = asked()
    talk.say("\x1b[2Jred\r\n\x07bell")
    assert talk.terminal.shown == "\ufffd[2Jred\ufffd\n\ufffdbell\n"
    assert asked("a\x1b\x00b\tc\u200b").ask("What", WHY) == "ab\tc"
