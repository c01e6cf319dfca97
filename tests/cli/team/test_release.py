"""One release per period, its report, and the whole quarter end word for word."""

from __future__ import annotations

import json
import re
import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.team.quarter import answered
from tests.cli.test_transcripts import TRANSCRIPTS, steps
from tui.verbs import team_release
from vault.statistics import outputs, releasing
from vault.statistics.protect import Reason as Denied
from vault.statistics.protect import Refusal


def test_a_period_is_released_once(collected):
    said = collected.lead.ok("team", "release", "2026Q3", "--yes")
    assert "2026Q3: 12 of 12 enrolled reported." in said.err
    assert "Packs: 12 of 12 enrolled reported" in said.out
    assert re.search(r"^  one-to-one +40  #+$", said.out, re.MULTILINE)
    assert re.search(r"^  video +fewer than 11$", said.out, re.MULTILINE)
    assert "Audit: passed" in said.out
    assert max(map(len, said.out.splitlines())) <= 80
    again = collected.lead("team", "release", "2026Q3", "--yes")
    assert (again.status, again.out) == (6, "")
    assert "already released" in again.err
    status = collected.lead.ok("team", "status", "2026Q3").out
    assert "packs: 12 of 12 enrolled reported" in status
    assert "released: yes" in status
    shown = collected.lead.ok("team", "report", "2026Q3").out
    assert shown == said.out


def test_a_release_is_asked_for_once_more(collected, monkeypatch):
    words = ("team", "release", "2026Q3")
    assert collected.lead(*words).status == 2
    said = answered(collected.lead, monkeypatch, b"n\n", *words)
    assert (said.status, said.out) == (2, "")
    assert "It can be done only once." in said.err
    assert "released: no" in collected.lead.ok("team", "status").out
    said = answered(collected.lead, monkeypatch, b"y\n", *words)
    assert (said.status, "All contacts: 75" in said.out) == (0, True)


@pytest.mark.parametrize(
    ("packs", "sentence"),
    [(4, "fewer than 5 supporters reported"), (7, "only a table of a whole year may be printed")],
)
def test_too_few_packs_are_not_released(enrolled, packs, sentence):
    enrolled.lead.ok("team", "import", *map(str, enrolled.packs[:packs]))
    said = enrolled.lead("team", "release", "2026Q3")  # refused without being asked
    assert (said.status, said.out) == (6, "")
    assert f"{packs} of 12 enrolled reported" in said.err
    assert sentence in said.err
    assert enrolled.lead.ok("team", "status", "--json").json["released"] is False
    enrolled.lead.ok("team", "import", str(enrolled.stick))
    assert enrolled.lead("team", "release", "2026Q3", "--yes").status == 0


def test_a_refusal_names_the_cell(collected, monkeypatch):
    from vault.statistics.audit import Finding, Verdict
    from vault.statistics.feasible import Span

    name = ("2026Q3", "all", "topic", "grief_loss")
    found = Refusal(Denied.NOT_HIDDEN, Finding(name, Span(3, 3), Verdict.PINNED, proven=True))
    monkeypatch.setattr(releasing, "release", lambda *_: found)
    said = collected.lead("team", "release", "2026Q3", "--yes")
    assert (said.status, said.out) == (6, "")
    assert "2026Q3 was not released: a small number could be worked out." in said.err
    assert "The number is that of 2026Q3, Topic: grief or loss." in said.err
    assert "3..3" not in said.err


