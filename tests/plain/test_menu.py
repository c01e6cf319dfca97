"""Everything that can be done is reached by its word and does what it says."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import UTC, datetime

import pytest

from tests.plain.conftest import CODE, OFFERED, PASSPHRASE
from tui import language
from tui.plain import menu
from vault.errors import StorageFailed
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import rekeying

KEYS = re.compile(r"\b(f\d|ctrl|esc)\b")
ROWS = "day,service,duration\n2026-11-02,outreach,31_60\n"
NEW = ("", "a", "c", "a")
CASES = {
    "new": (("new", *NEW), "Saved."),
    "list": (("list", ""), "3 entries."),
    "read": (("read", "2026-11-02", "1", ""), "canary note 1"),
    "edit": (("edit", "", "1", "", "b", "", "a"), "Saved. The note will be deleted"),
    "delete": (("delete", "", "2", "y", "list", ""), "2 entries."),
    "extend": (("extend", "", "1", "30"), "The note will be deleted on December 20, 2026."),
    "forget": (("forget", "", "1", "y"), "The note is gone. The codes stay."),
    "due": (
        ("new", "", "a", "c", "", "", "", "", "", "", "today", "", "", "due", "1", "a", "due"),
        "No follow-up is open.",
    ),
    "limits": (("limits", ""), "before anybody relies on it"),
    "group": (("group", "c", "y", "limits.pdf"), "/limits.pdf"),
    "check": (("check", *"nnnn"), "Nothing here speaks against serving."),
    "exceptions": (("exceptions", "1", "a", "a", ""), "Recorded, apart from every entry."),
    "used": (("exceptions", "1", "a", "b", "", "used", "1", "b", "y"), "Taken back."),
    "asked": (("asked", "y"), "A legal hold stands on the whole journal"),
    "steps": (("steps", "y"), "Counted."),
    "load": (("load", "d", "2026-11-01"), "Your dates are saved."),
    "stats": (("stats", "e"), "Contacts: 3"),
    "language": (("language", "c"), "Este es el idioma desde ahora."),
    "send": (("send", "", "b", "a", "summary.json"), "Wrote the summary of 2026Q3"),
    "backup": (("backup", "copy.bak", "n"), "Wrote 3 entries to the backup, without notes"),
    "join": (("join", "nothing"), "no file of that name"),
    "enrol": (("enrol",), "No team"),
    "pack": (("pack",), "No team"),
    "missed": (("missed",), "No team"),
    "leave": (("leave",), "No team"),
    "found": (("found", "a", "n", "n", "invitation"), "contacts"),
    "invite": (("invite",), "no team is led"),
    "admit": (("admit",), "no team is led"),
    "collect": (("collect", "nothing"), "no team is led"),
    "status": (("status",), "no team is led"),
    "publish": (("publish",), "no team is led"),
    "report": (("report",), "no team is led"),
    "policy": (("policy", "1", "b", "new", "", "a", "c", *8 * ("",)), "Notes: on"),
    "forecast": (("forecast",), "3 notes deleted"),
    "statement": (("statement",), "RETENTION RULE"),
    "rules": (("rules", "a", "5"), "In force: Louisiana."),
    "words": (("words", "a", "Rookie", "words", "c", "1"), "off the list"),
    "numbers": (("numbers", "a", "clinician", "555 0100", "crisis"), "555 0100"),
    "hold": (("hold", "b", "", "1", "delete", "", "1"), "legal hold"),
    "release": (("hold", "a", "y", "release", "1", "it is over", PASSPHRASE), "is released"),
    "record": (("delete", "", "1", "y", "record"), "2026-11: 1 entry, 1 note"),
    "passphrase": (("passphrase", "a", PASSPHRASE, "a", OFFERED), "The passphrase is changed."),
    "recovery": (("recovery", "a", PASSPHRASE, CODE), "The new recovery code is on paper"),
    "keyfile": (("keyfile", "y", "factor.key", PASSPHRASE), "now needs this key file"),
    "import": (("import", "rows.csv", "y"), "1 contact taken in."),
    "verify": (("verify",), "Every page of the database is authentic."),
    "doctor": (("doctor",), "ok: clock"),
}


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """Names without a folder mean this place."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rows.csv").write_text(ROWS)


def test_every_row_is_tested():
    assert [row.word for row in menu.ROWS] == list(CASES)


@pytest.mark.parametrize("word", CASES)
def test_a_row_does_what_it_says(talk, word):
    answers, said = CASES[word]
    shown = talk(*answers)
    assert said.casefold() in shown.casefold(), shown
    assert talk.status == 0
    assert not KEYS.search(shown)


