"""Walks of the monkey: no crash, nothing lost. `python -m tests.monkey` walks on."""

from __future__ import annotations

import pytest

from tests.monkey.walk import walk


@pytest.mark.parametrize("seed", range(24))
async def test_a_walk_loses_nothing(seed, cupboard, tmp_path):
    assert await walk(seed, cupboard, tmp_path) > 0
