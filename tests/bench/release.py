"""Releases of simulated teams, attacked; `python -m tests.bench.release N` makes about N of them.

Teams of 5, 12, 30, 100 and 300 supporters over 8 quarters; contacts a month are negative binomial
(mean 5, shape 1.2, at most 20), as in the study. A history releases quarters, or quarters and
then the years they add up to, or the team and its two halves. Every release is attacked jointly
with all before it: by the audit (it blocks what does not pass), and by `attacker`, which shares
no code with it, at the end of the history.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta

import numpy as np

from tests.bench.attacker import Print, Referee, eliminate
from vault.statistics.margins import KNOWN, Known, maps, shortened
from vault.statistics.periods import Quarter
from vault.statistics.protect import Refusal, Sums, protect
from vault.statistics.release import Counted, Heading, settle, sticky_coin

TEAMS = (5, 12, 30, 100, 300)
STUDY = {5: "34 %", 12: "58 %", 30: "89 %", 100: "100 %", 300: "100 %"}
QUARTERS = [Quarter(2025 + n // 4, n % 4 + 1) for n in range(8)]
PLANS = ("quarters", "years", "halves")

WEIGHTS = {
    "service": [40, 22, 3, 5, 2, 8, 14, 3, 3],
    "duration": [20, 34, 30, 12, 4],
    "mode": [55, 28, 4, 8, 5],
    "started_by": [38, 25, 10, 8, 7, 4, 3, 2, 3],
    "topic": [16, 22, 15, 9, 8, 5, 4, 6, 15],
    "referral": [58, 8, 9, 4, 3, 2, 4, 1, 2, 1, 8],
    "group_size": [35, 35, 20, 10],
    "limits_told": [18, 55, 7, 20],
}
"""Shares per value, in the order of the vocabulary, not recorded last; of groups for the sizes."""

STUDY_MAPS = {
    "kind": [46, 20, 14, 10, 6, 4],
    "modality": [55, 28, 9, 8],
    "duration": [20, 34, 30, 12, 4],
    "referral": [58, 12, 11, 7, 5, 4, 3],
    "follow_up": [50, 40, 10],
    "recipient": [52, 14, 8, 8, 7, 5, 4, 2],
}
STUDY_TOPICS = [18, 16, 13, 10, 9, 7, 6, 5, 4, 3, 3, 2, 2, 1, 1]


def contacts(rng, supporters):
    """Contacts of each supporter in a quarter."""
    shape, mean = 1.2, 5
    months = rng.negative_binomial(shape, shape / (shape + mean), size=(supporters, 3))
    return np.minimum(months, 20).sum(axis=1)


def quarter_of(rng, supporters):
    """Counts by field and value of each supporter: arrays of supporters by values."""
    many = contacts(rng, supporters)
    counts = {
        field: rng.multinomial(many, _shares(WEIGHTS[field]))
        for field in maps()
        if field not in {"group_size", "topic"}
    }
    groups = counts["service"][:, 2:5].sum(axis=1)
    sizes = rng.multinomial(groups, _shares(WEIGHTS["group_size"]))
    topics = rng.multinomial(many - sizes[:, 0], _shares(WEIGHTS["topic"]))
    topics[:, -1] += sizes[:, 0]
    counts["group_size"] = np.column_stack([sizes, many - groups])
    counts["topic"] = topics
    return counts


def _shares(weights):
    return np.array(weights) / sum(weights)


def _sums(period, days, parts, group="all"):
    """The sums of one or more quarters' arrays."""
    fields, supporters = {}, {}
    for field, values in maps().items():
        whole = sum(part[field] for part in parts)
        fields[field] = dict(zip(values, map(int, whole.sum(axis=0)), strict=True))
        supporters[field] = dict(zip(values, map(int, (whole > 0).sum(axis=0)), strict=True))
    total = sum(fields["service"].values())
    people = len(parts[0]["service"])
    return Sums(period, *days, people, total, fields, supporters, group)


class History:
    """Eight quarters of one team and what it released."""

    def __init__(self, seed, people, plan):
        rng = np.random.default_rng(seed)
        self.key = rng.bytes(32)
        self.plan, self.people = plan, people
        cut = people // 2 if plan == "halves" else people
        self.truth = {}
        self.whole = [quarter_of(rng, people) for _ in QUARTERS]
        self.sides = {
            side: [{f: rows[part] for f, rows in q.items()} for q in self.whole]
            for side, part in (("a", slice(cut)), ("b", slice(cut, None)))
        }
        self.pages, self.prints, self.tally = [], [], Counter()

    def run(self):
        """Release everything of the plan, then attack it; counts of what happened."""
        for number, quarter in enumerate(QUARTERS):
            days, name = (quarter.start, quarter.end), str(quarter)
            for side, quarters in self.sides.items():
                fields = _sums(name, days, [quarters[number]]).fields
                self.truth[name, side] = shortened(fields) if self.people < 10 else fields
            if self.plan == "halves":
                for side in "ab":
                    part = _sums(name, days, [self.sides[side][number]], side)
                    self._release(part, [(name, side)])
            both = [(name, "a"), (name, "b")]
            self._release(_sums(name, days, [self.whole[number]]), both)
            if quarter.number == 4 and (self.plan == "years" or self.people < 10):
                self._release_year(number)
        self._attack()
        return self.tally

    def _release_year(self, last):
        year = QUARTERS[last].year
        quarters = range(last - 3, last + 1)
        days = (date(year, 1, 1), date(year, 12, 31))
        atoms = [(str(QUARTERS[n]), side) for n in quarters for side in "ab"]
        self._release(_sums(str(year), days, [self.whole[n] for n in quarters]), atoms)

    def _release(self, sums, atoms):
        found = protect(sums, key=self.key, earlier=self.pages)
        if isinstance(found, Refusal):
            self.tally[found.reason.name] += 1
            return
        self.tally["released"] += 1
        self.pages.append(found.proven.page)
        self.prints.append(Print(found.proven.table, atoms))

    def _attack(self):
        self.tally["hidden"] += sum(len(page.hidden) for page in self.prints)
        self.tally["eliminated"] += len(eliminate(self.prints))
        self.tally["stuck"] += len(Referee(self.prints, self.truth).still_pinned())


