"""What is said about opening a journal, in English: unlock, first run, change of what opens it."""

from __future__ import annotations

from typing import Final

from .table import Plural

# Unlock.
LOCKED: Final = "Locked. Nothing is readable until you type your passphrase."
LOCKED_CODE: Final = "Locked. Nothing is readable until you type your recovery code."
OPENED_BY_CODE: Final = "Opened with the recovery code. For a new passphrase press , and then f5."
CLOSING: Final = "Locked."
PASSPHRASE: Final = "Passphrase"  # noqa: S105  # a label
RECOVERY_CODE: Final = "Recovery code: eight groups of four"
OPENING: Final = "Opening…"
KEY_FILE: Final = "Key file: its folder and name"
NO_KEY_FILE: Final = "The key file cannot be read; nothing was changed."
NO_KEY_FILE_MORE: Final = "Put in the stick that holds it, and look at the name."
NOT_A_KEY_FILE: Final = "That is not a key file of this program; nothing was changed."

CLOCK_QUESTION: Final = "The computer says it is {day}, {days} after the last use."
CLOCK_MORE: Final = (
    "Is that right? If yes, notes whose time has come are destroyed now. If no, the "
    "journal locks and nothing is destroyed; set the clock and unlock again."
)

# First run.
STEP: Final = "Set up · step {step} of {steps} · {title}"
STEP_TITLES: Final = ("what this is", "passphrase", "recovery code", "policy", "done")
WHAT_IT_KEEPS: Final = (
    "This journal keeps, on this computer alone and encrypted:",
    "  • one entry per contact, in codes: the day, the kind, about how long;",
    "  • if you switch it on, a short note that is destroyed after a few days.",
    "",
    "It cannot:",
    "  • protect what you write from a court order, from your agency, or from",
    "    someone who watches this computer while it is unlocked;",
    "  • make a colleague impossible to recognize, if the note describes them;",
    "  • bring anything back when passphrase and recovery code are both lost.",
    "",
    "Whether your talks are confidential by law depends on your state and role.",
    "Leave out names, ranks, places and case numbers. The codes are enough.",
)
NEXT_IS_ENTER: Final = "Press enter to go on."
WORDS_OFFERED: Final = (
    (
        "These six random words can be your passphrase. They are stronger than a clever "
        "sentence. Write them down and keep them where you keep your papers."
    ),
)
OWN_ASKED: Final = (
    (
        "Your own passphrase: at least {least} characters. Several unrelated words are best. "
        "Nobody can reset it. {code}"
    ),
)
CODE_COMES: Final = "The recovery code you get next is the only other way in."
CODE_STAYS: Final = "The recovery code stays the only other way in."
TYPE_WORDS: Final = "Type the six words"
TYPE_OWN: Final = "Your passphrase"
TYPE_AGAIN: Final = "The same again"
NOT_STRONG_ENOUGH: Final = "Not strong enough yet. Add a word or two that do not belong together."
METER: Final = "10^{number} guesses · {phrase}"
METER_EMPTY: Final = "Counts the guesses that somebody would need."
METER_SHORT: Final = Plural("{phrase}, {n} more character", "{phrase}, {n} more characters")
BANDS: Final = {
    "AT_ONCE": "found at once",
    "IN_DAYS": "found within days",
    "TOO_WEAK": "too weak",
    "STRONG": "strong",
    "VERY_STRONG": "very strong",
}
NOT_THE_WORDS: Final = "That is not the six words shown. Take your time, spaces included."
NOT_THE_SAME: Final = "The two are not the same."
MAKING: Final = "Making the journal…"
CODE_SHOWN: Final = (
    (
        "Write this on paper now. It opens the journal if you forget the passphrase. "
        "It is shown once. Do not photograph it; do not type it anywhere else."
    ),
)
CODE_PROOF: Final = "To show that it is on paper, type group {first} and group {second}:"
CODE_GROUPS: Final = "two groups of four"
CODE_WRONG: Final = "Those are not groups {first} and {second}. Compare them with your paper."
POLICY_ASKED: Final = (
    (
        "Most programs keep no notes at all, and so does this journal unless you say so. "
        "Ask your program what its rule is. All this can be changed later."
    ),
)
POLICY_MORE: Final = "The settings have more to choose; this is what cannot wait."
DONE: Final = (
    "The journal is ready.",
    "",
    "Two keys are an entry: n, then ctrl+s. What it begins with fits most contacts.",
    "ctrl+l locks at once, from anywhere. ctrl+g shows the keys of a screen.",
    "",
    "It locks by itself after {minutes} without a key.",
)
BEGIN: Final = "Press enter to begin."

# Changing what opens the journal.
CHANGE_TITLE: Final = "Change the passphrase"
TYPE_OLD: Final = "The passphrase as it is now"
OLD_NOT_NEEDED: Final = "Opened with the recovery code; the old passphrase is not asked for."
OTHERS_DROPPED: Final = Plural(
    "{n} other passphrase will not open the journal any more.",
    "{n} other passphrases will not open the journal any more.",
)
KEY_FILE_STAYS: Final = "The key file is needed with the new passphrase too."
KEY_FILE_GOES: Final = "The new passphrase opens the journal without a key file."
KEY_FILE_ASKED_AT_UNLOCK: Final = "Lock, and open the journal with its key file first."
CHANGING: Final = "Changing…"
IS_CHANGED: Final = "The passphrase is changed. Old backups open with the old one."
NEW_CODE: Final = "New recovery code"
NEW_CODE_ASKED: Final = (
    (
        "A new recovery code takes the place of the old one, which opens nothing any more "
        "(old backups still open with it). Have paper and pen ready."
    ),
    "",
    "Lost the old code, or locked before it was on paper? This is the way to a new one.",
)
CODE_NOT_PROVED: Final = (
    "The old code opens nothing any more. Type the two groups, or press esc again to leave."
)
CODE_MADE: Final = "The new recovery code is on paper; the old one opens nothing any more."
