from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault.errors import BadValue, TableContradicts
from vault.statistics.audit import Verdict, audit
from vault.statistics.margins import KNOWN, maps, shortened
from vault.statistics.protect import Kind, Reason, Refusal, Release, Sums, protect
from vault.statistics.release import Counted, Heading, Hidden, Proven, settle, sticky_coin

KEY = bytes(range(32))
QUARTERS = [
    ("2026Q1", date(2026, 1, 1), date(2026, 3, 31)),
    ("2026Q2", date(2026, 4, 1), date(2026, 6, 30)),
    ("2026Q3", date(2026, 7, 1), date(2026, 9, 30)),
    ("2026Q4", date(2026, 10, 1), date(2026, 12, 31)),
]
YEAR = ("2026Y", date(2026, 1, 1), date(2026, 12, 31))


def spread(total, weights):
    """*total* split over a map roughly by weight; what is left over goes to the first value."""
    whole = sum(weights)
    counts = [total * weight // whole for weight in weights]
    counts[0] += total - sum(counts)
    return counts


def sums(total, *, when=QUARTERS[0], people=12, group="all", behind=5, tilt=1):
    """Sums of a team; no group contacts, so that the rules between the maps hold."""
    fields = {}
    for field, values in maps().items():
        weights = [max(1, 40 // (tilt + place) ** 2) for place in range(len(values))]
        fields[field] = dict(zip(values, spread(total, weights), strict=True))
    fields["service"]["one_to_one"] += sum(fields["service"][g] for g in GROUPS)
    fields["service"].update(dict.fromkeys(GROUPS, 0))
    fields["group_size"] = {**dict.fromkeys(fields["group_size"], 0), "not_recorded": total}
    supporters = {f: {v: min(n, behind) for v, n in row.items()} for f, row in fields.items()}
    return Sums(*when, people, total, fields, supporters, group)


GROUPS = ("group_defusing", "group_debriefing", "group_other")


@st.composite
def teams(draw):
    """Consistent sums of a quarter: contacts are drawn whole, so every known rule holds."""
    closed = maps()
    fields = {field: dict.fromkeys(values, 0) for field, values in closed.items()}
    kinds = draw(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 10**6)), max_size=14))
    for many, code in kinds:
        chosen = {f: values[code // (7 * n + 1) % len(values)]
                  for n, (f, values) in enumerate(closed.items())}  # fmt: skip
        if chosen["service"] not in GROUPS:
            chosen["group_size"] = "not_recorded"
        if chosen["group_size"] == "2_5":
            chosen["topic"] = "not_recorded"
        for field, value in chosen.items():
            fields[field][value] += many
    behind = draw(st.integers(1, 12))
    supporters = {f: {v: min(n, behind) for v, n in row.items()} for f, row in fields.items()}
    total = sum(fields["service"].values())
    return Sums(*QUARTERS[0], draw(st.integers(10, 40)), total, fields, supporters)


@settings(max_examples=60, deadline=None)
@given(teams(), st.binary(min_size=32, max_size=32))
def test_what_is_printed_passes_the_audit_keeps_the_rule_and_holds_the_truth(team, key):
    found = protect(team, key=key)
    assert isinstance(found, Release)
    assert found.proven == protect(team, key=key).proven
    result = audit([found.proven.page], always_program=True)
    assert result.verdict is Verdict.PASSED
    for finding in result.findings:
        _, _, field, value = finding.name
        count = team.total if field == "total" else team.fields[field][value]
        assert finding.span.low <= count <= finding.span.high
    for field, row in found.proven.table.fields.items():
        for value, cell in row.items():
            count = team.fields[field][value]
            if isinstance(cell, int):
                assert count > 10
                assert team.supporters[field][value] >= 3
                assert cell % 5 == 0
                assert abs(cell - count) < 5
            elif cell is Hidden.FEWER:
                assert count <= 10
            elif cell is Hidden.WITHHELD:
                assert count > 10


@pytest.mark.parametrize(
    ("people", "when", "expected"),
    [
        (4, YEAR, Reason.TOO_FEW),
        (4, QUARTERS[0], Reason.TOO_FEW),
        (5, QUARTERS[0], Reason.YEAR_ONLY),
        (9, QUARTERS[3], Reason.YEAR_ONLY),
        (5, YEAR, Kind.SHORT),
        (9, YEAR, Kind.SHORT),
        (10, QUARTERS[0], Kind.FULL),
        (10, YEAR, Kind.FULL),
    ],
)
def test_how_much_is_printed_depends_on_how_many_reported(people, when, expected):
    found = protect(sums(400, when=when, people=people), key=KEY)
    if isinstance(expected, Reason):
        assert found == Refusal(expected)
    else:
        assert found.kind is expected
        assert (found.warning is None) == (expected is Kind.FULL)


def test_the_short_table_has_wide_cells_of_the_same_contacts():
    team = sums(400, when=YEAR, people=7)
    short = shortened(team.fields)
    assert {sum(row.values()) for row in short.values()} == {400}
    printed = protect(team, key=KEY).proven.table
    assert {f: set(row) for f, row in printed.fields.items()} == {
        f: set(row) for f, row in short.items()
    }


def test_a_large_cell_of_two_supporters_is_withheld():
    team = sums(400)
    supporters = {**team.supporters, "mode": {**team.supporters["mode"], "phone": 2}}
    assert isinstance(protect(team, key=KEY).proven.table.fields["mode"]["phone"], int)
    table = protect(replace(team, supporters=supporters), key=KEY).proven.table
    assert table.fields["mode"]["phone"] is Hidden.WITHHELD


def test_a_table_of_two_supporters_contacts_shows_nothing():
    table = protect(sums(400, behind=2), key=KEY).proven.table
    assert table.total is Hidden.WITHHELD
    assert {cell for row in table.fields.values() for cell in row.values()} == {Hidden.UNSHOWN}


def test_no_field_hides_one_cell_alone():
    fields = {"mode": {"in_person": 90, "phone": 40, "video": 25, "text": 4}}
    table = settle(Counted(159, fields), lambda *_: 0.5, Heading("q"), KNOWN).table
    assert table.fields["mode"]["text"] is Hidden.FEWER
    assert table.fields["mode"]["video"] is Hidden.WITHHELD


def test_a_field_whose_small_numbers_show_in_the_total_is_not_shown():
    fields = {"a": {"x": 12, "y": 0}, "b": {"x": 6, "y": 6}}
    table = settle(Counted(12, fields), lambda *_: 0.9, Heading("q"), KNOWN).table
    assert table.total == 10
    assert set(table.fields["a"].values()) == {Hidden.UNSHOWN}


def test_one_contact_more_moves_a_cell_by_nothing_or_one_step():
    for start in range(11, 60):
        toss = sticky_coin(KEY, "2026Q1")
        less, more = (
            settle(Counted(n, {"a": {"x": n}}), toss, Heading("q"), KNOWN).table.total
            for n in (start, start + 1)
        )
        assert more - less in {0, 5}


@pytest.mark.parametrize("count", [11, 12, 13, 14, 15, 23])
def test_rounding_is_right_on_average(count):
    coins = (sticky_coin(bytes([n % 256, n // 256] * 8), "2026Q1") for n in range(3000))
    totals = [settle(Counted(count, {}), coin, Heading("q"), KNOWN).table.total for coin in coins]
    assert abs(sum(totals) / len(totals) - count) < 0.25


def test_the_coin_differs_by_key_period_and_group():
    printed = [
        protect(sums(437, when=when, group=group), key=key).proven.table
        for when, group, key in [
            (QUARTERS[0], "all", KEY),
            (QUARTERS[1], "all", KEY),
            (QUARTERS[0], "north", KEY),
            (QUARTERS[0], "all", KEY[::-1]),
        ]
    ]
    assert all(one != other for n, one in enumerate(printed) for other in printed[:n])


def test_sums_that_do_not_add_up_and_short_keys_are_refused():
    team = sums(100)
    for wrong in (replace(team, total=101), replace(team, fields={})):
        with pytest.raises(BadValue):
            protect(wrong, key=KEY)
    with pytest.raises(BadValue):
        protect(team, key=b"short")


def test_sums_that_break_a_rule_of_the_journal_are_refused():
    team = sums(100)
    sizes = {**dict.fromkeys(team.fields["group_size"], 0), "6_10": 100}
    with pytest.raises(TableContradicts):
        protect(replace(team, fields={**team.fields, "group_size": sizes}), key=KEY)


def test_a_group_that_leaves_almost_nobody_is_refused_and_the_count_named():
    whole = protect(sums(400), key=KEY)
    nearly = protect(sums(398, group="north"), key=KEY, earlier=[whole.proven.page])
    assert isinstance(nearly, Refusal)
    assert nearly.reason is Reason.NOT_HIDDEN
    assert nearly.finding.name[1] == "rest"
    assert nearly.finding.verdict is not Verdict.PASSED
    assert isinstance(protect(sums(398, group="north"), key=KEY), Release)


def test_quarters_and_their_year_pass_together_or_the_year_says_less():
    pages = []
    whole = {f: dict.fromkeys(v, 0) for f, v in maps().items()}
    for number, when in enumerate(QUARTERS):
        team = sums(90 + 40 * number, when=when, tilt=1 + number % 2)
        for field, row in team.fields.items():
            for value, count in row.items():
                whole[field][value] += count
        found = protect(team, key=KEY, earlier=pages)
        assert isinstance(found, Release)
        pages.append(found.proven.page)
    total = sum(whole["service"].values())
    supporters = {f: dict.fromkeys(row, 9) for f, row in whole.items()}
    year = Sums(*YEAR, 12, total, whole, supporters)
    found = protect(year, key=KEY, earlier=pages)
    assert isinstance(found, Release)
    joint = audit([found.proven.page, *pages], always_program=True)
    assert joint.verdict is Verdict.PASSED
    alone = protect(year, key=KEY).proven
    assert isinstance(alone, Proven)
    assert _printed(found.proven.table) <= _printed(alone.table)


def _printed(table):
    return {(f, v) for f, row in table.fields.items() for v, c in row.items() if isinstance(c, int)}
