"""What keeps and what goes by its day, in English: legal holds, their record, fading."""

from __future__ import annotations

from typing import Final

from .table import Plural

# Legal hold.
HELD: Final = "HELD"
HELD_TITLE: Final = "HELD: nothing is deleted"
HOLD: Final = "Legal hold"
HOLD_IS: Final = (
    "While a hold stands, nothing it covers is deleted, changed or faded, by "
    "anybody or by time. To release it, the passphrase and a reason are asked for."
)
HOLD_ENTRY: Final = "e  Hold this entry · {day}"
HOLD_ENTRY_TOO: Final = "e  Hold this entry for itself too · {day}"
RELEASE_ENTRY: Final = "e  Release this entry · {day} · HELD"
HOLD_WHOLE: Final = "w  Hold the whole journal"
RELEASE_WHOLE: Final = "w  Release the whole journal · HELD"
HOLD_LEAVES: Final = "esc changes nothing"
HOLD_ALL: Final = "Hold the whole journal?"
HOLD_ALL_MORE: Final = (
    "From now on nothing is deleted, changed or faded, by anybody or by time. "
    "Releasing it takes the passphrase and a reason."
)
HOLD_SET_ENTRY: Final = "A legal hold stands on this entry: nothing of it is deleted."
HOLD_SET_ALL: Final = "A legal hold stands on the whole journal: nothing is deleted."
RELEASE_OF_ENTRY: Final = "Release the hold on this entry · {day}"
RELEASE_OF_WHOLE: Final = "Release the hold on the whole journal"
RELEASE_MORE: Final = "What it covers lives until {day} at least. The reason is kept in the record."
REASON: Final = "Why, without names; at most {most} characters"
REASON_MISSING: Final = "A release needs a reason; the hold stands."
REASON_FOUND: Final = "May identify someone: {found}. enter replaces that."
REASON_FINDING: Final = "{written} becomes {placeholder}"
REASON_MORE: Final = "{first} and {n} more"
RELEASING: Final = "Releasing…"
RELEASED: Final = "The hold is released. Nothing that it covered is deleted before {day}."
STILL_HELD: Final = "The hold on the whole journal still stands."
HELD_ENTRY: Final = "HELD: this entry. Nothing of it is deleted, changed or faded."
HELD_WHOLE: Final = "HELD: the whole journal. Nothing is deleted, changed or faded."
HELD_BOTH: Final = "HELD: this entry, and the whole journal. Nothing dies."
NOTE_HELD: Final = "Note · held, does not die"

# Record.
RECORD: Final = "Record"
RECORD_HOLDS: Final = "Legal holds"
RECORD_NO_HOLDS: Final = "There was no legal hold."
RECORD_STANDS: Final = "{what} · since {since} · stands"
RECORD_RELEASED: Final = "{what} · {since} to {until}"
RECORD_REASON: Final = "   released because: {reason}"
RECORD_WHOLE: Final = "the whole journal"
RECORD_ENTRY: Final = "the entry of {day}"
RECORD_ENTRY_GONE: Final = "an entry that is gone"
RECORD_DELETIONS: Final = "Deleted by hand"
RECORD_NO_DELETIONS: Final = "Nothing was deleted by hand."
RECORD_MONTH: Final = "{month} · {entries}, {notes}"
ENTRIES: Final = Plural("{n} entry", "{n} entries")
NOTES: Final = Plural("{n} note", "{n} notes")
RECORD_MORE: Final = "Numbers and months alone; what dies by the policy's days is not in it."

# Fading.
FADES: Final = "Exactness"
EXACT_UNTIL: Final = {
    "month": "exact day until {day}, then only the month",
    "quarter": "month until {day}, then only the quarter",
}
FADED_WHOLLY: Final = "the quarter, for good"
DOES_NOT_FADE: Final = "does not fade while the hold stands"
FORECAST: Final = "In the next {days} days:"
FORECAST_NOTES: Final = Plural("{n} note dies, on {day}", "{n} notes die, the first on {day}")
FORECAST_MONTH: Final = Plural(
    "{n} entry fades to its month, on {day}",
    "{n} entries fade to their months, the first on {day}",
)
FORECAST_QUARTER: Final = Plural(
    "{n} entry fades to its quarter, on {day}",
    "{n} entries fade to their quarters, the first on {day}",
)
FORECAST_NOTHING: Final = "nothing dies or fades."
FORECAST_HELD: Final = "A legal hold stands: nothing dies or fades."
