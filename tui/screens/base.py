"""What every screen of the open journal shares: title, status line, footer, wiping."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, Static

from tui.keymap import bindings
from tui.language import tr
from tui.leaving import Leaving
from tui.messages import card_words, words
from tui.widgets.footer import Keys
from tui.widgets.pane import Pane
from tui.widgets.passphrase import SecretInput
from tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from textual import events
    from textual.app import ComposeResult
    from textual.widget import Widget

    from tui.app import PeerlogApp
    from tui.session import Session
    from vault.errors import VaultError
    from vault.journal.drafts import Draft

LAYOUT = Path(__file__).parents[1] / "app.tcss"
"""The style sheet of every screen but the lock screen, which must not wait for it to be parsed."""

R = TypeVar("R")
T = TypeVar("T")


class Page(Leaving, Screen[R]):
    """A screen above the lock screen; it can be wiped, and most say something below."""

    CSS_PATH: ClassVar[Path | None] = LAYOUT
    PLACE = ""
    """Its rows in the key table."""
    EMPTIED = False
    """Whether it is wiped when nobody is there although no journal is open."""
    BINDINGS = bindings("page")
    _late: Callable[[], object] | None = None
    """What is left to be done when it is in front again."""

    def compose(self) -> ComposeResult:
        self._fit_window()
        yield TitleBar(self.heading(), "" if self.PLACE == "crisis" else card_words.CRISIS_KEY)
        yield from self.body()
        yield Static("", id="status", markup=False)
        yield Static(words.TOO_SMALL, id="too-small", markup=False)
        yield Keys()

    def on_resize(self) -> None:
        """Keep what has focus in sight."""
        self.call_after_refresh(self._show_focused)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Count down from the first moment; do what was put off meanwhile."""
        if not self.stack_updates:  # the first time every part has just got its styles
            event.refresh_styles = False
        self.journal.show_countdown()
        late, self._late = self._late, None
        if late is not None:
            self.in_front(late)

    def in_front(self, act: Callable[[], object]) -> None:
        """Do what takes another page from sight, or put it off while the crisis card is there."""
        if self.is_active:
            act()
        else:
            self._late = act

    def dismiss(self, result: R | None = None) -> AwaitComplete:
        """Leave with *result*; from behind another screen, as soon as that is gone."""
        if self.is_active:
            return super().dismiss(result)
        self._late = partial(self.dismiss, result)
        return AwaitComplete()

    def lead_to(
        self, screen: Screen[T], callback: Callable[[T | None], None] | None = None
    ) -> None:
        """Put *screen* in front, unless another came in front while it was made ready."""
        if self.is_active:
            self.app.push_screen(screen, callback)

    def heading(self) -> str:
        """What the top row says."""
        return ""

    def body(self) -> Iterable[Widget]:
        """What lies between the top row and the status line."""
        return ()

    @property
    def journal(self) -> PeerlogApp:
        """The app by its own type."""
        return cast("PeerlogApp", self.app)

    @property
    def session(self) -> Session:
        """The bridge to the vault."""
        return self.journal.session

    @property
    def today(self) -> date:
        """The local day."""
        return self.session.clock.now().date()

    def draft(self) -> Draft | None:
        """What would be lost when the journal locks now; most screens have nothing."""
        return None

    def takes_back(self, action: str) -> bool:
        """Whether the key of *action* now undoes what it did."""
        return action == "show" and any(not each.password for each in self.query(SecretInput))

    @property
    def moved(self) -> Widget | None:
        """What j and k move: a list or a page, not where one types or decides."""
        part = self.focused
        if part is None or hasattr(part, "PLACE") or part.check_consume_key("j", "j"):
            return None
        return part if isinstance(part, Pane) or hasattr(part, "action_cursor_down") else None

    async def action_line(self, by: int) -> None:
        """One line down or up, for hands that know j and k."""
        if self.moved is not None:
            what = "scroll" if isinstance(self.moved, Pane) else "cursor"
            await self.moved.run_action(f"{what}_{'down' if by > 0 else 'up'}")

    def _fit_window(self) -> None:
        """Begin with the classes of this window's size: Textual would style every part again."""
        (width, height), app = self.app.size, self.app
        for length, limits in (
            (width, app.HORIZONTAL_BREAKPOINTS),
            (height, app.VERTICAL_BREAKPOINTS),
        ):
            self.add_class(*self._get_breakpoint_classes(length, limits or []), update=False)

    def _show_focused(self) -> None:
        too_small = self.has_class("-slim") or self.has_class("-low")
        if self.focused is not None and not too_small:
            self.focused.scroll_visible(animate=False)

    def wipe(self) -> None:
        """Forget everything that is shown."""
        for field in self.query(Input):
            field.clear()
        self.say("")

    def say(self, text: str, *, error: bool = False) -> None:
        """Put one sentence on the status line."""
        for line in self.query("#status").results(Static):
            line.update(text)
            line.set_class(error, "-error")

    def say_error(self, error: VaultError) -> None:
        """Say what went wrong and what to do."""
        hint = words.HINTS.get(type(error).__name__) or tr(error.hint)
        self.say(f"{tr(error.text)} {hint}".rstrip(), error=True)

    def retitle(self) -> None:
        """Show the heading again after it changed."""
        self.query_one(TitleBar).title = self.heading()


class Modal(Page[R], ModalScreen[R]):
    """A box in front of another screen, with a line of its own for what it says."""

    def compose(self) -> ComposeResult:
        yield from self.body()
        yield Static(words.TOO_SMALL, id="too-small", markup=False)
        yield Keys()
