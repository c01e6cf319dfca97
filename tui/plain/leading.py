"""Leading a team: the invitation, enrolments, packs taken in, and the table released once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.desk import count_of
from tui.messages import words
from tui.misuse import Misuse
from tui.plain.wording import refusal, value_words
from tui.team_lines import cell_words, merged_lines, name_of, reason_words
from tui.verbs.keyfile import new_file
from tui.verbs.team_import import Watch, stoppable
from tui.verbs.team_input import LENGTHS, check_folder, contents, period_of
from vault import durable
from vault.errors import AlreadyEnrolled, AlreadyReleased, BadTeamFile, BadValue, PeriodOpen
from vault.journal.vocabulary import Recipient
from vault.statistics import collecting, enrolment, periods, protect, releasing, sums, team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.plain.asking import Talk
    from tui.plain.room import Room
    from vault.statistics.document import Document
    from vault.statistics.periods import Period
    from vault.statistics.release import Cell

MOST_PEOPLE = 1_000_000
_ENROLMENT = "*.peerenrol"


class _Watch(Watch):
    """Tells of refusals, and now and then how far it is."""

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk

    def __call__(self, progress: collecting.Progress) -> bool:
        """Tell of one file; whether to go on."""
        reason = progress.imported.reason
        if reason is not None:
            self._talk.say(f"{name_of(progress.path)}: refused: {reason_words(reason)}")
        elif progress.done % collecting.TOGETHER == 0:
            self._talk.say(f"{progress.done} of {progress.files}")
        return not self.stopped


def found(room: Room) -> None:
    """Make a team that is led from this journal, which holds no contacts."""
    talk = room.talk
    talk.say("A journal that holds contacts cannot lead a team: make one of its own for it.")
    talk.say("None of this can be changed later.")
    length = talk.pick("Periods", [(length, word) for word, length in LENGTHS.items()])
    people = _people(room) if talk.yes("Count for whom?") else None
    own_time = talk.yes("Count whether supporters were on duty?")
    path = talk.path("Where to write the invitation: folder and name")
    new_file(room.desk, path, "An invitation")
    data = team.create(room.vault, length, serves=people, supporter_time=own_time)
    made = team.current(room.vault)
    durable.write_new(path, data)
    if people is not None:
        talk.say(*merged_lines(made.categories.recipients))
    talk.say("The team is made. Its eight words, to be read aloud with each supporter:")
    talk.say(*made.fingerprint)


def invite(room: Room) -> None:
    """Say the eight words, and write the invitation again."""
    made = team.current(room.vault)
    room.talk.say("The eight words:", *made.fingerprint)
    path = room.talk.path("Where to write the invitation again, or enter for nowhere")
    new_file(room.desk, path, "An invitation")
    durable.write_new(path, made.data)
    room.talk.say("Written.")


def admit(room: Room) -> None:
    """Enrol supporters by their files."""
    team.current(room.vault)
    path = room.talk.path("File of an enrolment, or a folder of them")
    files = sorted(path.glob(_ENROLMENT)) if path.is_dir() else [path]
    ends = Counter(_admitted(room, file) for file in files)
    room.talk.say(*(f"{end}: {ends[end]}" for end in ("enrolled", "already enrolled", "refused")))


def collect(room: Room) -> None:
    """Take packs in, from a file or a folder; each counts once."""
    path = room.talk.path("File of a pack, or a folder of them")
    files = collecting.packs_in(path) if path.is_dir() else [path]

    watch = _Watch(room.talk)
    room.talk.say(
        f"{count_of(len(files), 'file')}. Ctrl and c together stop after the one at hand."
    )
    with stoppable(watch):
        ends = collecting.import_files(room.vault, files, watch)
    room.talk.say(*(f"{end.value}: {number}" for end, number in ends.items() if number))
    if watch.stopped:
        room.talk.say("Stopped; what was taken stays.")


def status(room: Room) -> None:
    """Say how many have reported for a period."""
    period = _period(room)
    standing = sums.standing(room.vault, period)
    room.talk.say(f"{period}: {standing.reported} of {standing.enrolled} enrolled reported.")
    room.talk.say(f"Set aside, because they contradict each other: {standing.set_aside}.")
    room.talk.say("It was released." if standing.released else "It was not released.")


def publish(room: Room) -> None:
    """Release the table of a period, once."""
    talk, period = room.talk, _period(room)
    if not period.is_closed(room.today):
        raise PeriodOpen
    standing = sums.standing(room.vault, period)
    if standing.released:
        raise AlreadyReleased
    talk.say(f"{period}: {standing.reported} of {standing.enrolled} enrolled reported.")
    if not talk.yes("Release it? It can be done only once."):
        return
    made = releasing.release(room.vault, period)
    if isinstance(made, protect.Refusal):
        talk.say(f"{period} was not released: {made.reason.value}. More packs may still come.")
        return
    talk.say(*_table(made), "Released. report writes the files to hand on.")


def report(room: Room) -> None:
    """Say a released table, and write its files."""
    team.current(room.vault)
    made = releasing.documents(room.vault)
    if not made:
        room.talk.say("Nothing was released yet.")
        return
    chosen = room.talk.which("Which table", [(one, str(one.period)) for one in reversed(made)])
    room.talk.say(*_table(chosen))
    if room.talk.yes("Write its files to a folder?"):
        _write(room, chosen, made)


def _write(room: Room, document: Document, documents: list[Document]) -> None:
    from tui.verbs.team_release import FORMATS
    from vault.statistics import outputs
    from vault.statistics.outputs import columns

    folder = room.talk.path("Folder to write them to")
    check_folder(room.desk, folder)
    wanted = [one for one in FORMATS if one != "parquet" or columns.available()]
    room.talk.say(*(str(path) for path in outputs.write(folder, document, documents, wanted)))


def _people(room: Room) -> dict[Recipient, int]:
    asked = f"{words.FIELDS['recipient']}, people served"
    return {
        one: room.talk.number(f"{asked}, {value_words('recipient', one)}", 0, MOST_PEOPLE, 0)
        for one in Recipient
    }


def _admitted(room: Room, file: Path) -> str:
    """What became of one enrolment file."""
    try:
        end = team.enrol(room.vault, contents(file, enrolment.SIZE))
    except (BadTeamFile, AlreadyEnrolled, Misuse) as error:
        room.talk.say(f"{name_of(file)}: refused: {refusal(error)[0]}")
        return "refused"
    return "enrolled" if end is team.Enrolling.ENROLLED else "already enrolled"


def _period(room: Room) -> Period:
    kind = team.current(room.vault).period
    last = period_of(kind, None, room.today)
    while True:
        answer = room.talk.ask(f"Period, such as {last}; enter takes that one")
        try:
            return period_of(kind, periods.parse(answer) if answer else None, room.today)
        except (BadValue, Misuse) as error:
            room.talk.say(*refusal(error))


def _table(document: Document) -> Iterator[str]:
    """A released table, one cell a line."""
    yield f"Period: {document.period}"
    yield f"Packs: {document.coverage}"
    if document.warning:
        yield f"Warning: {document.warning}"
    yield f"All contacts: {_shown(document.table.total)}"
    for field, row in document.table.fields.items():
        for value, cell in row.items():
            yield f"{cell_words(field, value)}: {_shown(cell)}"
    yield f"Rule: {document.rule}."


def _shown(cell: Cell) -> str:
    return str(cell) if isinstance(cell, int) else cell.value
