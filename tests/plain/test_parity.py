"""What a key does on the screens, lines do too: every row of the key table has its word here."""

from __future__ import annotations

from functools import cache

import pytest

from tests.catalogue.sources import calls, tables
from tui.keymap import KEYS
from tui.messages.table import Plural
from tui.plain.menu import ROWS
from tui.plain.signals import CRISIS, ENDING, HELP

MOVES = {
    "up", "down", "next", "previous", "back", "help", "dismiss", "step", "line", "leave",
    "put_away", "app.help", "app.focus_next", "app.focus_previous",
}  # fmt: skip
"""Actions that go somewhere and do nothing; lines have `back`, `?` and the next question."""
MOVING_PLACES = {"page", "timeline", "dashboard", "chips", "inserts", "choice"}
"""Where stepping is moving a cursor; elsewhere a step is another period."""

LINES_CANNOT = dict.fromkeys(
    (f"{place}.show" for place in
     ("unlock", "welcome", "passphrase", "recovery", "hold", "restore", "keyfile")),
    "a screen reader would say aloud what is shown, and a line that was shown stays",
) | {
    "intake.replace": "each thing found is asked about by itself, as in every note",
    "intake.keep": "the same",
    "unsaved.save": "each answer about the policy is saved at once",
    "unsaved.drop": "the same",
}  # fmt: skip
"""Rows without an equal, and why."""

PARITY = {
    "app.lock": "lock",
    "app.palette": "?",
    "app.leave": "quit",
    "app.crisis": "crisis",
    "app.out": "quit",
    "unlock.open": "at the lock: Passphrase",
    "unlock.recovery": "at the lock: recovery",
    "unlock.key_file": "at the lock: keyfile",
    "welcome.next": "first run: take these six words",
    "welcome.words": "first run: six others",
    "welcome.own": "first run: my own",
    "welcome.restore": "first run: restore a backup",
    "restore.next": "first run: restore a backup",
    "restore.recovery": "first run: recovery",
    "restore.key_file": "first run: keyfile",
    "timeline.new": "new",
    "timeline.filter": "list",
    "filter.list": "list",
    "filter.end": "list",
    "timeline.statistics": "stats",
    "timeline.cards": "?",
    "timeline.followups": "due",
    "timeline.hold": "hold",
    "timeline.settings": "policy",
    "timeline.send": "send",
    "timeline.team": "join",
    "timeline.hold_all": "hold: the whole journal",
    "timeline.read": "read",
    "timeline.limits": "limits",
    "timeline.quit": "quit",
    "entry.save": "new: save now",
    "entry.review": "new: This",
    "entry.word": "new: This",
    "entry.insert": "new: Words such as [officer], [person] or [place] can stand for them.",
    "entry.limits": "limits",
    "entry.exceptions": "exceptions",
    "entry.clear": "new: Throw it away?",
    "inserts.insert": "new: Words such as [officer], [person] or [place] can stand for them.",
    "choice.replace": "new: replace by {placeholder}",
    "choice.keep": "new: keep",
    "choice.never": "new: never point it out",
    "choice.always": "new: always replace it",
    "chips.clear": "new: not recorded",
    "findings.accept": "new: Save it like this?",
    "findings.toggle": "new: keep",
    "findings.replace": "new: replace by {placeholder}",
    "findings.never": "new: never point it out",
    "findings.always": "new: always replace it",
    "findings.keep": "new: keep it",
    "findings.show": "new: hear it first",
    "findings.unsure": "new: Not sure about {n} word. Go through them?",
    "reading.edit": "read: change it",
    "reading.delete": "read: delete it",
    "reading.extend": "read: keep its note longer",
    "reading.forget": "read: delete its note",
    "reading.hold": "read: hold it",
    "reading.quit": "quit",
    "followups.read": "due: read its entry",
    "followups.done": "due: it is done",
    "followups.later": "due: a week later",
    "followups.quit": "quit",
    "statistics.shorter": "stats: The last",
    "statistics.longer": "stats: The last",
    "statistics.send": "send",
    "statistics.quit": "quit",
    "send.earlier": "send: Period, such as {last}; enter takes that one",
    "send.later": "send: Period, such as {last}; enter takes that one",
    "send.write": "send: write them to a file",
    "send.bytes": "send: the bytes as hex",
    "settings.save": "policy: Which one to change",
    "settings.passphrase": "passphrase",
    "settings.recovery": "recovery",
    "settings.rules": "rules",
    "settings.numbers": "numbers",
    "settings.record": "record",
    "settings.words": "words",
    "settings.files": "backup",
    "words.always": "words: always point out a word",
    "words.never": "words: never",
    "words.forget": "words: forget one",
    "passphrase.next": "passphrase: change it",
    "passphrase.words": "passphrase: six others",
    "passphrase.own": "passphrase: my own",
    "passphrase.key_file": "keyfile",
    "keyfile.next": "keyfile: Make a key file?",
    "recovery.next": "recovery: make a new code",
    "record.quit": "quit",
    "hold.entry": "hold: one entry",
    "hold.whole": "hold: the whole journal",
    "cards.check": "check",
    "cards.limits": "limits",
    "cards.group": "group",
    "cards.exceptions": "exceptions",
    "cards.events": "used",
    "cards.asked": "asked",
    "cards.crisis": "crisis",
    "cards.load": "load",
    "crisis.count": "steps",
    "limits.spoken": "limits: they were told aloud: begin an entry",
    "limits.written": "limits: they were given in writing: begin an entry",
    "limits.turn": "group",
    "limits.notice": "limits: the written notice",
    "notice.write": "limits: Write this page to a file, such as {name}?",
    "conflict.yes": "check: y",
    "conflict.no": "check: n",
    "conflict.next": "limits",
    "conflict.group": "group",
    "exceptions.open": "exceptions: Which exception",
    "exceptions.events": "used",
    "exceptions.all": "exceptions",
    "exception.record": "exceptions: record that it was used",
    "exception.notice": "exceptions: the written notice afterwards",
    "exception.given": "exceptions: notice given",
    "exception.owed": "exceptions: notice owed",
    "exception.not_needed": "exceptions: notice not needed",
    "events.given": "used: the notice owed was given",
    "events.take_back": "used: it was a mistake: take back",
    "asked.hold": "asked: Put a legal hold on the whole journal now?",
    "load.save": "load: Your dates",
    "numbers.add": "numbers: add one",
    "numbers.forget": "numbers: forget one",
    "files.backup": "backup: Put the notes in too? They do not die in a backup.",
    "files.backup_notes": "backup: Put the notes in too? They do not die in a backup.",
    "files.check": "verify",
    "files.take_in": "import",
    "intake.take": "import: Take in {n} contact?",
    "intake.drop": "import: It has columns that this journal does not keep. Leave them out?",
    "team.join": "join",
    "team.create": "found",
    "team.packs": "pack",
    "team.enrolment": "enrol",
    "team.leave": "leave",
    "join.yes": "join: Did you compare these words aloud?",
    "join.no": "join: Did you compare these words aloud?",
    "create.save": "found",
    "invitation.write": "invite",
    "pack.write": "pack: seal and write it",
    "pack.bytes": "pack: the bytes as hex",
    "pack.correct": "pack: count it again as a correction",
    "pack.earlier": "pack: Period, such as {last}; enter takes that one",
    "pack.later": "pack: Period, such as {last}; enter takes that one",
    "pack.missed": "missed",
    "dashboard.import": "collect",
    "dashboard.release": "publish",
    "dashboard.table": "report",
    "dashboard.enrol": "admit",
    "dashboard.invitation": "invite",
    "dashboard.settings": "policy",
    "dashboard.hold": "hold",
    "dashboard.quit": "quit",
    "collect.stop": "collect: {n} file. Ctrl and c together stop after the one at hand.",
    "table.earlier": "report: Which table",
    "table.later": "report: Which table",
    "table.write": "report: Write its files to a folder?",
    "confirm.yes": "delete: y",
    "confirm.no": "delete: n",
}
"""The word of the menu, and after a colon the question or choice where the word alone is not it."""
ELSEWHERE = {"at the lock", "first run"}
"""What is asked before there is a menu."""


