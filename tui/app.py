"""The full-screen face: locking, crash screen, palette, and which screen comes when."""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, work
from textual.app import SystemCommand

from tui.forgetting import forget_words

from . import garbage, hygiene, signals, terminal
from .display import detect
from .idle import IdleWatch, Verdict
from .keymap import bindings, keys_of
from .messages import words
from .moment import can_now, useless
from .preferences import settings_file
from .relock import RELOCK
from .screens.base import LAYOUT, Page
from .screens.unlock import UnlockScreen
from .session import Session, State
from .themed import ThemedApp
from .widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from vault.clock import Clock
    from vault.journal.drafts import Draft
    from vault.keys.kdf import Kdf
    from vault.paths import Paths

    from .display import Display

CLOSING_SECONDS = 30
FIRST_RUN_MINUTES = 15
"""Nobody writes a code on paper in three minutes, and there is nothing to read yet."""

SMALLEST = (60, 18)
"""Columns and rows; below that the window says so and shows nothing else."""

_BLIND_KEYS = {key.keys for key in keys_of("app") if key.name in {"lock", "leave", "crisis"}}
"""What works where nothing can be seen."""
_MINUTE = 60
_TOUCHES = (
    events.Key,
    events.MouseDown,
    events.MouseScrollDown,
    events.MouseScrollUp,
    events.Paste,
)


