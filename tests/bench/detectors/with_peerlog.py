"""This project's first tier; the root of the project is the working folder."""

from __future__ import annotations

import sys
from pathlib import Path

from serve import serve


def load():
    sys.path.insert(0, str(Path.cwd()))
    from vault.redaction import detect

    detect("met Sgt. Alvarez")  # the lexicon is read at the first look
    return lambda text: [(f.start, f.end) for f in detect(text) if f.tier == 1]


if __name__ == "__main__":
    serve(load)
