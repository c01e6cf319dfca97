"""The statement of the retention rule in force, for a records officer to read and file."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import TYPE_CHECKING

from tui.language import mark, tr, tr_n
from tui.listing import hold_line
from tui.messages import full_day
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
INDENT = "   "
BLANK = "______________________________"


def statement(vault: Vault) -> Iterable[str]:
    """The lines of the statement: the rule, holds, and numbers; nothing of any entry."""
    yield tr("RETENTION RULE OF A PEER SUPPORT JOURNAL")
    yield ""
    yield from _labelled(_head(vault))
    yield ""
    yield from _section(tr("1. What is kept, and for how long"), _rule(vault.policy))
    yield from _section(tr("2. How it is carried out"), _practice())
    yield from _section(tr("3. Legal hold"), _hold_rule())
    yield INDENT + tr("Record of legal holds:")
    yield from _listed(map(hold_line, holds.record(vault)))
    yield ""
    yield from _section(tr("4. Deleted by hand"), _by_hand())
    yield INDENT + tr("Deleted by hand, by month:")
    yield from _listed(_deleted(*row) for row in deletions.record(vault))


def _deleted(month: str, entries: int, notes: int) -> str:
    gone = tr_n("{n} entry", "{n} entries", entries), tr_n("{n} note", "{n} notes", notes)
    return f"{month}  {', '.join(gone)}"


def _head(vault: Vault) -> Iterable[tuple[str, str]]:
    """What stands above the rule: labels and what belongs to them."""
    from tui.verbs.version import version_text

    since = vault.policy.in_force_since
    yield tr("Program:"), version_text()
    yield tr("Journal:"), vault.vault_id.hex()
    yield tr("Printed on:"), full_day(local_day(vault.clock))
    yield tr("In force since:"), full_day(date.fromisoformat(since)) if since else BLANK
    yield tr("Approved by:"), vault.policy.approved_by or BLANK
    in_force = rules.of(vault)
    name = in_force.name
    yield tr("Kept under:"), tr("{law} and agency policy", law=name) if in_force.agency else name


def _labelled(rows: Iterable[tuple[str, str]]) -> Iterable[str]:
    """The rows as lines, what follows the labels in one column."""
    lines = list(rows)
    wide = max(len(label) for label, _ in lines)
    return (f"{label:<{wide}} {text}" for label, text in lines)


def _rule(policy: Policy) -> Iterable[str]:
    if policy.notes:
        yield " ".join(_note_rule(policy))
    else:
        yield tr(
            "Notes. New notes cannot be written. A note from before this rule is deleted on the"
            " day that was set when it was written."
        )
    yield tr(
        _REMINDER_AND_WORD if policy.handles else _REMINDER,
        ahead=followups.MAX_DAYS_AHEAD,
        grace=followups.GRACE_DAYS,
    )
    yield tr(
        "Entries. An entry is a day and codes from closed lists, without free text. It is not"
        " deleted by time. {month} days after the contact its day is replaced by the month, and"
        " {quarter} days after the contact by the quarter.",
        month=policy.month_after_days,
        quarter=policy.quarter_after_days,
    )


def _note_rule(policy: Policy) -> Iterable[str]:
    yield tr_n(
        "Notes. An entry may carry one note of at most {n} character.",
        "Notes. An entry may carry one note of at most {n} characters.",
        policy.note_characters,
    )
    yield tr_n(
        "It is deleted {n} day after it was written.",
        "It is deleted {n} days after it was written.",
        policy.note_days,
    )
    yield tr(
        "The writer may move that day, to at most {days} days from the day of the change. A draft"
        " that was not saved is deleted by the same rule.",
        days=MAX_NOTE_DAYS,
    )


_REMINDER = mark(
    "Follow-ups. A reminder is set for at most {ahead} days ahead and is deleted {grace} days"
    " after its day."
)
_REMINDER_AND_WORD = mark(
    "Follow-ups. A reminder and its one private word is set for at most {ahead} days ahead and is"
    " deleted {grace} days after its day."
)


def _practice() -> Iterable[str]:
    yield tr(
        "Deletion is automatic and routine. It follows from the day that this rule set when a"
        " text was written or its day was moved, and not from what the text says; when that day"
        " comes, no one chooses and no one starts it. It takes place when the journal is next"
        " opened, and while it is open. 'peerlog sweep', run by a timer, carries it out for"
        " notes and follow-ups without opening the journal. When the clock of the computer is"
        " more than {days} days ahead of the last use, nothing is deleted before the date is"
        " confirmed.",
        days=FORWARD_JUMP_DAYS,
    )
    yield tr(
        "What is deleted cannot be read again in the journal: its key is destroyed. Backups are"
        " made without notes unless the writer asks for them; a backup, and a copy made by"
        " other means, does not follow this rule by itself."
    )


def _hold_rule() -> Iterable[str]:
    yield tr(
        "A legal hold on one entry or on the whole journal stops deletion, change and fading of"
        " what it covers at once, by time and by hand. A hold on the whole journal can be set"
        " without the passphrase. Only the passphrase and a written reason release a hold, and"
        " what it covered is kept for at least {days} more days.",
        days=RELEASE_DAYS,
    )


def _by_hand() -> Iterable[str]:
    yield tr(
        "The writer may delete an entry or a note by hand, unless a hold covers it. The number is"
        " counted by month; what was deleted is not recorded."
    )


def _section(title: str, paragraphs: Iterable[str]) -> Iterable[str]:
    yield title
    for paragraph in paragraphs:
        yield from textwrap.wrap(
            paragraph, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT,
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
        yield "     " + tr("none")
