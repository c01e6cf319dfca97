"""A taste of `python -m tests.fuzz`, with chances of its own in every run of the suite."""

import secrets

import pytest

from tests.crash.chance import seeded
from tests.fuzz.__main__ import feed, run
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_changed_files_are_read_or_refused(target):
    for data in target.seeds:
        assert feed(target, data)
    run(target, 40 * min(target.share, 5), seeded(secrets.token_hex(8)))
