"""How far something is: a bar that stands still between two steps, and the number beside it."""

from __future__ import annotations

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from tui.messages import team_words

from .bars import bar


class Progress(Widget):
    """One row; empty until there is something to do."""

    DEFAULT_CSS = """
    Progress { height: 1; padding: 0 1; color: $text; }
    Progress > .progress--bar { color: $accent; background: $panel; }
    """
    COMPONENT_CLASSES = {"progress--bar"}

    done = reactive(0)
    files = reactive(0)

    def render(self) -> Text:
        """The bar and the number."""
        if not self.files:
            return Text("")
        number = team_words.PROGRESS.format(done=f"{self.done:,}", files=f"{self.files:,}")
        room = max(1, self.size.width - len(number) - 2)
        drawn = bar(self.done, self.files, room)
        style = self.get_component_rich_style("progress--bar", partial=True)
        return Text(end="").append(f"{drawn:<{room}}", style=style).append(f"  {number}")
