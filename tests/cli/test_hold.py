"""Legal holds: nothing that is covered goes, and everybody is told."""

from __future__ import annotations

import pytest

from tests.cli.conftest import NOTE, OTHER, PASSPHRASE

STANDS = "peerlog: A legal hold stands: nothing is deleted.\n"


@pytest.fixture
def reason(secret):
    return secret("reason", "The matter is closed.")


def test_a_hold_on_the_journal_stops_time_and_every_verb_that_destroys(shell):
    entry_id = shell.add("--follow-up", "+9", "--note", "-", stdin=NOTE)
    shell.ok("hold", "set")
    shell.clock.advance(20)
    assert STANDS in shell.ok("sweep").err
    said = shell.ok("show", entry_id, "--note")
    assert said.err == STANDS
    assert said.out.endswith("\n\n" + NOTE.decode())
    assert "note: kept while the legal hold stands\n" in said.out
    assert "hold: HELD; a legal hold stands on the whole journal" in said.out
    for words in (
        ["edit", entry_id, "--mode", "phone"], ["delete", entry_id], ["note", "delete", entry_id],
        ["note", "extend", entry_id, "--days", "3"], ["followups", "--clear", entry_id],
    ):  # fmt: skip
        said = shell(*words)
        assert said.status == 6
        assert "A legal hold covers this; nothing was changed or deleted." in said.err


def test_lists_say_held_in_words_and_in_json(shell):
    held, free = shell.add("--note", "-", stdin=NOTE), shell.add()
    shell.ok("hold", "set", held[:8])
    said = shell.ok("list")
    assert "legal hold" not in said.err
    lines = {line.split()[0]: line for line in said.out.splitlines()}
    assert lines[held[:8]].endswith("note kept  HELD")
    assert "HELD" not in lines[free[:8]]
    assert "hold: HELD; a legal hold stands on this entry" in shell.ok("show", held).out
    rows = {row["id"]: row["held"] for row in shell.ok("list", "--json").json}
    assert rows == {held: True, free: False}
    shell.ok("hold", "set")
    assert {row["held"] for row in shell.ok("list", "--json").json} == {True}
    assert shell.ok("list").out.count("HELD") == 2


def test_a_hold_comes_before_the_opening_that_would_delete(shell):
    entry_id = shell.add("--note", "-", stdin=NOTE)
    shell.clock.advance(7)
    said = shell.ok("hold", "set")
    assert "died" not in said.err
    assert shell.ok("show", entry_id, "--note", "--json").json["note"] == NOTE.decode().strip()


@pytest.mark.parametrize("words", [["hold", "set", "--without-passphrase"], ["hold", "set"]])
def test_a_hold_needs_no_passphrase(shell, typed, passphrase_file, monkeypatch, words):
    from tui import passphrases
    from vault.errors import NothingToRead

    def nobody(prompt):
        raise NothingToRead

    monkeypatch.setattr(passphrases, "ask", nobody)
    said = shell("--vault", str(shell.folder), *words, vault=False)
    assert said.status == 0, said.err
    assert "It enters the record of holds when the journal is opened next." in said.err
    shell.clock.advance(1)
    (line,) = shell.ok("hold", "list", "--json").json
    assert line == {"entry": None, "set_on": "2026-11-21", "released_on": None, "reason": None}


def test_enter_alone_leaves_the_record_for_later(shell, typed):
    said = typed([""], "hold", "set")
    assert said.status == 0, said.err
    assert "enters the record" in said.err
    assert STANDS in shell.ok("list").err


def test_a_wrong_passphrase_leaves_the_hold_standing(shell, passphrase_file):
    passphrase_file.write_text(OTHER)
    said = shell("hold", "set")
    assert said.status == 3
    assert said.err.startswith("peerlog: A legal hold stands on the whole journal")
    passphrase_file.write_text(PASSPHRASE)
    assert STANDS in shell.ok("list").err


