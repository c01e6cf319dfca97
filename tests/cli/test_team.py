"""A team by commands: invitation, enrolment, packs on a stick, import, one release, reports."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shlex
import signal
import sys
from pathlib import Path

import pytest

from tests.cli import quarter
from tests.cli.test_transcripts import TRANSCRIPTS, steps
from tui.verbs import team_release, team_words
from tui.verbs.team_import import Watch
from vault.statistics import outputs, pack, releasing
from vault.statistics.collecting import Imported, Outcome, Progress
from vault.statistics.pack import Reason
from vault.statistics.protect import Reason as Denied
from vault.statistics.protect import Refusal


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The team with its packs written, to be copied."""
    root = tmp_path_factory.mktemp("quarter")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("platformdirs.user_state_path", lambda name, **_: root / "state" / name)
        return quarter.made(root)


@pytest.fixture
def team(written, tmp_path):
    """A team whose supporters are not enrolled yet; their packs lie on the stick."""
    return written.copied(tmp_path / "team")


@pytest.fixture
def enrolled(team):
    """A team whose supporters are enrolled."""
    team.lead.ok("team", "enrol", *team.enrolments)
    return team


@pytest.fixture
def collected(enrolled):
    """A team whose packs were taken in."""
    enrolled.lead.ok("team", "import", str(enrolled.stick))
    return enrolled


@pytest.fixture
def released(collected):
    """A team whose third quarter is released."""
    collected.lead.ok("team", "release", "2026Q3", "--yes")
    return collected


class Terminal(io.TextIOWrapper):
    """Standard input of somebody who types."""

    def isatty(self):
        return True


def answered(shell, monkeypatch, answer, *words):
    """A command whose question somebody at the terminal answers."""
    monkeypatch.setattr("tests.cli.conftest.io.TextIOWrapper", Terminal)
    try:
        return shell(*words, stdin=answer)
    finally:
        monkeypatch.undo()


# --- the coordinator makes a team


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


# --- a supporter joins


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
    assert (said.status, "cannot be read" in said.err) == (2, True)


def test_enrolments_are_counted_by_what_became_of_them(team):
    said = team.lead("team", "enrol", *team.enrolments, team.invitation, str(team.stick))
    assert said.status == 6
    assert said.out == "enrolled: 12\nalready enrolled: 0\nrefused: 2\n"
    assert "invitation: refused: " in said.err
    assert "stick: refused: it cannot be read" in said.err
    said = team.lead.ok("team", "enrol", *team.enrolments)
    assert said.out == "enrolled: 0\nalready enrolled: 12\nrefused: 0\n"


# --- packs


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
    said = one.ok("team", "missed", "2026Q3")
    assert "count in the pack of 2026Q4" in said.err
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


# --- the coordinator takes packs in


def test_packs_count_once_and_a_hostile_file_changes_nothing(enrolled):
    hostile = enrolled.stick / "peerlog-\x1b[31m.peerpack"
    hostile.write_bytes(enrolled.packs[0].read_bytes()[:-1] + b"x")
    said = enrolled.lead("team", "import", str(enrolled.stick))
    assert said.status == 6
    assert said.out == "accepted: 12\nhere already: 0\nrefused: 1\n"
    assert "peerlog-\ufffd[31m.peerpack: refused: it is damaged" in said.err
    said = enrolled.lead("team", "import", str(enrolled.stick), "--json")
    assert said.json == {
        "files": 13, "accepted": 0, "duplicate": 12, "replaced": 0, "older": 0, "conflict": 0,
        "refused": 1, "stopped": False,
        "refusals": [{"file": hostile.name, "reason": "damaged"}],
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

    monkeypatch.setattr(Watch, "__call__", interrupted)
    before = signal.getsignal(signal.SIGINT)
    said = enrolled.lead("team", "import", str(enrolled.stick))
    assert said.status == 130
    assert "Stopped after 3 of 12 files; what was taken stays." in said.err
    assert signal.getsignal(signal.SIGINT) is before
    monkeypatch.undo()
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
        assert stream.getvalue().endswith("\r\x1b[K") is shown


def test_every_reason_has_its_words():
    told = [team_words.reason_words(reason) for reason in Reason]
    assert len(set(told)) == len(told)


def test_only_what_is_there_is_taken(enrolled):
    said = enrolled.lead("team", "import", str(enrolled.stick), str(enrolled.root / "nowhere"))
    assert (said.status, said.out) == (2, "")
    assert enrolled.lead.ok("team", "status", "--json").json["reported"] == 0


# --- the release


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
    assert sorted(shown.splitlines()) == sorted(said.out.splitlines())


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
    [(4, "Too few supporters reported"), (7, "only a table of a whole year may be printed")],
)
def test_too_few_packs_are_not_released(enrolled, packs, sentence):
    enrolled.lead.ok("team", "import", *map(str, enrolled.packs[:packs]))
    said = enrolled.lead("team", "release", "2026Q3", "--yes")
    assert (said.status, said.out) == (6, "")
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


# --- the report


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
    assert again.status == 6


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


# --- who may do what


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
    assert "No team is led from this vault" in said.err


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


# --- the coordinator's quarter end, word for word


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
