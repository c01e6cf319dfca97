"""Every key of every screen in one table: bindings, footer and help come from it.

Only keys that terminals really deliver: no F1, F10 or F11, no alt, and nothing whose only way
is a key that a terminal keeps for itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .messages import words

if TYPE_CHECKING:
    from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Key:
    """One row: what is pressed where, and what it does."""

    place: str
    name: str
    keys: str
    """Textual's names, comma separated; the first is shown."""
    action: str
    footer: bool = False
    priority: bool = False
    shown: str = ""
    """How the key is written when Textual's own way is not the best."""

    @property
    def id(self) -> str:
        """Stable name of the row."""
        return f"{self.place}.{self.name}"

    @property
    def label(self) -> str:
        """One or two words for the footer."""
        return words.KEYS[self.id][0]

    @property
    def sentence(self) -> str:
        """What it does, for the help."""
        return words.KEYS[self.id][1]

    @property
    def command(self) -> bool:
        """Whether the command palette offers it."""
        plain = "(" not in self.action or self.place == "cards"
        return plain and self.name not in {"palette", "up", "down", "dismiss", "out"}

    @property
    def display(self) -> str:
        """The key as people write it."""
        first = self.keys.split(",")[0]
        if self.shown:
            return self.shown
        if first.startswith("ctrl+"):
            return "^" + first.removeprefix("ctrl+")
        return words.KEY_NAMES.get(first, first)


