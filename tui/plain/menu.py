"""What can be done in an open journal: one row each, from which the help is made."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

import click

from tui.plain.asking import MORE
from tui.plain.signals import HELP, Back
from tui.plain.wording import refusal
from vault.errors import VaultError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.plain.room import Room


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be done."""

    section: str
    word: str
    """What is typed for it."""
    says: str
    where: str
    """Module under `tui.plain` and function; imported when it is asked for."""

    def run(self, room: Room) -> None:
        """Do it.

        Raises:
            Turn: an answer ended it.
            VaultError, click.ClickException: it was refused.
        """
        module, name = self.where.split(":")
        found = getattr(import_module(f"tui.plain.{module}"), name)
        cast("Callable[[Room], None]", found)(room)


_ENTRIES, _CARDS, _YOU = "Entries", "Cards", "For yourself"
_LEAVES, _TEAM, _LEADING = "What leaves", "Your team", "Leading a team"
_RULES, _KEYS = "Rules and holds", "Keys and files"

ROWS = (
    Row(_ENTRIES, "new", "write an entry, or go on with an unfinished one", "entry:new"),
    Row(_ENTRIES, "list", "list entries, all or those with certain words", "reading:listed"),
    Row(_ENTRIES, "read", "read one entry with its note, and change it", "reading:read"),
    Row(_ENTRIES, "edit", "change an entry", "entry:edit"),
    Row(_ENTRIES, "delete", "delete an entry for good", "reading:delete"),
    Row(_ENTRIES, "extend", "keep a note longer", "reading:extend"),
    Row(_ENTRIES, "forget", "delete a note now and keep its codes", "reading:forget"),
    Row(_ENTRIES, "due", "follow-ups, and ending one", "reading:due"),
    Row(_CARDS, "limits", "what to say before the first word, one-to-one", "cards:limits"),
    Row(_CARDS, "group", "what to say before the first word to a group", "cards:group"),
    Row(_CARDS, "check", "whether somebody else should serve", "cards:check"),
    Row(_CARDS, "exceptions", "where you may or must disclose, and how", "cards:exceptions"),
    Row(_CARDS, "used", "exceptions that were used, and notice owed", "events:used"),
    Row(_CARDS, "asked", "what to do when somebody asks what was said", "cards:asked"),
    Row(_CARDS, "steps", "count that crisis steps were taken", "cards:steps"),
    Row(_YOU, "load", "your own load and your dates", "load:load"),
    Row(_YOU, "stats", "exact figures, for your own eyes", "figures:stats"),
    Row(_LEAVES, "send", "the summary of a quarter: look at it, and write it", "figures:send"),
    Row(_LEAVES, "backup", "one encrypted file of the whole journal", "files:backup"),
    Row(_TEAM, "join", "join the team of an invitation", "team:join"),
    Row(_TEAM, "enrol", "write the enrolment for the coordinator", "team:enrol"),
    Row(_TEAM, "pack", "the totals of a period: look at them, and seal them", "team:pack"),
    Row(_TEAM, "missed", "count a period that was released without you", "team:missed"),
    Row(_TEAM, "leave", "leave the team", "team:leave"),
    Row(_LEADING, "found", "make a team that is led from this journal", "leading:found"),
    Row(_LEADING, "invite", "the eight words, and the invitation again", "leading:invite"),
    Row(_LEADING, "admit", "enrol supporters by their files", "leading:admit"),
    Row(_LEADING, "collect", "take packs in", "leading:collect"),
    Row(_LEADING, "status", "how many have reported", "leading:status"),
    Row(_LEADING, "publish", "release the table of a period, once", "leading:publish"),
    Row(_LEADING, "report", "a released table, and its files", "leading:report"),
    Row(_RULES, "policy", "what may be written, and how long it lives", "settings:policy"),
    Row(_RULES, "forecast", "what time will delete and fade", "settings:coming"),
    Row(_RULES, "statement", "the rule for a records officer", "settings:statement"),
    Row(_RULES, "rules", "the law or guideline, and your agency's rules", "settings:rules"),
    Row(_RULES, "words", "words always or never pointed out", "lists:own_words"),
    Row(_RULES, "numbers", "your own numbers on the crisis card", "lists:numbers"),
    Row(_RULES, "hold", "put a legal hold on an entry or on everything", "holds:hold"),
    Row(_RULES, "release", "release a legal hold", "holds:release"),
    Row(_RULES, "record", "the record of holds and of deletions by hand", "holds:record"),
    Row(_KEYS, "passphrase", "change, add or remove what opens the journal", "keys:passphrase"),
    Row(_KEYS, "recovery", "a new recovery code, or none", "keys:recovery"),
    Row(_KEYS, "keyfile", "ask for a key file too, or no longer", "keys:keyfile"),
    Row(_KEYS, "import", "take contacts in from a file", "files:take_in"),
    Row(_KEYS, "verify", "check the files of the journal", "files:verify"),
    Row(_KEYS, "doctor", "look this computer and the files over", "files:doctor"),
)
"""Everything, in the order of the help."""

QUESTION = "What to do, ? for help"
_MORE = "A word and ? says what it does, such as list ?; more says it of every word."


def help_lines() -> Iterator[str]:
    """The words, section by section."""
    for section in dict.fromkeys(row.section for row in ROWS):
        yield f"{section}: {', '.join(row.word for row in ROWS if row.section == section)}."
    yield _MORE


def explained(row: Row) -> str:
    """What one word does."""
    return f"{row.word}: {row.says}"


def row_of(word: str) -> Row | None:
    """The row of a word, or of a beginning that only one word has."""
    exact = [row for row in ROWS if row.word == word]
    begins = [row for row in ROWS if word and row.word.startswith(word)]
    found = exact or begins
    return found[0] if len(found) == 1 else None


def loop(room: Room) -> None:
    """Ask what to do and do it, until an answer locks or leaves.

    Raises:
        Locked, Ended: it did.
    """
    while True:
        try:
            step(room)
        except Back:
            room.talk.say("Back at the beginning.")
        except (VaultError, click.ClickException) as error:
            room.talk.say(*refusal(error))


def step(room: Room) -> None:
    """Ask once what to do, and do it.

    Raises:
        Turn: an answer ended it.
        VaultError, click.ClickException: it was refused.
    """
    word = room.talk.ask(QUESTION, help_lines).casefold()
    row = row_of(word.rstrip(f"{HELP} "))
    if word == MORE:
        room.talk.pages([explained(each) for each in ROWS])
    elif row is not None and word.endswith(HELP):
        room.talk.say(explained(row))
    elif row is not None:
        row.run(room)
    elif word:
        room.talk.say("There is nothing of that name.")
