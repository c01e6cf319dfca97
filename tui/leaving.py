"""Parts of a screen that may be taken away before they were made."""

from __future__ import annotations

from textual import events
from textual.message_pump import MessagePump


class Leaving(MessagePump):
    """Put before a widget: it sets nothing up when it is on its way out already.

    What is inside it was then never made. No widget itself, so that styles are inherited from the
    one it is put before.
    """

    _pruning: bool

    async def on_event(self, event: events.Event) -> None:
        """Do without being mounted and measured once it is taken away."""
        if not (self._pruning and isinstance(event, (events.Mount, events.Resize))):
            await super().on_event(event)
