"""The note with all that helps to keep people out of it; it knows the text and no vault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message

from tui.decisions import Decisions, is_read
from tui.marks import Item, numbered, word_at
from tui.messages import counted, words
from tui.tongue import reads_as_english

from .choice import Act, Choice
from .findings import Findings
from .inserts import Inserts
from .legend import Legend
from .note import Note
from .preview import Preview

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from vault.profiles.profile import Tag
    from vault.redaction import Personal


class Redacting(Vertical):
    """Note, legend, one question at a time, and the review before saving."""

    DEFAULT_CSS = """
    Redacting {
        height: 1fr;
        Preview { display: none; }
        &.-choosing { Legend, Inserts { display: none; } }
        &.-reviewing {
            Note, Legend, Inserts, Choice { display: none; }
            Preview { display: block; }
        }
    }
    """

    @dataclass
    class Turned(Message):
        """A question or a review began or ended."""

    @dataclass
    class Looked(Message):
        """The note was looked at, or is another one by now."""

        touched: frozenset[Tag]
        """What it may touch; never kept longer than the note."""

    @dataclass
    class Accepted(Message):
        """The review is over and this is what is to be saved."""

        text: str

    @dataclass
    class Listed(Message):
        """A word belongs on one of the supporter's lists."""

        word: str
        always: bool

    @dataclass
    class Said(Message):
        """One sentence for the status line."""

        text: str

    def __init__(self, *, limit: int, dies: str) -> None:
        super().__init__()
        self.decisions = Decisions()
        self._limit = limit
        self._dies = dies
        self._asked_in: str | None = None
        """The note as it was when a word of it was asked about."""

    def compose(self) -> ComposeResult:
        yield Note(limit=self._limit, look_for=self.decisions.items, dies=self._dies, id="note")
        yield Preview(self._limit, id="preview")
        yield Findings(id="findings")
        yield Legend(id="legend")
        yield Choice(id="choice")
        yield Inserts(id="inserts")

    @property
    def note(self) -> Note:
        """Where one writes."""
        return self.query_one(Note)

    @property
    def text(self) -> str:
        """The note without blanks around it."""
        return self.note.text.strip()

    def touched(self) -> frozenset[Tag]:
        """The limits that the note may touch."""
        from vault.profiles.profile import Tag
        from vault.redaction.alarms import alarms

        admits = any(item.admission for item in self.note.items)
        return alarms(self.text) | ({Tag.CRIME} if admits else frozenset())

    def too_long(self, text: str | None = None) -> bool:
        """Whether the note, or *text* in its place, is longer than it may be, which is said."""
        over = len(self.text if text is None else text) - self._limit
        if over > 0:
            self.post_message(self.Said(counted(words.NOTE_TOO_LONG, over)))
        return over > 0

    @property
    def nothing_spotted(self) -> str:
        """What is said when nothing was found, or nothing but English is read."""
        return words.NOTHING_SPOTTED if reads_as_english(self.text) else words.READS_ENGLISH

    @property
    def reviewing(self) -> bool:
        """Whether the review is in sight."""
        return self.has_class("-reviewing")

    @property
    def choosing(self) -> bool:
        """Whether one word is asked about."""
        return self.has_class("-choosing")

    @property
    def asking(self) -> bool:
        """Whether something is asked about the note."""
        return self.reviewing or self.choosing

    def use(self, personal: Personal, said: str = "") -> None:
        """Look with these lists from now on; *said* is what a review begins with."""
        self.decisions.personal = personal
        self.note.look()
        if self.reviewing:
            self._remember()
            if not self._open_review(self.note.text, unsure_too=True, said=said):
                self.leave()
                self.post_message(self.Said(f"{said} {self.nothing_spotted}".strip()))

    def wipe(self) -> None:
        """Forget text, findings, lists and decisions."""
        self._asked_in = None
        self.note.wipe()
        for part in self.query("Preview, Legend, Choice"):
            part.wipe()  # type: ignore[attr-defined]  # each of the three has it
        self.query_one(Findings).close()
        self.decisions.wipe()

    # The review

    def review(self, *, unsure_too: bool = False) -> bool:
        """Ask about everything open; whether there is anything."""
        text = self.text
        if self.note.text != text:
            self.note.put(text)
        return self._open_review(text, unsure_too=unsure_too)

    def accept(self) -> None:
        """Replace what is chosen, remember what is kept, and say that it can be saved.

        What would be too long is not: its text and its review stay.
        """
        from vault.redaction import apply

        panel, before = self.query_one(Findings), self.note.text
        if not panel.is_open:
            return  # the same key twice: it is accepted
        text = apply(before, panel.chosen())
        if self.too_long(text):
            return
        for number, item in enumerate(panel.items):
            if number in panel.replaced:
                self.decisions.replace(item)
            elif item.sure:
                self.decisions.keep(item, read=is_read(before, item))
            elif panel.unsure_open:
                self.decisions.leave(item, read=is_read(before, item))
        self.note.put(text)
        self.leave()
        self.post_message(self.Accepted(text))

    def leave(self) -> None:
        """Back to the note, from a question or from the review."""
        self._asked_in = None
        self.remove_class("-reviewing", "-choosing")
        self.query_one(Findings).close()
        self.query_one(Preview).wipe()
        self.query_one(Choice).wipe()
        self.note.focus()
        self.post_message(self.Turned())
        self.post_message(self.Said(""))

    def _open_review(self, text: str, *, unsure_too: bool, said: str = "") -> bool:
        found = self.decisions.items(text)
        if not any(item.sure for item in found) and not (unsure_too and found):
            return False
        self.remove_class("-choosing")
        self.add_class("-reviewing")
        panel, reads = self.query_one(Findings), reads_as_english(text)
        panel.border_title = words.FOUND_TITLE if reads else words.FOUND_NOT_ENGLISH
        panel.open(text, found, self.decisions.proposed(text, found), said=said)
        self.post_message(self.Turned())
        return True

    def _remember(self) -> None:
        panel = self.query_one(Findings)
        self.decisions.remember(self.note.text, panel.items, panel.replaced)

    def on_findings_changed(self, event: Findings.Changed) -> None:
        """Show the note as it would be saved now."""
        event.stop()
        panel = event.findings
        if panel.is_open:
            self.query_one(Preview).show_text(
                self.note.text,
                panel.items,
                panel.replaced,
                pointed=panel.pointed,
                showing_facts=panel.showing_facts,
            )

    def on_findings_hint(self, event: Findings.Hint) -> None:
        """Why the finding under the cursor was found."""
        event.stop()
        if self.reviewing:
            self.post_message(self.Said(event.text))

    def on_findings_left(self, event: Findings.Left) -> None:
        """Back to the note, nothing saved; the answers are there when the review is."""
        event.stop()
        self._remember()
        self.leave()

    def on_findings_accepted(self, event: Findings.Accepted) -> None:
        """Replace what is chosen and save."""
        event.stop()
        self.accept()

    def on_findings_listed(self, event: Findings.Listed) -> None:
        """Put a word on a list; the review is made anew with it."""
        event.stop()
        if not event.always:
            self.decisions.keep(event.item)
        self.post_message(self.Listed(event.item.written, event.always))

    # One word

    def ask_about_word(self) -> None:
        """Ask about what the cursor is on; where it is on no word, about what is nearest to it."""
        index = self.note.cursor_index()
        found = list(self.note.look())
        asked = min(found, key=lambda item: item.away(index), default=None)
        if asked is None or asked.away(index) > 0:
            word = self._item_of_word(index)
            if word is not None:
                found.append(word)
                if asked is None or self.note.text[index : index + 1].isalnum():
                    asked = word
        if asked is None:
            self.post_message(self.Said(words.NO_WORD))
            return
        self._choose(found, found.index(asked))

    def _item_of_word(self, index: int) -> Item | None:
        for item in self.decisions.items(self.note.text):
            if not item.sure and item.away(index) == 0:
                return item
        word = word_at(self.note.text, index)
        return Item("", word) if word else None

    def _choose(self, items: list[Item], at: int) -> None:
        self.add_class("-choosing")
        text = self._asked_in = self.note.text
        self.query_one(Choice).open([numbered(text, [item])[0] for item in items], at)
        self.post_message(self.Turned())
        self.post_message(self.Said(""))

    def on_choice_decided(self, event: Choice.Decided) -> None:
        """Do it at once, in the note, unless that is another one by now."""
        event.stop()
        item, asked_in = event.item, self._asked_in
        if asked_in is None:
            return  # the same key twice: it is answered
        self.leave()
        if asked_in != self.note.text:
            return
        if event.act is Act.REPLACE:
            self.decisions.replace(item)
            self.note.put_in_place(item)
        elif event.act is Act.ALWAYS:
            self.post_message(self.Listed(item.written, always=True))
        else:
            self.decisions.keep(item)
            self.note.look()
            if event.act is Act.NEVER:
                self.post_message(self.Listed(item.written, always=False))

    def on_choice_left(self, event: Choice.Left) -> None:
        """Back to the note."""
        event.stop()
        self.leave()

    def on_choice_hint(self, event: Choice.Hint) -> None:
        """What the key that was pressed needs."""
        event.stop()
        self.post_message(self.Said(event.text))

    def on_legend_picked(self, event: Legend.Picked) -> None:
        """Ask about the item that was clicked."""
        event.stop()
        found = list(self.note.look())
        if event.index < len(found):
            self._choose(found, event.index)

    def on_note_looked(self, event: Note.Looked) -> None:
        """Say what each letter stands for."""
        event.stop()
        self.query_one(Legend).show_items(event.items)
        self.post_message(self.Looked(self.touched()))

    # Placeholders

    def offer_placeholders(self) -> None:
        """Go to the row of placeholders."""
        self.query_one(Inserts).offer()

    def on_inserts_picked(self, event: Inserts.Picked) -> None:
        """Insert it at the cursor."""
        event.stop()
        self.note.insert_word(event.placeholder)
        self.note.focus()

    def on_inserts_left(self, event: Inserts.Left) -> None:
        """Back to the note."""
        event.stop()
        self.note.focus()
