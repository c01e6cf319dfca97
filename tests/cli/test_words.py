"""The supporter's own lists from the command line, and what they do to every text."""

from __future__ import annotations

import pytest

ADD = ("add", "--service=outreach", "--duration=15_30", "--note", "-")


def test_words_are_put_on_a_list_shown_and_forgotten(shell, tmp_path):
    file = tmp_path / "crew"
    file.write_text("\ufeffSparkplug\n\n  The   Barn \r\nSPARKPLUG\n", encoding="utf-8")
    assert "2 words put on the list" in shell.ok("words", "--always", str(file)).err
    shell.ok("words", "--never", "-", stdin=b"Hope\n")
    assert shell.ok("words").out == "always: Sparkplug\nalways: The Barn\nnever: Hope\n"
    said = shell.ok("words", "--never", "-", "--json", stdin="the barn’s\n".encode())
    assert said.json == {"always": ["Sparkplug"], "never": ["Hope", "the barn’s"]}
    said = shell.ok("words", "--forget", "-", stdin=b"hope\nsparkplug\nnobody\n")
    assert "2 words forgotten." in said.err
    assert shell.ok("words", "--json").json == {"always": [], "never": ["the barn’s"]}


def test_words_never_come_from_the_command_line_and_are_not_repeated(shell):
    for words in (["--always", "Sparkplug"], ["--never", "\0Sparkplug"], ["Sparkplug"]):
        said = shell("words", *words)
        assert said.status == 2
        assert "sparkplug" not in (said.out + said.err).lower()


@pytest.mark.parametrize(
    "bad", [b"", b" \n\n", b"...\n", b"x" * 61, b"caf\xe9", b"fine\nbad\x1bone", b"a\n" * 200_000]
)
def test_a_list_with_a_word_that_does_not_fit_changes_nothing(shell, bad):
    said = shell("words", "--always", "-", stdin=bad)
    assert said.status == 2
    assert shell.ok("words", "--json").json == {"always": [], "never": []}


def test_one_bad_list_undoes_the_others_of_the_same_command(shell, secret):
    shell.ok("words", "--never", "-", stdin=b"Hope\n")
    good, bad = secret("good", "Hope"), secret("bad", "?!")
    assert shell("words", "--forget", good, "--always", bad).status == 2
    assert shell.ok("words", "--json").json["never"] == ["Hope"]
    assert shell("words", "--forget", "-", "--always", "-", stdin=b"x\n").status == 2


def test_a_legal_hold_keeps_words_from_going(shell):
    shell.ok("words", "--always", "-", stdin=b"Sparkplug\n")
    shell.ok("hold", "set")
    assert shell("words", "--forget", "-", stdin=b"Sparkplug\n").status == 6
    assert shell("words", "--never", "-", stdin=b"Sparkplug\n").status == 6
    shell.ok("words", "--always", "-", stdin=b"The Barn\n")
    assert shell.ok("words", "--json").json["always"] == ["Sparkplug", "The Barn"]


def test_own_words_are_found_in_a_note_and_counted(shell):
    shell.ok("words", "--always", "-", stdin=b"the spoon\n")
    note = "Sat with The Spoon’s crew for an hour.\n".encode()
    said = shell(*ADD, stdin=note)
    assert said.status == 6
    assert "on your own list" in said.err
    entry_id = shell.ok(*ADD, "--replace-all", stdin=note).out.strip()
    shown = shell.ok("show", entry_id, "--note", "--json").json["note"]
    assert shown == "Sat with [person 1]’s crew for an hour."
    assert "your own words" in shell.ok("redact", "--stats").out


def test_a_word_on_the_never_list_lets_a_note_through(shell):
    note = b"Told Kowalczyk about the group.\n"
    assert shell(*ADD, stdin=note).status == 6
    shell.ok("words", "--never", "-", stdin=b"kowalczyk\n")
    shell.ok(*ADD, stdin=note)
    words = ("add", "--service=outreach", "--duration=15_30", "--follow-up=+3", "--handle")
    shell.ok(*words, "Kowalczyk")
    entry_id = shell.add()
    shell.ok("edit", entry_id, "--note", "-", stdin=note)


def test_own_words_are_found_in_a_handle_and_in_the_reason_of_a_release(shell, secret):
    shell.ok("words", "--always", "-", stdin=b"gravel\n")
    handle = ("add", "--service=outreach", "--duration=15_30", "--follow-up=+3", "--handle=gravel")
    assert shell(*handle).status == 6
    shell.ok("hold", "set")
    reason = secret("reason", "Closed, says gravel.")
    assert shell("hold", "release", "--reason-file", reason).status == 6
    assert shell.ok("hold", "list", "--json").json[0]["released_on"] is None
    shell.ok("hold", "release", "--reason-file", reason, "--replace-all")
    (line,) = shell.ok("hold", "list", "--json").json
    assert line["reason"] == "Closed, says [person 1]."


def test_a_fact_is_replaced_with_the_rest(shell):
    note = b"He fired 4 rounds. Ring him at 504-555-0142.\n"
    said = shell(*ADD, "--replace-all", stdin=note)
    entry_id = said.out.strip()
    shown = shell.ok("show", entry_id, "--note", "--json").json["note"]
    assert "[incident details left out]" in shown
    assert "4 rounds" not in shown


def test_own_words_leave_in_no_summary(shell):
    shell.ok("words", "--always", "-", stdin=b"Sparkplug\n")
    for verb in (["export", "2026Q3"], ["stats"], ["list", "--json"], ["doctor", "--json"]):
        said = shell(*verb)
        assert "sparkplug" not in (said.out + said.err).lower()
