"""A file that was named is said with its folder, so that it is found again."""

from __future__ import annotations

import pytest

from tui.places import place, place_words


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    (tmp_path / "home" / "work").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "home" / "work")
    return tmp_path / "home"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("backup", "~/work/backup"),
        ("~/backup", "~/backup"),
        ("stick/backup", "~/work/stick/backup"),
        ("~", "~"),
    ],
)
def test_a_name_is_said_with_its_folder(home, typed, said):
    assert place(typed).is_absolute()
    assert place_words(place(typed)).replace("\\", "/") == said


def test_what_is_not_at_home_is_said_in_full(tmp_path):
    assert place_words(tmp_path / "stick") == str(tmp_path / "stick")


def test_without_a_home_everything_is_said_in_full(tmp_path, monkeypatch):
    def gone():
        raise RuntimeError

    monkeypatch.setattr("tui.places.Path.home", gone)
    assert place_words(tmp_path / "home" / "backup") == str(tmp_path / "home" / "backup")
