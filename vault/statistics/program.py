"""Least and greatest values of whole numbers under sums, by HiGHS.

Every table the solver finds is rounded and checked in whole numbers before it counts, so a value
is called possible only if a table with it exists: a slip of floating point can refuse a good
table, never pass a bad one. One table found serves all cells; the relaxation without whole
numbers is asked first, because its answer mostly is whole already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import highspy

Row = list[tuple[int, int]]

_SECONDS = 20.0
"""For one question to the solver; published tables take milliseconds."""

_SECONDS_IN_ALL = 120.0
"""For all questions about one table; what is then still open counts as unproven."""

_BULK_QUESTIONS = 3


class Program:
    """Whole numbers between *low* and *high* whose signed sums are given.

    Args:
        low: least value of each number.
        high: greatest value of each number.
        sums: rows of (place, sign), and what each adds up to.
    """

    def __init__(
        self, low: Sequence[int], high: Sequence[int], sums: Sequence[tuple[Row, int]]
    ) -> None:
        self._low, self._high, self._sums = low, high, sums
        self._solver = _loaded(low, high, sums)
        self._least: list[int] = []
        self._most: list[int] = []

    def is_impossible(self) -> bool:
        """Whether the solver shows that no whole numbers fit."""
        import highspy

        if self._ask({}, greatest=True) is not None:
            return False
        return bool(self._solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible)

    def extremes(self, places: Sequence[int]) -> dict[int, tuple[int, int, bool]]:
        """Least and greatest value of each place, and whether both are proven."""
        proven = dict.fromkeys(places, True)
        for greatest in (True, False):
            self._ask_together(places, greatest=greatest)
            for place in places:
                if not self._at_bound(place, greatest=greatest):
                    answer = self._ask({place: 1}, greatest=greatest)
                    proven[place] &= answer is not None
        if not self._least:  # not one table within the limits
            return {place: (self._low[place], self._low[place], False) for place in places}
        return {place: (self._least[place], self._most[place], proven[place]) for place in places}

    def _ask_together(self, places: Sequence[int], *, greatest: bool) -> None:
        """Push many places to their bounds at once; saves most single questions."""
        for _ in range(_BULK_QUESTIONS):
            away = [place for place in places if not self._at_bound(place, greatest=greatest)]
            if len(away) <= 1:
                return
            self._ask(dict.fromkeys(away, 1), greatest=greatest)

    def _at_bound(self, place: int, *, greatest: bool) -> bool:
        if greatest:
            return self._most[place : place + 1] == [self._high[place]]
        return self._least[place : place + 1] == [self._low[place]]

    def _ask(self, costs: Mapping[int, int], *, greatest: bool) -> list[int] | None:
        """The best table for a sum of places; None without one within the limits."""
        import highspy
        import numpy as np

        solver, count = self._solver, len(self._low)
        if solver.getRunTime() > _SECONDS_IN_ALL:
            return None
        sense = highspy.ObjSense.kMaximize if greatest else highspy.ObjSense.kMinimize
        solver.changeObjectiveSense(sense)
        solver.changeColsCost(
            count, list(range(count)), [float(costs.get(place, 0)) for place in range(count)]
        )
        for kind in (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger):
            kinds = np.full(count, int(kind), dtype=np.uint8)
            solver.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)
            solver.setOptionValue("time_limit", solver.getRunTime() + _SECONDS)
            solver.run()
            if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
                continue
            table = [round(value) for value in solver.getSolution().col_value]
            best = solver.getInfo().objective_function_value
            if self._fits(table) and _is_best(table, costs, best):
                self._remember(table)
                return table
        return None

    def _fits(self, table: Sequence[int]) -> bool:
        """Whether whole numbers keep every bound and every sum."""
        kept = zip(self._low, table, self._high, strict=True)
        return all(low <= value <= high for low, value, high in kept) and all(
            sum(sign * table[place] for place, sign in row) == total for row, total in self._sums
        )

    def _remember(self, table: list[int]) -> None:
        self._least = [min(pair) for pair in zip(self._least or table, table, strict=True)]
        self._most = [max(pair) for pair in zip(self._most or table, table, strict=True)]


def _is_best(table: Sequence[int], costs: Mapping[int, int], best: float) -> bool:
    """Whether a rounded table still reaches the value the solver promised."""
    return abs(sum(cost * table[place] for place, cost in costs.items()) - best) < 0.5  # noqa: PLR2004


def _loaded(
    low: Sequence[int], high: Sequence[int], sums: Sequence[tuple[Row, int]]
) -> highspy.Highs:
    import highspy

    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.5)
    solver.addVars(len(low), [float(value) for value in low], [float(value) for value in high])
    for row, total in sums:
        places = [place for place, _ in row]
        signs = [float(sign) for _, sign in row]
        solver.addRow(float(total), float(total), len(row), places, signs)
    return solver
