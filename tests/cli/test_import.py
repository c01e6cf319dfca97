"""Contacts from a spreadsheet or from another journal's list: all or none, and never twice."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault.journal import intake

TODAY = date(2026, 11, 20)
GOOD = """\
day,service,duration,topic,group size
2026-11-18,one_to_one,31_60,grief_loss,
2026-11-17,group_defusing,61_120,,6_10
"""


@pytest.fixture
def file(tmp_path):
    def write(text, name="contacts.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write


def test_a_spreadsheet_comes_in_whole(shell, file):
    said = shell.ok("import", file(GOOD))
    assert "2 contacts taken in." in said.err
    days = [(row["day"], row["group_size"]) for row in shell.ok("list", "--json").json]
    assert days == [("2026-11-18", None), ("2026-11-17", "6_10")]


def test_a_list_of_another_journal_comes_in_once(shell, file):
    shell.add("--topic", "work_stress", "--note", "-", stdin=b"Listened.\n")
    exported = file(shell.ok("list", "--json").bytes, "list.json")
    said = shell.ok("import", exported)
    assert "1 contact had been there already." in said.err
    assert len(shell.ok("list", "--json").json) == 1


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "neither"),
        ("service,duration\none_to_one,31_60\n", 1, "'day', 'service' and 'duration' are needed"),
        ("day,service,duration,name\n2026-11-18,one_to_one,31_60,x\n", 1, "does not keep"),
        ("day,day,service,duration\n", 1, "neither"),
        ("day,service,duration\n2026-11-18,one_to_one\n", 1, "neither"),
        ("[{", 1, "neither"),
        ("[1]", 1, "neither"),
        ("[" * 100_000, 1, "neither"),
        ('[{"day": 5, "service": "one_to_one", "duration": "31_60"}]', 1, "of 'day' is not"),
        (GOOD + "2026-11-18,counselling,31_60,,\n", 4, "of 'service' is not in the vocabulary"),
        (GOOD + "2026-11-18,one_to_one,,,\n", 4, "of 'duration' is not in the vocabulary"),
        (GOOD + "18.11.2026,one_to_one,31_60,,\n", 4, "not a date"),
        (GOOD + "2024-11-18,one_to_one,31_60,,\n", 4, "not a date"),
        (GOOD + "2026-11-18,group_other,31_60,other,2_5\n", 4, "2_5 goes without 'topic'"),
        (
            '[{"day": "2026-11-01", "grain": "month", "service": "other", "duration": "31_60"}]',
            1, "faded",
        ),
        (
            '[{"day": "2026-11-18", "id": "zz", "service": "education", "duration": "31_60"}]',
            1, "not 32 hex letters",
        ),
    ],
)  # fmt: skip
def test_a_fault_is_told_by_its_line_and_nothing_comes_in(shell, file, text, line, reason):
    said = shell("import", file(text))
    assert said.status == 2
    assert f"line {line}: " in said.err
    assert reason in said.err
    assert shell.ok("list", "--json").json == []


def test_what_is_no_text_is_refused(shell, file):
    assert shell("import", file(b"\xff\xfe")).status == 2
    assert shell("import", file("x" * (8 * 1024 * 1024 + 1))).status == 2
    assert shell("import", "/no/such/file").status == 2


def test_unknown_columns_stay_outside_when_told_so(shell, file):
    text = "day,service,duration,officer\n2026-11-18,one_to_one,31_60,Ofelia Tran\n"
    shell.ok("import", file(text), "--drop-unknown")
    assert len(shell.ok("list", "--json").json) == 1


def test_notes_are_looked_through_and_none_comes_in_unless_all_may(shell, file):
    text = (
        "day,service,duration,note\n2026-11-18,one_to_one,31_60,Listened.\n"
        "2026-11-17,one_to_one,31_60,met Sgt. Ofelia Tran\n"
    )
    said = shell("import", file(text))
    assert said.status == 6
    assert "Tran" not in said.err
    assert shell.ok("list", "--json").json == []
    shell.ok("import", file(text), "--replace-all")
    ids = [row["id"] for row in shell.ok("list", "--json").json]
    notes = "".join(shell.ok("show", entry_id, "--note").out for entry_id in ids)
    assert "Tran" not in notes
    assert "Listened." in notes
    shell.ok("policy", "--notes", "off")
    assert shell("import", file(text), "--replace-all").status == 6
    assert len(shell.ok("list", "--json").json) == 2


@given(st.text(max_size=200) | st.text(alphabet='[]{}",:\n day2026-1', max_size=200))
def test_any_text_is_read_or_refused(text):
    found = intake.read(text, TODAY)
    assert all(row.contact.day <= TODAY for row in found.rows)
    assert all(fault.line >= 1 and fault.reason for fault in found.faults)
