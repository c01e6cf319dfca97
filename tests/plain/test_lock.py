"""What a lock leaves behind: the draft inside the vault, and nothing on the way out of it."""

from __future__ import annotations

import pytest

from tests.plain.conftest import CLEARED, CODE, HANGUP, IDLE, INTERRUPT, PASSPHRASE
from tui.passphrases import Source
from tui.plain.face import LEFT, LOCKED, NOTHING_MADE
from tui.relock import RELOCK
from vault.journal import drafts

NOTE, HANDLE = "slept badly but better lately", "kestrel"
TYPED = ("new", "", "a", "b", "", "b", "", "", "", "", "+3", HANDLE, "a", NOTE)
ENDS = {"lock": RELOCK, IDLE: RELOCK, "quit": 0, HANGUP: 129, INTERRUPT: 130}


@pytest.mark.parametrize("end", ENDS)
def test_what_was_being_typed_is_kept_inside_the_vault(talk, end):
    talk(*TYPED, end)
    assert talk.status == ENDS[end]
    vault = talk.vault()
    draft = drafts.load(vault)
    vault.close()
    assert draft.note == NOTE
    assert draft.fields["handle"] == HANDLE
    assert draft.fields["mode"] == "phone"


@pytest.mark.parametrize("end", ENDS)
def test_what_was_read_is_erased_on_every_way_out(talk, end):
    shown = talk("read", "2026-11-02", "1", "", end)
    assert "canary note 1" in shown.partition(CLEARED)[0]
    assert "canary" not in shown.partition(CLEARED)[2]
    assert shown.count(CLEARED) == 1


def test_the_end_of_the_input_locks_and_keeps_it_too(talk):
    assert talk(*TYPED).endswith(f"{CLEARED}{LEFT}\n")
    assert "There is an unfinished entry" in talk("new", "n", "y", "back")
    assert "unfinished" not in talk()


@pytest.mark.parametrize("word", ["quit", "lock"])
def test_leaving_before_there_is_a_journal_speaks_of_none(bare, word):
    assert bare(word, unlocked=False).endswith(f"{CLEARED}{NOTHING_MADE}\n")


def test_the_recovery_code_is_erased_once_it_is_proved(talk):
    shown = talk("recovery", "a", PASSPHRASE, CODE)
    assert "Group 8:" in shown.partition(CLEARED)[0]
    assert "Group" not in shown.partition(CLEARED)[2]


def test_nothing_typed_is_nothing_kept(talk):
    talk("new", "yesterday", "lock")
    assert "unfinished" not in talk("edit", "", "1", "", "back", "back")
    assert "unfinished" not in talk("limits", "a", "", "lock")
    assert "unfinished" not in talk()


def test_an_edited_entry_comes_back_as_the_same_entry(talk):
    talk("edit", "2026-11-02", "1", "", "h", "lock")
    assert "There is an unfinished entry" in talk("edit", "2026-11-01", "1")
    shown = talk("new", "y", "", "", "", "a", "list", "")
    assert "November 2, 2026, referral mtg" in shown
    assert "3 entries." in shown


def test_what_waits_is_not_lost_to_another_entry(talk):
    talk(*TYPED, "lock")
    assert "Put in it that the limits were told." in talk("limits", "a", "y", "back")
    assert "There is an unfinished entry" in talk("edit", "", "1", "new", "n", "n")
    shown = talk("new", "y", "", "", "", "a", "read", "phone", "1", "")
    assert NOTE in shown


def test_a_draft_of_an_entry_that_is_gone_becomes_a_new_one(talk):
    talk("edit", "2026-11-02", "1", "", "h", "lock")
    shown = talk("delete", "2026-11-02", "1", "y", "new", "y", "", "", "", "a", "list", "")
    assert "The entry that it changed is gone; this becomes a new one." in shown
    assert "November 2, 2026, referral mtg" in shown


def test_a_note_that_is_not_typed_anew_stays(talk):
    rest = [""] * 6
    talk("edit", "2026-11-02", "1", "", "", "", "", *rest, "b", "", "lock")
    assert "canary note 1" in talk("read", "2026-11-02", "1", "")
    talk("edit", "2026-11-02", "1", "", "", "", "", *rest, "c")
    assert "No note." in talk("read", "2026-11-02", "1", "")


def test_after_a_lock_the_words_are_nowhere_but_where_they_were_typed(talk):
    before = talk(*TYPED, "", IDLE)
    assert before.count(NOTE) == 1
    assert before.endswith(f"{CLEARED}{LOCKED}\n")
    after = talk(
        *("list", "", "stats", "e", "forecast", "record", "send", "", "", "doctor", "verify"),
        *("policy", "", "statement", "crisis", "?"),
    )
    assert NOTE not in after
    assert HANDLE not in after
    assert NOTE in talk("read", "phone", "1", "")
    files = [file.read_bytes() for file in talk.desk.folder.iterdir()]
    assert not any(word.encode() in data for word in (NOTE, HANDLE) for data in files)


def test_a_passphrase_is_never_shown(talk):
    shown = talk("passphrase", "b", PASSPHRASE, "c", "an own passphrase of bright herons",
                 "an own passphrase of bright herons", IDLE)  # fmt: skip
    assert "very strong" in shown
    assert PASSPHRASE not in shown
    assert "herons" not in shown


def test_questions_wait_as_long_as_the_policy_says(talk):
    talk("policy", "more", "1", "60", "list", "")
    locked, *opened = talk.last.limits
    assert locked is None
    assert opened[0] == 180
    assert opened[-1] == 3600


def test_what_a_file_opens_is_left_after_a_lock_and_not_opened_again(talk, tmp_path):
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE)
    file.chmod(0o600)
    talk.desk.source = Source(file=file)
    assert "Open. 3 entries." in talk("lock", unlocked=False)
    assert talk.status == 0


def test_a_far_clock_is_asked_about_before_anything_dies(talk):
    talk.desk.clock.advance(100)
    assert "100 days after the last use" in talk("n")
    assert talk.status == RELOCK
    assert "Since the last time 3 notes died of age." in talk("y")