def does_something(key):
    """Whether a row does more than move, go back or help."""
    action = key.action.partition("(")[0]
    if action == "step" or action in {"up", "down"}:
        return key.place not in MOVING_PLACES
    return action not in MOVES or key.id in PARITY


@cache
def asked():
    """Every sentence that plain mode says itself, and those of the tables."""
    plain = {
        text
        for place, said in calls("tui")
        if place.startswith(("tui/plain/", "tui/load_lines"))
        for text in ((said,) if isinstance(said, str) else said)
    }
    for _, said in tables():
        plain |= {said.one, said.many} if isinstance(said, Plural) else {said}
    return plain


def test_every_key_has_its_word_or_a_reason():
    rows = {key.id for key in KEYS if does_something(key)}
    assert sorted(rows - PARITY.keys() - LINES_CANNOT.keys()) == []
    assert sorted((PARITY.keys() | LINES_CANNOT.keys()) - {key.id for key in KEYS}) == []
    assert not PARITY.keys() & LINES_CANNOT.keys()


@pytest.mark.parametrize("said", sorted(set(PARITY.values())))
def test_what_stands_for_a_key_is_there(said):
    word, _, choice = said.partition(": ")
    everywhere = {HELP, CRISIS, *ENDING}
    assert word in everywhere | ELSEWHERE | {row.word for row in ROWS}
    assert not choice or choice in asked()
