"""Packs on the way into sums: once, in any order, and never shown."""

import contextlib
import inspect
import itertools
import os
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import reopen
from tests.team import FIRST, Supporter, enrolled, everything, new_team
from vault.errors import (
    AlreadyReleased,
    BadValue,
    DiskFull,
    NotCoordinator,
    PeriodOpen,
    StorageFailed,
    TeamTaken,
    TooFewPacks,
)
from vault.statistics import collecting, pack, sums, team
from vault.statistics.collecting import Outcome
from vault.statistics.pack import Reason
from vault.statistics.periods import Half


@pytest.fixture
def led(tmp_path):
    """A coordinator's vault and its invitation."""
    vault, invitation = new_team(tmp_path / "team")
    yield vault, invitation
    vault.abandon()


@pytest.fixture
def six(led):
    """Six enrolled supporters."""
    return [enrolled(*led) for _ in range(6)]


def _outcomes(vault, *packs):
    return [collecting.import_file(vault, data).outcome for data in packs]


def test_a_pack_is_counted_once(led, six):
    vault, _ = led
    data = six[0].pack()
    assert _outcomes(vault, data, data, six[0].pack()) == [
        Outcome.ACCEPTED,
        Outcome.DUPLICATE,
        Outcome.DUPLICATE,
    ]
    assert sums.standing(vault, FIRST) == sums.Standing(1, 6, 0, released=False)


def test_a_later_revision_takes_the_place_of_an_earlier_one(led, six):
    vault, _ = led
    for supporter in six:
        collecting.import_file(vault, supporter.pack(10))
    assert _outcomes(vault, six[0].pack(14, revision=2), six[0].pack(99, revision=1)) == [
        Outcome.REPLACED,
        Outcome.OLDER,
    ]
    assert sums.sums(vault, FIRST).total == 64


def test_two_packs_of_one_revision_are_both_set_aside(led, six):
    vault, _ = led
    for supporter in six:
        collecting.import_file(vault, supporter.pack(10))
    first, second = six[0].pack(10), six[0].pack(11)
    assert _outcomes(vault, second, first, second) == [Outcome.CONFLICT] * 3
    assert sums.standing(vault, FIRST) == sums.Standing(5, 6, 1, released=False)
    assert sums.sums(vault, FIRST).total == 50
    assert _outcomes(vault, six[0].pack(12, revision=1), first) == [
        Outcome.REPLACED,
        Outcome.OLDER,
    ]
    assert sums.sums(vault, FIRST).total == 62


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 2), st.integers(1, 3)), min_size=1, max_size=8
    ).flatmap(lambda chosen: st.tuples(st.permutations(chosen), st.permutations(chosen)))
)
def test_the_sums_do_not_depend_on_the_order_of_the_files(led, six, orders):
    vault, _ = led
    found = []
    for order in orders:
        with vault.transaction() as database:
            database.run("DELETE FROM reports")
            for who, revision, total in order:
                collecting.import_file(vault, six[who].pack(total, revision=revision))
            rows = database.rows("SELECT public_key, revision, counts FROM reports")
        found.append((sums.standing(vault, FIRST), rows))
    assert found[0] == found[1]


def test_the_sums_say_who_stands_behind_a_cell(led, six):
    vault, invitation = led
    for number, supporter in enumerate(six):
        collecting.import_file(vault, supporter.pack(number))
    found = sums.sums(vault, FIRST)
    assert (found.total, found.supporters_total) == (15, 5)
    assert (found.reported, found.enrolled) == (6, 6)
    for field, values in invitation.categories.maps.items():
        assert tuple(found.fields[field]) == values
        assert sum(found.fields[field].values()) == 15
        assert found.fields[field][values[-1]] == 15
        assert found.supporters[field][values[-1]] == 5
        assert found.supporters[field][values[0]] == 0


def test_few_packs_are_not_added_up(led, six):
    vault, _ = led
    for supporter in six[:4]:
        collecting.import_file(vault, supporter.pack())
    with pytest.raises(TooFewPacks):
        sums.sums(vault, FIRST)
    collecting.import_file(vault, six[4].pack())
    assert sums.sums(vault, FIRST).reported == 5


def test_sums_are_of_closed_periods_of_the_team(led):
    vault, _ = led
    with pytest.raises(PeriodOpen):
        sums.sums(vault, FIRST.next())
    with pytest.raises(BadValue):
        sums.sums(vault, Half(2026, 1))
    with pytest.raises(PeriodOpen):
        sums.record_release(vault, FIRST.next(), b"")


def test_a_released_period_keeps_no_pack_and_takes_none(led, six):
    vault, _ = led
    for supporter in six[:5]:
        collecting.import_file(vault, supporter.pack())
    sums.record_release(vault, FIRST, b"published")
    assert sums.released(vault, FIRST) == b"published"
    assert sums.all_released(vault) == {"2026Q3": b"published"}
    assert vault.database.rows("SELECT * FROM reports") == []
    assert sums.standing(vault, FIRST).released
    late = collecting.import_file(vault, six[5].pack())
    assert late == (Outcome.REFUSED, Reason.RELEASED)
    with pytest.raises(AlreadyReleased):
        sums.sums(vault, FIRST)
    with pytest.raises(AlreadyReleased):
        sums.record_release(vault, FIRST, b"again")


