"""Figures for one's own eyes, and the bytes that may leave."""

from __future__ import annotations

import hashlib
import json

import pytest

from vault import durable
from vault.errors import DiskFull


@pytest.fixture
def counted(shell):
    """Three contacts in the third quarter, one in the fourth."""
    shell.add("--day", "2026-07-01", "--mode", "phone")
    shell.add("--day", "2026-08-15", "--mode", "phone")
    shell.add("--day", "2026-09-30")
    shell.add("--day", "2026-10-01", "--mode", "video")
    return shell


def test_stats_are_exact(counted):
    counted.add("--day", "2026-11-18")
    said = counted.ok("stats", "--json")
    assert said.json["contacts"] == 5
    assert said.json["minutes"] == 225
    assert said.json["fields"]["mode"]["phone"] == 2
    assert said.json["fields"]["mode"]["not_recorded"] == 2
    assert said.json["weeks"][-1] == {"monday": "2026-11-16", "contacts": 1}
    assert set(said.json) == {"since", "until", "contacts", "minutes", "fields", "weeks"}
    assert "for your own eyes only" in said.err


def test_stats_keep_to_a_period(counted):
    said = counted.ok("stats", "--since=2026-10-01", "--until=today")
    assert said.out.startswith("contacts: 1\ntime: about 0.8 h\n")
    assert "  video: 1\n" in said.out


def test_the_preview_is_the_last_closed_quarter(counted):
    said = counted.ok("export")
    assert json.loads(said.bytes)["period"] == "2026Q3"
    assert said.bytes == counted.ok("export", "2026q3", "--preview").bytes
    assert "Nothing was written" in said.err


def test_what_is_written_is_what_was_shown(counted, tmp_path):
    shown = counted.ok("export").bytes
    file = tmp_path / "summary.json"
    said = counted.ok("export", "--out", str(file))
    assert file.read_bytes() == shown
    assert said.bytes == b""
    assert hashlib.sha256(shown).hexdigest() in said.err
    assert f"{len(shown):,} bytes" in said.err


def test_a_later_entry_does_not_change_what_has_left(counted, tmp_path):
    counted.ok("export", "--out", str(tmp_path / "one"))
    for _ in range(12):
        counted.add("--day", "2026-09-01")
    again = counted.ok("export", "--preview", "--out", str(tmp_path / "two"))
    assert again.bytes == (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_summary_that_could_not_be_written_freezes_nothing(counted, tmp_path, monkeypatch):
    def full(*_):
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(durable, "write_new", full)
        assert counted("export", "--out", str(tmp_path / "one")).status == 8
    for _ in range(30):
        counted.add("--day", "2026-09-01")
    counted.ok("export", "--out", str(tmp_path / "two"))
    assert 30 <= json.loads((tmp_path / "two").read_bytes())["contacts"] <= 35


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["2026Q4"], 6, "That period is not over yet"),
        (["2026Q5"], 2, "it takes a period such as 2026Q3"),
        (["2026Q3", "--out", "{tmp}/there"], 6, "already there"),
        (["2026Q3", "--out", "{tmp}/no/such/place"], 2, "folder for that file"),
    ],
)
def test_what_cannot_leave_is_refused(counted, tmp_path, words, status, sentence):
    (tmp_path / "there").write_text("mine")
    said = counted("export", *(word.format(tmp=tmp_path) for word in words))
    assert said.status == status
    assert sentence in said.err
    assert (tmp_path / "there").read_text() == "mine"


def test_a_journal_reports_by_the_period_of_its_policy(shell):
    shell.ok("policy", "--report-period", "half")
    assert '"period": "2026H1"' in shell.ok("export").out
    said = shell("export", "2026Q3")
    assert said.status == 2
    assert "reports by the half" in said.err
    assert shell("export", "2026H2").status == 6
