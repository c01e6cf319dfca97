"""A supporter's place in a team: joining, the enrolment, packs shown byte for byte and sealed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tui.misuse import Misuse
from tui.plain.wording import refusal
from tui.team_lines import counted_lines, hex_lines
from tui.verbs.keyfile import new_file
from tui.verbs.team_input import check_folder, contents, period_of
from vault import durable
from vault.errors import BadValue
from vault.statistics import invitation, membership, periods
from vault.statistics.enrolment import PERIODS
from vault.statistics.pack import SIZE

if TYPE_CHECKING:
    from tui.plain.room import Room
    from vault.statistics.issuing import Preview
    from vault.statistics.periods import Period

_SEAL, _HEX, _CORRECT = "seal", "hex", "correct"
_NOT_IN_IT = "Not in it: notes, names, days, times, ids, follow-ups, your load, who you are."


def join(room: Room) -> None:
    """Join the team of an invitation, once its words were compared aloud."""
    talk = room.talk
    found = invitation.read(contents(talk.path("File of the invitation"), invitation.SIZE))
    talk.say("Its eight words:", *found.fingerprint, *counted_lines(found))
    talk.say("Compare the words with the coordinator by voice, not by the way the file came.")
    if talk.yes("Did you compare these words aloud?"):
        membership.join(room.vault, found.data)
        talk.say("Joined. enrol writes the enrolment for the coordinator.")
    else:
        talk.say("Nothing was joined.")


def enrol(room: Room) -> None:
    """Write the enrolment; it holds one-time public keys and no name."""
    membership.current(room.vault)
    path = room.talk.path("Where to write the enrolment: folder and name")
    new_file(room.desk, path, "An enrolment")
    data = membership.make_enrolment(room.vault)
    durable.write_new(path, data)
    row = membership.enrolled(room.vault)[-PERIODS:]
    room.talk.say(f"Wrote the enrolment for {row[0]} to {row[-1]}: {len(data)} bytes.")


def pack(room: Room) -> None:
    """Show the totals of a closed period as they would leave, and seal exactly these."""
    period = _period(room)
    shown = membership.preview(room.vault, period)
    _show(room, shown)
    correction = False
    choices = [(_SEAL, "seal and write it"), (_HEX, "the bytes as hex")]
    if shown.has_left:
        choices.append((_CORRECT, "count it again as a correction"))
    while answer := room.talk.choose("This pack", choices, enter="goes back"):
        if answer == _SEAL:
            _seal(room, period, shown, correction=correction)
            return
        if answer == _CORRECT:
            correction = True
            shown = membership.preview(room.vault, period, correction=True)
            _show(room, shown)
        else:
            room.talk.say(*hex_lines(shown.body))


def missed(room: Room) -> None:
    """Have a period that was released without this pack count in the next one."""
    period = _period(room)
    membership.declare_missed(room.vault, period)
    room.talk.say(f"The contacts of {period} count in the pack of {period.next()}.")


def leave(room: Room) -> None:
    """Leave the team."""
    membership.current(room.vault)
    if room.talk.yes("Leave the team for good? No more packs can be made for it."):
        membership.leave(room.vault)
        room.talk.say("You have left the team. What was sealed before stays on record.")


def _period(room: Room) -> Period:
    kind = membership.current(room.vault).invitation.period
    last = period_of(kind, None, room.today)
    while True:
        answer = room.talk.ask(f"Period, such as {last}; enter takes that one")
        try:
            return period_of(kind, periods.parse(answer) if answer else None, room.today)
        except (BadValue, Misuse) as error:
            room.talk.say(*refusal(error))


def _show(room: Room, shown: Preview) -> None:
    room.talk.say(shown.body.decode("ascii").rstrip("\n"))
    room.talk.say(f"{len(shown.body)} bytes, revision {shown.revision}.")
    room.talk.say(f"sha256 {hashlib.sha256(shown.body).hexdigest()}")
    room.talk.say(f"Sealed for the coordinator it is {SIZE} bytes, as every pack is.", _NOT_IN_IT)


def _seal(room: Room, period: Period, shown: Preview, *, correction: bool) -> None:
    folder = room.talk.path("Folder to write it to")
    check_folder(room.desk, folder)
    data = membership.issue(room.vault, period, shown=shown.body, correction=correction)
    path = membership.save(room.vault, folder, period, data)
    room.talk.say(f"Sealed and wrote {path.name}: {len(data)} bytes.")
    room.talk.say(f"What you record for {period} now counts in the pack of {period.next()}.")
