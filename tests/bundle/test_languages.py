"""What is carried to another machine speaks every language: the compiled catalogues go along."""

from itertools import pairwise

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.bundle.executable import DATA, words
from tests.bundle.stick import ROOT
from tui.language import DOMAIN, ENGLISH, LANGUAGES

OTHERS = LANGUAGES.keys() - {ENGLISH}


@pytest.fixture(scope="module")
def in_the_wheel():
    files = WheelBuilder(str(ROOT)).recurse_included_files()
    return {file.distribution_path.replace("\\", "/") for file in files}


@pytest.mark.parametrize("language", OTHERS)
def test_a_wheel_has_its_catalogue(in_the_wheel, language):
    assert f"tui/locale/{language}/LC_MESSAGES/{DOMAIN}.mo" in in_the_wheel


def test_an_executable_takes_the_data_of_the_faces(tmp_path):
    said = words(tmp_path, tmp_path, coordinator=False)
    taken = {after for word, after in pairwise(said) if word == "--collect-data"}
    assert taken == set(DATA)
    assert "tui" in taken
