"""`python -m tests.bench [store] [terminal] [peers]`: figures beside a baseline run in turn.

Ratios, not limits: the machine is shared and noisy, so nothing here asserts a time.
"""

from __future__ import annotations

import sys

from tests.bench import peers, store, terminal

PARTS = {"store": store.run, "terminal": terminal.run, "peers": peers.run}


def main() -> None:
    """Print the tables that were asked for, or all."""
    for name in sys.argv[1:] or PARTS:
        PARTS[name]()


if __name__ == "__main__":
    main()
