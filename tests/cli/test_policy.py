"""The verb policy: the rule, what it will do, and the statement of it."""

from __future__ import annotations

import pytest

from tests.cli.conftest import NOTE


def test_policy_shows_and_changes(shell):
    assert "notes: on\n" in shell.ok("policy").out
    changed = shell.ok("policy", "--notes", "off", "--lock-minutes", "10", "--json").json
    assert (changed["notes"], changed["lock_minutes"]) == (False, 10)
    assert "lock-minutes: 10\n" in shell.ok("policy").out
    said = shell("policy", "--note-days", "31")
    assert said.status == 2
    assert "it takes a whole number from 1 to 30" in said.err


def test_days_of_fading_are_settings(shell):
    words = ("--month-after-days", "30", "--quarter-after-days", "60", "--json")
    changed = shell.ok("policy", *words).json
    assert (changed["month_after_days"], changed["quarter_after_days"]) == (30, 60)
    said = shell("policy", "--month-after-days", "61")
    assert said.status == 2
    assert "fades to its month before" in said.err
    assert shell("policy", "--month-after-days", "29").status == 2


def test_the_forecast_says_what_dies_and_fades(shell):
    assert "within 30 days." in shell.ok("policy", "--forecast").out
    shell.add("--note", "-", stdin=NOTE)
    shell.add("--day", "2026-09-01")
    shell.add("--day", "2026-09-01")
    assert shell.ok("policy", "--forecast").out.splitlines() == [
        "2026-11-27  1 note deleted",
        "2026-11-30  2 entries faded to the month",
    ]
    coming = shell.ok("policy", "--forecast", "--days", "400", "--json").json
    assert coming["notes"] == [{"on": "2026-11-27", "notes": 1}]
    assert coming["to_month"][0] == {"on": "2026-11-30", "entries": 2}
    assert coming["to_month"][-1] == {"on": "2027-02-18", "entries": 1}
    assert shell("policy", "--days", "3").status == 2


def test_the_forecast_of_a_held_journal_is_empty(shell):
    shell.add("--note", "-", stdin=NOTE)
    shell.ok("hold", "set")
    assert shell.ok("policy", "--forecast").out == (
        "A legal hold stands: nothing is deleted and nothing fades.\n"
    )
    coming = shell.ok("policy", "--forecast", "--json").json
    assert (coming["held"], coming["notes"]) == (True, [])


def test_the_statement_has_the_rule_the_holds_and_the_numbers_and_no_content(shell, secret):
    kept = shell.add("--topic", "grief_loss", "--note", "-", stdin=NOTE)
    shell.ok("delete", shell.add("--note", "-", stdin=NOTE), "--yes")
    shell.ok("hold", "set")
    reason = secret("reason", "The matter is closed.")
    shell.ok("hold", "release", "--reason-file", reason)
    shell.ok("hold", "set", kept)
    said = shell.ok("policy", "--print").out
    text = " ".join(said.split())
    for words in (
        "Printed on: November 20, 2026",
        "one note of at most 280 characters. It is deleted 7 days after it was written.",
        "90 days after the contact its day is replaced by the month, and 365 days after",
        "Deletion is automatic and routine.",
        "2026-11-20 the whole journal released on 2026-11-20: The matter is closed.",
        f"2026-11-20 entry {kept[:8]} stands",
        "2026-11 1 entry, 1 note",
    ):
        assert words in text
    for words in ("Listened", "grief", "one_to_one", "anonymous", "privileged", "subpoena", "!"):
        assert words not in said
    assert max(map(len, said.splitlines())) <= 78


def test_the_statement_of_a_new_journal_without_notes(bare):
    bare.ok("init")
    said = bare.ok("policy", "--print").out
    assert "New notes cannot be written." in said
    assert said.count("     none\n") == 2


@pytest.mark.parametrize("also", ["--json", "--forecast"])
def test_the_statement_is_printed_alone(shell, also):
    assert shell("policy", "--print", also).status == 2
