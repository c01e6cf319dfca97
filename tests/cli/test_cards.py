"""Cards, the conflict check, exceptions that were used, profiles, the own load."""

from __future__ import annotations

import re

import pytest

from tests.cli.conftest import NOTE
from tests.support import fingerprint
from vault.paths import Paths
from vault.profiles import loader

PROFILES = loader.available()
FORBIDDEN = re.compile(r"anonymous|privileged|subpoena-proof", re.IGNORECASE)
AGENCY = """\
schema = 1
agency = "Example County"

[[exceptions]]
id = "agency-misconduct"
text = "A serious violation of departmental policy."
kind = "must"
to_whom = "The programme's coordinator."
steps = ["Tell the coordinator, without a name first."]
tags = ["crime"]
policy = "4.13"
"""


@pytest.fixture
def agency(tmp_path):
    file = tmp_path / "agency.toml"
    file.write_text(AGENCY)
    return file


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", ["limits", "group", "asked", "exception"])
def test_every_card_of_every_profile_needs_no_journal_and_fits_the_width(bare, kind, profile):
    said = bare.ok("card", kind, "--profile", profile, vault=False)
    assert not bare.folder.exists()
    assert len(said.out.splitlines()) >= 8
    assert max(map(len, said.out.splitlines())) <= 78
    assert not FORBIDDEN.search(said.out)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_exception_says_may_or_must_to_whom_and_what_first(bare, profile):
    for row in loader.load(profile).exceptions:
        out = bare.ok("card", "exception", row.id, "--profile", profile, vault=False).out
        assert f"you {row.kind.upper()} disclose" in out
        assert "To whom:" in out
        assert "\n1. " in out
        assert "Written notice afterwards?" in out


def test_the_card_follows_the_profile_of_the_journal(shell):
    assert "No statute" in shell.ok("profile", "show").out
    shell.ok("profile", "use", "us-fed-le")
    assert "Suicidal thoughts alone" in shell.ok("card", "limits").out
    assert "34 U.S.C. 50901(c)(1)(A)" in shell.ok("card", "exception", "fed-1").out
    said = shell("card", "exception", "la-1")
    assert said.status == 2
    assert "no such exception" in said.err


def test_the_crisis_card_asks_for_nothing(bare):
    out = bare.ok("card", "crisis", vault=False).out
    assert out.splitlines()[0].split()[0] == "988"
    assert not bare.folder.exists()


def test_own_numbers_stand_on_the_crisis_card(shell, passphrase_file):
    shell.ok("numbers", "--set", "-", stdin=b"Team clinician: 555 0101\nChaplain: 555 0102\n")
    assert shell.ok("numbers").out == "Team clinician: 555 0101\nChaplain: 555 0102\n"
    assert "555 0101" in shell.ok("card", "crisis", "--mine").out
    assert "555 0101" not in shell.ok("card", "crisis").out
    away = passphrase_file.rename(passphrase_file.with_name("away"))
    for bad, sentence in (
        (b"no colon here\n", "Each line is a label, a colon and a number"),
        (b"x" * 50 + b": 1\n", "have 1 to 40 characters"),
        (b"Line: \n", "have 1 to 40 characters"),
        (b"Line: 1\n" * 9, "Eight numbers fit on the card"),
    ):
        said = shell("numbers", "--set", "-", stdin=bad)
        assert (said.status, sentence in said.err) == (2, True)
    away.rename(passphrase_file)
    assert "555 0102" in shell.ok("numbers").out


@pytest.mark.parametrize("suffix", [".txt", ".pdf"])
def test_a_notice_is_written_to_a_new_file_and_only_there(bare, tmp_path, suffix):
    file = tmp_path / f"notice{suffix}"
    words = ("card", "limits", "--written", "--profile", "us-fed-le", "--out", str(file))
    bare.ok(*words, vault=False)
    body = file.read_bytes()
    assert body.startswith(b"%PDF-1.4" if suffix == ".pdf" else b"LIMITS OF CONFIDENTIALITY")
    assert b"50901" in body
    said = bare(*words, vault=False)
    assert said.status == 6
    assert file.read_bytes() == body


def test_the_notice_after_a_disclosure_names_nobody(bare):
    words = ("card", "exception", "ca-fire-3", "--notice", "--profile", "us-ca-fire")
    out = bare.ok(*words, vault=False).out
    assert "8669.20(c)" in out
    assert "This page has no name on it." in out
    assert bare("card", "exception", "--notice", "--profile", "us-la", vault=False).status == 2


def test_a_conflict_says_why_and_what_to_say_and_leaves_only_a_number(shell):
    shell.ok("profile", "use", "us-ca-le")
    clear = shell.ok("check", stdin=b"n\n" * 4)
    assert clear.out == "Nothing here speaks against serving.\n"
    said = shell("check", stdin=b"n\ny\nno\nn\n")
    assert said.status == 6
    assert "Better not serve." in said.out
    assert "8669.5(c)" in said.out
    assert "You could say:" in said.out
    assert shell("check", stdin=b"perhaps\n").status == 2
    assert shell("check", stdin=b"").status == 2
    with_journal = shell.ok("event", "list", "--json")
    assert with_journal.json == []


