"""Wherever an exception happens: types and places on the terminal, no word that was typed."""

from __future__ import annotations

import re

import pytest

from tests.leaks import crashes, search
from tests.leaks.fields import PASSPHRASE, SCENES
from tests.leaks.homes import Homes
from tests.leaks.sitting import QUIET_SECONDS, sitting

ALLOWED = re.compile(r"  [\w.]+|    [\w<>-]*/[\w<>-]+(\.py)?:\d+ [\w<>]+")
"""The name of a type, or a place: folder, file, line, function."""
ENTRY = next(scene for scene in SCENES if scene.name == "entry")


@pytest.fixture(scope="module")
def homes(tmp_path_factory) -> Homes:
    return Homes(tmp_path_factory.mktemp("made"))


@pytest.mark.parametrize("where", crashes.PLACES)
def test_an_exception_that_holds_everything_typed_shows_nothing(homes, tmp_path, where):
    with sitting(homes.copy(ENTRY.place, tmp_path / "home")) as person:
        person.unlock()
        person.play(ENTRY)
        person.settle(QUIET_SECONDS)
        place = len(person.output)
        person.look(f"crash {where}")
        assert person.end() == 1
        after = person.output[place:]
        assert search.output(after).found == []
        assert search.files(person.home).found == []
        assert b"Something went wrong and the journal closed." in after
        assert b"\x1b[?1049l" in after
        told = after.split(b"mend it:\r\n")[1].rstrip().decode().split("\r\n")
        assert [line for line in told if not ALLOWED.fullmatch(line)] == []


@pytest.mark.parametrize("where", ["timer", "worker of a screen", "worker of a modal"])
def test_the_draft_survives_a_crash(homes, tmp_path, where):
    home = homes.copy(ENTRY.place, tmp_path / "home")
    with sitting(home) as person:
        person.unlock()
        person.play(ENTRY)
        person.look(f"crash {where}")
        person.end()
    with sitting(home) as person:
        person.at("UnlockScreen")
        person.type_into("secret", PASSPHRASE)
        person.write("\r")
        note = ENTRY.fields[-1]
        assert person.wait_until(
            lambda seen: seen["screen"] == "EntryScreen" and note.id in seen["fields"]
        )
        person.focus(note.id)
        assert person.wait_until(
            lambda seen: seen["focus"] == note.id and seen["length"] == len(note.typed)
        )
