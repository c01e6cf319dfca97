"""Making a team, enrolling, taking packs in, and who may do what, by commands."""

from __future__ import annotations

import io
import re
import signal
import sys
from pathlib import Path

import pytest

from tests.cli.team import quarter
from tui import team_lines
from tui.verbs.team_import import Watch
from vault.statistics.collecting import Imported, Outcome, Progress
from vault.statistics.pack import Reason


def test_a_team_is_made_once_and_its_words_are_those_of_its_invitation(bare, tmp_path):
    bare.ok("init")
    file = tmp_path / "invitation"
    said = bare.ok("team", "create", *quarter.SERVES, "--supporter-time", "--out", str(file))
    assert re.fullmatch(r"([a-z-]+ ){7}[a-z-]+\n", said.out)
    assert "civilian or dispatch" in said.err
    assert bare.ok("team", "fingerprint").out == said.out
    assert bare.ok("team", "fingerprint", str(file), vault=False).out == said.out
    again = bare("team", "create", "--out", str(tmp_path / "second"))
    assert again.status == 6
    assert not (tmp_path / "second").exists()
    assert bare.ok("team", "invitation", "--out", str(tmp_path / "second")).out == said.out
    assert (tmp_path / "second").read_bytes() == file.read_bytes()


@pytest.mark.parametrize(
    ("serves", "sentence"),
    [
        (["member=420", "family=90"], "together, as one of them serves fewer than 50 people: "),
        (["member=420"], "fewer than two categories serve 50 people"),
        (["member=60", "family=50", "retired=50", "outside_agency=50", "civilian_or_dispatch=50"],
         None),
        ([], None),
    ],
)  # fmt: skip
def test_merged_categories_are_said_in_words(bare, tmp_path, serves, sentence):
    bare.ok("init")
    words = [word for pair in serves for word in ("--serves", pair)]
    said = bare.ok("team", "create", *words, "--out", str(tmp_path / "invitation"))
    assert sentence is None or sentence in said.err
    assert ("50 people" in said.err) is (sentence is not None)


@pytest.mark.parametrize("pair", ["member", "member=many", "member=-3", "staff=60", "member=²"])
def test_people_are_numbers_of_a_category(bare, tmp_path, pair):
    said = bare("team", "create", "--serves", pair, "--out", str(tmp_path / "invitation"))
    assert said.status == 2
    assert "--serves takes a category and a number" in said.err
    assert "staff" not in said.err


def test_a_journal_with_contacts_leads_no_team(shell, tmp_path):
    shell.add()
    said = shell("team", "create", "--out", str(tmp_path / "invitation"))
    assert said.status == 6
    assert "contacts of its own" in said.err
    assert not (tmp_path / "invitation").exists()


def test_a_journal_that_leads_a_team_takes_no_contacts(team):
    said = team.lead("add", "--service", "outreach", "--duration", "under_15")
    assert said.status == 6
    assert "it takes no contacts" in said.err
    assert team.lead.ok("stats", "--json").json["contacts"] == 0


def test_enrolments_are_counted_by_what_became_of_them(team):
    nowhere = str(team.stick / "nowhere")
    said = team.lead("team", "enrol", *team.enrolments, team.invitation, nowhere)
    assert said.status == 6
    assert said.out == "enrolled: 12\nalready enrolled: 0\nrefused: 2\n"
    assert "invitation: refused: " in said.err
    assert "nowhere: refused: it cannot be read" in said.err
    said = team.lead.ok("team", "enrol", *team.enrolments)
    assert said.out == "enrolled: 0\nalready enrolled: 12\nrefused: 0\n"


def test_enrolments_are_taken_from_a_folder(team, tmp_path):
    handed_in = tmp_path / "handed in"
    handed_in.mkdir()
    assert "no enrolment in that folder" in team.lead("team", "enrol", str(handed_in)).err
    for at, file in enumerate(team.enrolments):
        (handed_in / f"{at}.peerenrol").write_bytes(Path(file).read_bytes())
    (handed_in / "letter.txt").write_text("Here they are.")
    said = team.lead.ok("team", "enrol", str(handed_in))
    assert said.out == "enrolled: 12\nalready enrolled: 0\nrefused: 0\n"


