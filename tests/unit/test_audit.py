import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault.statistics import program
from vault.statistics.audit import Verdict, audit
from vault.statistics.feasible import Contradiction, Line, Span, ranges
from vault.statistics.joining import Page, Promise, Shown

TOTAL = ("total",)
Q1 = (date(2026, 1, 1), date(2026, 3, 31))
Q2 = (date(2026, 4, 1), date(2026, 6, 30))
HALF = (Q1[0], Q2[1])
FEWER = Shown(Span(0, 10), Promise.WHOLE)


def exact(number):
    return Shown(Span(number, number))


def rounded(number):
    return Shown(Span(max(11, number - 4), number + 4))


def one_way(label, total, cells, *, days=None, group="all"):
    names = {("cell", name): shown for name, shown in cells.items()}
    line = Line(TOTAL, tuple(names))
    return Page(label, days, group, {TOTAL: total, **names}, (line,))


def brute(spans, lines):
    """Every table that fits, by trying all."""
    names = list(spans)
    for values in itertools.product(*(range(s.low, s.high + 1) for s in spans.values())):
        table = dict(zip(names, values, strict=True))
        if all(table[ln.total] == sum(table[part] for part in ln.parts) for ln in lines):
            yield table


def least_and_most(tables):
    return {
        name: Span(min(t[name] for t in tables), max(t[name] for t in tables)) for name in tables[0]
    }


@st.composite
def small_systems(draw):
    """Up to six counts of at most 4, and up to four lines among them; mostly with rings."""
    names = [(letter,) for letter in "abcdef"[: draw(st.integers(3, 6))]]
    truth = {name: draw(st.integers(0, 4)) for name in names}
    spans, lines = {}, []
    for name, value in truth.items():
        spans[name] = Span(draw(st.integers(0, value)), draw(st.integers(value, 4)))
    for number in range(draw(st.integers(1, 4))):
        parts = tuple(draw(st.sets(st.sampled_from(names), min_size=1)))
        total = sum(truth[part] for part in parts)
        name = ("sum", str(number))
        low = draw(st.integers(max(0, total - 2), total))
        spans[name] = Span(low, draw(st.integers(total, total + 2)))
        truth[name] = total
        lines.append(Line(name, parts))
    return spans, lines, truth


@settings(max_examples=150, deadline=None)
@given(small_systems(), st.booleans())
def test_ranges_are_those_of_all_tables_that_fit(system, always_program):
    spans, lines, truth = system
    free = {name: span for name, span in spans.items() if name[0] != "sum"}
    tables = []
    for values in brute(free, []):
        sums = {line.total: sum(values[part] for part in line.parts) for line in lines}
        if all(spans[n].low <= v <= spans[n].high for n, v in sums.items()):
            tables.append({**values, **sums})
    found = ranges(spans, lines, spans, always_program=always_program)
    assert {name: r.span for name, r in found.items()} == least_and_most(tables)
    assert all(r.proven for r in found.values())
    assert all(r.span.low <= truth[name] <= r.span.high for name, r in found.items())


@st.composite
def one_way_tables(draw):
    """Up to four maps over one total, as printed: small hidden, the rest rounded."""
    sizes = draw(st.lists(st.integers(2, 6), min_size=1, max_size=4))
    maps = [draw(st.lists(st.integers(0, 40), min_size=n, max_size=n)) for n in sizes]
    most = max(map(sum, maps))
    spans, lines, truth = {}, [], {}
    for number, cells in enumerate(maps):
        cells[0] += most - sum(cells)
        names = [(str(number), str(place)) for place in range(len(cells))]
        truth.update(zip(names, cells, strict=True))
        lines.append(Line(TOTAL, tuple(names)))
    truth[TOTAL] = most
    for name, count in truth.items():
        spans[name] = Span(0, 10) if count <= 10 else Span(max(11, count - 3), count + 4)
    return spans, lines, truth


