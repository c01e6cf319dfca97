"""What opens the journal: passphrases, the recovery code, the key file."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from tui.keyfiles import made
from tui.language import tr, tr_n
from tui.listing import slot_line
from tui.messages import words
from tui.passphrases import key_file_contents
from tui.places import place_words
from tui.plain import explanations as why
from tui.plain import newpassphrase
from tui.plain.signals import Back
from tui.plain.wording import ANOTHER_ONE
from tui.verbs.files import new_file
from tui.verbs.passphrase import beside, dropped, needs_key_file
from tui.verbs.recovery import recovery_slot
from vault.errors import LastSlot, NoFreeSlot, WrongPassphrase
from vault.keys.keyfile import SLOTS
from vault.secret import Secret
from vault.store import rekeying

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.plain.room import Room

_CHANGE, _ADD, _REMOVE, _RENEW, _MAKE = "change", "add", "remove", "renew", "make"


def passphrase(room: Room) -> None:
    """Change the passphrase, add a further one, or remove one."""
    room.talk.say(*(slot_line(slot) for slot in room.vault.slots()))
    choices = (
        (_CHANGE, tr("change it")),
        (_ADD, tr("add a further one")),
        (_REMOVE, tr("remove one")),
    )
    answer = room.talk.choose(
        tr("Passphrase"), choices, tr(why.PASSPHRASES), enter=tr("Enter changes nothing")
    )
    if answer == _CHANGE:
        _change(room)
    elif answer == _ADD:
        if len(room.vault.slots()) == SLOTS:
            raise NoFreeSlot
        _prove_it_is_you(room)
        with newpassphrase.chosen(room.talk) as typed:
            index = rekeying.add(room.vault, beside(room.vault, typed, room.factor))
        room.talk.say(
            tr("The further passphrase opens the journal too; it is in slot {index}.", index=index)
        )
    elif answer == _REMOVE:
        _remove(room)


def recovery(room: Room) -> None:
    """A new recovery code, or none any more."""
    talk = room.talk
    talk.say(*words.NEW_CODE_ASKED[:1])
    choices = ((_RENEW, tr("make a new code")), (_REMOVE, tr("remove the code")))
    answer = talk.choose(
        tr("Recovery code"), choices, tr(why.RECOVERY), enter=tr("Enter changes nothing")
    )
    if answer == _RENEW:
        _prove_it_is_you(room)
        _renew(room)
    elif answer == _REMOVE:
        slot = recovery_slot(room.vault)
        if slot is None:
            talk.say(tr("This journal has no recovery code."))
        elif talk.yes(
            tr("Without it a forgotten passphrase is the end. Remove the code?"), tr(why.NO_CODE)
        ):
            rekeying.remove(room.vault, slot)
            talk.say(tr("The recovery code is removed."))


def _renew(room: Room) -> None:
    code = rekeying.renew_recovery(room.vault)
    try:
        newpassphrase.proved(room.talk, code)
        rekeying.prove(room.vault)
    except Back:
        room.talk.say(tr("The old code opens nothing any more; the new one was not proved."))
        raise
    room.talk.say(words.CODE_MADE)


def keyfile(room: Room) -> None:
    """Ask for a key file besides the passphrase, or no longer."""
    talk = room.talk
    if needs_key_file(room.vault):
        asked = tr("The journal needs a key file. Go back to the passphrase alone?")
        if talk.yes(asked, tr(why.NO_KEY_FILE)):
            _without_key_file(room)
        return
    talk.say(tr("With a key file the passphrase alone does not open the journal."))
    talk.say(
        tr("Keep it on a stick, and a second copy elsewhere. The recovery code opens without it.")
    )
    if talk.yes(tr("Make a key file?"), tr(why.MAKE_KEY_FILE)):
        _with_key_file(room)


def _change(room: Room) -> None:
    """As `peerlog passphrase change`: others cannot follow and are dropped."""
    _prove_it_is_you(room)
    if not _drops_accepted(room):
        return
    with newpassphrase.chosen(room.talk) as typed:
        rekeying.change(room.vault, beside(room.vault, typed, room.factor))
    room.talk.say(words.IS_CHANGED)


def _remove(room: Room) -> None:
    others = [
        slot
        for slot in room.vault.slots()
        if slot.cost is not None and slot.index != room.vault.opened_slot
    ]
    if not others:
        raise LastSlot
    rows = [(slot.index, slot_line(slot)) for slot in others]
    index = room.talk.which(tr("Which one to remove"), rows, tr(why.WHICH_PASSPHRASE))
    if room.talk.yes(tr("Remove this passphrase?"), tr(why.REMOVE_PASSPHRASE)):
        rekeying.remove(room.vault, index)
        room.talk.say(
            tr("The passphrase is removed. An old copy of the files still opens with it.")
        )
        room.talk.say(tr("Changing the passphrase ends that."))


def _with_key_file(room: Room) -> None:
    talk, paths = room.talk, room.desk.paths
    asked = tr("Where to write the key file: its folder and name")
    file = talk.path(asked, tr(why.KEY_FILE_PLACE))
    new_file(room.desk, file, "A key file")
    with _proof(room) as typed:
        if not _drops_accepted(room):
            return
        with made(file, paths):
            room.keep_factor(key_file_contents(file))
            rekeying.change(room.vault, rekeying.Passphrase(typed, room.factor))
    talk.say(tr("The journal now needs this key file and the passphrase."))
    talk.say(words.WRITTEN.format(name=place_words(file)))


def _without_key_file(room: Room) -> None:
    with _proof(room) as typed:
        if not _drops_accepted(room):
            return
        rekeying.change(room.vault, rekeying.Passphrase(typed))
    room.keep_factor(None)
    room.talk.say(
        tr("The passphrase alone opens the journal again. Old backups need the key file.")
    )


def _proof(room: Room) -> Secret:
    """The passphrase as it is now, asked for until it is right; wiped by the caller."""
    asked = tr("The passphrase as it is now, unseen")
    while True:
        with ExitStack() as unless:
            typed = Secret.from_text(room.talk.hidden(asked, tr(why.PROOF)))
            unless.callback(typed.wipe)
            try:
                room.vault.confirm_passphrase(typed, room.factor)
            except WrongPassphrase:
                room.talk.say(tr(ANOTHER_ONE))
                continue
            unless.pop_all()
        return typed


def _prove_it_is_you(room: Room) -> None:
    """Ask for the passphrase as it is now, unless the recovery code opened the journal."""
    if room.vault.opened_slot != recovery_slot(room.vault):
        _proof(room).wipe()


def _drops_accepted(room: Room) -> bool:
    """Whether other passphrases may be dropped, said one by one."""
    others = dropped(room.vault)
    if not others:
        return True
    room.talk.say(*_listed(room))
    return room.talk.yes(tr("Drop them and go on?"), tr(why.DROPS))


def _listed(room: Room) -> Iterator[str]:
    others = dropped(room.vault)
    yield tr_n(
        "{n} other passphrase will be dropped:",
        "{n} other passphrases will be dropped:",
        len(others),
    )
    yield from map(slot_line, others)