def test_a_folder_without_packs_is_not_taken_for_done(enrolled, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    said = enrolled.lead("team", "import", str(empty))
    assert (said.status, said.out) == (2, "")
    assert "There is no pack in that folder." in said.err


def test_packs_count_once_and_a_hostile_file_changes_nothing(enrolled):
    hostile = enrolled.stick / "peerlog-\x1b[31m\nx.peerpack"
    hostile.write_bytes(enrolled.packs[0].read_bytes()[:-1] + b"x")
    said = enrolled.lead("team", "import", str(enrolled.stick))
    assert said.status == 6
    assert said.out == "accepted: 12\nhere already: 0\nrefused: 1\n"
    assert "peerlog-\ufffd[31m x.peerpack: refused: it is damaged" in said.err
    said = enrolled.lead("team", "import", str(enrolled.stick), "--json")
    assert said.json == {
        "files": 13, "accepted": 0, "duplicate": 12, "replaced": 0, "older": 0, "conflict": 0,
        "refused": 1, "stopped": False,
        "refusals": [{"file": "peerlog-\ufffd[31m x.peerpack", "reason": "damaged"}],
    }  # fmt: skip
    hostile.unlink()
    assert enrolled.lead("team", "import", *map(str, enrolled.packs)).status == 0
    status = enrolled.lead.ok("team", "status", "--json").json
    assert status == {
        "period": "2026Q3", "reported": 12, "enrolled": 12, "set_aside": 0, "released": False,
    }  # fmt: skip


def test_a_later_revision_takes_the_place_of_an_earlier(collected, tmp_path):
    one = collected.supporters[0]
    one.add("--day", "2026-08-02")
    one.ok("team", "pack", "--correction", "--out", str(tmp_path))
    (file,) = tmp_path.glob("*.peerpack")
    said = collected.lead.ok("team", "import", str(file))
    assert "took the place of an earlier revision: 1" in said.out
    assert "2026Q3" not in said.out + said.err  # of one pack nothing is told, not even its period


def test_a_stopped_import_keeps_what_it_took_and_goes_on(enrolled, monkeypatch):
    take = Watch.__call__

    def interrupted(self, progress):
        if progress.done == 3:
            signal.raise_signal(signal.SIGINT)
        return take(self, progress)

    before = signal.getsignal(signal.SIGINT)
    with monkeypatch.context() as patch:
        patch.setattr(Watch, "__call__", interrupted)
        said = enrolled.lead("team", "import", str(enrolled.stick))
    assert said.status == 130
    assert "Stopped after 3 of 12 files; what was taken stays." in said.err
    assert signal.getsignal(signal.SIGINT) is before
    said = enrolled.lead("team", "import", str(enrolled.stick))
    assert said.out == "accepted: 9\nhere already: 3\nrefused: 0\n"


def test_progress_is_shown_at_a_terminal_only(monkeypatch):
    class Screen(io.StringIO):
        def isatty(self):
            return True

    refused = Imported(Outcome.REFUSED, Reason.PADDING)
    for stream, shown in ((Screen(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        watch = Watch()
        assert watch(Progress(Path("a"), Imported(Outcome.ACCEPTED), 1, 2))
        assert watch(Progress(Path("b"), refused, 2, 2))
        watch.end()
        assert ("\r1 of 2" in stream.getvalue()) is shown
        assert "peerlog: b: refused: there is something after its end\n" in stream.getvalue()
        assert stream.getvalue().endswith(" \r") is shown


def test_every_reason_has_its_words():
    told = [team_lines.reason_words(reason) for reason in Reason]
    assert len(set(told)) == len(told)


def test_only_what_is_there_is_taken(enrolled):
    said = enrolled.lead("team", "import", str(enrolled.stick), str(enrolled.root / "nowhere"))
    assert (said.status, said.out) == (2, "")
    assert enrolled.lead.ok("team", "status", "--json").json["reported"] == 0


@pytest.mark.parametrize(
    "words",
    [
        "team invitation --out x", "team enrol x", "team import .", "team status",
        "team release 2026Q3 --yes", "team report 2026Q3",
    ],
)  # fmt: skip
def test_only_a_coordinator_leads(shell, monkeypatch, tmp_path, words):
    monkeypatch.chdir(tmp_path)
    said = shell(*words.split())
    assert (said.status, said.out) == (6, "")
    assert "No team is led from this journal" in said.err


@pytest.mark.parametrize(
    "words",
    [
        "team create --out x", "team invitation --out x", "team fingerprint", "team join x",
        "team enrolment --out x", "team enrol x", "team pack", "team import x", "team status",
        "team release 2026Q3", "team report 2026Q3", "team missed 2026Q3", "team leave",
    ],
)  # fmt: skip
def test_no_journal_exits_with_5_before_anything_is_asked(bare, passphrase_file, words):
    passphrase_file.unlink()
    said = bare(*words.split())
    assert said.status == 5
    assert "There is no journal in that folder." in said.err
