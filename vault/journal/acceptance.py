"""How far the prompts are trusted: per rule, how many findings were shown and how many kept.

Counts only: no text, no kind of day, no entry. They stay inside the vault, steer which prompts
are shown while typing, and are part of no summary.

A rule of which less than 60 % is accepted over at least 20 showings is doubted: its findings
are shown in the review alone, as 'not sure'. It goes on being counted by what is decided there,
by the same measure, so that it comes back as soon as 60 % of its showings are accepted. So that
this does not take as long as the doubt took to grow, both counts are halved whenever a rule
reaches 100 showings: old decisions weigh less and less.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vault.errors import Damaged
from vault.redaction.personal import OWN_LIST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vault.store.vault import Vault

LEAST_SHOWN = 20
"""Showings before a rule is judged."""
LEAST_ACCEPTED = 0.6
"""Share of showings that has to be accepted, or the rule is doubted."""
MOST_SHOWN = 100
"""Showings at which both counts of a rule are halved."""
MAX_RULES = 1000

_SETTING = "rule_counts"
_RULE = re.compile(r"[a-z][a-z0-9-]{0,39}")


@dataclass(frozen=True, slots=True)
class RuleCount:
    """What became of the findings of one rule, older ones fading."""

    rule: str
    shown: int
    kept: int
    """Left as written, of those shown."""

    @property
    def accepted(self) -> float:
        """The share of those shown that was replaced, 0 to 1; 1 before any was shown."""
        return 1 - self.kept / self.shown if self.shown else 1.0

    @property
    def doubted(self) -> bool:
        """Whether its findings belong into the review alone."""
        return (
            self.rule != OWN_LIST and self.shown >= LEAST_SHOWN and self.accepted < LEAST_ACCEPTED
        )


def record(vault: Vault, shown: Iterable[str], kept: Iterable[str]) -> None:
    """Count findings that were shown and decided on, by rule id, one for each finding.

    What does not look like the id of a rule is not stored.

    Args:
        vault: where the counts are kept.
        shown: the rule of every finding that was shown.
        kept: the rules of those that were left as written.

    Raises:
        StorageFailed: the disk refused; nothing was counted.
    """
    seen = Counter(rule for rule in shown if _RULE.fullmatch(rule))
    left = Counter(kept) & seen
    if not seen:
        return
    known = {count.rule: count for count in counts(vault)}
    for rule in sorted(seen):
        before = known.get(rule, RuleCount(rule, 0, 0))
        if rule in known or len(known) < MAX_RULES:
            known[rule] = _halved(rule, before.shown + seen[rule], before.kept + left[rule])
    stored = {rule: [count.shown, count.kept] for rule, count in known.items()}
    data = json.dumps(stored, sort_keys=True, separators=(",", ":"))
    vault.write_setting(_SETTING, data.encode())


def counts(vault: Vault) -> list[RuleCount]:
    """The counts of every rule that was ever shown, in the order of their ids."""
    stored = vault.read_setting(_SETTING)
    if stored is None:
        return []
    try:
        pairs = sorted(json.loads(stored).items())
        found = [RuleCount(rule, int(shown), int(kept)) for rule, (shown, kept) in pairs]
    except (ValueError, TypeError, AttributeError):
        raise Damaged from None
    return found


def doubted(vault: Vault) -> frozenset[str]:
    """The rules that moved themselves to tier 2."""
    return frozenset(count.rule for count in counts(vault) if count.doubted)


def _halved(rule: str, shown: int, kept: int) -> RuleCount:
    while shown >= MOST_SHOWN:
        shown, kept = shown // 2, kept // 2
    return RuleCount(rule, shown, kept)
