"""Verbs for entries, one after the other as a person would use them."""

from __future__ import annotations

import pytest

from vault.journal.followups import MAX_DAYS_AHEAD
from vault.journal.vocabulary import FIELDS

NOTE = b"Listened for an hour. Sleeps badly, wants to talk again.\n"
NAMING = "Ring him at 504-555-0142 about docket 22-1187.\n"


def test_an_added_entry_is_listed_and_shown_with_every_field(shell):
    words = []
    for field in FIELDS:
        value = "group_defusing" if field.name == "service" else list(field.values)[-1]
        words += ["--" + field.name.replace("_", "-"), str(value)]
    entry_id = shell.ok("add", *words, "--day", "yesterday").out.strip()
    assert len(entry_id) == 32
    (listed,) = shell.ok("list", "--json").json
    assert listed["id"] == entry_id
    assert listed["day"] == "2026-11-19"
    assert listed["supporter_time"] == "off_duty"
    assert listed["note_gone_on"] is None
    shown = shell.ok("show", entry_id[:8]).out
    assert "service: group_defusing\n" in shown
    assert "note: none\n" in shown


def test_the_json_of_an_entry_has_exactly_these_keys(shell):
    shell.add()
    (listed,) = shell.ok("list", "--json").json
    coded = {field.name for field in FIELDS}
    others = {"id", "day", "grain", "note_gone_on", "follow_up_due", "held"}
    assert set(listed) == {*others, *coded}
    assert listed["mode"] is None
    assert set(shell.ok("show", listed["id"], "--json").json) == {*listed, "handle"}


def test_hyphens_and_capitals_are_forgiven(shell):
    shell.ok("add", "--service", "One-To-One", "--duration", "31-60")
    assert shell.ok("list", "--where", "service=one-to-one").out.count("\n") == 1


def test_a_note_is_read_from_standard_input_and_shown_only_on_request(shell):
    entry_id = shell.add("--note", "-", stdin=NOTE)
    assert b"Listened" not in shell.ok("list").bytes
    assert b"Listened" not in shell.ok("show", entry_id).bytes
    assert shell.ok("show", entry_id, "--note").bytes.endswith(b"\n\n" + NOTE)
    assert shell.ok("show", entry_id, "--note", "--json").json["note"] == NOTE.decode().strip()


def test_a_note_is_read_from_a_file(shell, tmp_path):
    file = tmp_path / "note.txt"
    file.write_bytes(NOTE)
    entry_id = shell.add("--note-file", str(file))
    assert NOTE in shell.ok("show", entry_id, "--note").bytes


def test_saving_says_when_the_note_will_be_deleted(shell):
    said = shell.ok("add", "--service=outreach", "--duration=15_30", "--note", "-", stdin=NOTE)
    assert "Nothing spotted. Give it one more read." in said.err
    assert "Saved. The note will be deleted on November 27, 2026." in said.err


def test_a_note_that_names_somebody_is_refused_without_repeating_it(shell):
    said = shell(
        "add", "--service=outreach", "--duration=15_30", "--note", "-", stdin=NAMING.encode()
    )
    assert said.status == 6
    assert "PHONE at 13-24" in said.err
    assert "The note may identify someone" in said.err
    assert "0142" not in said.err + said.out
    assert shell.ok("list", "--json").json == []


def test_replace_all_saves_placeholders(shell):
    entry_id = shell.add("--note", "-", "--replace-all", stdin=NAMING.encode())
    note = shell.ok("show", entry_id, "--note", "--json").json["note"]
    assert "[phone]" in note
    assert "0142" not in note


def test_keep_saves_what_was_typed(shell):
    entry_id = shell.add("--note", "-", "--keep", stdin=NAMING.encode())
    assert shell.ok("show", entry_id, "--note", "--json").json["note"] == NAMING.strip()


def test_a_handle_is_looked_through_too(shell):
    words = ("add", "--service=outreach", "--duration=15_30", "--follow-up=+3", "--handle")
    assert shell(*words, "504-555-0142").status == 6
    said = shell.ok(*words, "504-555-0142", "--replace-all")
    assert "The handle was left out." in said.err
    shell.ok(*words, "bluejay", "--keep")
    handles = [row["handle"] for row in shell.ok("followups", "--json").json]
    assert sorted(handles, key=str) == [None, "bluejay"]


