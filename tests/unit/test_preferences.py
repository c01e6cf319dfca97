"""Three words outside the journal: kept, and harmless when they are not there or not themselves."""

from __future__ import annotations

import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import preferences
from tui.language import LANGUAGES
from tui.preferences import THEMES, Preferences, read, settings_file, write
from vault import durable
from vault.errors import StorageFailed


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("motion", [False, True])
@pytest.mark.parametrize("language", ["system", *LANGUAGES])
def test_what_is_written_is_read_again(tmp_path, theme, motion, language):
    file = tmp_path / "deep" / "folder" / "settings"
    write(file, Preferences("day", motion=True))
    write(file, Preferences(theme, motion, language))
    assert read(file) == Preferences(theme, motion, language)
    assert [place.name for place in file.parent.iterdir()] == ["settings"]


def test_the_file_holds_three_lines_and_nothing_else(tmp_path):
    file = tmp_path / "peerlog" / "settings"
    write(file, Preferences("contrast-light", motion=False))
    assert file.read_bytes() == b"theme = contrast-light\nmotion = off\nlanguage = system\n"
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\0" * 40,
        b"theme",
        b"theme = \nmotion = \n",
        b"theme = sepia\nmotion = maybe\n",
        b"theme = night/../day\nmotion = ON\n",
        b"language = ../../tmp\n",
        b"\xff\xfetheme = day\n",
        b"theme = day",
        b"x" * 5000 + b"\ntheme = day\n",
    ],
)
def test_a_damaged_file_says_the_usual(tmp_path, damage):
    file = tmp_path / "settings"
    file.write_bytes(damage)
    wanted = "day" if damage == b"theme = day" else "night"
    assert read(file) == Preferences(wanted, motion=False)


@given(st.binary(max_size=200))
def test_no_bytes_upset_reading(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("any") / "settings"
    file.write_bytes(data)
    assert read(file).theme in THEMES


def test_no_file_and_a_folder_in_its_place_say_the_usual(tmp_path):
    assert read(tmp_path / "missing") == Preferences()
    assert read(tmp_path) == Preferences()


def test_a_torn_writing_leaves_the_old_choice(tmp_path, monkeypatch):
    file = tmp_path / "settings"
    write(file, Preferences("day"))

    def full(_path, _data):
        raise StorageFailed

    with monkeypatch.context() as broken:
        broken.setattr(durable, "write_new", full)
        with pytest.raises(StorageFailed):
            write(file, Preferences("plain"))
    assert read(file) == Preferences("day")
    (tmp_path / "settings.new").write_bytes(b"theme = pl")
    write(file, Preferences("plain"))
    assert read(file) == Preferences("plain")


def test_it_never_lies_in_the_folder_of_the_journal(monkeypatch, tmp_path):
    assert settings_file().parent.name.startswith("peerlog")
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: tmp_path / "peerlog")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "peerlog")
    assert settings_file() == tmp_path / "peerlog-settings" / "settings"


def test_asking_for_its_place_makes_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    preferences.settings_file()
    assert list(tmp_path.iterdir()) == []
