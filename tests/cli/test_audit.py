"""Attacking published tables by command: ranges, verdicts, exit codes, and what cannot be read."""

from __future__ import annotations

import pytest

PINNED = "label,value\ntotal,100\na,47\nb,<11\nc,50\n"
PASSED = "label,value\ntotal,100\na,60\nb,<11\nc,<11\nd,<11\ne,30\n"
NARROW = "label,value\ntotal,100\na,47\nb,<11\nc,<11\nd,48\n"
ZEROS_SHOWN = "label,value\ntotal,30\na,0\nb,<11\nc,<11\nd,15\n"


@pytest.fixture
def attack(bare, tmp_path):
    """Audit tables by their texts; the first is called t0.csv."""

    def run(*texts, words=(), names=()):
        files = []
        for number, text in enumerate(texts):
            name = names[number] if names else f"t{number}.csv"
            files.append(tmp_path / name)
            files[-1].write_bytes(text if isinstance(text, bytes) else text.encode())
        return bare("audit", *map(str, files), *words, vault=False)

    return run


@pytest.mark.parametrize(
    ("text", "status", "out"),
    [
        (PINNED, 2, "b  [3..3]  PINNED EXACTLY\n"),
        (NARROW, 1, "b  [0..5]  narrow\nc  [0..5]  narrow\n"),
        (ZEROS_SHOWN, 1, "b  [5..10]  narrow\nc  [5..10]  narrow\n"),
        ("label,value\ntotal,40\na,<11\nb,<11\nc,25\n", 1,
         "a  [5..10]  KNOWN NOT TO BE ZERO\nb  [5..10]  KNOWN NOT TO BE ZERO\n"),
        ("label,value\ntotal,50\na,20\nb,30\n", 0, ""),
    ],
)  # fmt: skip
def test_each_hidden_number_has_its_range_and_verdict(attack, text, status, out):
    said = attack(text)
    assert (said.status, said.out) == (status, out)
    assert ("Do not publish this." in said.err) is (status > 0)


def test_a_table_that_holds_passes(attack):
    said = attack(PASSED)
    assert said.status == 0
    assert said.out == "b  [0..10]  ok\nc  [0..10]  ok\nd  [0..10]  ok\n"
    assert said.err == "peerlog: 3 hidden numbers: 3 ok.\n"


def test_the_worst_comes_first(attack):
    said = attack("period,cell,value\nx,total,100\nx,f=a,47\nx,f=b,<11\nx,f=c,50\n"
                  "x,g=a,30\nx,g=b,<11\nx,g=c,<11\nx,g=d,<11\nx,g=e,60\n")  # fmt: skip
    assert said.status == 2
    assert [line.split()[0] for line in said.out.splitlines()] == ["f=b", "g=b", "g=c", "g=d"]


def test_tables_are_attacked_jointly(attack):
    head = "period,cell,value\n"
    months = [
        f"{head}2026-0{month},total,{total}\n2026-0{month},f=a,{a}\n2026-0{month},f=b,*\n"
        f"2026-0{month},f=c,*\n"
        for month, total, a in ((7, 60, 30), (8, 60, 30), (9, 60, 30))
    ]
    quarter = f"{head}2026Q3,total,180\n2026Q3,f=a,90\n2026Q3,f=b,50\n2026Q3,f=c,40\n"
    assert attack(*months).status == 0
    two = f"{head}2026-07,total,60\n2026-07,f=a,30\n2026-07,f=b,18\n2026-07,f=c,12\n"
    three = two.replace("2026-07", "2026-08")
    said = attack(two, three, months[2], quarter)
    assert said.status == 2
    assert said.out.startswith("2026-09  f=b  [14..14]  PINNED EXACTLY\n")


def test_a_crosstab_names_row_and_column(attack):
    said = attack(",x,y,total\na,40,*,60\nb,*,35,55\ntotal,60,55,115\n")
    assert said.status == 2
    assert "a, y  [20..20]  PINNED EXACTLY\n" in said.out


def test_a_file_without_periods_is_called_by_its_name(attack):
    said = attack(PINNED, PASSED, names=["north.csv", "south.csv"])
    assert said.out.splitlines()[0] == "north  b  [3..3]   PINNED EXACTLY"


