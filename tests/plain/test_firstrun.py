"""The first run in lines: what was not answered is asked again, and a refusal loses nothing."""

from __future__ import annotations

from contextlib import closing

import pytest

from tests.plain.conftest import CLEARED, CODE, IDLE, OFFERED, PASSPHRASE
from vault.errors import StorageFailed
from vault.journal import rules

BEGIN = ("", "", "a", OFFERED)
LAW, NOTES = "Kept under generic-guideline", "May short notes be written"
OPENED = {"unlocked": False}


@pytest.fixture
def refused(monkeypatch):
    """Says what the disk refuses."""

    def write(*_):
        raise StorageFailed

    return lambda name: monkeypatch.setattr(name, write)


@pytest.mark.parametrize("end", ["lock", IDLE, "quit"])
@pytest.mark.parametrize("answers", [(), (CODE,), (CODE, ""), (CODE, "5")])
def test_what_was_not_chosen_is_asked_at_the_next_opening(bare, answers, end):
    bare(*BEGIN, *answers, end, **OPENED)
    shown = bare(OFFERED, "", "y", "5", **OPENED)
    assert ("Kept under us-la: Louisiana" if "5" in answers else LAW) in shown
    assert "The journal is ready. Notes are on, for 5 days." in shown
    shown = bare(OFFERED, **OPENED)
    assert "Kept under" not in shown
    assert NOTES not in shown


def test_what_was_begun_on_the_screens_is_asked_for_too(bare):
    bare.make()
    with closing(bare.vault()) as vault:
        rules.leave_open(vault)
    assert LAW in bare("lock")
    assert NOTES in bare("", "n")
    assert LAW not in bare()


def test_a_run_that_is_through_asks_no_more(bare):
    assert "The journal is ready." in bare(*BEGIN, CODE, "back", "back", **OPENED)
    assert LAW not in bare(OFFERED, **OPENED)


def test_the_code_is_shown_also_where_the_disk_refuses_what_follows(bare, refused):
    refused("vault.store.rekeying.owe_proof")
    assert "Group 8:" in bare(*BEGIN, "quit", **OPENED)


def test_a_proof_that_the_disk_refuses_to_keep_does_not_end_the_run(bare, refused):
    refused("vault.store.rekeying.prove")
    shown = bare(*BEGIN, CODE, "", "n", **OPENED)
    assert "The disk refused" in shown
    assert "The journal is ready." in shown


def test_the_code_is_erased_when_it_is_not_proved(talk):
    shown = talk("recovery", "a", PASSPHRASE, "back").partition(CLEARED)
    assert "Group 8:" in shown[0]
    assert "the new one was not proved." in shown[2]
    assert "Group" not in shown[2]


def test_a_language_that_cannot_be_kept_is_spoken_all_the_same(bare, refused):
    refused("tui.preferences.write")
    shown = bare("c", "salir", **OPENED)
    assert "El disco" in shown
    assert "Todavía no hay un diario" in shown
