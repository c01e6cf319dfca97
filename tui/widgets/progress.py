"""How far something is: a bar that stands still between two steps, and the number beside it."""

from __future__ import annotations

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from tui.language import number
from tui.messages import file_words, team_words

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
    share = reactive(default=False)
    """Whether `done` is a number of hundredths rather than of things."""

    def render(self) -> Text:
        """The bar and the number."""
        if not self.files:
            return Text("")
        form = file_words.SHARE if self.share else team_words.PROGRESS
        said = form.format(done=number(self.done), files=number(self.files))
        room = max(1, self.size.width - len(said) - 2)
        drawn = bar(self.done, self.files, room)
        style = self.get_component_rich_style("progress--bar", partial=True)
        return Text(end="").append(f"{drawn:<{room}}", style=style).append(f"  {said}")
