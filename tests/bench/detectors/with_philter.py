"""philter-ucsf with its delta configuration.

Needs Python 3.9 and the part-of-speech tagger of NLTK, found by NLTK_DATA; without the tagger it
ends with an error and the bench says so. A masked run of characters is one finding.
"""

from __future__ import annotations

import itertools
import os
import tempfile
from pathlib import Path

from serve import serve


def load():
    import nltk
    import philter_ucsf
    from philter_ucsf.philter import Philter

    nltk.pos_tag(["met"])
    os.chdir(Path(philter_ucsf.__file__).parent)  # its configuration names files from there
    folder = Path(tempfile.mkdtemp())
    philter = Philter(
        {
            "verbose": False,
            "run_eval": False,
            "finpath": str(folder),
            "foutpath": str(folder),
            "filters": "configs/philter_delta.json",
        }
    )
    patterns = philter.patterns
    numbers = itertools.count()

    def look(text):
        path = folder / f"{next(numbers)}.txt"
        path.write_text(text, encoding="utf-8")
        philter.patterns = [dict(p) for p in patterns]  # it drops what it loaded after each run
        try:
            philter.map_coordinates()
        finally:
            path.unlink()
        return _masked(text, lambda i: philter.include_map.does_exist(str(path), i))

    look("met Sgt. Alvarez")
    return look


def _masked(text, kept):
    start = None
    for i, letter in enumerate(text + " "):
        if letter.isalnum() and not kept(i):
            start = i if start is None else start
        elif start is not None:
            yield start, i
            start = None


if __name__ == "__main__":
    serve(load)
