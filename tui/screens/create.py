"""Making a team that is led from this journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Static

from tui.keymap import bindings
from tui.messages import team_words, words
from tui.places import place_words
from tui.team_lines import merged_lines
from tui.widgets.chips import Chips
from vault.errors import VaultError
from vault.journal.vocabulary import Recipient
from vault.statistics import categories, team
from vault.statistics.periods import Length

from .asking import check_new_file, named
from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.widget import Widget

    from vault.store.vault import Vault

_LABEL = 22


class Wanted(NamedTuple):
    """What was chosen."""

    length: Length
    serves: dict[Recipient, int] | None
    supporter_time: bool


def make(vault: Vault, wanted: Wanted, path: Path) -> None:
    """Make the team and write its invitation to a new file, both or neither.

    Raises:
        FileExists, NoSuchFolder, OwnFolder: nothing was made.
        VaultError: as `team.found`.
    """
    check_new_file(vault, path)
    team.found(
        vault, path, wanted.length, serves=wanted.serves, supporter_time=wanted.supporter_time
    )


class CreateScreen(Page[str]):
    """The three choices of a team, made once. Dismissed with what is to be said of it."""

    PLACE = "create"
    BINDINGS = bindings("create")
    _making = False
    """Whether the team is on its way: made twice, it would be refused."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing while it is made."""
        del parameters
        return not self._making or action not in {"save", "back"}

    def heading(self) -> str:
        """Its name."""
        return team_words.CREATE

    def body(self) -> Iterable[Widget]:
        yield VerticalScroll(*self._parts(), id="create", can_focus=False)

    def on_mount(self) -> None:
        for field in self.query(Input):
            field.cursor_blink = False
        self.query_one("#length").focus()
        self.say(team_words.CREATE_FOR_GOOD)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is merged or no number, as people are typed."""
        event.stop()
        wrong = self._wrong()
        for recipient in Recipient:
            beside = team_words.CREATE_NO_NUMBER if recipient in wrong else ""
            self.query_one(f"#{recipient}-wrong", Static).update(beside)
        if not wrong:
            self._tell_merging()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the next field."""
        event.stop()
        self.focus_next()

    def action_back(self) -> None:
        """Make nothing."""
        self.wipe()
        self.dismiss("")

    def action_save(self) -> None:
        """Make it."""
        wrong = self._wrong()
        if wrong:
            self.query_one(f"#{wrong[0]}", Input).focus()
            self.say(team_words.CREATE_NUMBERS, error=True)
            return
        try:
            wanted, file = self._wanted(), self._file()
        except VaultError as error:
            self.say_error(error)
        else:
            self._making = True
            self.make(wanted, file)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def make(self, wanted: Wanted, file: Path) -> None:
        """Make it and go back."""
        try:
            await self.session.commit(make, wanted, file)
        except VaultError as error:
            self._making = False
            self.say_error(error)
            return
        self.wipe()
        self.dismiss(team_words.CREATED.format(name=place_words(file)))

    def _parts(self) -> Iterable[Widget]:
        yield Chips(
            team_words.CREATE_LENGTH, list(team_words.LENGTHS.items()),
            value="quarter", optional=False, id="length", label_width=_LABEL,
        )  # fmt: skip
        yield Chips(
            team_words.CREATE_OWN_TIME, list(words.OFF_ON.items()), value="off", optional=False,
            id="own-time", label_width=_LABEL,
        )  # fmt: skip
        yield Static(team_words.CREATE_PEOPLE, classes="told", markup=False)
        for recipient in Recipient:
            yield self._row(
                team_words.CREATE_RECIPIENTS[recipient],
                Input(id=str(recipient)),
                Static("", id=f"{recipient}-wrong", classes="wrong", markup=False),
            )
        yield Static(team_words.CREATE_MERGING, id="merging", classes="told", markup=False)
        yield self._row(
            team_words.CREATE_FILE, Input(team_words.CREATE_NAME, id="file", classes="path")
        )

    def _row(self, name: str, *parts: Widget) -> Widget:
        return Horizontal(Static(name, classes="name", markup=False), *parts)

    def _typed(self) -> dict[Recipient, str]:
        typed = {each: self.query_one(f"#{each}", Input).value.strip() for each in Recipient}
        return {each: number for each, number in typed.items() if number}

    def _wrong(self) -> list[Recipient]:
        """Where something else than a number was typed."""
        return [each for each, number in self._typed().items() if not number.isdecimal()]

    def _people(self) -> dict[Recipient, int] | None:
        """People by category; None when no number was typed."""
        return {each: int(number) for each, number in self._typed().items()} or None

    def _wanted(self) -> Wanted:
        chosen = self.query_one("#length", Chips).value or ""
        own_time = self.query_one("#own-time", Chips).value == "on"
        return Wanted(Length[chosen.upper()], self._people(), own_time)

    def _file(self) -> Path:
        typed = self.query_one("#file", Input).value.strip()
        return named(typed or team_words.CREATE_NAME)

    def _tell_merging(self) -> None:
        people = self._people()
        said = [team_words.CREATE_MERGING] if people is None else _merging(people)
        self.query_one("#merging", Static).update("\n".join(said))


def _merging(people: dict[Recipient, int]) -> list[str]:
    return list(merged_lines(categories.merged(people))) or [team_words.CREATE_APART]
