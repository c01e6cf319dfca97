"""The smallest Textual application that draws something; the baseline of the first paint."""

from textual.app import App
from textual.widgets import Static


class EmptyApp(App):
    """One line of text."""

    def compose(self):
        yield Static("Locked")


if __name__ == "__main__":
    EmptyApp().run()
