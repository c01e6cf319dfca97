"""Repeatable chance: the only place of the crash harnesses that draws numbers."""

from __future__ import annotations

from random import Random  # noqa: TID251 - a fixed seed makes a run repeatable


def seeded(*parts: object) -> Random:
    """A generator whose draws depend on nothing but *parts*."""
    return Random(" ".join(map(str, parts)))  # noqa: S311
