"""A line for secrets: hidden by default, never in the undo history or the clipboard."""

from __future__ import annotations

from textual.widgets import Input


class SecretInput(Input):
    """An input that shows dots, can be shown, and gives its text away only once."""

    def __init__(
        self,
        placeholder: str,
        *,
        hidden: bool = True,
        id: str | None = None,  # noqa: A002  # Textual's name for it
    ) -> None:
        super().__init__(placeholder=placeholder, password=hidden, id=id)
        self.cursor_blink = False

    def watch_password(self) -> None:
        """Have the footer name what its key does next."""
        if self.is_attached:
            self.screen.refresh_bindings()

    def take(self) -> str:
        """The text; the field is empty afterwards."""
        value = self.value
        self.wipe()
        return value

    def wipe(self) -> None:
        """Empty the field."""
        self.clear()