def test_an_open_range_has_no_end(attack):
    said = attack("label,value\ntotal,>=100\na,50\nb,*\nc,*\n", words=["--json"])
    found = {each["cell"]: each for each in said.json["findings"]}
    assert found["b"] == {
        "period": "t0", "group": "all", "cell": "b", "low": 0, "high": None,
        "verdict": "passed", "proven": True,
    }  # fmt: skip
    assert "b      [0..]" in attack("label,value\ntotal,>=100\na,50\nb,*\nc,*\n").out


def test_machines_get_the_same(attack):
    said = attack(PINNED, words=["--json"])
    assert said.status == 2
    assert said.json["verdict"] == "pinned"
    (found,) = said.json["findings"]
    assert (found["low"], found["high"], found["verdict"]) == (3, 3, "pinned")


def test_the_rule_of_the_numbers_can_be_said(attack):
    table = "period,cell,value\nx,total,100\nx,f=a,45\nx,f=b,withheld\nx,f=c,40\n"
    exact, rounded = (attack(table, words=["--rule", rule]) for rule in ("exact", "peerlog"))
    assert (exact.status, rounded.status) == (2, 0)
    assert exact.out == "f=b  [15..15]  PINNED EXACTLY\n"
    marked = attack(f"# peerlog-print-rule/1\n{table}")
    assert marked.out == rounded.out


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("label,value\ntotal,100\na,4x\n", "t0.csv, line 3: this is neither a whole number"),
        ("label,value\ntotal,100,3\n", "t0.csv, line 2: this row has more or fewer columns"),
        ("label,value\na,1\na,2\n", "t0.csv, line 3: this cell was already given"),
        ("", "t0.csv, line 1: there is no table"),
        ("label,value\n", "t0.csv, line 1: there is no table"),
        (",x,total\n", "t0.csv, line 1: there is no table"),
        ("period,cell,value\n", "t0.csv, line 1: there is no table"),
        (b"\xff\xfe\x00", "t0.csv: cannot be read as UTF-8 text"),
        (" " * 4_000_001, "t0.csv, line 1: the table is too large"),
        ("label,value\ntotal,10\na,47\n", "cannot all be true at once"),
    ],
)
def test_what_cannot_be_read_exits_with_5(attack, text, sentence):
    said = attack(text)
    assert (said.status, said.out) == (5, "")
    assert sentence in said.err


def test_a_file_that_is_not_there_exits_with_5(bare, tmp_path):
    for place in (tmp_path / "nowhere.csv", tmp_path):
        said = bare("audit", str(place), vault=False)
        assert (said.status, said.out) == (5, "")
        assert "cannot be read" in said.err


def test_misuse_prints_no_result(attack):
    for words in (["--rule", "none"], ["--ruler"]):
        said = attack(PASSED, words=words)
        assert (said.status, said.out) == (2, "")


def test_names_in_a_table_cannot_steer_the_terminal(attack):
    said = attack("label,value\ntotal,100\na,47\n\x1b[31mb,<11\nc,50\n")
    assert said.out.startswith("\ufffd[31mb  [3..3]")


def test_a_plain_summary_passes(shell, tmp_path):
    for _ in range(13):
        shell.add("--day", "2026-08-01", "--mode", "phone")
    file = tmp_path / "summary.json"
    shell.ok("export", "--out", str(file))
    said = shell("audit", str(file), vault=False)
    assert said.status == 0, said.err
    assert "mode=video" in said.out


def test_a_summary_that_cannot_hold_is_not_handed_on(shell, monkeypatch, tmp_path):
    from vault.errors import TableRefused
    from vault.statistics import release

    def refuse(*_):
        raise TableRefused

    file = tmp_path / "summary.json"
    with monkeypatch.context() as patch:
        patch.setattr(release, "protect", refuse)
        for words in ([], ["--out", str(file)]):
            said = shell("export", "2026Q3", *words)
            assert (said.status, said.out) == (6, "")
            assert "would give a small number away" in said.err
            assert "peerlog team --help" in said.err
    assert not file.exists()
    assert shell.ok("export", "2026Q3").out
