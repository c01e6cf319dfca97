"""A list that fills the screen."""

from __future__ import annotations

from textual.widgets import OptionList


class Rows(OptionList):
    """One line or two for each thing; enter or a click chooses one."""

    DEFAULT_CSS = """
    Rows {
        height: 1fr; border: none; background: $background; padding: 0 1;
        &:focus { border: none; }
    }
    """