def test_the_help_is_the_table(talk):
    shown = talk("?", "list ?", "more", *5 * ("more",))
    for row in menu.ROWS:
        assert re.search(rf"^{row.section}: .*\b{row.word}[,.]", shown, re.MULTILINE)
        assert f"\n{row.word}: {row.says}\n" in shown
    assert shown.index("list: list entries") < shown.index("new: write an entry")


def test_the_beginning_of_a_word_is_enough_when_only_one_has_it():
    assert menu.row_of("forec").word == "forecast"
    assert menu.row_of("pass").word == "passphrase"
    assert menu.row_of("for") is None
    assert menu.row_of("") is None
    words = [row.word for row in menu.ROWS]
    assert len(set(words)) == len(words)
    assert not {"?", "back", "lock", "crisis", "quit"} & set(words)


def test_what_opens_the_journal_can_change_and_change_back(talk, tmp_path):
    talk("keyfile", "y", "factor.key", PASSPHRASE)
    shown = talk("", "keyfile", "factor.key", PASSPHRASE, "keyfile", "y", PASSPHRASE)
    assert "This journal needs its key file" in shown
    assert "The passphrase alone opens the journal again." in shown
    shown = talk("passphrase", "b", PASSPHRASE, "a", OFFERED, "passphrase", "c", "1", "y")
    assert "opens the journal too; it is in slot 2" in shown
    assert "The passphrase is removed." in shown
    shown = talk("recovery", "b", "y", "recovery", "b")
    assert "The recovery code is removed." in shown
    assert "This journal has no recovery code." in shown


def test_the_recovery_code_opens_and_a_new_passphrase_follows(bare):
    code = bare.make(filled=1)
    shown = bare("recovery", "0000", "recovery", code, "passphrase", "a", "y", "a", OFFERED,
                 unlocked=False)  # fmt: skip
    assert "That recovery code did not open" in shown
    assert "The passphrase is changed." in shown
    assert "Open. 1 entry." in bare(OFFERED, unlocked=False)


def test_a_follow_up_is_heard_with_its_word_and_moved_a_week(talk):
    talk("new", "", "a", "c", "", "", "", "", "", "", "+2", "kestrel", "")
    shown = talk("due", "1", "b", "due", "")
    assert "1. November 22, 2026, in 2 days, kestrel: November 20, 2026, one-to-one" in shown
    assert "The follow-up is now due on November 29, 2026." in shown
    assert "1. November 29, 2026, in 9 days, kestrel: " in shown
    talk.desk.clock.advance(12)
    shown = talk("due", "1", "a week later", "due", "1", "c", "", "hold", "a", "y", "due", "1", "b")
    assert "1. November 29, 2026, 3 days over, kestrel: " in shown
    assert "now due on December 9, 2026." in shown
    assert "Its word: kestrel" in shown
    assert "A legal hold covers this" in shown


def test_a_code_that_was_never_proved_is_named_until_it_is(bare):
    owed = "The recovery code was not shown to be on paper"
    code = bare.make()
    assert owed not in bare("lock")
    with closing(bare.vault()) as vault:
        rekeying.owe_proof(vault)
    assert owed in bare("lock")
    assert owed not in bare("recovery", code, "lock", unlocked=False)
    assert owed not in bare("recovery", "a", PASSPHRASE, "back", "lock")
    assert owed in bare("recovery", "a", PASSPHRASE, CODE, "lock")
    assert owed not in bare("lock")


def test_a_language_is_spoken_at_once_and_kept(talk, preferred):
    assert talk("language", "Español", "atrás", "atras").count("De vuelta al principio.") == 2
    assert "language = es" in preferred.read_text()
    assert "Enter conserva Español" in talk("idioma", "")


def test_the_first_run_asks_for_the_language_before_anything_else(bare, preferred):
    shown = bare("c", "back", "salir", unlocked=False)
    assert shown.index("Language.") < shown.index("Todavía no hay un diario")
    assert "En cada pregunta:" in shown
    assert "language = es" in preferred.read_text()


def test_columns_are_asked_about_only_where_they_are_the_fault(talk, tmp_path):
    head = "day,service,duration,group_size,topic"
    (tmp_path / "odd.csv").write_text(f"{head}\n2026-11-02,group_other,31_60,2_5,other\n")
    shown = talk("import", "odd.csv")
    assert "Line 2: 'group_size' is for groups alone, and 2_5 goes without 'topic'." in shown
    assert "Leave them out?" not in shown