def test_one_entry_is_held_only_with_the_passphrase(shell):
    entry_id = shell.add()
    assert shell("hold", "set", entry_id, "--without-passphrase").status == 2
    assert shell("hold", "set", "00000000").status == 2
    assert shell.ok("hold", "list", "--json").json == []
    assert "There was no legal hold." in shell.ok("hold", "list").err


def test_a_release_is_recorded_and_gives_seven_more_days(shell, reason):
    entry_id = shell.add("--note", "-", stdin=NOTE)
    shell.ok("hold", "set")
    shell.clock.advance(20)
    said = shell.ok("hold", "release", "--reason-file", reason)
    assert "Nothing that it covered is deleted before December 17, 2026." in said.err
    assert shell.ok("hold", "list").out == (
        "2026-11-20  the whole journal  released on 2026-12-10: The matter is closed.\n"
    )
    shell.clock.advance(6)
    assert STANDS not in shell.ok("list").err
    assert shell.ok("show", entry_id, "--note", "--json").json["note"]
    shell.clock.advance(1)
    assert shell.ok("show", entry_id, "--note", "--json").json["note"] is None


def test_an_entry_is_released_while_the_journal_stays_held(shell, reason):
    entry_id = shell.add()
    shell.ok("hold", "set", entry_id)
    shell.ok("hold", "set")
    said = shell.ok("hold", "release", entry_id, "--reason", "-", stdin=b"Not this one.\n")
    assert "The hold on the whole journal still stands." in said.err
    said = shell("hold", "release", entry_id, "--reason-file", reason)
    assert said.status == 2
    assert "No legal hold stands there" in said.err
    released = [row for row in shell.ok("hold", "list", "--json").json if row["released_on"]]
    assert [(row["entry"], row["reason"]) for row in released] == [(entry_id, "Not this one.")]


def test_the_reason_is_looked_through(shell, secret):
    shell.ok("hold", "set")
    naming = secret("naming", "Released by 504-555-0142.")
    said = shell("hold", "release", "--reason-file", naming)
    assert said.status == 6
    assert "May identify someone: 1 place in the reason." in said.err
    assert "0142" not in said.err
    assert STANDS in shell.ok("list").err
    shell.ok("hold", "release", "--reason-file", naming, "--replace-all")
    assert "Released by [phone]." in shell.ok("hold", "list").out


@pytest.mark.parametrize("text", ["x " * 150, "", None])
def test_a_release_without_a_usable_reason_is_refused(shell, secret, text):
    shell.ok("hold", "set")
    words = [] if text is None else ["--reason-file", secret("reason", text)]
    said = shell("hold", "release", *words)
    assert said.status == 2
    assert STANDS in shell.ok("list").err


def test_at_the_terminal_the_passphrase_is_asked_for_again(shell, typed, reason):
    shell.ok("hold", "set")
    said = typed([PASSPHRASE, OTHER], "hold", "release", "--reason-file", reason)
    assert said.status == 3
    assert STANDS in shell.ok("list").err
    said = typed([PASSPHRASE, PASSPHRASE], "hold", "release", "--reason-file", reason)
    assert said.status == 0, said.err
    assert "again" in typed.prompts[1]
    assert STANDS not in shell.ok("list").err


def test_a_note_saved_under_a_hold_is_not_promised_to_go(shell):
    shell.ok("hold", "set")
    said = shell.ok("add", "--service=outreach", "--duration=15_30", "--note", "-", stdin=NOTE)
    assert "The note is kept as long as the legal hold stands." in said.err


@pytest.mark.parametrize("wrong", ["passphrase", "key file"])
def test_a_hold_stands_whatever_is_wrong_with_what_opens_the_journal(shell, tmp_path, other, wrong):
    nowhere = "--key-file", str(tmp_path / "nowhere")
    given = nowhere if wrong == "key file" else ("--passphrase-file", other)
    said = shell(*given, "hold", "set")
    assert said.status in {2, 3}
    stands = said.err.index("A legal hold stands on the whole journal")
    later = said.err.index("It enters the record of holds when the journal is opened next.")
    assert stands < later < said.err.index("nothing was changed")
    assert shell.ok("hold", "list", "--json").json
