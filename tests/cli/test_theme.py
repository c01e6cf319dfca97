"""The verb theme: five names, one file outside the journal, no journal needed."""

from __future__ import annotations

import pytest

from tui import preferences
from tui.preferences import THEMES


@pytest.fixture(autouse=True)
def settings(tmp_path, monkeypatch):
    file = tmp_path / "config" / "settings"
    monkeypatch.setattr(preferences, "settings_file", lambda: file)
    return file


def chosen(shell):
    return [line for line in shell.ok("theme").out.splitlines() if line.startswith("* ")]


def test_all_themes_are_listed_and_the_first_is_chosen(shell, settings):
    said = shell.ok("theme").out
    assert [line[2:].split()[0] for line in said.splitlines()[:-1]] == list(THEMES)
    assert chosen(shell)[0].startswith("* night")
    assert "motion off" in said
    assert not settings.exists()


def test_a_theme_and_motion_are_chosen_each_for_itself(shell, settings):
    said = shell.ok("theme", "day")
    assert said.out == ""
    assert "The theme is now: Day." in said.err
    shell.ok("theme", "--motion", "on")
    assert settings.read_text() == "theme = day\nmotion = on\nlanguage = system\n"
    shell.ok("theme", "contrast-dark")
    assert settings.read_text() == "theme = contrast-dark\nmotion = on\nlanguage = system\n"
    assert chosen(shell)[0].startswith("* contrast-dark")


def test_another_name_is_refused_and_changes_nothing(shell, settings):
    said = shell("theme", "sepia")
    assert said.status == 2
    assert "contrast-light" in said.err
    assert "sepia" not in said.err
    assert not settings.exists()


def test_a_file_that_cannot_be_written_is_said(shell, settings):
    settings.parent.write_bytes(b"")
    said = shell("theme", "day")
    assert said.status == 8
    assert "Traceback" not in said.err


def test_what_was_chosen_is_said_and_nothing_else(shell):
    assert shell.ok("theme", "--motion", "on").err == "peerlog: motion on\n"
    both = shell.ok("theme", "day", "--motion", "off").err
    assert both == "peerlog: The theme is now: Day.\npeerlog: motion off\n"
