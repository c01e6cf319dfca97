"""Builds ``vault/redaction/lexicon/words.lex`` from recorded sources.

Run as ``python -m tests.lexicon.build DIR`` where DIR holds what
``pip download --no-deps names==0.3.0 faker==40.54.0 -d DIR`` fetched; the Debian package
``scowl`` must be installed. Sources and licences: vault/redaction/lexicon/SOURCES.md.
"""

from __future__ import annotations

import importlib
import itertools
import re
import sys
import tarfile
import unicodedata
from collections import defaultdict
from pathlib import Path

from vault.redaction.text import fold

HERE = Path(__file__).parent
OUT = HERE.parent.parent / "vault" / "redaction" / "lexicon" / "words.lex"
SCOWL = Path("/usr/share/dict/scowl")
LEVELS = {10: 6, 20: 5, 35: 4, 40: 3, 50: 3, 55: 2, 60: 2, 70: 1}
"""SCOWL size to commonness digit."""
PARTICLES = frozenset(
    {
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "la",
        "le",
        "el",
        "al",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "bin",
        "ibn",
        "ben",
        "mac",
        "o",
        "ap",
        "st",
        "abu",
    }
)
KEEP = re.compile(r"[a-z]{2,20}\Z")
CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфъыьэіїєґјљњќѓџѕћђ",
        "a b v g d e z i y k l m n o p r s t u f  y  e i yi ye g j lj nj k g dz dz c dj".replace(
            "  ", " - "
        ).split(" "),
        strict=False,
    )
) | {
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ё": "yo",
}
GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψως",
        [
            "a",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "th",
            "i",
            "k",
            "l",
            "m",
            "n",
            "x",
            "o",
            "p",
            "r",
            "s",
            "t",
            "y",
            "f",
            "ch",
            "ps",
            "o",
            "s",
        ],
        strict=True,
    )
)
GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        [
            "a",
            "b",
            "g",
            "d",
            "e",
            "v",
            "z",
            "t",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "zh",
            "r",
            "s",
            "t",
            "u",
            "p",
            "k",
            "gh",
            "q",
            "sh",
            "ch",
            "ts",
            "dz",
            "ts",
            "ch",
            "kh",
            "j",
            "h",
        ],
        strict=True,
    )
)


def romanised(name: str) -> list[str]:
    """Return plausible Latin spellings of a name."""
    low = unicodedata.normalize("NFC", name.lower())
    if re.search(r"[\u0370-\u03ff\u1f00-\u1fff]", low):
        plain = "".join(
            c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c)
        )
        out = "".join(GREEK.get(c, c) for c in plain).replace("oy", "ou").replace("ay", "au")
        return [out, out.replace("ch", "h")]
    if re.search(r"[\u0400-\u04ff]", low):
        out = "".join(CYRILLIC.get(c, c) for c in low).replace("-", "")
        return [
            out,
            out.replace("iy", "y"),
            out.replace("kh", "h").replace("y", "i"),
            out.replace("iya", "ia"),
        ]
    if re.search(r"[\u10a0-\u10ff]", low):
        return ["".join(GEORGIAN.get(c, c) for c in low)]
    return [low]


def parts(name: str) -> set[str]:
    """Return the words of a name worth a line, in lexicon form."""
    out = set()
    for spelled in romanised(name):
        for word in re.split(r"[\s\-–.]+", fold(spelled).replace("'", "").replace("’", "")):
            if KEEP.match(word) and word not in PARTICLES:
                out.add(word)
    return out


def census(folder: Path) -> tuple[dict[str, int], dict[str, int]]:
    given: dict[str, int] = {}
    last: dict[str, int] = {}
    with tarfile.open(folder / "names-0.3.0.tar.gz") as tar:
        for sex in ("female", "male"):
            for line in (
                tar.extractfile(f"names-0.3.0/names/dist.{sex}.first").read().decode().splitlines()
            ):
                name, _, _, rank = line.split()
                level = 3 if int(rank) <= 600 else 2
                given[name.lower()] = max(level, given.get(name.lower(), 0))
        for line in tar.extractfile("names-0.3.0/names/dist.all.last").read().decode().splitlines():
            name, _, _, rank = line.split()
            last[name.lower()] = 3 if int(rank) <= 1500 else 2 if int(rank) <= 12000 else 1
    return given, last


def world(folder: Path, given: dict[str, int], last: dict[str, int]) -> None:
    sys.path.insert(0, str(folder / "faker-40.54.0-py3-none-any.whl"))
    from faker.config import AVAILABLE_LOCALES
    from faker.providers import person

    for locale in sorted(AVAILABLE_LOCALES):
        try:
            provider = importlib.import_module(f"{person.__name__}.{locale}").Provider
        except ModuleNotFoundError:
            continue
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if not isinstance(values, (tuple, list, dict)) or "format" in attribute:
                continue
            target = given if "first" in attribute else last if "last" in attribute else None
            if target is not None:
                for name in itertools.chain.from_iterable(map(parts, map(str, values))):
                    target[name] = max(2 if locale != "en" else 1, target.get(name, 0))


def handwritten(given: dict[str, int], last: dict[str, int]) -> None:
    for file, target in (("given.txt", given), ("nicknames.txt", given), ("surnames.txt", last)):
        for line in (HERE / file).read_text(encoding="utf-8").split():
            for name in parts(line):
                target[name] = max(2, target.get(name, 0))


def ordinary() -> dict[str, int]:
    words: dict[str, int] = {}
    for path in sorted(SCOWL.iterdir()):
        kind, _, size = path.name.partition(".")
        if kind == "english-upper" and int(size) <= 40:
            words |= {
                fold(w): 3
                for w in path.read_text(encoding="latin-1").split()
                if KEEP.match(fold(w))
            }
        if kind not in {"english-words", "american-words"} or int(size) not in LEVELS:
            continue
        for line in path.read_text(encoding="latin-1").split():
            word = fold(line)
            if KEEP.match(word):
                words[word] = max(LEVELS[int(size)], words.get(word, 0))
    return words


def main(folder: Path) -> None:
    given, last = census(folder)
    world(folder, given, last)
    handwritten(given, last)
    words = ordinary()
    lines: dict[str, list[str]] = defaultdict(list)
    for word in sorted(given.keys() | last.keys() | words.keys()):
        code = chr(ord("A") + 4 * given.get(word, 0) + last.get(word, 0))
        lines[word[:3]].append(f"{word[3:]}{words.get(word, 0)}{code}")
    text = "".join(f"{head}:{''.join(lines[head])}\n" for head in sorted(lines))
    OUT.write_bytes(text.encode("ascii"))
    print(f"{len(given)} given, {len(last)} last, {len(words)} ordinary words; {len(text)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