def test_a_note_that_is_too_long_is_told_before_anything_is_taken_in(talk, tmp_path):
    (tmp_path / "long.csv").write_text(
        f"day,service,duration,note\n2026-11-02,outreach,31_60,{'a ' * 200}"
    )
    shown = talk("import", "long.csv", "list", "")
    assert "Line 2." in shown
    assert "3 entries." in shown
    assert "Take in" not in shown


def test_an_entry_is_read_although_its_texts_are_lost(talk):
    talk("new", "", "a", "c", "", "", "", "", "", "", "+2", "kestrel", "")
    talk.desk.paths.ring.unlink()
    shown = talk("read", "2026-11-20", "1", "d", "y")
    assert "\nFollow-up: November 22, 2026\n" in shown
    assert "The text of this note cannot be read any more" in shown
    assert "The entry is gone." in shown


def test_a_key_file_is_forgotten_also_where_the_disk_refuses(talk, monkeypatch):
    kept = []

    def refused(vault, new):
        kept.append(new.factor)
        raise StorageFailed

    monkeypatch.setattr(rekeying, "change", refused)
    talk("keyfile", "y", "new.key", PASSPHRASE)
    assert [len(one) for one in kept] == [0]


def test_a_loop_of_links_is_refused_as_a_name(talk, tmp_path):
    (tmp_path / "round").symlink_to("again")
    (tmp_path / "again").symlink_to("round")
    assert "Wrote" not in talk("backup", "round", "", "list", "")
    assert talk.status == 0


def test_notes_that_the_law_forbids_are_not_said_to_be_on(bare):
    bare.make(Policy(profile="us-mt"))
    shown = bare("policy", "1", "policy", "")
    assert "Notes are locked off." in shown
    assert "Settings saved." not in shown
    assert shown.count("1. Notes: off") == 2


def test_a_further_passphrase_without_room_is_refused_before_it_is_chosen(talk):
    with Secret.from_text("another one") as words, closing(talk.vault()) as vault:
        for _ in range(2):
            rekeying.add(vault, rekeying.Passphrase(words))
    shown = talk("passphrase", "b")
    assert "All four key slots" in shown
    assert "peerlog passphrase" not in shown


def test_an_office_is_said_as_it_was_typed(talk):
    language.speak("es")
    shown = talk("policy", "more", "3", "Notes", "policy", "more", "")
    assert re.search(r"^3\. .*: Notes$", shown, re.MULTILINE)


def test_an_open_journal_is_not_told_that_it_is_open(talk):
    assert "not closed properly" not in talk("verify")


def test_a_filter_forgives_accents(talk):
    language.speak("es")
    assert "3 entradas." in talk("lista", "telefono")


def test_a_team_is_made_joined_and_reported_to(bare, tmp_path):
    bare.desk.clock.at = datetime(2026, 9, 20, 12, tzinfo=UTC)
    bare.make(Policy())
    own, lead = bare.desk.folder, tmp_path / "lead"
    bare.desk.folder = lead
    bare.make(Policy())
    words = bare("found", "a", "y", "420", "", "60", "", "", "y", "team.inv").split("supporter:\n")
    fingerprint = words[1].split("\nWhat to do")[0]
    bare.desk.folder = own
    shown = bare("join", "team.inv", "n", "join", "team.inv", "y", "enrol", "me.peerenrol")
    assert fingerprint in shown
    assert "Nothing was joined." in shown
    bare.desk.folder = lead
    assert "it takes no contacts; nothing was saved." in bare("new")
    assert "enrolled: 1" in bare("admit", str(tmp_path))
    bare.desk.clock.at = datetime(2026, 11, 22, 12, tzinfo=UTC)
    bare.desk.folder = own
    bare.desk.date_is_right = True
    shown = bare("pack", "2026Q3", "b", "a", str(tmp_path), "missed", "", "y", "leave", "y",
                 "pack")  # fmt: skip
    assert f"Sealed and wrote {tmp_path}/peerlog-" in shown
    assert "You have left the team." in shown
    bare.desk.folder = lead
    shown = bare("collect", str(tmp_path), "status", "", "publish", "", "report", "invite", "")
    assert "accepted: 1" in shown
    assert "2026Q3: 1 of 1 enrolled reported." in shown
    assert "2026Q3 was not released: fewer than 5 supporters reported." in shown
    assert "Nothing was released yet." in shown
    assert fingerprint in shown


def test_what_is_shown_is_what_is_written(talk, tmp_path):
    shown = talk("send", "", "a", "summary.json")
    data = (tmp_path / "summary.json").read_text()
    assert data in shown
    assert f"{len(data):,} bytes" in shown
