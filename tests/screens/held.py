"""Work held in the middle, in the vault's thread, while a person presses keys."""

from __future__ import annotations

import threading

from tui.screens import working


class Held:
    """Holds the vault's thread before a step of some work until it may go on."""

    def __init__(self, monkeypatch, module, name):
        self.reached, self.opened = threading.Event(), threading.Event()
        self.real = getattr(module, name)
        monkeypatch.setattr(module, name, self)
        monkeypatch.setattr(working, "LOOK_SECONDS", 0.01)

    def __call__(self, *args, **kwargs):
        self.reached.set()
        assert self.opened.wait(60)
        return self.real(*args, **kwargs)

    async def arrive(self, pilot):
        """Wait until the work is under way."""
        while not self.reached.is_set():
            await pilot.pause(0.01)
        await pilot.pause(0.05)
