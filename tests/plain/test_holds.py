"""Holds are named by what they cover, and a slip at the passphrase loses nothing."""

from __future__ import annotations

import re

from tests.plain.conftest import PASSPHRASE

ENTRY = "November 2, 2026, one-to-one, 31 to 60 minutes"


def test_an_entry_on_hold_is_named_by_its_day_and_codes(talk):
    shown = talk("hold", "b", "2026-11-02", "1", "record", "release", "1", "It is over.",
                 PASSPHRASE, "record", "delete", "2026-11-02", "1", "y", "record")  # fmt: skip
    assert f"\n{ENTRY}: held since November 20, 2026\n" in shown
    assert f"\n1. {ENTRY}: held since November 20, 2026\n" in shown
    assert f"\n{ENTRY}: held from November 20, 2026 to November 20, 2026: It is over.\n" in shown
    assert "\nan entry that is gone: held from" in shown
    assert not re.search(r"\b[0-9a-f]{8}\b", shown)


def test_a_wrong_passphrase_is_asked_again_and_the_reason_stays(talk):
    shown = talk("hold", "a", "y", "release", "1", "It is over.", "wrong", "", PASSPHRASE)
    assert shown.count("That is not the passphrase of this journal.") == 2
    assert shown.count("Why, without names") == 1
    assert "recovery code" not in shown
    assert "is released" in shown


def test_back_at_the_passphrase_lets_the_hold_stand(talk):
    shown = talk("hold", "a", "y", "release", "1", "It is over.", "wrong", "back", "record")
    assert "the whole journal: held since November 20, 2026" in shown


def test_a_wrong_passphrase_is_asked_again_before_what_opens_is_changed(talk):
    shown = talk("recovery", "a", "wrong", PASSPHRASE, "back")
    assert shown.count("That is not the passphrase of this journal.") == 1
    assert "Group 8:" in shown