@settings(max_examples=100, deadline=None)
@given(one_way_tables())
def test_without_rings_carrying_bounds_gives_what_the_program_gives(system):
    spans, lines, truth = system
    carried = ranges(spans, lines, spans)
    assert carried == ranges(spans, lines, spans, always_program=True)
    assert all(r.span.low <= truth[name] <= r.span.high for name, r in carried.items())


def test_whole_numbers_bind_where_fractions_would_not():
    names = [("x",), ("y",), ("z",)]
    pairs = [Line((a + b,), ((a,), (b,))) for a, b in ("xy", "yz", "xz")]
    spans = dict.fromkeys([*names, ("xy",), ("yz",), ("xz",)], Span(0, 1))
    found = ranges(spans, [*pairs, Line(("all",), tuple(names))], [("all",)])
    assert found["all",].span == Span(0, 1)  # halves would reach 1.5


@pytest.mark.parametrize("always_program", [False, True])
def test_numbers_that_do_not_add_up_are_a_contradiction(always_program):
    spans = {TOTAL: Span(30, 30), ("a",): Span(0, 10), ("b",): Span(11, 14)}
    with pytest.raises(Contradiction):
        ranges(spans, [Line(TOTAL, (("a",), ("b",)))], spans, always_program=always_program)


def test_a_ring_without_any_whole_answer_is_a_contradiction():
    lines = [Line((a + b,), ((a,), (b,))) for a, b in ("xy", "yz", "xz")]
    spans = {("xy",): Span(1, 1), ("yz",): Span(1, 1), ("xz",): Span(1, 1)}
    spans.update(dict.fromkeys([("x",), ("y",), ("z",)], Span(0, 1)))
    with pytest.raises(Contradiction):
        ranges(spans, lines, [("x",)])


def crosstab(counts, hidden):
    """A two-way page with exact margins and unbounded marks."""
    rows, columns = len(counts), len(counts[0])
    cells, lines = {}, []
    for r, c in itertools.product(range(rows), range(columns)):
        unknown = Shown(Span(0, 10**6), Promise.WIDE)
        cells[str(r), str(c)] = unknown if (r, c) in hidden else exact(counts[r][c])
    for r in range(rows):
        cells["row", str(r)] = exact(sum(counts[r]))
        lines.append(Line(("row", str(r)), tuple((str(r), str(c)) for c in range(columns))))
    for c in range(columns):
        cells["column", str(c)] = exact(sum(row[c] for row in counts))
        lines.append(Line(("column", str(c)), tuple((str(r), str(c)) for r in range(rows))))
    return Page("t", None, "all", cells, tuple(lines))


def test_a_cell_between_two_blocks_is_exact_though_every_line_hides_two():
    counts = [[20, 31, 15, 40], [33, 12, 47, 25], [60, 18, 22, 35], [14, 52, 19, 28]]
    block = {(r, c) for r in (0, 1) for c in (0, 1)} | {(r, c) for r in (2, 3) for c in (2, 3)}
    hidden = block | {(1, 2)}
    for line in range(4):
        assert sum(r == line for r, _ in hidden) >= 2
        assert sum(c == line for _, c in hidden) >= 2
    worst = audit([crosstab(counts, hidden)]).findings[0]
    assert (worst.name[2:], worst.span) == (("1", "2"), Span(47, 47))
    assert (worst.verdict, worst.verdict.exit_code) == (Verdict.PINNED, 2)
    assert audit([crosstab(counts, block)]).verdict is Verdict.PASSED


@pytest.mark.parametrize(
    ("total", "cells", "verdict", "code"),
    [
        (exact(50), {"a": FEWER, "b": FEWER, "c": exact(38)}, Verdict.NOT_ZERO, 1),
        (exact(44), {"a": FEWER, "b": exact(40)}, Verdict.PINNED, 2),
        (exact(45), {"a": FEWER, "b": FEWER, "c": exact(40)}, Verdict.NARROW, 1),
        (exact(50), {"a": FEWER, "b": FEWER, "c": exact(40)}, Verdict.PASSED, 0),
        (rounded(50), {"a": FEWER, "b": rounded(20), "c": rounded(25)}, Verdict.PASSED, 0),
        (exact(50), {"a": exact(3), "b": exact(47)}, Verdict.PASSED, 0),
    ],
)  # fmt: skip
def test_verdicts(total, cells, verdict, code):
    result = audit([one_way("2026", total, cells)])
    assert (result.verdict, result.verdict.exit_code) == (verdict, code)


