"""An attacker of released tables that shares no code with the audit.

He holds what was printed and knows the print rule, the closed lists and the two rules of the
journal that tie them. He attacks from outside, by elimination: every sum bounds its parts, until
nothing moves. And the referee, who knows the truth, answers from inside: starting from the true
contacts he moves single contacts from one cell to another wherever everything printed stays true.
What the attacker pins is lost; what the referee moved is proven to be open.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import permutations

GROUPS = ("group_defusing", "group_debriefing", "group_other")
SIZES = ("2_5", "6_10", "11_20", "over_20")


def told(cell):
    """Least and greatest count behind a printed cell."""
    if isinstance(cell, int):
        return max(11, cell - 4), cell + 4
    return {"fewer than 11": (0, 10), "withheld": (11, math.inf), "not shown": (0, math.inf)}[
        cell.value
    ]


class Print:
    """One printed table and which atoms (a quarter, or a quarter and a group) it sums."""

    def __init__(self, table, atoms):
        self.atoms = tuple(atoms)
        self.bounds = {(f, v): told(c) for f, row in table.fields.items() for v, c in row.items()}
        self.bounds["total"] = told(table.total)
        self.hidden = [
            (f, v)
            for f, row in table.fields.items()
            for v, c in row.items()
            if not isinstance(c, int)
        ]


def eliminate(prints, rounds=6):
    """Hidden cells with one value left, by bounding sums alone: (print, cell) pairs."""
    return [
        (number, cell)
        for number, page in enumerate(prints)
        for cell in page.hidden
        if _one_left(_bounded(page, rounds), cell)
    ]


def _one_left(bounds, cell):
    return bounds[cell][0] == bounds[cell][1]


def _bounded(page, rounds):
    bounds = dict(page.bounds)
    fields = {}
    for cell in bounds:
        if cell != "total":
            fields.setdefault(cell[0], []).append(cell)
    for _ in range(rounds):
        for cells in fields.values():
            low = sum(bounds[c][0] for c in cells)
            high = sum(bounds[c][1] for c in cells)
            least, most = bounds["total"]
            bounds["total"] = max(least, low), min(most, high)
            for c in cells:
                own = bounds[c]
                others_low = low - own[0]
                others_high = sum(bounds[d][1] for d in cells if d != c)
                new = max(own[0], least - others_high), min(own[1], most - others_low)
                bounds[c] = new
                low += new[0] - own[0]
    return bounds


class Referee:
    """The true counts of every atom, and moves that keep everything printed true."""

    def __init__(self, prints, truth):
        self.prints = prints
        self.truth = truth
        self.sums = [
            {cell: sum(_count(truth[a], cell) for a in page.atoms) for cell in page.bounds}
            for page in prints
        ]

    def still_pinned(self):
        """Hidden cells for which no other true world was found: (print, cell) pairs."""
        return [
            (number, cell)
            for number, page in enumerate(self.prints)
            for cell in page.hidden
            if not self._has_other(page, cell)
        ]

    def _has_other(self, page, cell):
        first = [
            (atom, changes) for atom in page.atoms for changes in _moves(self.truth[atom], *cell)
        ]
        return any(self._fits([move]) for move in first) or any(
            self._fits([move, (atom, second)])
            for move in first
            for atom in self.truth
            for second in _swaps(self.truth[atom], cell[0])
            if atom != move[0]
        )

    def _fits(self, moves):
        for atom, changes in moves:
            counts = self.truth[atom]
            if any(counts[f][v] + by < 0 for (f, v), by in changes.items() if f != "total"):
                return False
            if not _keeps_rules(counts, changes):
                return False
        for page, sums in zip(self.prints, self.sums, strict=True):
            felt = Counter()
            for atom, changes in moves:
                if atom in page.atoms:
                    felt.update(changes)
            if not _within(page.bounds, sums, felt):
                return False
        return True


def _swaps(counts, field):
    """One contact from any cell of a field to any other."""
    for one, other in permutations(counts[field], 2):
        yield {(field, one): 1, (field, other): -1}


def _within(bounds, sums, changes):
    for cell, by in changes.items():
        key = "total" if cell[0] == "total" else cell
        if key in bounds and not bounds[key][0] <= sums[key] + by <= bounds[key][1]:
            return False
    return True


def _count(counts, cell):
    if cell == "total":
        return _total(counts)
    return counts[cell[0]][cell[1]]


def _total(counts):
    return sum(next(iter(counts.values())).values())


def _moves(counts, field, value):
    """One contact into or out of a cell of a field, alone, or as a contact more or less."""
    for sign in (1, -1):
        for other in counts[field]:
            if other != value:
                yield {(field, value): sign, (field, other): -sign}
        yield from _whole_contacts(counts, field, value, sign)


def _whole_contacts(counts, field, value, sign):
    """A contact more or less: the total and one cell of each field."""
    for rank in range(3):
        changes = {("total", "total"): sign, (field, value): sign}
        for name, row in counts.items():
            if name != field:
                best = sorted(row, key=row.__getitem__, reverse=True)
                changes[name, best[min(rank, len(best) - 1)]] = sign
        yield changes


def _keeps_rules(counts, changes):
    def after(field, value):
        return counts[field][value] + changes.get((field, value), 0)

    total = _total(counts) + changes.get(("total", "total"), 0)
    if "group_size" not in counts:
        return True
    sized = sum(after("group_size", size) for size in SIZES)
    if sized > sum(after("service", group) for group in GROUPS):
        return False
    topics = sum(after("topic", t) for t in counts["topic"] if t != "not_recorded")
    return topics + after("group_size", "2_5") <= total
