"""`python -m tests.bench [PART]...`: store, terminal, peers, release, team, redaction.

Both run in turn. Ratios, not limits: the machine is shared and noisy, so nothing here
asserts a time.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.bench import peers, redaction, release, store, team, terminal


def main() -> None:
    """Print the tables that were asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part")
    parser.add_argument("--sets", action="append", default=[], type=Path, metavar="PATH")
    parser.add_argument("--peer", action="append", default=[], type=_peer, metavar="NAME=PYTHON")
    asked = parser.parse_args()
    parts = {
        "store": store.run,
        "terminal": lambda: terminal.run(asked.peer),
        "peers": peers.run,
        "release": release.run,
        "team": team.run,
        "redaction": lambda: redaction.run(asked.sets, asked.peer),
    }
    for name in asked.parts or parts:
        parts[name]()


def _peer(text: str) -> tuple[str, str]:
    name, separator, python = text.partition("=")
    if not separator:
        raise argparse.ArgumentTypeError("a peer is NAME=PYTHON")
    return name, python


if __name__ == "__main__":
    main()
