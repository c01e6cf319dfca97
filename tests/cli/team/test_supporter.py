"""Joining a team, enrolment, and packs, by commands."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.cli.team.quarter import answered
from vault.statistics import pack


def test_joining_asks_whether_the_words_were_compared(team, bare, monkeypatch, tmp_path):
    bare.ok("init")
    words = ("team", "join", team.invitation, "--out", str(tmp_path / "enrolment"))
    assert bare(*words).status == 2  # nobody is at the terminal
    said = answered(bare, monkeypatch, b"n\n", *words)
    assert (said.status, "Nothing was joined." in said.err) == (2, True)
    assert "Did you compare these words aloud?" in said.err
    assert bare("team", "fingerprint").status == 6
    said = answered(bare, monkeypatch, b"y\n", *words)
    assert said.status == 0, said.err
    assert said.out == team.lead.ok("team", "fingerprint").out
    assert "2026Q4 to 2028Q3" in said.err
    assert (tmp_path / "enrolment").stat().st_size == 1448


def test_an_enrolment_can_be_written_later_and_stays_the_same(team, tmp_path):
    one = team.supporters[0]
    one.ok("team", "enrolment", "--out", str(tmp_path / "again"))
    assert (tmp_path / "again").read_bytes() == Path(team.enrolments[0]).read_bytes()
    said = one("team", "enrolment", "--out", str(tmp_path / "again"))
    assert said.status == 6


@pytest.mark.parametrize(
    ("since", "sentence"),
    [
        ("2027Q1", "the present period or one of the four before"),
        ("2025Q1", "the present period or one of the four before"),
        ("2026H1", "quarters, such as 2026Q3"),
        ("2026Q9", "it takes a period such as"),
    ],
)
def test_an_enrolment_begins_near_the_present(team, bare, tmp_path, since, sentence):
    bare.ok("init")
    words = ("--since", since, "--out", str(tmp_path / "enrolment"))
    said = bare("team", "join", team.invitation, "--compared", *words)
    assert said.status == 2
    assert sentence in said.err
    assert not (tmp_path / "enrolment").exists()


def test_a_first_period_needs_an_enrolment_to_stand_in(team, bare):
    bare.ok("init")
    said = bare("team", "join", team.invitation, "--compared", "--since", "2026Q3")
    assert (said.status, "name its file with --out" in said.err) == (2, True)
    assert bare("team", "fingerprint").status == 6


def test_another_file_is_no_invitation(team, bare):
    bare.ok("init")
    for file in (team.enrolments[0], team.root / "passphrase"):
        said = bare("team", "join", str(file), "--compared")
        assert (said.status, said.out) == (2, "")
        assert "not one peerlog can use here" in said.err
    said = bare("team", "join", str(team.root / "nowhere"), "--compared")
    assert (said.status, "no file of that name" in said.err) == (2, True)


def test_what_is_shown_is_what_is_sealed(team, bare, tmp_path):
    bare.ok("init")
    enrolment = str(tmp_path / "enrolment")
    words = ("--compared", "--since", "2026Q3", "--out", enrolment)
    bare.ok("team", "join", team.invitation, *words)
    bare.add("--day", "2026-08-01", "--mode", "phone")
    shown = bare.ok("team", "pack")
    assert json.loads(shown.bytes)["counts"]["mode"]["phone"] == 1
    assert "Nothing was sealed" in shown.err
    assert hashlib.sha256(shown.bytes).hexdigest() in shown.err
    assert f"{pack.SIZE:,} bytes, as every pack is" in shown.err
    assert "Not in it: notes, names, days" in shown.err
    lines = bare.ok("team", "pack", "--hex").out.splitlines()
    assert bytes.fromhex("".join(line[8:] for line in lines)) == shown.bytes

    out = tmp_path / "out"
    out.mkdir()
    sealed = bare.ok("team", "pack", "2026Q3", "--out", str(out))
    assert sealed.bytes == shown.bytes
    (file,) = out.iterdir()
    assert re.fullmatch(r"peerlog-[0-9a-f]{8}-2026Q3-[0-9a-f]{8}\.peerpack", file.name)
    assert file.stat().st_size == pack.SIZE
    assert file.stat().st_mtime < 1_790_900_000  # 1 October 2026; the clock says November
    assert "from now on counts in the pack of 2026Q4" in sealed.err


def test_a_period_gives_the_same_bytes_until_it_is_corrected(team, tmp_path):
    one = team.supporters[0]
    shown = one.ok("team", "pack").bytes
    one.add("--day", "2026-08-02")
    out = tmp_path / "out"
    out.mkdir()
    again = one.ok("team", "pack", "--out", str(out))
    assert again.bytes == shown
    (file,) = out.iterdir()
    assert file.read_bytes() in [each.read_bytes() for each in team.packs]
    assert "gives the same bytes again" in again.err
    corrected = one.ok("team", "pack", "--correction", "--out", str(out))
    assert json.loads(corrected.bytes)["rev"] == 1
    assert (
        json.loads(corrected.bytes)["counts"]["total"] == json.loads(shown)["counts"]["total"] + 1
    )
    assert len(list(out.iterdir())) == 2


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["2026Q4"], 6, "not over yet"),
        (["2026Q1"], 6, "not enrolled for that period"),
        (["2026Y"], 2, "quarters, such as 2026Q3"),
        (["summer"], 2, "it takes a period such as"),
        (["--out", "nowhere"], 2, "That folder is not there"),
        (["--out", "supporter0"], 2, "holds the journal alone"),
    ],
)
def test_what_cannot_be_sealed_is_refused(team, monkeypatch, words, status, sentence):
    monkeypatch.chdir(team.root)
    said = team.supporters[0]("team", "pack", *words)
    assert (said.status, said.out) == (status, "")
    assert sentence in said.err


def test_a_missed_period_counts_in_the_next(team):
    one = team.supporters[0]
    said = one.ok("team", "missed", "2026Q3", "--yes")
    assert "count in the pack of 2026Q4" in said.err
    assert one("team", "pack", "2026Q3").status == 6


def test_a_period_is_missed_only_after_a_yes(team, monkeypatch):
    one = team.supporters[0]
    said = one("team", "missed", "2026Q3")
    assert (said.status, "Add --yes." in said.err) == (2, True)
    said = answered(one, monkeypatch, b"n\n", "team", "missed", "2026Q3")
    assert "If it was taken in, its contacts count twice." in said.err
    assert "Nothing was changed." in said.err
    assert one("team", "pack", "2026Q3").status == 0
    assert answered(one, monkeypatch, b"y\n", "team", "missed", "2026Q3").status == 0
    assert one("team", "pack", "2026Q3").status == 6


def test_leaving_forgets_the_team(team, monkeypatch):
    one = team.supporters[0]
    assert one("team", "leave").status == 2
    assert "Nothing was changed." in answered(one, monkeypatch, b"n\n", "team", "leave").err
    assert one.ok("team", "fingerprint").out
    one.ok("team", "leave", "--yes")
    for words in (["pack"], ["leave", "--yes"], ["fingerprint"], ["missed", "2026Q3"]):
        said = one("team", *words)
        assert (said.status, "belongs to no team" in said.err) == (6, True)