def test_a_handle_needs_a_follow_up(shell):
    said = shell("add", "--service=outreach", "--duration=15_30", "--handle=bluejay", "--keep")
    assert said.status == 2
    assert "A handle belongs to a follow-up" in said.err


def test_follow_ups_are_listed_soonest_first_and_cleared(shell):
    later = shell.add("--follow-up", "2026-11-30")
    sooner = shell.add("--follow-up", "tomorrow")
    lines = shell.ok("followups").out.splitlines()
    assert [line.split()[0] for line in lines] == [sooner[:8], later[:8]]
    shell.clock.advance(2)
    assert "overdue" in shell.ok("followups").out
    shell.ok("followups", "--clear", sooner)
    assert [row["id"] for row in shell.ok("followups", "--json").json] == [later]


def test_a_follow_up_is_moved_a_week_or_so_many_days(shell):
    entry = shell.add("--follow-up", "tomorrow", "--handle", "kestrel", "--keep")
    assert "now due on November 28, 2026" in shell.ok("followups", "--move", entry[:8]).err
    assert shell.ok("followups", "--json").json[0]["handle"] == "kestrel"
    shell.clock.advance(10)
    said = shell.ok("followups", "--move", entry, "--days", "3")
    assert said.out == ""
    assert "now due on December 3, 2026" in said.err
    shell.ok("hold", "set", entry)
    assert shell("followups", "--move", entry).status == 6


def test_a_follow_up_moves_no_further_than_it_may_be_set(shell):
    entry = shell.add("--follow-up", "+1")
    words = ("followups", "--move", entry, "--days")
    assert shell(*words, str(MAX_DAYS_AHEAD + 1)).status == 2
    shell.ok(*words, str(MAX_DAYS_AHEAD))
    assert shell.ok("followups", "--json").json[0]["follow_up_due"] == "2027-01-19"


def test_list_filters_by_field_and_period(shell):
    shell.add("--day", "2026-10-01", "--mode", "phone")
    shell.add("--day", "2026-11-01", "--mode", "phone")
    shell.add("--day", "2026-11-02", "--mode", "video")
    days = [row["day"] for row in shell.ok("list", "--where", "mode=phone", "--json").json]
    assert days == ["2026-11-01", "2026-10-01"]
    said = shell.ok("list", "--since=2026-10-02", "--until=2026-11-01")
    assert said.out.count("\n") == 1
    assert shell.ok("list", "--limit", "2").out.count("\n") == 2
    assert "No entries here." in shell.ok("list", "--since", "tomorrow").err


@pytest.mark.parametrize("condition", ["rank=captain", "mode=pigeon", "mode"])
def test_conditions_outside_the_vocabulary_are_refused(shell, condition):
    said = shell("list", "--where", condition)
    assert said.status == 2
    assert "captain" not in said.err
    assert "pigeon" not in said.err


def test_edit_changes_what_is_named_and_leaves_the_rest(shell):
    entry_id = shell.add("--mode", "phone", "--topic", "other", "--follow-up", "+9",
                         "--note", "-", stdin=NOTE)  # fmt: skip
    shell.ok("edit", entry_id, "--topic", "grief_loss", "--clear", "mode", "--day", "yesterday")
    shown = shell.ok("show", entry_id, "--note", "--json").json
    assert (shown["topic"], shown["mode"], shown["day"]) == ("grief_loss", None, "2026-11-19")
    assert shown["follow_up_due"] == "2026-11-29"
    assert shown["note"] == NOTE.decode().strip()


def test_edit_replaces_a_note_and_removes_a_follow_up(shell):
    entry_id = shell.add("--follow-up", "+9", "--note", "-", stdin=NOTE)
    shell.ok("edit", entry_id, "--no-follow-up", "--note", "-", stdin=b"bring the list\r\n")
    shown = shell.ok("show", entry_id, "--note", "--json").json
    assert shown["note"] == "bring the list"
    assert shown["follow_up_due"] is None


def test_an_overdue_follow_up_is_named_and_can_be_ended(shell):
    entry_id = shell.add("--follow-up", "tomorrow")
    shell.clock.advance(3)
    said = shell("edit", entry_id, "--mode", "phone")
    assert said.status == 0 or "is overdue" in said.err
    shell.ok("edit", entry_id, "--mode", "phone", "--no-follow-up")
    assert shell.ok("show", entry_id, "--json").json["follow_up_due"] is None


