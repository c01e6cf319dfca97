import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from vault.statistics.release import Hidden, protect, sticky_coin

counts = st.integers(0, 60) | st.integers(0, 12)
fields = st.dictionaries(
    st.sampled_from("abcdef"),
    st.dictionaries(st.sampled_from("uvwxyz"), counts, min_size=2, max_size=6),
    min_size=1,
    max_size=4,
)

SPANS = {Hidden.FEWER: (0, 10), Hidden.WITHHELD: (11, 10_000), Hidden.UNSHOWN: (0, 10_000)}


def _even(table):
    """Make every field add up to the same total by adding to its first cell."""
    total = max(sum(cells.values()) for cells in table.values())
    for cells in table.values():
        first = next(iter(cells))
        cells[first] += total - sum(cells.values())
    return total


@given(fields, st.binary(min_size=32, max_size=32))
def test_small_cells_are_never_shown_and_shown_ones_are_within_four(table, key):
    total = _even(table)
    printed = protect(total, table, sticky_coin(key, "2026Q3"))
    for name, cells in table.items():
        for value, count in cells.items():
            cell = printed.fields[name][value]
            if cell is Hidden.UNSHOWN:
                assert set(printed.fields[name].values()) == {Hidden.UNSHOWN}
            elif count <= 10:
                assert cell is Hidden.FEWER
            elif isinstance(cell, int):
                assert cell % 5 == 0
                assert abs(cell - count) < 5
            else:
                assert cell is (Hidden.FEWER if total <= 10 else Hidden.WITHHELD)


def _feasible(printed, field, value):
    """Values of one hidden cell for which some whole table fits what is printed; brute force."""

    def spans(cells, skip=None):
        for name, cell in cells.items():
            if name == skip:
                continue
            if isinstance(cell, int):
                yield max(11, cell - 4), cell + 4
            else:
                yield SPANS[cell]

    def sums(cells, skip=None):
        lows, highs = zip(*spans(cells, skip), strict=True)
        return sum(lows), sum(highs)

    fitting = set()
    lowest, highest = max(11, printed.total - 4), printed.total + 4
    for total in range(lowest, highest + 1):
        if all(sums(c)[0] <= total <= sums(c)[1] for c in printed.fields.values()):
            low, high = sums(printed.fields[field], value)
            fitting |= {n for n in range(11) if low <= total - n <= high}
    return fitting


@settings(max_examples=300)
@given(fields, st.binary(min_size=32, max_size=32))
def test_every_hidden_cell_can_still_be_anything_from_0_to_10(table, key):
    total = _even(table)
    printed = protect(total, table, sticky_coin(key, "2026Q3"))
    if printed.total is Hidden.FEWER:
        return
    for name, cells in printed.fields.items():
        for value, cell in cells.items():
            if cell is Hidden.FEWER:
                assert _feasible(printed, name, value) == set(range(11))


def test_the_coin_is_fair_and_sticky():
    toss = sticky_coin(b"k" * 32, "2026Q3")
    cells = list(itertools.product("abcdefghij", map(str, range(200))))
    mean = sum(toss(*cell) for cell in cells) / len(cells)
    assert 0.47 < mean < 0.53
    assert toss("mode", "phone") == toss("mode", "phone")
    assert toss("mode", "phone") != sticky_coin(b"k" * 32, "2026Q4")("mode", "phone")
