"""Eight words to be read aloud: one to a row, numbered, with room around them."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Static

_ROWS = 4
_COLUMN = 26


class Fingerprint(Static):
    """Two columns of four words, in capitals, read down and then down again."""

    DEFAULT_CSS = """
    Fingerprint { height: auto; padding: 1 2 0 2; text-style: bold; }
    .-tall Fingerprint { padding: 1 4 0 4; }
    """

    def __init__(self) -> None:
        super().__init__("", id="eight", markup=False)

    def show(self, words: tuple[str, ...]) -> None:
        """Show the words; none to forget them."""
        named = [f"{number}  {word.upper()}" for number, word in enumerate(words, start=1)]
        rows = zip(named[:_ROWS], named[_ROWS:], strict=True)
        self.update(Text("\n\n").join(Text(f"{one:<{_COLUMN}}{other}") for one, other in rows))
