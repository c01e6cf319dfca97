"""Whatever is typed and however it ends: no byte of it on the terminal, in a file or in memory.

Here every screen with fields meets one ending, and one sitting goes through all of them; all
endings for all screens are `python -m tests.leaks`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.leaks import matrix, search
from tests.leaks.endings import ENDINGS
from tests.leaks.homes import Homes
from tests.leaks.search import DIGITS, MARK


@pytest.fixture(scope="module")
def homes(tmp_path_factory) -> Homes:
    return Homes(tmp_path_factory.mktemp("made"))


@pytest.mark.parametrize(
    ("scene", "ending"), matrix.pairs(), ids=lambda each: each.name.replace(" ", "-")
)
def test_nothing_typed_is_left_after_the_end(homes, tmp_path, scene, ending):
    done = matrix.run(scene, ending, homes, tmp_path / "home")
    assert done.hits.found == []
    assert done.hits.searched > 0


def test_a_sitting_through_every_field_leaves_nothing_after_the_lock(homes, tmp_path):
    scenes = matrix.journal_scenes()
    home = homes.copy(scenes[0].place, tmp_path / "home")
    assert matrix.sit(scenes, ENDINGS[0], home).found == []


# --- the search finds what is there


@pytest.mark.parametrize("mark", [MARK, DIGITS])
@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_the_search_finds_a_canary_in_every_coding(tmp_path, mark, coding):
    (tmp_path / "file").write_bytes(os.urandom(100) + f"a{mark}b".encode(coding))
    assert [place for place, _ in search.files(tmp_path).found] == ["file"]


@pytest.mark.parametrize("ahead", range(6))
def test_the_search_finds_a_canary_in_base64_wherever_it_begins(ahead):
    import base64

    hidden = base64.b64encode(b"x" * ahead + MARK.encode() + b"the rest")
    assert search.output(hidden).found


def test_the_search_finds_a_canary_between_control_sequences_and_in_gzip(tmp_path):
    import gzip

    drawn = b"\x1b[1;1H".join(bytes([letter]) for letter in MARK.encode())
    assert search.output(drawn).found
    (tmp_path / "packed").write_bytes(gzip.compress(MARK.encode()))
    (tmp_path / MARK).touch()
    assert len(search.files(tmp_path).found) == 2


def test_the_search_finds_a_canary_in_the_memory_of_this_process():
    if search.memory.SUPPORTED:
        assert search.process(os.getpid()).found


def test_each_field_has_a_canary_of_its_own_and_no_file_of_the_tests_holds_one():
    from tests.leaks.fields import FIELDS

    typed = [field.typed for field in FIELDS]
    assert len(set(typed)) == len(typed)
    assert all(MARK in each or DIGITS in each for each in typed)
    assert Path(search.__file__).read_text().count(MARK) == 1