class PeerlogApp(ThemedApp):
    """Peerlog on the full screen; its result is the exit status."""

    TITLE = "peerlog"
    CSS_PATH = Path(__file__).with_name("lock.tcss")
    ENABLE_COMMAND_PALETTE = True
    BINDINGS = bindings("app")
    HORIZONTAL_BREAKPOINTS = [
        (0, "-slim"),
        (SMALLEST[0], "-narrow"),
        (80, "-normal"),
        (110, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (SMALLEST[1], "-short"), (24, "-tall")]

    def __init__(
        self,
        session: Session,
        *,
        notice: str = "",
        key_file: Path | None = None,
        example: str = "",
        display: Display | None = None,
        settings: Path | None = None,
    ) -> None:
        super().__init__(display, settings)
        self.session = session
        self.closing = False
        self._notice = notice
        self._key_file = key_file
        self._example = example
        self._show_later = False
        """Whether the journal was opened behind the crisis card."""
        self._idle = IdleWatch(session.clock, limit_seconds=FIRST_RUN_MINUTES * _MINUTE)

    def get_default_screen(self) -> Screen[None]:
        """The lock screen, under everything."""
        return UnlockScreen(self._notice, self._key_file, example=self._example)

    def on_mount(self) -> None:
        """Watch signals, sleep and idleness; begin with the first run when there is no vault."""
        asyncio.get_running_loop().set_exception_handler(hygiene.on_loop_exception)
        signals.watch(self.action_leave, self._lock_if_open)
        self.app_suspend_signal.subscribe(self, self._on_suspend, immediate=True)
        self.app_resume_signal.subscribe(self, self._on_suspend, immediate=True)
        self.set_interval(1, self._tick)
        if not self.session.paths.exists():
            from .screens.welcome import WelcomeScreen

            self.push_screen(WelcomeScreen())
        self.call_after_refresh(self._warm_up)

    # Opening

    def opened(self) -> None:
        """The vault is open: ask about its clock if need be, then show the list."""
        self.apply_policy()
        self._show_journal()

    def put_off(self) -> bool:
        """Whether the crisis card is in front; the journal then begins when that is gone."""
        self._show_later = getattr(self.screen, "PLACE", "") == "crisis"
        return self._show_later

    def welcomed(self) -> None:
        """The first run is over."""
        from .screens.timeline import TimelineScreen

        self.switch_screen(TimelineScreen())
        self.call_after_refresh(self.apply_policy)

    def apply_policy(self) -> None:
        """Count the idle time that the policy says."""
        welcoming = any(getattr(screen, "PLACE", "") == "welcome" for screen in self.screen_stack)
        minutes = FIRST_RUN_MINUTES if welcoming else self.session.policy.lock_minutes
        self._idle.limit_seconds = minutes * _MINUTE
        self._idle.restart()
        self.show_countdown()

    @work(exclusive=True, group="open", exit_on_error=False)
    async def _show_journal(self) -> None:
        from .screens.opening import after_unlock

        await after_unlock(self)

    # Locking

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lock what is not locked, and offer commands once the journal is open."""
        del parameters
        state = self.session.state
        if action == "command_palette":
            return state is State.OPEN
        return action not in {"lock", "out"} or (state is State.LOCKED) is (action == "out")

    def action_lock(self) -> None:
        """Lock."""
        self.lock()

    def action_out(self) -> None:
        """Leave, as there is nothing to lock."""
        self.lock(leave=True)

    def action_leave(self) -> None:
        """Lock and leave."""
        self.lock(leave=True)

    async def action_quit(self) -> None:
        """Textual's own way out is the same as ours."""
        self.lock(leave=True)

    def lock(self, *, leave: bool = False) -> None:
        """Show nothing of the journal at once, keep the draft, close, end with RELOCK or 0."""
        if self.closing:
            return
        self.closing = True
        self.forget_typed()
        self.session.lock(self._draft())
        self.stop_work()
        self._blank()
        self._finish(0 if leave else RELOCK)

    @work(exclusive=True, group="lock", exit_on_error=False)
    async def _finish(self, status: int) -> None:
        await self.session.closed()
        if self._is_alone():  # a terminal that goes says SIGCONT besides SIGHUP, and that first
            status = 0
        (self.start_again if status == RELOCK else self.exit)(status)

    def let_go(self) -> None:
        """Keep the draft and close the vault."""
        self.closing = True
        draft = None
        with suppress(Exception):  # the form may be what broke; the vault is to be closed anyway
            draft = self._draft()
        self.session.lock(draft)
        self.stop_work()

    def _blank(self) -> None:
        self.clear_notifications()
        for screen in reversed(self.screen_stack):
            if screen.is_mounted and hasattr(screen, "wipe"):
                screen.wipe()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if isinstance(self.screen, UnlockScreen):
            self.screen.close()
        forget_words()

    def _draft(self) -> Draft | None:
        for screen in reversed(self.screen_stack):
            draft = screen.draft() if isinstance(screen, Page) else None
            if draft is not None:
                return draft
        return None

    def _on_suspend(self, _app: object) -> None:
        self._lock_if_open()

    def _lock_if_open(self) -> None:
        """Lock; where nothing is open, empty what was typed to open something."""
        if self.session.state is State.LOCKED:
            self._empty()
        else:
            self.lock()

    def _tick(self) -> None:
        if not self.screen_stack:  # the program is ending
            return
        if self._is_alone():
            self.lock(leave=True)
            return
        garbage.tidy(self._idle.seconds_quiet())
        verdict = self._idle.tick()
        if verdict is Verdict.AWAKE:
            self.show_countdown()
        elif verdict is Verdict.IDLE and self.session.state is State.OPENING:
            self._empty()  # what takes long is waited for; once open it has a time of its own
        else:
            self._lock_if_open()

    def _is_alone(self) -> bool:
        """Whether the terminal is gone."""
        return not self.is_headless and terminal.is_gone()

    def _empty(self) -> None:
        """Nobody is there and nothing is open: forget what was typed to open something."""
        for screen in self.screen_stack:
            if isinstance(screen, Page) and screen.EMPTIED:
                screen.wipe()
        self._idle.touch()

    def show_countdown(self) -> None:
        """Say on the screen in front when the journal locks, and whether it is held."""
        if self.session.state is not State.OPEN:
            return
        left = self._idle.seconds_left()
        if left > _MINUTE:
            text = words.LOCKS_IN_MINUTES.format(minutes=-(-left // _MINUTE))
        else:
            text = words.LOCKS_IN_SECONDS.format(seconds=left)
        for bar in self.screen.query(TitleBar):
            bar.countdown = text
            bar.held = self.session.held

    async def on_event(self, event: events.Event) -> None:
        """Notice that somebody is there; take nothing in where nobody sees what it would do."""
        if isinstance(event, _TOUCHES):
            self._idle.touch()
        if not (isinstance(event, (events.InputEvent, events.Paste)) and self._is_blind_to(event)):
            await super().on_event(event)

    def _is_blind_to(self, event: events.Event) -> bool:
        too_small = any(is_ < least for is_, least in zip(self.size, SMALLEST, strict=True))
        return too_small and getattr(event, "key", "") not in _BLIND_KEYS

    # Commands and help

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Our own rows of the key table for this screen, and no command of Textual's."""
        offered: set[str] = set()
        place = getattr(screen, "PLACE", "")
        places = [place, *(["cards"] if place == "timeline" else []), "app"]
        for key in (key for place in places for key in keys_of(place)):
            everywhere = key.place == "app" or key.action.startswith("app.")
            node = self if everywhere else screen
            action = key.action.removeprefix("app.")
            if not key.command or key.label in offered or not can_now(node, action):
                continue
            offered.add(key.label)
            run = partial(node.call_later, node.run_action, action)
            yield SystemCommand(key.label, key.sentence, run)
        yield from self.theme_commands()

    def action_command_palette(self) -> None:
        """Our commands."""
        from .screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_crisis(self) -> None:
        """Whom to call and what to do, in front of whatever is there."""
        from .screens.crisis import CrisisScreen

        if not self.closing and not isinstance(self.screen, CrisisScreen):
            self.push_screen(CrisisScreen(), self._after_crisis)

    def _after_crisis(self, _result: None) -> None:
        if self._show_later:
            self._show_later = False
            self._show_journal()

    def action_help(self) -> None:
        """The keys of what is in focus and of this screen."""
        from .screens.help import HelpScreen

        place = getattr(self.screen, "PLACE", "")
        if place and place != "help":
            first = getattr(self.focused, "PLACE", "")
            last = "page" if getattr(self.screen, "moved", None) else ""
            places = [each for each in (first, place, last) if each]
            self.push_screen(HelpScreen(places, useless(self, [*places, "app"])))

    def _warm_up(self) -> None:
        """Make the rest ready now that something is to be seen."""
        self.stylesheet.read(LAYOUT)
        self.stylesheet.parse()
        threading.Thread(target=_import_the_rest, daemon=True, name="warm-up").start()


def _import_the_rest() -> None:
    """Import what unlocking and an entry need while the passphrase is being typed."""
    try:
        for name in ("vault.store.opening", "tui.screens.opening", "tui.screens.entry"):
            import_module(name)
    finally:
        garbage.keep()


def run(
    paths: Paths,
    clock: Clock,
    kdf: Kdf | None = None,
    *,
    notice: str = "",
    key_file: Path | None = None,
    example: str = "",
    ascii_only: bool = False,
) -> int:
    """Run the full-screen face; 0 to leave, RELOCK to be started again, 1 after a crash.

    Args:
        paths: where the vault is or will be.
        clock: what time it is.
        kdf: the cost of a new passphrase; None is the standard one.
        notice: a line on the lock screen; the demo shows its passphrase there.
        key_file: where the second factor is; read at each unlocking, not before.
        example: the demo's passphrase, which enter alone stands for.
        ascii_only: whether the command line asked for nothing but ASCII.
    """
    session = Session(paths, clock, kdf)
    app = PeerlogApp(
        session,
        notice=notice,
        key_file=key_file,
        example=example,
        display=detect(os.environ, ascii_only=ascii_only),
        settings=settings_file(),
    )
    result = app.run()
    session.wait_closed(CLOSING_SECONDS)
    return result if result is not None else (app.return_code or 0)
