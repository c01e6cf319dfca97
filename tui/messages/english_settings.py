"""What the settings say, in English, and how the screens look."""

from __future__ import annotations

from typing import Final

from .table import Plural

# Settings.
SETTINGS: Final = "Settings"
SETTING: Final = {
    "notes": "Notes",
    "note_days": "A note dies after",
    "handles": "One word per follow-up",
    "ask_recipient": "Ask for whom",
    "ask_supporter_time": "Ask for your own time",
    "lock_minutes": "Lock after",
    "month_after_days": "A day fades to its month",
    "quarter_after_days": "A month to its quarter",
    "profile": "Law or guideline",
    "report_period": "Report period",
    "count_crisis_steps": "Count crisis steps",
    "approved_by": "Approved by (an office)",
    "in_force_since": "In force since",
    "agency": "Agency's rules (a file)",
    "theme": "Theme",
    "motion": "Motion",
    "language": "Language",
}
LANGUAGE_OF_SYSTEM: Final = "the computer's"
LANGUAGE_LATER: Final = "The language changes with the next lock."
OFF_ON: Final = {"off": "off", "on": "on"}
NOTE_DAYS: Final = {1: "1 day", 3: "3", 7: "7", 14: "14", 21: "21", 30: "30"}
MONTH_AFTER: Final = {30: "after 30 days", 60: "60", 90: "90", 180: "180"}
QUARTER_AFTER: Final = {180: "after 180 days", 365: "365", 730: "730"}
LOCK_MINUTES: Final = {1: "1 minute", 3: "3", 5: "5", 10: "10", 15: "15"}
DAYS: Final = Plural("{n} day", "{n} days")
MINUTES: Final = Plural("{n} minute", "{n} minutes")
SETTINGS_MORE: Final = (
    "Notes that are already there keep their own days.",
    "Switching notes off keeps what is there until it dies and takes no new ones.",
    "A day that has faded stays faded, whatever is chosen later.",
    "f2 shows what the law or guideline says, f3 your numbers for the crisis card,",
    "f4 backs up, checks and imports, f7 is the record of legal holds and deletions.",
)
SETTINGS_SAVED: Final = "Settings saved."

# How the screens look.
THEMES: Final = {
    "night": ("Night", "dark and dim, for a dark room"),
    "day": ("Day", "dark text on a light ground"),
    "contrast-dark": ("Contrast, dark", "white on black, the strongest contrast"),
    "contrast-light": ("Contrast, light", "black on white, the strongest contrast"),
    "plain": ("Plain", "the sixteen colors of the terminal"),
}
THEME_COMMAND: Final = "Theme: {theme}"
THEME_CHOSEN: Final = "The theme is now: {theme}."
THEME_KEPT: Final = "{theme} is kept for terminals with more colors; this one shows Plain."
MOTION: Final = ("motion off", "motion on")