def test_a_check_without_a_journal_counts_nothing(bare):
    assert bare.ok("check", "--profile", "us-la", stdin=b"n\n" * 4, vault=False).status == 0
    assert not bare.folder.exists()


def test_an_exception_that_was_used_is_a_code_a_day_and_a_notice(shell):
    shell.ok("profile", "use", "us-ca-fire")
    event = shell.ok("event", "add", "ca-fire-3", "--notice", "owed", "--day", "2026-11-19")
    (row,) = shell.ok("event", "list", "--json").json
    assert row == {
        "id": event.out.strip(), "day": "2026-11-19", "grain": "day",
        "exception": "ca-fire-3", "notice": "owed",
    }  # fmt: skip
    shell.ok("event", "notice", row["id"][:8])
    assert "notice given" in shell.ok("event", "list").out
    shell.ok("event", "delete", row["id"][:8])
    assert shell.ok("event", "list").out == ""
    assert shell("event", "add", "la-1", "--notice", "given").status == 2
    assert shell("event", "delete", "abcd").status == 2


def test_agency_rules_are_added_as_agency_policy_and_taken_away(shell, agency):
    shell.ok("profile", "use", "us-ca-le", "--agency", str(agency))
    out = shell.ok("profile", "show").out
    assert "agency-misconduct" in out
    assert "Agency policy 4.13 (not law)" in out
    for row in loader.load("us-ca-le").exceptions:
        assert row.id in out
    shell.ok("profile", "use", "--no-agency")
    assert "4.13" not in shell.ok("profile", "show").out


def test_a_faulty_file_is_refused_with_its_lines(shell, tmp_path):
    file = tmp_path / "rules.toml"
    file.write_text(AGENCY.replace('kind = "must"', 'kind = "always"'))
    said = shell("profile", "use", "--agency", str(file))
    assert said.status == 2
    assert "line 7: " in said.err
    assert shell("profile", "check", "--agency", str(file)).status == 2
    file.write_text(AGENCY)
    shell.ok("profile", "check", "--agency", str(file))
    file.write_bytes(b"\xff\xfe\x00")
    assert shell("profile", "check", str(file)).status == 2
    assert shell("profile", "use", "us-zz").status == 2
    assert shell("profile", "use").status == 2


def test_under_a_profile_that_forbids_notes_no_way_writes_one(shell, tmp_path):
    kept = shell.add("--note", "-", stdin=NOTE)
    said = shell.ok("profile", "use", "us-mt")
    assert "Notes are off now" in said.err
    before = fingerprint(Paths(shell.folder))
    note = ("--note", "-")
    for words in (
        ("add", "--service", "one_to_one", "--duration", "31_60", *note),
        ("edit", kept, *note),
        ("policy", "--notes", "on"),
    ):
        assert shell(*words, stdin=NOTE).status == 6, words
    assert shell.ok("show", kept, "--note").out.endswith(NOTE.decode())
    assert fingerprint(Paths(shell.folder)).keys() == before.keys()
    backup = tmp_path / "journal.backup"
    shell.ok("backup", str(backup), "--with-notes")
    restored = type(shell)(tmp_path / "restored", shell.passphrase_file)
    restored.ok("restore", str(backup), str(restored.folder))
    add = ("add", "--service", "one_to_one", "--duration", "31_60", *note)
    assert restored(*add, stdin=NOTE).status == 6
    assert restored("policy", "--notes", "on").status == 6


def test_a_journal_can_begin_under_a_profile(bare):
    assert bare("init", "--profile", "us-mt", "--notes", "on").status == 6
    assert not bare.folder.exists()
    bare.ok("init", "--profile", "us-mt")
    assert bare.ok("policy", "--json").json["profile"] == "us-mt"


def test_the_own_load_is_shown_and_is_in_nothing_that_leaves(shell):
    shell.add("--topic", "critical_incident", "--supporter-time", "off_duty")
    shell.ok("load", "--refresher-due", "2026-12-01", "--trained-on", "2024-01-05")
    said = shell.ok("load")
    assert "1 contact" in said.out
    assert "in your own time: 100%" in said.out
    assert "refresher due: December 1, 2026" in said.out
    assert "refresher is due soon" in said.err
    found = shell.ok("load", "--json").json
    assert found["dates"] == {"refresher_due": "2026-12-01", "trained_on": "2024-01-05"}
    assert found["weeks"][-1]["contacts"] == 1
    shell.ok("load", "--consulted-on", "today", "--forget", "trained_on")
    assert set(shell.ok("load", "--json").json["dates"]) == {"refresher_due", "consulted_on"}
    assert shell("load", "--trained-on", "tomorrow").status == 2
    summary = shell.ok("export", "2026Q3").out
    assert "refresher" not in summary
    assert "off_duty" not in summary


def test_words_about_danger_name_the_cards_and_block_nothing(shell):
    said = shell.ok("add", "--service", "one_to_one", "--duration", "31_60", "--note", "-",
                    stdin=b"Said he wants to die. Stayed with him.\n")  # fmt: skip
    assert "peerlog card crisis" in said.err
    assert "wants to die" not in said.err
    quiet = shell.ok("add", "--service", "one_to_one", "--duration", "31_60", "--note", "-",
                     stdin=b"Sleeps better now.\n")  # fmt: skip
    assert "card" not in quiet.err
