"""What dies: by its day, by hand, without the passphrase, and never by a wrong clock."""

from __future__ import annotations

NOTE = b"Listened for an hour.\n"


def test_a_note_is_gone_on_its_day_and_the_codes_stay(shell):
    entry_id = shell.add("--note", "-", stdin=NOTE)
    shell.clock.advance(6)
    assert shell.ok("show", entry_id, "--note", "--json").json["note"] == "Listened for an hour."
    shell.clock.advance(1)
    said = shell.ok("show", entry_id, "--note", "--json")
    assert said.json["note"] is None
    assert said.json["service"] == "one_to_one"
    assert "1 note died of age" in said.err


def test_a_note_can_be_kept_longer_or_deleted_at_once(shell):
    entry_id = shell.add("--note", "-", stdin=NOTE)
    said = shell.ok("note", "extend", entry_id, "--days", "30")
    assert "December 20, 2026" in said.err
    shell.clock.advance(8)
    assert shell.ok("show", entry_id, "--json").json["note_gone_on"] == "2026-12-20"
    assert shell("note", "delete", entry_id).status == 2
    shell.ok("note", "delete", entry_id, "--yes")
    assert shell.ok("show", entry_id, "--json").json["note_gone_on"] is None
    for words in (["extend", entry_id, "--days", "3"], ["delete", entry_id, "--yes"]):
        said = shell("note", *words)
        assert said.status == 2
        assert "That entry has no note" in said.err


def test_sweeping_needs_no_passphrase(shell, passphrase_file):
    entry_id = shell.add("--note", "-", stdin=NOTE)
    passphrase_file.rename(passphrase_file.with_name("elsewhere"))
    assert "Nothing was due." in shell.ok("sweep").err
    shell.clock.advance(7)
    assert "were forgotten" in shell.ok("sweep").err
    assert "Nothing was due." in shell.ok("sweep").err
    passphrase_file.with_name("elsewhere").rename(passphrase_file)
    assert shell.ok("show", entry_id, "--note", "--json").json["note"] is None


def test_a_clock_far_ahead_is_asked_about_first(shell):
    shell.add("--note", "-", stdin=NOTE)
    shell.clock.advance(60)
    said = shell("sweep")
    assert said.status == 6
    assert "confirm it with --date-is-right" in said.err
    assert "more than 45 days ahead" in shell.ok("list").err
    assert "were forgotten" in shell.ok("sweep", "--date-is-right").err


def test_an_opened_journal_takes_the_confirmation_too(shell):
    entry_id = shell.add("--note", "-", stdin=NOTE)
    shell.clock.advance(60)
    said = shell.ok("--date-is-right", "show", entry_id, "--json")
    assert "1 note died of age" in said.err
    assert said.json["note_gone_on"] is None


def test_a_clock_behind_is_said(shell):
    shell.clock.advance(-2)
    assert "The clock is behind" in shell.ok("list").err
    said = shell("sweep")
    assert (said.status, "behind" in said.err) == (6, True)


def test_notes_off_refuses_before_anything_is_looked_at(bare):
    bare.ok("init")
    said = bare("add", "--service=outreach", "--duration=15_30", "--note=-", stdin=NOTE)
    assert said.status == 6
    assert "Notes are switched off" in said.err


def test_a_long_note_is_refused(shell):
    for text in (b"so " * 94, b"so " * 40_000):
        said = shell("add", "--service=outreach", "--duration=15_30", "--note=-", stdin=text)
        assert said.status == 6
        assert "longer than this journal allows" in said.err


def test_a_note_that_is_not_utf8_or_empty_is_refused(shell):
    for text, words in ((b"caf\xe9", "not readable text"), (b" \n", "Nothing was typed")):
        said = shell("add", "--service=outreach", "--duration=15_30", "--note=-", stdin=text)
        assert said.status == 2
        assert words in said.err