def test_seven_supporters_get_the_short_table_of_a_year(team, bare, tmp_path):
    bare.ok("init")
    invitation, stick = str(tmp_path / "invitation"), tmp_path / "stick"
    bare.ok("team", "create", "--period", "year", "--out", invitation)
    stick.mkdir()
    for number, supporter in enumerate(team.supporters[:7]):
        supporter.ok("team", "leave", "--yes")
        enrolment = str(tmp_path / f"enrolment{number}")
        words = ("--compared", "--since", "2025Y", "--out", enrolment)
        supporter.ok("team", "join", invitation, *words)
        supporter.ok("team", "pack", "--out", str(stick))
        bare.ok("team", "enrol", enrolment)
    bare.ok("team", "import", str(stick))
    said = bare.ok("team", "release", "2025Y", "--yes")
    assert "Packs: 7 of 7 enrolled reported" in said.out
    assert "Warning: Fewer than 10 supporters reported." in said.out
    assert "one-to-one" in said.out
    assert "Begun by" not in said.out


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["release", "2026Q4", "--yes"], 6, "not over yet"),
        (["release", "2026H1", "--yes"], 2, "quarters, such as 2026Q3"),
        (["report", "2026Q3"], 2, "was not released"),
        (["report", "2026Q3", "--format", "csv"], 2, "A format needs --out"),
        (["report", "2026Q3", "--out", "nowhere"], 2, "folder is not there"),
    ],
)
def test_what_is_not_released_is_not_shown(collected, words, status, sentence):
    said = collected.lead("team", *words)
    assert (said.status, said.out) == (status, "")
    assert sentence in said.err


def test_reports_are_written_again_at_any_time(released, tmp_path):
    for name, formats in (("all", ()), ("some", ("--format", "csv", "--format", "html"))):
        out = tmp_path / name
        out.mkdir()
        said = released.lead.ok("team", "report", "2026Q3", "--out", str(out), *formats)
        files = {str(path) for path in out.rglob("*") if path.is_file()}
        assert set(said.out.splitlines()) == files
        (certificate,) = out.glob("*-audit.json")
        assert json.loads(certificate.read_bytes())["verdict"] == "passed"
    assert {path.suffix for path in (tmp_path / "all").iterdir()} >= {".html", ".csv", ".xlsx"}
    assert {path.suffix for path in (tmp_path / "some").iterdir()} == {".html", ".csv", ".json"}
    again = released.lead("team", "report", "2026Q3", "--out", str(tmp_path / "some"))
    assert (again.status, "Choose another folder." in again.err) == (6, True)


def test_without_its_library_parquet_is_left_out(released, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    said = released.lead.ok("team", "report", "2026Q3", "--out", str(tmp_path))
    assert "parquet" not in said.out
    assert "No Parquet: its library is not installed." in said.err
    out = tmp_path / "only"
    out.mkdir()
    said = released.lead("team", "report", "2026Q3", "--out", str(out), "--format", "parquet")
    assert (said.status, list(out.iterdir())) == (6, [])


def test_the_formats_are_those_there_are():
    assert team_release.FORMATS == outputs.FORMATS


def masked(text, short):
    """The transcript without what is random: the team's name, its words, its digests."""
    text = re.sub(r"^([a-z-]+ ){7}[a-z-]+$", "EIGHT WORDS", text, flags=re.MULTILINE)
    return text.replace(short, "TEAM")


def test_the_quarter_end_of_a_coordinator_reads_as_written(team, monkeypatch, request):
    path = TRANSCRIPTS / "team" / "coordinator-quarter-end.txt"
    monkeypatch.chdir(team.root)
    Path("out").mkdir()
    short = team.packs[0].name.split("-")[1]
    (team.stick / "holiday.peerpack").write_bytes(b"not a pack")
    lines = []
    for line, _ in steps(path.read_text("utf-8")):
        lines.append(line)
        if line.startswith("$ "):
            words = [word.replace("TEAM", short) for word in shlex.split(line[2:])[1:]]
            said = team.lead(*words)
            lines += [
                *(said.out + said.err).splitlines(),
                *([f"[{said.status}]"] if said.status else []),
            ]
    now = masked("\n".join(lines) + "\n", short)
    if request.config.getoption("--update-transcripts"):
        path.write_text(now, "utf-8")
    assert now == path.read_text("utf-8")