def test_an_edit_is_all_or_nothing(shell, monkeypatch):
    from vault.errors import DiskFull
    from vault.journal import notes

    def full(*args):
        raise DiskFull

    entry_id = shell.add("--mode", "phone", "--note", "-", stdin=NOTE)
    monkeypatch.setattr(notes, "write", full)
    said = shell("edit", entry_id, "--mode", "video", "--note", "-", stdin=b"Other words.")
    assert said.status == 8
    assert shell.ok("show", entry_id, "--json").json["mode"] == "phone"


def test_the_day_of_a_faded_entry_stays(shell):
    entry_id = shell.add("--mode", "phone")
    assert "fades: to its month on February 18, 2027\n" in shell.ok("show", entry_id).out
    shell.clock.advance(45)
    shell.ok("list")
    shell.clock.advance(45)
    assert "The day of 1 entry faded to its month or quarter." in shell.ok("list").err
    assert "  2026-11     " in shell.ok("list").out
    shell.ok("edit", entry_id, "--mode", "video")
    shown = shell.ok("show", entry_id, "--json").json
    assert (shown["day"], shown["grain"], shown["mode"]) == ("2026-11-01", "month", "video")
    said = shell("edit", entry_id, "--day", "2026-11-20")
    assert said.status == 2
    assert "has faded and stays as it is" in said.err


def test_an_id_is_printed_before_what_closing_could_not_do(shell, monkeypatch):
    from vault.errors import CleanupOwed
    from vault.store.vault import Vault

    def owing(vault):
        vault.abandon()
        raise CleanupOwed

    with monkeypatch.context() as patched:
        patched.setattr(Vault, "close", owing)
        said = shell("add", "--service=outreach", "--duration=15_30")
    assert said.status == 8
    assert "Everything is saved, but the disk refused" in said.err
    assert [row["id"] for row in shell.ok("list", "--json").json] == [said.out.strip()]


def test_deleting_asks_unless_told_not_to(shell):
    entry_id = shell.add()
    said = shell("delete", entry_id)
    assert said.status == 2
    assert "Add --yes." in said.err
    shell.ok("delete", entry_id, "--yes")
    said = shell("show", entry_id)
    assert said.status == 2
    assert "No entry has that id" in said.err


def test_a_text_message_comes_with_its_warning(shell):
    said = shell.ok("add", "--service=outreach", "--duration=under-15", "--mode=text")
    assert "leave a trace" in said.err


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["add"], 2),
        (["add", "--service=one_to_one", "--duration=long"], 2),
        (["add", "--service=one_to_one", "--duration=31_60", "--day=+1"], 2),
        (["add", "--service=one_to_one", "--duration=31_60", "--day=2020-01-01"], 2),
        (["add", "--service=one_to_one", "--duration=31_60", "--group-size=6_10"], 2),
        (["add", "--service=one_to_one", "--duration=31_60", "--note=-"], 2),
        (["add", "--service=one_to_one", "--duration=31_60", "--note=-", "--note-file=x"], 2),
        (["add", "--service=one_to_one", "--duration=31_60", "--note-file=missing"], 2),
        (["edit", "00000000"], 2),
        (["show", "zz"], 2),
        (["followups", "--clear", "00000000"], 2),
        (["followups", "--move", "00000000"], 2),
        (["followups", "--move", "0", "--clear", "0"], 2),
        (["followups", "--days", "3"], 2),
    ],
)
def test_senseless_requests_exit_with_2_and_change_nothing(shell, words, status):
    said = shell(*words)
    assert said.status == status
    assert said.err.startswith("peerlog: ")
    assert shell.ok("list", "--json").json == []


def test_what_closing_could_not_do_is_said_after_an_error_too(shell, monkeypatch):
    from vault.errors import CleanupOwed
    from vault.store.vault import Vault

    def owing(vault):
        vault.abandon()
        raise CleanupOwed

    monkeypatch.setattr(Vault, "close", owing)
    said = shell("show", "abcdef")
    assert said.status == 2
    assert said.err.index("No entry has that id") < said.err.index("the disk refused to clear out")