def test_after_closing_no_page_holds_a_released_pack(led, six):
    vault, invitation = led
    for supporter in six:
        collecting.import_file(vault, supporter.pack(123))
    row = invitation.categories.to_row(
        pack.read(six[0].body(123), invitation.team, invitation.categories).counts
    )
    (stored,) = {bytes(r[0]) for r in vault.database.rows("SELECT counts FROM reports")}
    assert stored == row
    sums.record_release(vault, FIRST, b"published")
    paths, clock = vault.paths, vault.clock
    epoch = int(paths.databases()[0].stem.split("-")[1])
    vault.close()
    again = reopen(paths, clock)
    assert int(paths.databases()[0].stem.split("-")[1]) > epoch
    assert again.database.rows("SELECT * FROM reports") == []
    again.close()


@pytest.fixture
def stick(tmp_path, six):
    """A folder with six packs and what else lies on a stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    for number, supporter in enumerate(six):
        (folder / f"peerlog-{number}.peerpack").write_bytes(supporter.pack())
    (folder / "notes.txt").write_text("not a pack")
    (folder / "broken.peerpack").write_bytes(b"PLPK\x01")
    (folder / "folder.peerpack").mkdir()
    (folder / "lost.peerpack").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe.peerpack")
    return folder


def test_a_folder_is_imported_whatever_lies_in_it(led, stick):
    vault, _ = led
    seen = []
    ends = collecting.import_folder(vault, stick, lambda at: seen.append(at) or True)
    assert ends == {**dict.fromkeys(Outcome, 0), Outcome.ACCEPTED: 6, Outcome.REFUSED: 4}
    assert [at.done for at in seen] == list(range(1, 11))
    assert {at.files for at in seen} == {10}
    reasons = {at.path.name: at.imported.reason for at in seen if at.imported.reason}
    assert reasons == {
        "broken.peerpack": Reason.TOO_SMALL,
        "folder.peerpack": Reason.UNREADABLE,
        "lost.peerpack": Reason.UNREADABLE,
        "pipe.peerpack": Reason.UNREADABLE,
    }
    assert collecting.import_folder(vault, stick)[Outcome.DUPLICATE] == 6


def test_an_import_that_was_stopped_goes_on(led, stick):
    vault, _ = led
    ends = collecting.import_folder(vault, stick, lambda at: at.done < 5)
    assert sum(ends.values()) == 5
    taken = ends[Outcome.ACCEPTED]
    assert sums.standing(vault, FIRST).reported == taken > 0
    ends = collecting.import_folder(vault, stick)
    assert ends[Outcome.DUPLICATE] == taken
    assert sums.standing(vault, FIRST).reported == 6


def test_an_import_that_was_killed_goes_on(led, stick, monkeypatch):
    vault, _ = led
    monkeypatch.setattr(collecting, "TOGETHER", 3)
    steps = itertools.count()

    def full(_):
        if next(steps) == 7:
            raise DiskFull
        return True

    with pytest.raises(DiskFull):
        collecting.import_folder(vault, stick, full)
    paths, clock = vault.paths, vault.clock
    vault.abandon()
    again = reopen(paths, clock)
    kept = sums.standing(again, FIRST).reported
    assert 0 < kept < 6
    ends = collecting.import_folder(again, stick)
    assert Counter({Outcome.DUPLICATE: kept, Outcome.ACCEPTED: 6 - kept}) <= Counter(ends)
    assert sums.standing(again, FIRST).reported == 6
    again.close()


def test_a_folder_that_is_not_there_is_one_sentence(led, tmp_path):
    with pytest.raises(StorageFailed):
        collecting.import_folder(led[0], tmp_path / "nowhere")


def test_only_a_coordinator_imports(led, vault):
    before = everything(vault)
    with pytest.raises(NotCoordinator):
        collecting.import_file(vault, Supporter(led[1]).pack())
    with pytest.raises(NotCoordinator):
        sums.sums(vault, FIRST)
    assert everything(vault) == before


def test_no_public_function_gives_the_counts_of_one_pack(led, six):
    """Whatever can be asked of a vault after one pack came in, its numbers are not in it."""
    vault, _ = led
    for supporter in six[:4]:
        collecting.import_file(vault, supporter.pack(321))
    asked = 0
    for module in (collecting, sums, team):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            wants = list(inspect.signature(function).parameters)
            if name.startswith("_") or function.__module__ != module.__name__:
                continue
            if wants in (["vault"], ["vault", "period"]):
                arguments = (vault,) if len(wants) == 1 else (vault, FIRST)
                asked += 1
                with contextlib.suppress(TeamTaken, TooFewPacks):
                    assert "321" not in repr(function(*arguments))
    assert asked >= 6
