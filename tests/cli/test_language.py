"""The verb language: two names and the computer's, one file outside the journal."""

from __future__ import annotations

import pytest

from tui import preferences
from tui.language import LANGUAGES, speak
from vault.errors import VaultUnreadable


@pytest.fixture(autouse=True)
def settings(tmp_path, monkeypatch):
    file = tmp_path / "config" / "settings"
    monkeypatch.setattr(preferences, "settings_file", lambda: file)
    yield file
    speak("en")


def test_the_languages_are_listed_by_their_own_names(shell, settings):
    said = shell.ok("language").out.splitlines()
    assert said[0].startswith("* system")
    assert [line.split()[-1] for line in said[1:]] == list(LANGUAGES.values())
    assert not settings.exists()


def test_a_language_is_chosen_and_answers_at_once(shell, settings):
    preferences.write(settings, preferences.Preferences("day", motion=True))
    assert "idioma" in shell.ok("language", "es").err
    assert preferences.read(settings) == preferences.Preferences("day", motion=True, language="es")
    assert "language" in shell.ok("language", "en").err


def test_another_language_is_refused_and_changes_nothing(shell, settings):
    said = shell("language", "../es")
    assert said.status == 2
    assert "../es" not in said.err
    assert not settings.exists()


def test_a_reason_is_said_in_the_language_too(shell, tmp_path, monkeypatch):
    def unreadable(*_):
        raise VaultUnreadable

    speak("es")
    (tmp_path / "t.csv").write_text("a,b\n")
    assert "línea 1: no hay ninguna tabla." in shell("audit", str(tmp_path / "t.csv")).err
    monkeypatch.setattr("vault.store.verify.inside", unreadable)
    monkeypatch.setattr("vault.store.verify.outside", lambda _: [])
    said = shell("verify", "--deep").out
    assert said.startswith("NO BIEN: apertura: ")
    assert VaultUnreadable.text not in said
