"""A person at the keyboard: an app over a real vault in a temporary folder, and its pictures."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.screen import ModalScreen

from tests.screens.resting import at_rest, resting
from tui import idle
from tui.app import PeerlogApp
from tui.session import Session
from vault.clock import FixedClock
from vault.journal import entries
from vault.journal.contacts import parse
from vault.journal.followups import FollowUp
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import rekeying
from vault.store.opening import create, unlock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from textual.pilot import Pilot

    from vault.store.vault import Vault

SHOTS = Path(__file__).with_name("shots")
PASSPHRASE = "correct horse battery staple"
KEY_FILE = bytes(range(64))
STALLED_SECONDS = 60.0
"""A busy machine may stop a test for longer than a gap that means sleep to the program."""
NOW = datetime(2026, 11, 22, 3, 14, tzinfo=UTC)


def pytest_addoption(parser):
    parser.addoption("--update-shots", action="store_true", help="rewrite the pictures")


@dataclass
class Desk:
    """One vault folder, one clock, and as many runs of the app as a test wants."""

    paths: Paths
    clock: FixedClock
    recovery_code: str = ""
    app: PeerlogApp | None = None

    def make(
        self,
        policy: Policy | None = None,
        *,
        filled: bool = False,
        then: Callable[[Vault], object] | None = None,
    ) -> Desk:
        vault, self.recovery_code = create(
            self.paths,
            Secret.from_text(PASSPHRASE),
            clock=self.clock,
            kdf=CHEAPEST,
            policy=policy or Policy(),
        )
        if filled:
            fill(vault)
        if then is not None:
            then(vault)
        vault.close()
        return self

    def make_with_key_file(self, path: Path, *, filled: bool = False) -> Desk:
        """A vault that wants a key file besides the passphrase."""
        path.write_bytes(KEY_FILE)

        def want(vault):
            with Secret.from_text(PASSPHRASE) as words, Secret(KEY_FILE) as factor:
                rekeying.change(vault, rekeying.Passphrase(words, factor))

        return self.make(Policy(notes=True), filled=filled, then=want)

    def unlocked(self, factor: bytes | None = None) -> Vault:
        """The vault, opened without the app."""
        with Secret.from_text(PASSPHRASE) as words, Secret(factor or b"") as contents:
            second = contents if factor else None
            return unlock(self.paths, words, clock=self.clock, kdf=CHEAPEST, factor=second)

    @asynccontextmanager
    async def sit_down(self, size=(80, 24), **options: Any) -> AsyncIterator[Pilot[int]]:
        session = Session(self.paths, self.clock, CHEAPEST)
        self.app = PeerlogApp(session, **options)
        awake = mock.patch.object(idle, "SLEEP_GAP_SECONDS", STALLED_SECONDS)
        try:
            with awake, resting(self.app):
                async with self.app.run_test(size=size) as pilot:
                    await settle(pilot)
                    yield pilot
        finally:
            session.lock()
            assert session.wait_closed(60)
            session._thread.shutdown()

    @asynccontextmanager
    async def open(self, size=(80, 24), **options: Any) -> AsyncIterator[Pilot[int]]:
        async with self.sit_down(size, **options) as pilot:
            await type_text(pilot, PASSPHRASE)
            await pilot.press("enter")
            await settle(pilot)
            yield pilot


def fill(vault) -> None:
    rows = (
        ("2026-11-21", {"service": "one_to_one", "duration": "31_60", "mode": "phone",
                        "topic": "grief_loss", "limits_told": "spoken"},
         "Rang after a hard shift. Slept badly, wants to talk again.", None),
        ("2026-11-19", {"service": "group_defusing", "duration": "61_120", "mode": "in_person",
                        "group_size": "6_10", "topic": "critical_incident"}, None, None),
        ("2026-11-17", {"service": "follow_up", "duration": "15_30", "mode": "text",
                        "topic": "work_stress", "started_by": "supporter"},
         "Better than last week.", FollowUp(date(2026, 11, 22))),
        ("2026-11-09", {"service": "outreach", "duration": "under_15"}, None,
         FollowUp(date(2026, 12, 1))),
        ("2026-09-22", {"service": "one_to_one", "duration": "over_120", "mode": "video",
                        "topic": "family_relationship", "referral": "clinician"}, None, None),
    )  # fmt: skip
    for day, codes, note, follow_up in rows:
        contact = parse(date.fromisoformat(day), codes)
        kept = note if vault.policy.notes else None
        entries.add(vault, contact, note=kept, follow_up=follow_up)


async def go(pilot: Pilot[Any], *keys: str) -> None:
    """Press one key after the other, each when the one before is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def resize(pilot: Pilot[Any], size: tuple[int, int]) -> None:
    """Make the window another size, and wait until everything stands in it."""
    await pilot.resize_terminal(*size)
    await settle(pilot)


async def enter(pilot: Pilot[Any], text: str) -> None:
    """Type a line and press enter."""
    await type_text(pilot, text)
    await go(pilot, "enter")


WAITED = {"load", "save", "unlock", "keep", "write", "lock", "sweep", "lists", "list"}
ASKING = {"open", "act", "ask"}
"""What may wait for the answer to a question."""


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until nothing is under way but a question to the person."""
    for _ in range(3):
        while _busy(pilot.app):
            await pilot.pause(0.01)
        await pilot.pause()


def _busy(app) -> bool:
    asking = any(isinstance(screen, ModalScreen) for screen in app.screen_stack)
    waited = WAITED if asking else WAITED | ASKING
    working = any(worker.group in waited and not worker.is_finished for worker in app.workers)
    return app.is_taking_keys or working or not at_rest(app)


async def type_text(pilot: Pilot[Any], text: str) -> None:
    """Send one key event a letter, as the terminal does."""
    for letter in text:
        key = "enter" if letter == "\n" else _character_to_key(letter)
        pilot.app._driver.send_message(events.Key(key, letter))
    await pilot.pause()
    while pilot.app.is_taking_keys:
        await pilot.pause()
    await pilot.pause()


def screen_text(app) -> str:
    """What is on the screen, line by line, without trailing blanks."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


@pytest.fixture(scope="session")
def cupboard(tmp_path_factory) -> Path:
    """Where journals stand that are made once and copied for every test that wants one."""
    return tmp_path_factory.mktemp("cupboard")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def desk(tmp_path, clock) -> Desk:
    return Desk(Paths(tmp_path / "vault"), clock)


@pytest.fixture
def shot(request):
    """Compare the screen with its picture, or take the picture anew."""

    def compare(app, name: str) -> None:
        path = SHOTS / f"{name}.txt"
        seen = screen_text(app)
        if request.config.getoption("--update-shots"):
            SHOTS.mkdir(exist_ok=True)
            path.write_text(seen, encoding="utf-8")
        assert seen == path.read_text(encoding="utf-8")

    return compare
