"""`python -m tui` is the `peerlog` command."""

from __future__ import annotations

import sys

from tui.start import main

if __name__ == "__main__":
    sys.exit(main())
