"""The statement of the retention rule in force, for a records officer to read and file."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import TYPE_CHECKING

from tui.desk import count_of, spelled
from tui.listing import hold_line
from vault.clock import local_day
from vault.journal import deletions, followups, holds, rules
from vault.profiles.policy import MAX_NOTE_DAYS
from vault.store.expiry import FORWARD_JUMP_DAYS
from vault.store.sealed import RELEASE_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vault.profiles.policy import Policy
    from vault.store.vault import Vault

WIDTH = 78
BLANK = "______________________________"


def statement(vault: Vault) -> Iterable[str]:
    """The lines of the statement: the rule, holds, and numbers; nothing of any entry."""
    from tui.verbs.version import version_text

    yield "RETENTION RULE OF A PEER SUPPORT JOURNAL"
    yield ""
    yield f"Program:        {version_text()}"
    yield f"Journal:        {vault.vault_id.hex()}"
    yield f"Printed on:     {spelled(local_day(vault.clock))}"
    since = vault.policy.in_force_since
    yield f"In force since: {spelled(date.fromisoformat(since)) if since else BLANK}"
    yield f"Approved by:    {vault.policy.approved_by or BLANK}"
    in_force = rules.of(vault)
    yield f"Kept under:     {in_force.name}{' and agency policy' if in_force.agency else ''}"
    yield ""
    yield from _section("1. What is kept, and for how long", _rule(vault.policy))
    yield from _section("2. How it is carried out", _practice())
    yield from _section("3. Legal hold", _hold_rule())
    yield "   Record of legal holds:"
    yield from _listed(map(hold_line, holds.record(vault)))
    yield ""
    yield from _section("4. Deleted by hand", (_BY_HAND,))
    yield "   Deleted by hand, by month:"
    yield from _listed(
        f"{month}  {count_of(entries, 'entry')}, {count_of(notes, 'note')}"
        for month, entries, notes in deletions.record(vault)
    )


def _rule(policy: Policy) -> Iterable[str]:
    if policy.notes:
        yield (
            f"Notes. An entry may carry one note of at most {policy.note_characters} characters."
            f" It is deleted {count_of(policy.note_days, 'day')} after it was written. The writer"
            f" may move that day, to at most {MAX_NOTE_DAYS} days from the day of the change. A"
            " draft that was not saved is deleted by the same rule."
        )
    else:
        yield (
            "Notes. New notes cannot be written. A note from before this rule is deleted on the"
            " day that was set when it was written."
        )
    word = " and its one private word" if policy.handles else ""
    yield (
        f"Follow-ups. A reminder{word} is set for at most {followups.MAX_DAYS_AHEAD} days ahead"
        f" and is deleted {count_of(followups.GRACE_DAYS, 'day')} after its day."
    )
    yield (
        "Entries. An entry is a day and codes from closed lists, without free text. It is not"
        f" deleted by time. {count_of(policy.month_after_days, 'day')} after the contact its day"
        f" is replaced by the month, and {count_of(policy.quarter_after_days, 'day')} after the"
        " contact by the quarter."
    )


def _practice() -> Iterable[str]:
    yield (
        "Deletion is automatic and routine. It follows from the day that this rule set when a"
        " text was written or its day was moved, and not from what the text says; when that day"
        " comes, no one chooses and no one starts it. It takes place when the journal is next"
        " opened, and while it is open. 'peerlog sweep', run by a timer, carries it out for"
        " notes and follow-ups without opening the journal. When the clock of the computer is"
        f" more than {FORWARD_JUMP_DAYS} days ahead of the last use, nothing is deleted before"
        " the date is confirmed."
    )
    yield (
        "What is deleted cannot be read again in the journal: its key is destroyed. Backups are"
        " made without notes unless the writer asks for them; a backup, and a copy made by"
        " other means, does not follow this rule by itself."
    )


def _hold_rule() -> Iterable[str]:
    yield (
        "A legal hold on one entry or on the whole journal stops deletion, change and fading of"
        " what it covers at once, by time and by hand. A hold on the whole journal can be set"
        " without the passphrase. Only the passphrase and a written reason release a hold, and"
        f" what it covered is kept for at least {RELEASE_DAYS} more days."
    )


_BY_HAND = (
    "The writer may delete an entry or a note by hand, unless a hold covers it. The number is"
    " counted by month; what was deleted is not recorded."
)


def _section(title: str, paragraphs: Iterable[str]) -> Iterable[str]:
    yield title
    for paragraph in paragraphs:
        yield from textwrap.wrap(
            paragraph, WIDTH, initial_indent="   ", subsequent_indent="   ",
        )  # fmt: skip
        yield ""


def _listed(lines: Iterable[str]) -> Iterable[str]:
    empty = True
    for line in lines:
        empty = False
        yield from textwrap.wrap(
            line, WIDTH, initial_indent="     ", subsequent_indent="       ",
        )  # fmt: skip
    if empty:
        yield "     none"
