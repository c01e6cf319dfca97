"""What goes wrong with entries, their texts, and the rules they are kept under."""

from __future__ import annotations

from vault.errors.base import BadValue, Refused, UsageError


class NoSuchEntry(UsageError):
    """No entry has this id."""

    text = "No entry has that id; nothing was changed."
    hint = "List the entries to see their ids; the first letters are enough."


class AmbiguousEntry(UsageError):
    """An abbreviated id fits several entries."""

    text = "More than one entry begins with that id; nothing was changed."
    hint = "Give a few more letters of the id."


class BadWord(BadValue):
    """A word cannot stand in the supporter's own lists, or they are full."""

    text = "One of the words does not fit into your lists; nothing was changed."
    hint = "The lists take 500 words or phrases of at most 60 characters, with a letter or digit."


class DayOutOfRange(BadValue):
    """The day of a contact is not in the last year."""

    text = "That day is in the future or more than a year ago; nothing was changed."
    hint = ""


class SizeWithoutGroup(BadValue):
    """A group size was given for what is no group."""

    text = "A group size goes with a group alone; nothing was changed."
    hint = ""


class TopicOfFew(BadValue):
    """A topic was given for a group so small that it would point at somebody."""

    text = "In a group of 2 to 5 a topic could point at one person; nothing was changed."
    hint = ""


class FollowUpOutOfRange(BadValue):
    """The day of a follow-up is past or too far ahead."""

    text = "A follow-up is for today or one of the next 60 days; nothing was changed."
    hint = ""


class BadHandle(BadValue):
    """The word of a follow-up is not one short word, or the policy allows none."""

    text = "A follow-up takes one word of at most 20 characters, where the policy allows it."
    hint = ""


class NoSuchProfile(UsageError):
    """No profile that comes with the program has this id."""

    text = "There is no profile of that name; nothing was changed."
    hint = "'peerlog profile list' shows the profiles there are."


class BadProfile(UsageError):
    """The text of a profile or of an agency's policy is not in the form it must have."""

    text = "That file of rules cannot be used; nothing was changed."
    hint = "Correct the lines that are named and try again."


class NotesOff(Refused):
    """The policy of this vault forbids notes."""

    text = "Notes are switched off in this journal; nothing was written."
    hint = "Keep the tally alone, or switch notes on with 'peerlog policy --notes on'."


class NotesForbidden(NotesOff):
    """The law or guideline of this vault, or its agency, forbids every note."""

    text = "The rules this journal is kept under forbid notes; nothing was written."
    hint = "Keep the tally alone. 'peerlog profile show' names the rule."


class NoteTooLong(Refused):
    """A note is longer than the policy allows."""

    text = "The note is longer than this journal allows; nothing was written."
    hint = "Shorten it. What matters is your own task, not what was said."


class OnHold(Refused):
    """A legal hold covers what was to be changed or destroyed."""

    text = "A legal hold covers this; nothing was changed or deleted."
    hint = "While the hold stands nothing it covers may go. 'peerlog hold --help' tells more."


class IdentifyingText(Refused):
    """A note holds findings that were neither replaced nor consciously kept."""

    text = "The note may identify someone; nothing was written."
    hint = "Give --replace-all to put placeholders in, or --keep to keep it as it is."
