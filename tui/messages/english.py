"""What every screen says, and with it all the other parts of the table `words`.

Short and calm: what happened, then what to do. Names in braces are filled in by the screens.
A name stands in one part alone, and `words.NAME` finds it wherever it stands.
"""

from __future__ import annotations

from typing import Final

from .english_codes import *  # noqa: F403
from .english_days import *  # noqa: F403
from .english_entry import *  # noqa: F403
from .english_figures import *  # noqa: F403
from .english_holds import *  # noqa: F403
from .english_keys import *  # noqa: F403
from .english_list import *  # noqa: F403
from .english_opening import *  # noqa: F403
from .english_settings import *  # noqa: F403

NAME: Final = "Journal"
LOCKS_IN_MINUTES: Final = "locks in {minutes} min"
LOCKS_IN_SECONDS: Final = "locks in {seconds} s"
TOO_SMALL: Final = "Make the window a little larger (80 by 24), or leave and start peerlog --plain."

# What the screens say in place of a hint that speaks of the command line.
HINTS: Final[dict[str, str]] = {
    "KeyFileNeeded": "Put in the stick and type the name of the file; f4 shows or hides the line.",
    "OnHold": "h on the list shows the hold and releases it.",
    "BadValue": "Look at the day, the follow-up and its word.",
    "NoSuchEntry": "Go back to the list.",
    "NotesForbidden": "The settings name the rule.",
    "NoSuchProfile": "",
    "BadProfile": "",
    "NotesOff": "Settings can switch notes on.",
    "WeakPassphrase": "Use several unrelated words, or take the six words offered.",
    "ClockJumped": "If the date is right, lock, unlock and say so; if not, set the clock first.",
    "NoVault": "",
}

CONFIRM_KEYS: Final = "y yes    n or esc no"
