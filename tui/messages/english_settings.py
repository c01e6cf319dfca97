"""What the settings say, in English, and how the screens look."""

from __future__ import annotations

from typing import Final

from .table import Plural

# Settings.
SETTINGS: Final = "Settings"
SETTINGS_CHANGED: Final = "Settings · not saved yet"
UNSAVED: Final = "Save the changes?"
UNSAVED_MORE: Final = "Without saving, the settings stay as they were."
UNSAVED_KEYS: Final = "y yes    n no    esc back to the settings"
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
SETTING_MEANS: Final = {
    "profile": "The rules that your cards and exceptions follow.",
    "notes": "A short text beside the codes of an entry.",
    "note_days": "A note is destroyed after so long; its codes stay.",
    "handles": "A word of your own that goes when the follow-up goes.",
    "ask_recipient": "Asks in each entry: a member, family, retired, other.",
    "ask_supporter_time": "Asks in each entry: were you on duty, or off?",
    "lock_minutes": "It locks by itself after so long without a key.",
    "month_after_days": "After so long an entry has a month and no day.",
    "quarter_after_days": "After so long an entry has a quarter and no month.",
    "report_period": "How much time one summary for your team covers.",
    "count_crisis_steps": "A bare number of the quarter, in no entry.",
    "approved_by": "Who approved this rule for your program.",
    "in_force_since": "The day since which this is the rule.",
    "agency": "What your agency adds to the law.",
    "theme": "The colors, on this computer.",
    "motion": "Whether anything glides, on this computer.",
    "language": "What the screens speak, on this computer.",
}
LAWS: Final = {
    "us-ca-le": "California: police",
    "us-ca-fire": "California: fire",
    "us-ca-ems": "California: EMS",
    "us-fed-le": "federal police",
    "us-la": "Louisiana",
    "us-mt": "Montana",
    "us-pa-le": "Pennsylvania: police",
    "us-pa-cism": "Pennsylvania: CISM",
    "us-va": "Virginia",
    "generic-guideline": "none, guideline only",
}
LAW_CHOSEN: Final = "{code} · {name}"
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
    "f2 shows what the law or guideline says.",
    "f3 shows your numbers for the crisis card.",
    "f4 backs up, checks and imports.",
    "f7 shows the record of legal holds and deletions.",
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
