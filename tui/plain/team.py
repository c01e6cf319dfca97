"""A supporter's place in a team: joining, the enrolment, packs shown byte for byte and sealed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tui.language import mark, number, tr
from tui.messages import team_words, words
from tui.places import place_words
from tui.plain import explanations as why
from tui.plain import periods
from tui.team_lines import counted_lines, hex_lines
from tui.verbs.files import contents, new_file
from tui.verbs.team_input import check_folder
from tui.verbs.team_supporter import missed_means
from vault.statistics import invitation, membership
from vault.statistics.enrolment import PERIODS
from vault.statistics.pack import SIZE

if TYPE_CHECKING:
    from tui.plain.room import Room
    from vault.statistics.issuing import Preview
    from vault.statistics.periods import Period

_SEAL, _HEX, _CORRECT = "seal", "hex", "correct"
_NOT_IN_IT = mark("Not in it: notes, names, days, times, ids, follow-ups, your load, who you are.")


def join(room: Room) -> None:
    """Join the team of an invitation, once its words were compared aloud."""
    talk = room.talk
    file = talk.path(tr("File of the invitation"), tr(why.INVITATION))
    found = invitation.read(contents(file, invitation.SIZE))
    talk.say(tr("Its eight words:"), *found.fingerprint, *counted_lines(found))
    talk.say(tr("Compare the words with the coordinator by voice, not by the way the file came."))
    if talk.yes(tr("Did you compare these words aloud?"), tr(why.COMPARED)):
        membership.join(room.vault, found.data)
        talk.say(tr("Joined. enrol writes the enrolment for the coordinator."))
    else:
        talk.say(tr("Nothing was joined."))


def enrol(room: Room) -> None:
    """Write the enrolment; it holds one-time public keys and no name."""
    membership.current(room.vault)
    asked = tr("Where to write the enrolment: folder and name")
    path = room.talk.path(asked, tr(why.ENROLMENT_FILE))
    new_file(room.desk, path, "An enrolment")
    data = membership.write_enrolment(room.vault, path)
    row = membership.enrolled(room.vault)[-PERIODS:]
    room.talk.say(
        tr(
            "Wrote the enrolment for {first} to {last}: {n} bytes.",
            first=row[0],
            last=row[-1],
            n=number(len(data)),
        ),
        words.WRITTEN.format(name=place_words(path)),
    )


def pack(room: Room) -> None:
    """Show the totals of a closed period as they would leave, and seal exactly these."""
    period = _period(room)
    shown = membership.preview(room.vault, period)
    _show(room, shown)
    correction = False
    choices = [(_SEAL, tr("seal and write it")), (_HEX, tr("the bytes as hex"))]
    if shown.has_left:
        choices.append((_CORRECT, tr("count it again as a correction")))
    while answer := room.talk.choose(
        tr("This pack"), choices, tr(why.PACK), enter=tr("Enter goes back")
    ):
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
    """Have a period that was released without this pack count in the next one, after asking."""
    period = _period(room)
    room.talk.say(*missed_means(room.vault, period))
    if not room.talk.yes(team_words.PACK_MISSED.format(period=period), tr(why.MISSED)):
        room.talk.say(tr("Nothing was changed."))
        return
    membership.declare_missed(room.vault, period)
    room.talk.say(
        tr(
            "The contacts of {period} count in the pack of {next}.",
            period=period,
            next=period.next(),
        )
    )


def leave(room: Room) -> None:
    """Leave the team."""
    membership.current(room.vault)
    asked = tr("Leave the team for good? No more packs can be made for it.")
    if room.talk.yes(asked, tr(why.LEAVE)):
        membership.leave(room.vault)
        room.talk.say(tr("You have left the team. What was sealed before stays on record."))


def _period(room: Room) -> Period:
    return periods.of_kind(room, membership.current(room.vault).invitation.period)


def _show(room: Room, shown: Preview) -> None:
    room.talk.say(shown.body.decode("ascii").rstrip("\n"))
    room.talk.say(
        tr("{n} bytes, revision {revision}.", n=number(len(shown.body)), revision=shown.revision)
    )
    room.talk.say(f"sha256 {hashlib.sha256(shown.body).hexdigest()}")
    room.talk.say(
        tr("Sealed for the coordinator it is {n} bytes, as every pack is.", n=number(SIZE)),
        tr(_NOT_IN_IT),
    )


def _seal(room: Room, period: Period, shown: Preview, *, correction: bool) -> None:
    folder = room.talk.path(tr("Folder to write it to"), tr(why.PACK_FOLDER))
    check_folder(room.desk, folder)
    path = membership.write(room.vault, folder, period, shown=shown.body, correction=correction)
    room.talk.say(tr("Sealed and wrote {name}: {n} bytes.", name=place_words(path), n=number(SIZE)))
    room.talk.say(
        tr(
            "What you record for {period} now counts in the pack of {next}.",
            period=period,
            next=period.next(),
        )
    )
