"""What is said while an entry is written, looked through and read, in English."""

from __future__ import annotations

from typing import Final

from .table import Plural

# Entry.
NEW_ENTRY: Final = "New entry"
EDIT_ENTRY: Final = "Edit entry"
NOTE: Final = "Note"
NOTE_NOT_ENGLISH: Final = "Note · the prompts read English only"
READS_ENGLISH: Final = (
    "The prompts read English only: in a note in another language they miss most of what "
    "identifies someone."
)
NOTE_FOUND: Final = Plural("Note · {n} may identify someone", "Note · {n} may identify someone")
NOTE_FOUND_NOT_ENGLISH: Final = Plural(
    "Note · {n} may identify someone · reads English only",
    "Note · {n} may identify someone · reads English only",
)
NOTE_LEFT: Final = Plural("{n} character left", "{n} characters left")
NOTE_OVER: Final = Plural("{n} character too many", "{n} characters too many")
NOTE_TOO_LONG: Final = Plural(
    "The note is {n} character too long. Nothing was saved.",
    "The note is {n} characters too long. Nothing was saved.",
)
NOTE_DIES: Final = "dies {day}"
MOVING: Final = "Letters choose, arrows go on, ctrl+s saves."
MOVING_NOTED: Final = "shift+tab goes to the codes, ctrl+s saves."
NOTES_ARE_OFF: Final = "Notes are off. These codes are the whole entry. ctrl+s saves."
TEXT_LEAVES_A_TRACE: Final = "Text messages leave a trace on both phones and with the carrier."
DRAFT_IS_BACK: Final = "Here is what you had begun. f8 discards it."
KEPT_AS_DRAFT: Final = "Kept as a draft. Press n to go on with it."
EDIT_KEPT: Final = "Kept as a draft. Press e to go on with it."
DISCARDED: Final = "Thrown away. Nothing was kept."
DISCARD: Final = "Throw away what is on this screen?"
DISCARD_MORE: Final = "It has not been saved as an entry."
SAVING: Final = "Saving…"
SAVED: Final = "Saved."
SAVED_AND_DIES: Final = "Saved. The note will be gone on {day}."
SAVED_AND_HELD: Final = "Saved. The note is kept while the legal hold stands."
PREVIEW: Final = "Note · as it would be saved"
FOUND_TITLE: Final = "May identify someone"
FOUND_NOT_ENGLISH: Final = "May identify someone · reads English only"
MORE_MARKS: Final = "+"
LEGEND: Final = "→ {becomes}"
LEGEND_FACTS: Final = "what happened on the call"
LEGEND_MORE: Final = "+{n}"
INSERT: Final = "f4"
INSERTS: Final = {
    "[officer]": "officer",
    "[firefighter]": "fire",
    "[medic]": "medic",
    "[family member]": "family",
    "[person]": "person",
    "[place]": "place",
    "[date]": "date",
    "[agency]": "agency",
}
CHOICES: Final[dict[str, str]] = {
    "replace": "enter {becomes}",
    "keep": "k keep",
    "never": "n never flag it",
    "always": "f5 always redact it",
}
CHOICE_LEAVE: Final = "esc back"
CHOICE_OTHERS: Final = "←→ {at} of {all}"
NOT_FLAGGED: Final = "not pointed out"
AGAIN_TO_KEEP: Final = "This points straight at someone. The same key again keeps it as written."
NO_WORD: Final = "Nothing is pointed out. Put the cursor on a word to put it on your list."
BECOMES: Final = "becomes {placeholder}"
STAYS: Final = "stays as written"
REPLACE: Final = "[x]"
HARD_BOX: Final = "[#]"
KEEP: Final = "[ ]"
HARD: Final = "k keeps it"
REPLACE_AND_SAVE: Final = Plural("enter: replace {n} and save", "enter: replace {n} and save")
SAVE_AS_IS: Final = "enter: save as written"
UNSURE: Final = Plural("not sure: {n} word · u shows it", "not sure: {n} words · u shows them")
NEEDS_K: Final = "This points straight at someone. Press k if it must stay as written."
STAYS_NOW: Final = "It stays as written. space replaces it after all."
NOT_A_WORD: Final = "The lists are for names, places and agencies. k keeps this here."
NUMBERS: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
FOUND_IN: Final = {
    "note": Plural(
        "May identify someone: {n} place in the note.",
        "May identify someone: {n} places in the note.",
    ),
    "handle": Plural(
        "May identify someone: {n} place in the handle.",
        "May identify someone: {n} places in the handle.",
    ),
    "reason": Plural(
        "May identify someone: {n} place in the reason.",
        "May identify someone: {n} places in the reason.",
    ),
}
AS_SAVED: Final[dict[str, str]] = {
    "note": "The note as it would be saved:",
    "reason": "The reason as it would be saved:",
}
FACTS: Final = Plural(
    "{number} sentence describes what happened on the call.",
    "{number} sentences describe what happened on the call.",
)
FACTS_OUT: Final = "Peer notes usually leave that out.  left out · s shows, space keeps"
FACTS_STAY: Final = "Peer notes usually leave that out.  stays · space leaves it out"
FACTS_WHY: Final = "What happened on the call can point at who was there."
ADMISSION: Final = "This may touch the limits of confidentiality: f7 shows exceptions, f6 the card."
HANDLE_FOUND: Final = (
    "The word of the follow-up may identify someone. Choose another, or press ctrl+s again."
)
LISTED_ALWAYS: Final = "Added to your list: pointed out in every note from now on."
LISTED_NEVER: Final = "It is not pointed out any more. Settings, f8 shows your words."
NOTHING_SPOTTED: Final = "Nothing spotted. Give it one more read."
GROUP_TOO_SMALL: Final = "In a group of 2 to 5 a topic could point at one person; it is left out."

# Own words.
OWN_WORDS: Final = "Your own words"
OWN_WORD: Final = "A word or phrase; enter: always pointed out, f2: never"
OWN_WORDS_MORE: Final = (
    "Crew names, nicknames, your station: always pointed out. Words that are no names here: "
    "never. They stay inside the journal."
)
ALWAYS_LINE: Final = "always  {word}"
NEVER_LINE: Final = "never   {word}"
NO_OWN_WORDS: Final = "No words yet."
WORD_FORGOTTEN: Final = "The word is off the list."

# Reading.
READING: Final = "Entry"
NOTE_DIES_IN: Final = "Note · dies {countdown}"
NOTE_GONE_ON: Final = "gone on {day}"
NO_NOTE: Final = "No note."
NOTE_CLOSED: Final = "enter shows the note."
EXTENDED: Final = "The note will now be gone on {day}."
NOTE_DAYS_MOST: Final = "{most} days is the longest. The note will be gone on {day}."
NOTE_FORGOTTEN: Final = "The note is gone. The codes stay."
DELETED: Final = "The entry is gone."
DELETE_ENTRY: Final = "Delete this entry?"
DELETE_ENTRY_MORE: Final = "Codes, note and follow-up go for good. Nothing can bring them back."
DELETE_NOTE: Final = "Delete the note now?"
DELETE_NOTE_MORE: Final = "The codes stay. Nothing can bring the note back."
