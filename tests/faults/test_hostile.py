"""Costs outside the limits are refused before any work is done."""

import pytest

from tests.faults import hostile
from tests.support import PASSPHRASE, fingerprint
from vault.errors import CostRefused
from vault.keys import kdf
from vault.secret import Secret
from vault.store import opening


@pytest.fixture
def closed(vault, paths):
    """The sound key file of a closed vault."""
    vault.close()
    return paths.key.read_bytes()


@pytest.fixture
def derivations(monkeypatch):
    """How often a key was derived from a passphrase."""
    calls = []
    monkeypatch.setattr(kdf, "core", lambda *arguments: calls.append(arguments))
    return calls


@pytest.mark.parametrize("attempt", hostile.COSTS)
def test_a_cost_outside_the_limits_is_refused_before_any_work(
    closed, derivations, paths, clock, attempt
):
    for cost in hostile.COSTS[attempt]:
        paths.key.write_bytes(hostile.with_cost(closed, cost))
        before = fingerprint(paths)
        with pytest.raises(CostRefused):
            opening.unlock(paths, Secret(PASSPHRASE), clock=clock)
        assert fingerprint(paths) == before
    assert derivations == []


def test_a_bomb_in_another_slot_is_refused_too(closed, derivations, paths, clock):
    paths.key.write_bytes(hostile.with_bomb_in_a_free_slot(closed))
    with pytest.raises(CostRefused):
        opening.unlock(paths, Secret(PASSPHRASE), clock=clock)
    assert derivations == []


def test_the_limits_themselves_are_accepted(closed, derivations, paths, clock):
    """The counterpart: inside the limits, work would begin."""
    for cost in [(64 * 1024, 3, 1), (256 * 1024, 3, 4), (4096 * 1024, 64, 16)]:
        paths.key.write_bytes(hostile.with_cost(closed, cost))
        with pytest.raises(Exception):  # noqa: B017, PT011 - the derivation is a stub
            opening.unlock(paths, Secret(PASSPHRASE), clock=clock)
    assert len(derivations) == 3