def score(tally, total, fields, table):
    """Add the cells, those printed, and the squared errors of a table."""
    pairs = [(total, table.total)]
    pairs += [(n, table.fields[f][v]) for f, row in fields.items() for v, n in row.items()]
    printed = [(exact, cell) for exact, cell in pairs if isinstance(cell, int)]
    tally["cells"] += len(pairs)
    tally["printed"] += len(printed)
    tally["withheld"] += sum(n > 10 for n, cell in pairs if not isinstance(cell, int))
    tally["squares"] += sum((exact - cell) ** 2 for exact, cell in printed)


def without_minimum(seed, people, counted):
    """The print rule alone on one quarter, as the study measured teams of five."""
    rng = np.random.default_rng([seed, people])
    tally = Counter()
    toss = sticky_coin(rng.bytes(32), "2026Q1")
    if counted == "ours":
        total, fields = (s := _sums("q", (None, None), [quarter_of(rng, people)])).total, s.fields
        known = KNOWN
    else:
        total = int(contacts(rng, people).sum())
        fields, known = _study_fields(rng, total), Known()
    topics = fields.pop("15 topics", {})
    table = settle(Counted(total, fields), toss, Heading("2026Q1"), known).table
    score(tally, total, fields, table)
    for value, exact in topics.items():  # one to three of a contact: no sum ties them
        alone = settle(Counted(exact, {}), toss, Heading(value), Known()).table
        tally["cells"] += 1
        tally["printed"] += isinstance(alone.total, int)
    return tally


def _study_fields(rng, total):
    fields = {
        name: {str(n): int(c) for n, c in enumerate(rng.multinomial(total, _shares(weights)))}
        for name, weights in STUDY_MAPS.items()
    }
    topics = rng.multinomial(round(1.6 * total), _shares(STUDY_TOPICS))
    return {**fields, "15 topics": {str(n): int(c) for n, c in enumerate(topics)}}


def _history(job):
    seed, people, plan = job
    return people, plan, History(seed, people, plan).run()


def _jobs(releases):
    """Enough histories, spread over teams and plans; one of each releases over 140 tables."""
    each = -(-releases // 140)
    for seed in range(each):
        for people in TEAMS:
            for plan in PLANS:
                if plan == "quarters" or people >= (30 if plan == "halves" else 10):
                    yield seed * 10_000 + people * 10 + PLANS.index(plan), people, plan


def run(releases: int = 2_000) -> None:
    """Simulate, attack, print."""
    began = time.monotonic()
    tallies: dict[tuple[int, str], Counter] = {}
    with ProcessPoolExecutor(2) as pool:
        for people, plan, tally in pool.map(_history, _jobs(releases), chunksize=4):
            tallies.setdefault((people, plan), Counter()).update(tally)
    _print_attacks(tallies)
    _print_cells(range(max(20, releases // 50)))
    print(f"\n{timedelta(seconds=round(time.monotonic() - began))}")


def _print_attacks(tallies):
    print("| supporters | plan | released | refused | hidden cells | eliminated | not moved |")
    print("|---|---|---|---|---|---|---|")
    whole = Counter()
    for (people, plan), tally in sorted(tallies.items()):
        refused = sum(tally[name] for name in ("TOO_FEW", "YEAR_ONLY", "NOT_HIDDEN"))
        columns = (tally["released"], refused, tally["hidden"], tally["eliminated"], tally["stuck"])
        print(f"| {people} | {plan} | " + " | ".join(map(str, columns)) + " |")
        whole.update(tally)
    print(
        f"\n{whole['released']} releases, {whole['hidden']} hidden cells:"
        f" {whole['eliminated']} pinned by elimination, {whole['stuck']} the referee could not move"
    )


def _print_cells(seeds):
    print("\n| supporters | cells printed, ours / study's maps / study | RMSE | withheld a table |")
    print("|---|---|---|---|")
    for people in TEAMS:
        ours, theirs = Counter(), Counter()
        for seed in seeds:
            ours.update(without_minimum(seed, people, "ours"))
            theirs.update(without_minimum(seed, people, "study"))
        print(
            f"| {people} | {ours['printed'] / ours['cells']:.0%}"
            f" / {theirs['printed'] / theirs['cells']:.0%} / {STUDY[people]}"
            f" | {(ours['squares'] / max(1, ours['printed'])) ** 0.5:.2f}"
            f" | {ours['withheld'] / len(seeds):.2f} |"
        )


if __name__ == "__main__":
    run(*map(int, sys.argv[1:2]))
