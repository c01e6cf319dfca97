"""The pictures lie there, show what the app shows today, and need nothing from a network."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.pictures.blocks import SHAPES, as_shapes
from tests.pictures.drawing import PICTURES, draw, path_of

README = Path(__file__).parents[2] / "README.md"
NAMESPACE = "http://www.w3.org/2000/svg"


def said(svg: str) -> str:
    """All letters of a picture in the order they are drawn."""
    texts = ET.fromstring(svg).iter(f"{{{NAMESPACE}}}text")  # noqa: S314  # our own files
    return "".join(text.text or "" for text in texts).replace("\u00a0", " ")


def test_every_picture_named_in_readme_is_drawn_here():
    named = re.findall(r"tests/pictures/([\w.-]+)", README.read_text(encoding="utf-8"))
    assert set(named) <= {path_of(name).name for name in PICTURES}


@pytest.mark.parametrize("name", PICTURES)
def test_it_is_small_and_fetches_nothing(name):
    svg = path_of(name).read_text(encoding="utf-8")
    assert len(svg.encode()) < 100_000
    assert re.findall(r"https?://[^\"' ]*", svg) == [NAMESPACE]
    assert not re.findall(r"@import|@font-face|url\((?!#)|href", svg)


@pytest.mark.parametrize("name", PICTURES)
def test_its_word_stands_on_it_alone(name):
    seen = {each: said(path_of(each).read_text(encoding="utf-8")) for each in PICTURES}
    assert [each for each in PICTURES if PICTURES[name].word in seen[each]] == [name]


@pytest.mark.parametrize("name", PICTURES)
async def test_it_shows_what_the_app_shows(name, tmp_path):
    """When this fails after a screen was changed: `python -m tests.pictures`."""
    drawn = await draw(PICTURES[name], tmp_path)
    assert said(drawn) == said(path_of(name).read_text(encoding="utf-8"))


def test_blocks_become_shapes_and_letters_stay():
    crisp = 'height="24.65" shape-rendering="crispEdges"/>'
    text = '<text class="a" x="12.2" y="20" textLength="61">{}</text>'
    assert as_shapes(text.format("R&amp;D&#160;▔▔")) == (
        '<rect class="a" x="61" y="1.5" width="24.4" height="3.05" shape-rendering="crispEdges"/>'
        + text.format("R&amp;D&#160;&#160;&#160;")
    )
    assert as_shapes(text.format("██▌")) == (
        f'<rect class="a" x="12.2" y="1.5" width="24.4" {crisp}'
        f'<rect class="a" x="36.6" y="1.5" width="6.1" {crisp}'
    )
    assert as_shapes(text.format("│&#160;no")) == text.format("│&#160;no")


def test_no_block_is_left_as_a_letter():
    for name in PICTURES:
        assert SHAPES.keys().isdisjoint(said(path_of(name).read_text(encoding="utf-8")))
