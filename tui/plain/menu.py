"""What can be done in an open journal: one row each, from which the help is made."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

import click

from tui.language import mark, tr
from tui.plain.asking import MORE
from tui.plain.signals import HELP, Back
from tui.plain.wording import refusal
from tui.typed import folded, is_word
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


_ENTRIES, _CARDS, _YOU = mark("Entries"), mark("Cards"), mark("For yourself")
_LEAVES, _TEAM, _LEADING = mark("What leaves"), mark("Your team"), mark("Leading a team")
_RULES, _KEYS = mark("Rules and holds"), mark("Keys and files")

ROWS = (
    Row(
        _ENTRIES, mark("new"), mark("write an entry, or go on with an unfinished one"), "entry:new"
    ),
    Row(
        _ENTRIES,
        mark("list"),
        mark("list entries, all or those with certain words"),
        "reading:listed",
    ),
    Row(
        _ENTRIES, mark("read"), mark("read one entry with its note, and change it"), "reading:read"
    ),
    Row(_ENTRIES, mark("edit"), mark("change an entry"), "entry:edit"),
    Row(_ENTRIES, mark("delete"), mark("delete an entry for good"), "reading:delete"),
    Row(_ENTRIES, mark("extend"), mark("keep a note longer"), "reading:extend"),
    Row(_ENTRIES, mark("forget"), mark("delete a note now and keep its codes"), "reading:forget"),
    Row(
        _ENTRIES,
        mark("due"),
        mark("end a follow-up, or move it a week"),
        "followups:due",
    ),
    Row(
        _CARDS,
        mark("limits"),
        mark("what to say before the first word, one-to-one"),
        "cards:limits",
    ),
    Row(_CARDS, mark("group"), mark("what to say before the first word to a group"), "cards:group"),
    Row(_CARDS, mark("check"), mark("whether somebody else should serve"), "cards:check"),
    Row(
        _CARDS,
        mark("exceptions"),
        mark("where you may or must disclose, and how"),
        "cards:exceptions",
    ),
    Row(_CARDS, mark("used"), mark("exceptions that were used, and notice owed"), "events:used"),
    Row(_CARDS, mark("asked"), mark("what to do when somebody asks what was said"), "cards:asked"),
    Row(_CARDS, mark("steps"), mark("count that crisis steps were taken"), "cards:steps"),
    Row(_YOU, mark("load"), mark("your own load and your dates"), "load:load"),
    Row(_YOU, mark("stats"), mark("exact figures, for your own eyes"), "figures:stats"),
    Row(_YOU, mark("language"), mark("the language peerlog speaks"), "speaking:language"),
    Row(
        _LEAVES,
        mark("send"),
        mark("the summary of a quarter: look at it, and write it"),
        "figures:send",
    ),
    Row(_LEAVES, mark("backup"), mark("one encrypted file of the whole journal"), "files:backup"),
    Row(_TEAM, mark("join"), mark("join the team of an invitation"), "team:join"),
    Row(_TEAM, mark("enrol"), mark("write the enrolment for the coordinator"), "team:enrol"),
    Row(
        _TEAM,
        mark("pack"),
        mark("the totals of a period: look at them, and seal them"),
        "team:pack",
    ),
    Row(_TEAM, mark("missed"), mark("count a period that was released without you"), "team:missed"),
    Row(_TEAM, mark("leave"), mark("leave the team"), "team:leave"),
    Row(
        _LEADING, mark("found"), mark("make a team that is led from this journal"), "leading:found"
    ),
    Row(
        _LEADING,
        mark("invite"),
        mark("the eight words, and the invitation again"),
        "leading:invite",
    ),
    Row(_LEADING, mark("admit"), mark("enrol supporters by their files"), "leading:admit"),
    Row(_LEADING, mark("collect"), mark("take packs in"), "leading:collect"),
    Row(_LEADING, mark("status"), mark("how many have reported"), "leading:status"),
    Row(_LEADING, mark("publish"), mark("release the table of a period, once"), "leading:publish"),
    Row(_LEADING, mark("report"), mark("a released table, and its files"), "leading:report"),
    Row(
        _RULES,
        mark("policy"),
        mark("what may be written, and how long it lives"),
        "settings:policy",
    ),
    Row(_RULES, mark("forecast"), mark("what time will delete and fade"), "settings:coming"),
    Row(_RULES, mark("statement"), mark("the rule for a records officer"), "settings:statement"),
    Row(
        _RULES,
        mark("rules"),
        mark("the law or guideline, and your agency's rules"),
        "settings:rules",
    ),
    Row(_RULES, mark("words"), mark("words always or never pointed out"), "lists:own_words"),
    Row(_RULES, mark("numbers"), mark("your own numbers on the crisis card"), "lists:numbers"),
    Row(_RULES, mark("hold"), mark("put a legal hold on an entry or on everything"), "holds:hold"),
    Row(_RULES, mark("release"), mark("release a legal hold"), "holds:release"),
    Row(
        _RULES, mark("record"), mark("the record of holds and of deletions by hand"), "holds:record"
    ),
    Row(
        _KEYS,
        mark("passphrase"),
        mark("change, add or remove what opens the journal"),
        "keys:passphrase",
    ),
    Row(_KEYS, mark("recovery"), mark("a new recovery code, or none"), "keys:recovery"),
    Row(_KEYS, mark("keyfile"), mark("ask for a key file too, or no longer"), "keys:keyfile"),
    Row(_KEYS, mark("import"), mark("take contacts in from a file"), "files:take_in"),
    Row(_KEYS, mark("verify"), mark("check the files of the journal"), "files:verify"),
    Row(_KEYS, mark("doctor"), mark("look this computer and the files over"), "files:doctor"),
)
"""Everything, in the order of the help."""

QUESTION = mark("What to do, ? for help")
_MORE = mark("A word and ? says what it does, such as list ?; more says it of every word.")


def help_lines() -> Iterator[str]:
    """What '?' says at the beginning: the words, section by section."""
    for section in dict.fromkeys(row.section for row in ROWS):
        listed = ", ".join(tr(row.word) for row in ROWS if row.section == section)
        yield f"{tr(section)}: {listed}."
    yield tr(_MORE)


def explained(row: Row) -> str:
    """What one word does."""
    return f"{tr(row.word)}: {tr(row.says)}"


def row_of(word: str) -> Row | None:
    """The row of a word, or of a beginning that only one row has; its English always works."""
    word = folded(word)
    exact = [row for row in ROWS if row.word == word]
    said = [row for row in ROWS if folded(tr(row.word)) == word]
    begins = [
        row
        for row in ROWS
        if word and (row.word.startswith(word) or folded(tr(row.word)).startswith(word))
    ]
    found = exact or said or begins
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
            room.talk.say(tr("Back at the beginning."))
        except (VaultError, click.ClickException) as error:
            room.talk.say(*refusal(error))


def step(room: Room) -> None:
    """Ask once what to do, and do it.

    Raises:
        Turn: an answer ended it.
        VaultError, click.ClickException: it was refused.
    """
    word = room.talk.ask(tr(QUESTION), tuple(help_lines())).casefold()
    row = row_of(word.rstrip(f"{HELP} "))
    if is_word(word, MORE):
        room.talk.pages([explained(each) for each in ROWS])
    elif row is not None and word.endswith(HELP):
        room.talk.say(explained(row))
    elif row is not None:
        row.run(room)
    elif word:
        room.talk.say(tr("There is nothing of that name."))
