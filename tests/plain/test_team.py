"""A team in lines: what is said before it cannot be undone, and what stands afterwards."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import pytest

from tests.team import enrolled
from vault.profiles.policy import Policy
from vault.statistics import collecting, team

AFTER = datetime(2026, 11, 22, 12, tzinfo=UTC)
BEFORE = datetime(2026, 9, 20, 12, tzinfo=UTC)
NOT_DECLARED = "Was 2026Q3 released before your pack came?"
COUNT_TWICE = "The pack of 2026Q3 was sealed. If it was taken in, its contacts count twice."


@pytest.fixture
def lead(bare, tmp_path, monkeypatch):
    """A journal that leads a team of supporters whose packs lie in a folder."""
    monkeypatch.chdir(tmp_path)
    bare.desk.clock.at = AFTER
    bare.make(Policy())
    bare("found", "a", "n", "n", "team.inv")
    (tmp_path / "packs").mkdir()
    with closing(bare.vault()) as vault:
        made = team.current(vault)
        for number in range(12):
            supporter = enrolled(vault, made)
            (tmp_path / "packs" / f"{number}.peerpack").write_bytes(supporter.pack(12))
    return bare


@pytest.fixture
def member(bare, tmp_path, monkeypatch):
    """A journal that joined a team in the third quarter, now over."""
    monkeypatch.chdir(tmp_path)
    bare.desk.clock.at = BEFORE
    own = bare.desk.folder
    bare.desk.folder = tmp_path / "lead"
    bare.make(Policy())
    bare("found", "a", "n", "n", "team.inv")
    bare.desk.folder = own
    bare.make(Policy())
    bare("join", "team.inv", "y", "enrol", "me.peerenrol")
    bare.desk.clock.at = AFTER
    bare.desk.date_is_right = True
    return bare


def test_a_released_period_stands_as_it_was_released(lead):
    shown = lead("collect", "packs", "publish", "", "y", "status", "")
    before, after = shown.split("Released.")
    assert "2026Q3: 12 of 12 enrolled reported." in before
    assert "2026Q3: 12 of 12 enrolled reported." in after
    assert "It was released." in after


def test_a_period_is_missed_only_after_a_yes(member):
    shown = member("missed", "", "n", "pack", "2026Q3", "")
    assert NOT_DECLARED in shown
    assert "Nothing was changed." in shown
    assert "already released" not in shown
    assert COUNT_TWICE not in shown
    assert "count in the pack of 2026Q4" in member("missed", "", "y")


def test_a_pack_that_was_sealed_is_named_before_it_counts_again(member, tmp_path):
    assert COUNT_TWICE in member("pack", "2026Q3", "a", str(tmp_path), "missed", "", "n")


def test_progress_is_said_in_the_language_with_digits_in_groups(lead, monkeypatch):
    def told(vault, files, watch):
        watch(collecting.Progress(None, collecting.Imported(None), 2 * collecting.TOGETHER, 6000))
        return {}

    monkeypatch.setattr(collecting, "import_files", told)
    shown = lead("language", "c", "recoger", "packs")
    assert f"{2 * collecting.TOGETHER} de 6,000" in shown


@pytest.mark.parametrize("word", ["collect", "admit"])
def test_a_folder_with_nothing_in_it_and_a_name_of_nothing_are_told_apart(lead, tmp_path, word):
    (tmp_path / "empty").mkdir()
    shown = lead(word, "empty", word, "nowhere")
    assert f"There is no {'pack' if word == 'collect' else 'enrolment'} in that folder." in shown
    assert "There is no file of that name; nothing was changed." in shown
    assert "refused" not in shown


def test_another_folder_is_asked_for_where_the_table_lies_already(lead, tmp_path):
    (tmp_path / "other").mkdir()
    lead("collect", "packs", "publish", "", "y", "report", "1", "y", ".")
    shown = lead("report", "1", "y", ".", "other")
    assert "Choose another folder." in shown
    assert list((tmp_path / "other").iterdir())


def test_a_journal_that_leads_takes_no_file_in(lead):
    shown = lead("import")
    assert "it takes no contacts" in shown
    assert "CSV" not in shown


def test_a_journal_with_contacts_is_refused_before_anything_is_asked(talk):
    shown = talk("found")
    assert "already has a team or contacts" in shown
    assert "Periods." not in shown


def test_a_word_that_is_no_period_is_told_so(member):
    shown = member("missed", "summer", "2026Q3", "n")
    assert "That is no period; one looks like 2026Q3." in shown
    assert "vocabulary" not in shown
