"""Leading a team: the invitation, enrolments, packs taken in, and the table released once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.language import mark, number, tr, tr_n
from tui.messages import team_words, words
from tui.misuse import Misuse
from tui.places import place_words
from tui.plain import explanations as why
from tui.plain import periods
from tui.plain.wording import LENGTHS_SAID, refusal, value_words
from tui.team_lines import cell_words, merged_lines, name_of, reason_words
from tui.verbs.files import contents, new_file
from tui.verbs.team_import import Watch, stoppable
from tui.verbs.team_input import LENGTHS, check_folder
from vault import durable
from vault.errors import (
    AlreadyEnrolled,
    AlreadyReleased,
    BadTeamFile,
    FilesExist,
    PeriodOpen,
)
from vault.journal.vocabulary import Recipient
from vault.statistics import collecting, enrolment, protect, releasing, sums, team

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
_ENROLLED, _ALREADY, _REFUSED = mark("enrolled"), mark("already enrolled"), mark("refused")

_ENDS = {
    collecting.Outcome.ACCEPTED: mark("accepted"),
    collecting.Outcome.DUPLICATE: mark("duplicate"),
    collecting.Outcome.REPLACED: mark("replaced"),
    collecting.Outcome.OLDER: mark("older"),
    collecting.Outcome.CONFLICT: mark("conflict"),
    collecting.Outcome.REFUSED: _REFUSED,
}


class _Watch(Watch):
    """Tells of refusals, and now and then how far it is."""

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk

    def __call__(self, progress: collecting.Progress) -> bool:
        """Tell of one file; whether to go on."""
        reason = progress.imported.reason
        if reason is not None:
            self._talk.say(_refused(progress.path, reason_words(reason)))
        elif progress.done % collecting.TOGETHER == 0:
            done, files = number(progress.done), number(progress.files)
            self._talk.say(tr("{done} of {files}", done=done, files=files))
        return not self.stopped


def found(room: Room) -> None:
    """Make a team that is led from this journal, which holds no contacts."""
    talk = room.talk
    team.check_may_lead(room.vault)
    talk.say(tr("A journal that holds contacts cannot lead a team: make one of its own for it."))
    talk.say(tr("None of this can be changed later."))
    lengths = [(length, tr(LENGTHS_SAID[word])) for word, length in LENGTHS.items()]
    length = talk.pick(tr("Periods"), lengths, tr(why.LENGTH))
    people = _people(room) if talk.yes(tr("Count for whom?"), tr(why.COUNT_RECIPIENTS)) else None
    own_time = talk.yes(tr("Count whether supporters were on duty?"), tr(why.COUNT_DUTY))
    asked = tr("Where to write the invitation: folder and name")
    path = talk.path(asked, tr(why.INVITATION_FILE))
    new_file(room.desk, path, "An invitation")
    made = team.found(room.vault, path, length, serves=people, supporter_time=own_time)
    if people is not None:
        talk.say(*merged_lines(made.categories.recipients))
    talk.say(words.WRITTEN.format(name=place_words(path)))
    talk.say(tr("The team is made. Its eight words, to be read aloud with each supporter:"))
    talk.say(*made.fingerprint)


def invite(room: Room) -> None:
    """Say the eight words, and write the invitation again."""
    made = team.current(room.vault)
    room.talk.say(tr("The eight words:"), *made.fingerprint)
    asked = tr("Where to write the invitation again, or enter for nowhere")
    path = room.talk.path(asked, tr(why.INVITATION_FILE))
    new_file(room.desk, path, "An invitation")
    durable.write_new(path, made.data)
    room.talk.say(words.WRITTEN.format(name=place_words(path)))


def admit(room: Room) -> None:
    """Enrol supporters by their files."""
    team.current(room.vault)
    path = room.talk.path(tr("File of an enrolment, or a folder of them"), tr(why.ENROLMENTS))
    files = sorted(path.glob(_ENROLMENT)) if path.is_dir() else _there(path)
    if not files:
        room.talk.say(team_words.COLLECT_NOTHING["enrolments"])
        return
    ends = Counter(_admitted(room, file) for file in files)
    room.talk.say(*(f"{tr(end)}: {number(ends[end])}" for end in (_ENROLLED, _ALREADY, _REFUSED)))


def collect(room: Room) -> None:
    """Take packs in, from a file or a folder; each counts once."""
    team.current(room.vault)
    path = room.talk.path(tr("File of a pack, or a folder of them"), tr(why.PACKS))
    files = collecting.packs_in(path) if path.is_dir() else _there(path)
    if not files:
        room.talk.say(team_words.COLLECT_NOTHING["packs"])
        return
    watch = _Watch(room.talk)
    room.talk.say(
        tr_n(
            "{n} file. Ctrl and c together stop after the one at hand.",
            "{n} files. Ctrl and c together stop after the one at hand.",
            len(files),
        )
    )
    with stoppable(watch):
        ends = collecting.import_files(room.vault, files, watch)
    room.talk.say(*(f"{tr(_ENDS[end])}: {number(many)}" for end, many in ends.items() if many))
    if watch.stopped:
        room.talk.say(tr("Stopped; what was taken stays."))


def status(room: Room) -> None:
    """Say how many have reported for a period."""
    period = _period(room)
    standing = sums.standing(room.vault, period)
    if standing.released:  # its packs are gone; the table says how many there were
        (made,) = (one for one in releasing.documents(room.vault) if one.period == period)
        standing = replace(standing, reported=made.reported, enrolled=made.enrolled)
    room.talk.say(
        tr(
            "{period}: {reported} of {enrolled} enrolled reported.",
            period=period,
            reported=standing.reported,
            enrolled=standing.enrolled,
        )
    )
    room.talk.say(
        tr(
            "Set aside, because they contradict each other: {number}.",
            number=standing.set_aside,
        )
    )
    room.talk.say(tr("It was released.") if standing.released else tr("It was not released."))


def publish(room: Room) -> None:
    """Release the table of a period, once."""
    talk, period = room.talk, _period(room)
    if not period.is_closed(room.today):
        raise PeriodOpen
    standing = sums.standing(room.vault, period)
    if standing.released:
        raise AlreadyReleased
    talk.say(
        tr(
            "{period}: {reported} of {enrolled} enrolled reported.",
            period=period,
            reported=standing.reported,
            enrolled=standing.enrolled,
        )
    )
    few = protect.too_few(standing.reported, period.start, period.end)
    if few is not None:
        talk.say(_not_released(period, few))
        return
    if not talk.yes(tr("Release it? It can be done only once."), tr(why.RELEASE)):
        return
    made = releasing.release(room.vault, period)
    if isinstance(made, protect.Refusal):
        talk.say(_not_released(period, made))
        return
    talk.say(*_table(made), tr("Released. report writes the files to hand on."))


def report(room: Room) -> None:
    """Say a released table, and write its files."""
    team.current(room.vault)
    made = releasing.documents(room.vault)
    if not made:
        room.talk.say(tr("Nothing was released yet."))
        return
    rows = [(one, str(one.period)) for one in reversed(made)]
    chosen = room.talk.which(tr("Which table"), rows, tr(why.WHICH_TABLE))
    room.talk.say(*_table(chosen))
    if room.talk.yes(tr("Write its files to a folder?"), tr(why.WRITE_TABLE)):
        _write(room, chosen, made)


def _write(room: Room, document: Document, documents: list[Document]) -> None:
    from tui.verbs.team_release import FORMATS
    from vault.statistics import outputs
    from vault.statistics.outputs import columns

    wanted = [one for one in FORMATS if one != "parquet" or columns.available()]
    while True:
        folder = room.talk.path(tr("Folder to write them to"), tr(why.TABLE_FOLDER))
        check_folder(room.desk, folder)
        try:
            written = outputs.write(folder, document, documents, wanted)
        except FilesExist as error:
            room.talk.say(*refusal(error))
            continue
        room.talk.say(*(place_words(path) for path in written))
        return


def _people(room: Room) -> dict[Recipient, int]:
    ask, explained = room.talk.number, tr(why.PEOPLE)
    return {one: ask(_people_asked(one), 0, MOST_PEOPLE, explained, 0) for one in Recipient}


def _people_asked(recipient: Recipient) -> str:
    return tr(
        "{field}, people served, {recipient}",
        field=words.FIELDS["recipient"],
        recipient=value_words("recipient", recipient),
    )


def _there(file: Path) -> list[Path]:
    """The one file of that name.

    Raises:
        Misuse: there is none.
    """
    if not file.exists():
        raise Misuse(tr("There is no file of that name; nothing was changed."))
    return [file]


def _refused(file: Path, reason: str) -> str:
    return tr("{file}: refused: {reason}", file=name_of(file), reason=reason)


def _admitted(room: Room, file: Path) -> str:
    """What became of one enrolment file."""
    try:
        end = team.enrol(room.vault, contents(file, enrolment.SIZE))
    except (BadTeamFile, AlreadyEnrolled, Misuse) as error:
        room.talk.say(_refused(file, refusal(error)[0]))
        return _REFUSED
    return _ENROLLED if end is team.Enrolling.ENROLLED else _ALREADY


def _period(room: Room) -> Period:
    return periods.of_kind(room, team.current(room.vault).period)


def _not_released(period: Period, refusal: protect.Refusal) -> str:
    return tr(
        "{period} was not released: {reason}. More packs may still come.",
        period=period,
        reason=tr(refusal.reason.value),
    )


def _table(document: Document) -> Iterator[str]:
    """A released table, one cell a line."""
    yield tr("Period: {period}", period=document.period)
    yield tr("Packs: {coverage}", coverage=document.coverage)
    if document.warning:
        yield tr("Warning: {warning}", warning=document.warning)
    yield tr("All contacts: {cell}", cell=_shown(document.table.total))
    for field, row in document.table.fields.items():
        for value, cell in row.items():
            yield f"{cell_words(field, value)}: {_shown(cell)}"
    yield tr("Rule: {rule}.", rule=document.rule)


def _shown(cell: Cell) -> str:
    return str(cell) if isinstance(cell, int) else tr(cell.value)
