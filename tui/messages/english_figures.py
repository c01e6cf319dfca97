"""What the statistics say, in English, and the summary that may leave."""

from __future__ import annotations

from typing import Final

from .table import Plural

# Statistics.
STATISTICS: Final = "Statistics · {span}"
SPANS: Final = ("last 4 weeks", "last 8 weeks", "last 26 weeks", "last 52 weeks", "all")
TOTALS: Final = "{contacts}   about {hours} h"
OVER_TIME: Final = {
    "day": "Contacts a week",
    "month": "Contacts a month",
    "quarter": "Contacts a quarter",
}
"""By the grain of what a bar stands for."""
OWN_EYES: Final = "Exact, and for your eyes only. What may leave is rounded; see Send."
NOTHING_COUNTED: Final = "Nothing to count in this time."

# Send.
SEND: Final = "Send · {period}"
EXACTLY: Final = "Exactly these bytes leave"
BYTES: Final = Plural("{n} byte", "{n} bytes")
NOT_IN_HERE: Final = "Not in here: notes, names, days, follow-ups, who you are."
DIGEST: Final = "sha256 {first}\n       {second}"
FILE_NAME: Final = "File name; enter writes it, esc goes back"
WRITTEN: Final = "Written: {name}"
NO_SUCH_FOLDER: Final = "That folder is not there. Nothing was written."