def test_a_period_minus_its_parts_is_found():
    quarter = one_way("2026Q1", exact(60), {"a": FEWER, "b": FEWER, "c": exact(48)}, days=Q1)
    other = one_way("2026Q2", exact(70), {"a": exact(20), "b": exact(20), "c": exact(30)}, days=Q2)
    half = one_way(
        "2026H1", exact(130), {"a": exact(23), "b": exact(29), "c": exact(78)}, days=HALF
    )
    worst = audit([quarter, other, half]).findings[:2]
    assert [(f.name, f.span.low, f.span.high) for f in worst] == [
        (("2026Q1", "all", "cell", "a"), 3, 3),
        (("2026Q1", "all", "cell", "b"), 9, 9),
    ]


def test_what_a_half_year_tells_of_the_quarter_nobody_published_is_found():
    quarter = one_way("2026Q1", exact(60), {"a": exact(20), "b": exact(40)}, days=Q1)
    half = one_way("2026H1", exact(130), {"a": exact(23), "b": exact(107)}, days=HALF)
    worst = audit([quarter, half]).findings[0]
    assert worst.name == ("2026-04-01..2026-06-30", "all", "cell", "a")
    assert (worst.span, worst.verdict) == (Span(3, 3), Verdict.PINNED)


def test_all_minus_a_group_is_found():
    whole = one_way("2026Q1", exact(90), {"a": exact(30), "b": exact(60)}, days=Q1)
    part = one_way("2026Q1", exact(70), {"a": exact(26), "b": exact(44)}, days=Q1, group="north")
    worst = audit([whole, part]).findings[0]
    assert worst.name == ("2026Q1", "rest", "cell", "a")
    assert (worst.span, worst.verdict) == (Span(4, 4), Verdict.PINNED)


def test_groups_published_by_the_quarter_meet_a_whole_published_by_the_half():
    pages = [
        one_way("2026Q1", exact(40), {"a": exact(12), "b": exact(28)}, days=Q1, group="n"),
        one_way("2026Q1", exact(40), {"a": FEWER, "b": FEWER, "c": exact(25)}, days=Q1, group="s"),
        one_way("2026Q2", exact(40), {"a": exact(15), "b": exact(25)}, days=Q2, group="n"),
        one_way("2026Q2", exact(40), {"a": exact(15), "b": exact(25)}, days=Q2, group="s"),
        one_way("2026H1", exact(160), {"a": exact(49), "b": exact(86), "c": exact(25)}, days=HALF),
    ]
    worst = audit(pages).findings[0]
    assert worst.name == ("2026Q1", "s", "cell", "a")
    assert worst.span == Span(7, 7)


def test_groups_that_do_not_make_up_the_whole_leave_a_rest():
    whole = one_way("x", exact(90), {"a": exact(30), "b": exact(60)})
    parts = [
        one_way("x", exact(40), {"a": exact(15), "b": exact(25)}, group=group)
        for group in ("n", "s")
    ]
    worst = audit([whole, *parts]).findings[0]
    assert worst.name == ("x", "rest", "cell", "a")
    assert worst.span == Span(0, 0)


def test_what_the_solver_cannot_prove_in_time_does_not_pass(monkeypatch):
    monkeypatch.setattr(program, "_SECONDS_IN_ALL", -1.0)
    counts = [[20, 31], [33, 12]]
    result = audit([crosstab(counts, {(0, 0), (0, 1), (1, 0), (1, 1)})], always_program=True)
    assert result.verdict is Verdict.NARROW
    assert not any(finding.proven for finding in result.findings)
