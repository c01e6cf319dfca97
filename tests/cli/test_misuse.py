"""A request that makes no sense: what is wrong with it, and that nothing was done."""

from __future__ import annotations

import pytest

from tui.cli import VERBS, peerlog


@pytest.mark.parametrize(
    ("words", "sentence", "hint"),
    [
        ("hold", "Which one? 'hold' takes one of list, release, set.", "peerlog hold --help"),
        ("hold wrong", "Which one? 'hold' takes one of list, release, set.", "peerlog hold --help"),
        ("version x", "There is a word too many.", "peerlog version --help"),
        ("nonsense", "There is no such verb.", "peerlog --help"),
        ("numbers --set", "--set lacks its value", "peerlog numbers --help"),
        ("hold set --json", "There is an option that this verb does not have.", "hold set --help"),
        ("export 2026Q9", "it takes a period such as 2026Q3", "peerlog export --help"),
        ("event delete 9", "No exception that was used has that id", "peerlog event list"),
        ("event notice abcdef", "No exception that was used has that id", "peerlog event list"),
    ],
)
def test_it_is_said_what_is_wrong_and_where_to_look(shell, words, sentence, hint):
    said = shell(*words.split())
    assert said.status == 2
    assert sentence in said.err
    assert hint in said.err.splitlines()[1]


def test_every_group_names_its_verbs(bare):
    for name in VERBS:
        verbs = getattr(peerlog.get_command(None, name), "commands", None)
        if verbs:
            assert ", ".join(sorted(verbs)) in bare(name).err


OUTREACH = "--service outreach --duration 15_30"
GROUP = "--service group_other --duration 15_30"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (f"{OUTREACH} --group-size 6_10", "A group size goes with a group alone"),
        (f"{GROUP} --group-size 2_5 --topic grief_loss", "In a group of 2 to 5 a topic"),
        (f"{OUTREACH} --follow-up yesterday", "A follow-up is for today or one of the next 60"),
        (f"{OUTREACH} --follow-up +61", "A follow-up is for today or one of the next 60"),
        (f"{OUTREACH} --follow-up +3 --handle a1b2c3d4e5f6g7h8i9j0k", "takes one word of at most"),
        (f"{OUTREACH} --follow-up +3 --handle Pe\udcf1a", "The input is not readable text"),
        (f"{OUTREACH} --day 2030-01-01", "That day is in the future"),
        (f"{OUTREACH} --day 2020-01-01", "more than a year ago"),
    ],
)
def test_a_value_that_cannot_be_recorded_is_named(shell, words, sentence):
    said = shell("add", *words.split())
    assert (said.status, sentence in said.err) == (2, True), said.err
    assert shell.ok("list", "--json").json == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("event add gen-1 --notice given --day 2030-01-01", "That day is in the future"),
        ("event add gen-1 --notice given --day 2020-01-01", "more than a year ago"),
        ("load --trained-on 2030-01-01", "What is done lies in the past"),
        ("load --refresher-due 2050-01-01", "what is due within ten years"),
        (f"policy --approved-by {'x' * 61}", "at most 60 characters"),
    ],
)
def test_another_value_that_cannot_be_recorded_is_named_too(shell, words, sentence):
    said = shell(*words.split())
    assert (said.status, sentence in said.err) == (2, True), said.err
    assert "peerlog add --help" not in said.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "Nothing to change was named"),
        ("--replace-all", "Nothing to change was named"),
        ("--mode phone --clear mode", "A field is either set or cleared"),
        ("--clear service", "service cannot be empty"),
    ],
)
def test_an_edit_that_changes_nothing_is_not_said_to_be_saved(shell, words, sentence):
    entry = shell.add("--mode", "video")
    said = shell("edit", entry, *words.split())
    assert (said.status, sentence in said.err) == (2, True)
    assert shell.ok("show", entry, "--json").json["mode"] == "video"


@pytest.mark.parametrize("number", ["-1", "one", str(10**20)])
@pytest.mark.parametrize("option", ["--passphrase-fd", "--code-fd"])
def test_a_number_that_is_no_descriptor_is_named(bare, option, number):
    said = bare("recovery", "check", option, number, vault=False)
    assert said.status == 2
    assert f"{option} cannot be used; it takes the number of an open descriptor." in said.err


def test_what_was_typed_in_the_place_of_an_answer_is_not_repeated(bare):
    for given in (b"Kowalski\n", b"Kowalsk\xed\n"):
        said = bare("check", "--profile", "us-la", stdin=given, vault=False)
        assert (said.status, "answered with y or n" in said.err) == (2, True)
        assert "owalsk" not in said.err
