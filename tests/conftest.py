"""Fixtures every room uses, and a guard: nothing here may reach a network."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import settings

from tests.support import PASSPHRASE
from vault.clock import FixedClock
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store.opening import create


def _no_network(event, _arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        raise RuntimeError(f"network use: {event}")


sys.addaudithook(_no_network)

# The suite says the same of the same code; `--hypothesis-profile search` looks elsewhere each time.
settings.register_profile("search", print_blob=True)
settings.register_profile("suite", derandomize=True)
settings.load_profile("suite")


@pytest.fixture
def clock():
    """03:12 at night on 22 November 2026, eight hours behind UTC."""
    return FixedClock(datetime(2026, 11, 22, 3, 12, tzinfo=timezone(timedelta(hours=-8))))


@pytest.fixture
def paths(tmp_path):
    """The files of a vault that is not there yet."""
    return Paths(tmp_path / "journal")


@pytest.fixture
def vault(paths, clock):
    """A new open vault with notes and handles switched on."""
    policy = Policy(notes=True, handles=True)
    opened, _ = create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST, policy=policy)
    yield opened
    opened.abandon()