KEYS = (
    Key("app", "lock", "ctrl+l", "lock", footer=True, priority=True),
    Key("app", "out", "ctrl+l", "out", footer=True, priority=True),
    Key("app", "help", "ctrl+g", "help", footer=True, priority=True),
    Key("app", "palette", "ctrl+p", "command_palette", priority=True),
    Key("app", "leave", "ctrl+q", "leave", priority=True),
    Key("app", "crisis", "f9", "crisis", priority=True),
    Key("page", "down", "j", "line(1)"),
    Key("page", "up", "k", "line(-1)"),
    Key("unlock", "open", "enter", "open", footer=True),
    Key("unlock", "recovery", "f2", "recovery", footer=True),
    Key("unlock", "show", "f3", "show", footer=True),
    Key("unlock", "key_file", "f4", "key_file", footer=True),
    Key("unlock", "back", "escape,f2", "back", footer=True),
    Key("welcome", "next", "enter", "next", footer=True),
    Key("welcome", "restore", "f5", "restore", footer=True),
    Key("welcome", "words", "f4", "words", footer=True),
    Key("welcome", "own", "f2", "own", footer=True),
    Key("welcome", "show", "f3", "show", footer=True),
    Key("welcome", "back", "escape", "back", footer=True),
    Key("restore", "next", "enter", "next", footer=True),
    Key("restore", "recovery", "f2", "recovery", footer=True),
    Key("restore", "show", "f3", "show", footer=True),
    Key("restore", "key_file", "f4", "key_file", footer=True),
    Key("restore", "back", "escape", "back", footer=True),
    Key("timeline", "new", "n", "new", footer=True),
    Key("timeline", "filter", "slash", "filter", footer=True),
    Key("timeline", "statistics", "s", "statistics", footer=True),
    Key("timeline", "cards", "c", "cards", footer=True),
    Key("timeline", "followups", "f", "followups"),
    Key("timeline", "hold", "h", "hold"),
    Key("timeline", "settings", "comma", "settings", footer=True),
    Key("timeline", "send", "x", "send"),
    Key("timeline", "team", "t", "team"),
    Key("timeline", "hold_all", "H", "hold_all"),
    Key("timeline", "read", "enter", "read"),
    Key("timeline", "limits", "l", "card('limits')"),
    Key("timeline", "down", "j", "down"),
    Key("timeline", "up", "k", "up"),
    Key("timeline", "dismiss", "escape", "put_away"),
    Key("timeline", "help", "question_mark", "app.help"),
    Key("timeline", "quit", "q", "app.leave"),
    Key("filter", "list", "enter,down", "list", footer=True),
    Key("filter", "end", "escape", "stop", footer=True),
    Key("entry", "save", "ctrl+s", "save", footer=True),
    Key("entry", "review", "f2", "review", footer=True),
    Key("entry", "word", "f3,ctrl+full_stop", "word", footer=True),
    Key("entry", "insert", "f4", "insert"),
    Key("entry", "limits", "f6", "limits", priority=True),
    Key("entry", "exceptions", "f7", "exceptions", priority=True),
    Key("entry", "clear", "f8", "clear", footer=True),
    Key("entry", "back", "escape", "back", footer=True),
    Key("inserts", "insert", "enter", "insert"),
    Key("inserts", "next", "right", "step(1)"),
    Key("inserts", "previous", "left", "step(-1)"),
    Key("inserts", "back", "escape", "leave"),
    Key("choice", "replace", "enter", "decide('replace')"),
    Key("choice", "keep", "k", "decide('keep')"),
    Key("choice", "never", "n", "decide('never')"),
    Key("choice", "always", "f5", "decide('always')"),
    Key("choice", "next", "right,down", "step(1)"),
    Key("choice", "previous", "left,up", "step(-1)"),
    Key("choice", "back", "escape", "leave", footer=True),
    Key("chips", "next", "right", "step(1)"),
    Key("chips", "previous", "left", "step(-1)"),
    Key("chips", "clear", "backspace,delete", "clear"),
    Key("chips", "down", "down", "app.focus_next"),
    Key("chips", "up", "up", "app.focus_previous"),
    Key("findings", "accept", "enter,ctrl+s", "select", footer=True),
    Key("findings", "toggle", "space,k", "flip", footer=True),
    Key("findings", "replace", "space", "replace", footer=True),
    Key("findings", "keep", "k", "keep", footer=True),
    Key("findings", "never", "n", "list(False)", footer=True),
    Key("findings", "always", "f5", "list(True)", footer=True),
    Key("findings", "show", "s", "show_facts"),
    Key("findings", "unsure", "u", "unsure"),
    Key("findings", "back", "escape", "back", footer=True),
    Key("reading", "edit", "e", "edit", footer=True),
    Key("reading", "delete", "d", "delete", footer=True),
    Key("reading", "extend", "plus", "extend", footer=True),
    Key("reading", "forget", "D", "forget", footer=True),
    Key("reading", "back", "escape", "back", footer=True),
    Key("reading", "hold", "h", "hold"),
    Key("reading", "quit", "q", "app.leave"),
    Key("followups", "read", "enter", "read", footer=True),
    Key("followups", "done", "d", "done", footer=True),
    Key("followups", "later", "plus", "later", footer=True),
    Key("followups", "back", "escape", "back", footer=True),
    Key("followups", "help", "question_mark", "app.help"),
    Key("followups", "quit", "q", "app.leave"),
    Key("statistics", "shorter", "left", "span(-1)", footer=True),
    Key("statistics", "longer", "right", "span(1)", footer=True),
    Key("statistics", "send", "x", "send", footer=True),
    Key("statistics", "back", "escape", "back", footer=True),
    Key("statistics", "quit", "q", "app.leave"),
    Key("send", "earlier", "left", "period(-1)", footer=True),
    Key("send", "later", "right", "period(1)", footer=True),
    Key("send", "write", "w", "write", footer=True),
    Key("send", "bytes", "b", "bytes", footer=True),
    Key("send", "back", "escape", "back", footer=True),
    Key("settings", "save", "ctrl+s", "save", footer=True),
    Key("settings", "passphrase", "f5", "passphrase", footer=True),
    Key("settings", "recovery", "f6", "recovery", footer=True),
    Key("settings", "rules", "f2", "rules"),
    Key("settings", "numbers", "f3", "numbers"),
    Key("settings", "record", "f7", "record"),
    Key("settings", "words", "f8", "words"),
    Key("settings", "files", "f4", "files", footer=True),
    Key("settings", "back", "escape", "back", footer=True),
    Key("words", "always", "enter", "add(True)", footer=True),
    Key("words", "never", "f2", "add(False)", footer=True),
    Key("words", "forget", "delete,backspace", "forget", footer=True),
    Key("words", "back", "escape", "back", footer=True),
    Key("passphrase", "next", "enter", "next", footer=True),
    Key("passphrase", "words", "f4", "words", footer=True),
    Key("passphrase", "own", "f2", "own", footer=True),
    Key("passphrase", "show", "f3", "show", footer=True),
    Key("passphrase", "key_file", "f5", "key_file"),
    Key("passphrase", "back", "escape", "back", footer=True),
    Key("keyfile", "next", "enter", "next", footer=True),
    Key("keyfile", "show", "f3", "show", footer=True),
    Key("keyfile", "back", "escape", "back", footer=True),
    Key("recovery", "next", "enter", "next", footer=True),
    Key("recovery", "show", "f3", "show", footer=True),
    Key("recovery", "back", "escape", "back", footer=True),
    Key("record", "back", "escape", "back", footer=True),
    Key("record", "quit", "q", "app.leave"),
    Key("hold", "entry", "e", "pick(False)", footer=True),
    Key("hold", "whole", "w", "pick(True)", footer=True),
    Key("hold", "next", "enter", "next", footer=True),
    Key("hold", "show", "f3", "show", footer=True),
    Key("hold", "back", "escape", "back", footer=True),
    Key("cards", "check", "c", "card('check')"),
    Key("cards", "limits", "l", "card('limits')"),
    Key("cards", "group", "g", "card('group')"),
    Key("cards", "exceptions", "e", "card('exceptions')"),
    Key("cards", "events", "u", "card('events')"),
    Key("cards", "asked", "a", "card('asked')"),
    Key("cards", "crisis", "f9", "app.crisis"),
    Key("cards", "load", "o", "card('load')"),
    Key("cards", "back", "escape", "back", footer=True),
    Key("crisis", "count", "c", "count", footer=True),
    Key("crisis", "back", "escape", "back", footer=True),
    Key("limits", "spoken", "s", "told('spoken')", footer=True),
    Key("limits", "written", "w", "told('written')", footer=True),
    Key("limits", "turn", "g", "turn", footer=True),
    Key("limits", "notice", "n", "notice", footer=True),
    Key("limits", "back", "escape", "back", footer=True),
    Key("notice", "write", "w", "write", footer=True),
    Key("notice", "back", "escape", "back", footer=True),
    Key("conflict", "yes", "y", "answer(True)", footer=True),
    Key("conflict", "no", "n", "answer(False)", footer=True),
    Key("conflict", "next", "enter", "go_on('one_to_one')", footer=True),
    Key("conflict", "group", "g", "go_on('group')", footer=True),
    Key("conflict", "back", "escape", "back", footer=True),
    Key("exceptions", "open", "enter", "open"),
    Key("exceptions", "events", "u", "events", footer=True),
    Key("exceptions", "all", "a", "all", footer=True),
    Key("exceptions", "back", "escape", "back", footer=True),
    Key("exception", "record", "r", "record", footer=True),
    Key("exception", "notice", "n", "notice", footer=True),
    Key("exception", "given", "g", "used('given')", footer=True),
    Key("exception", "owed", "o", "used('owed')", footer=True),
    Key("exception", "not_needed", "x", "used('not_needed')"),
    Key("exception", "back", "escape", "back", footer=True),
    Key("events", "given", "g", "given", footer=True),
    Key("events", "take_back", "d", "take_back", footer=True),
    Key("events", "back", "escape", "back", footer=True),
    Key("asked", "hold", "h", "hold", footer=True),
    Key("asked", "back", "escape", "back", footer=True),
    Key("load", "save", "ctrl+s", "save", footer=True),
    Key("load", "back", "escape", "back", footer=True),
    Key("numbers", "add", "enter", "add", footer=True),
    Key("numbers", "forget", "f8", "forget", footer=True),
    Key("numbers", "back", "escape", "back", footer=True),
    Key("files", "backup", "b", "backup(False)", footer=True),
    Key("files", "backup_notes", "n", "backup(True)", footer=True),
    Key("files", "check", "c", "check", footer=True),
    Key("files", "take_in", "i", "take_in", footer=True),
    Key("files", "back", "escape", "back", footer=True),
    Key("intake", "take", "y", "take", footer=True),
    Key("intake", "replace", "r", "replace", footer=True),
    Key("intake", "keep", "k", "keep", footer=True),
    Key("intake", "drop", "d", "drop", footer=True),
    Key("intake", "back", "escape", "back", footer=True),
    Key("rules", "back", "escape", "back", footer=True),
    Key("team", "join", "j", "join", footer=True),
    Key("team", "create", "c", "create", footer=True),
    Key("team", "packs", "x", "packs", footer=True),
    Key("team", "enrolment", "e", "enrolment", footer=True),
    Key("team", "leave", "l", "leave_team"),
    Key("team", "back", "escape", "back", footer=True),
    Key("join", "yes", "y", "same", footer=True),
    Key("join", "no", "n", "differ", footer=True),
    Key("join", "back", "escape", "back", footer=True),
    Key("create", "save", "ctrl+s", "save", footer=True),
    Key("create", "back", "escape", "back", footer=True),
    Key("invitation", "write", "w", "write", footer=True),
    Key("invitation", "back", "escape", "back", footer=True),
    Key("pack", "write", "w", "write", footer=True),
    Key("pack", "bytes", "b", "bytes", footer=True),
    Key("pack", "correct", "c", "correct", footer=True),
    Key("pack", "earlier", "left", "step(-1)", footer=True),
    Key("pack", "later", "right", "step(1)"),
    Key("pack", "missed", "m", "missed"),
    Key("pack", "back", "escape", "back", footer=True),
    Key("dashboard", "import", "i", "import", footer=True),
    Key("dashboard", "release", "r", "release", footer=True),
    Key("dashboard", "table", "t,enter", "table", footer=True),
    Key("dashboard", "enrol", "n", "enrol", footer=True),
    Key("dashboard", "invitation", "v", "invitation", footer=True),
    Key("dashboard", "settings", "comma", "settings"),
    Key("dashboard", "hold", "h", "hold"),
    Key("dashboard", "down", "j", "down"),
    Key("dashboard", "up", "k", "up"),
    Key("dashboard", "dismiss", "escape", "put_away"),
    Key("dashboard", "help", "question_mark", "app.help"),
    Key("dashboard", "quit", "q", "app.leave"),
    Key("collect", "stop", "escape", "back", footer=True),
    Key("table", "earlier", "left", "step(-1)", footer=True),
    Key("table", "later", "right", "step(1)", footer=True),
    Key("table", "write", "w", "write", footer=True),
    Key("table", "back", "escape", "back", footer=True),
    Key("help", "back", "escape", "back", footer=True),
    Key("confirm", "yes", "y", "answer(True)", footer=True),
    Key("confirm", "no", "n,escape", "answer(False)", footer=True),
    Key("unsaved", "save", "y", "answer(True)", footer=True),
    Key("unsaved", "drop", "n", "answer(False)", footer=True),
    Key("unsaved", "back", "escape", "back", footer=True),
)


def keys_of(place: str) -> list[Key]:
    """The rows of one screen or widget."""
    return [key for key in KEYS if key.place == place]


def row_of(binding: Binding) -> Key:
    """The row that a shown binding was made of."""
    return next(key for key in KEYS if key.id == binding.id)


def bindings(place: str) -> list[BindingType]:
    """The rows of *place* as Textual bindings, each with a stable id.

    They are made with the class of a screen and say nothing, so that what they do is said in the
    language of the moment: see `row_of`.
    """
    from textual.binding import Binding

    return [
        Binding(
            key.keys,
            key.action,
            key.name,  # Textual shows no binding without a description
            show=key.footer,
            priority=key.priority,
            id=key.id,
        )
        for key in keys_of(place)
    ]
