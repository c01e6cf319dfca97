"""Released tables as files: the same cells in each, and nothing about who made them or when."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile

import duckdb
import pytest
from openpyxl import load_workbook

from vault import durable
from vault.errors import BadValue, Damaged, DiskFull, FileExists, PartMissing, StorageFailed
from vault.statistics import document, margins, published
from vault.statistics.audit import Verdict
from vault.statistics.outputs import FORMATS, columns, report, table, workbook, write
from vault.statistics.periods import Quarter, Year
from vault.statistics.protect import Kind, Refusal, Sums, protect
from vault.statistics.release import Hidden
from vault.statistics.sums import Sums as Exact

KEY = bytes(range(32))
TEAM = "3fa91c02" * 4


def released(period, *, reported=12, scale=40, earlier=()):
    """A release of invented sums: every field holds the same total, unevenly spread."""
    fields = {}
    total = scale * 10
    for field, values in margins.maps().items():
        open_values = [v for v in values if (field, v) not in margins.KNOWN.zeros]
        row = dict.fromkeys(values, 0)
        left = total
        for value in open_values[:-1]:
            row[value] = left // 3
            left -= row[value]
        row[open_values[-1]] = left
        fields[field] = row
    fields["group_size"] = dict.fromkeys(fields["group_size"], 0) | {"not_recorded": total}
    behind = {f: {v: min(n, reported) for v, n in row.items()} for f, row in fields.items()}
    sums = Sums(str(period), period.start, period.end, reported, total, fields, behind)
    found = protect(sums, key=KEY, earlier=[made.page for made in earlier])
    assert not isinstance(found, Refusal), found
    exact = Exact(period, total, fields, reported, behind, reported, reported + 2)
    return document.made(TEAM, exact, found)


@pytest.fixture(scope="module")
def quarter():
    return released(Quarter(2026, 3))


@pytest.fixture(scope="module")
def short():
    return released(Year(2026, 1), reported=6)


def test_a_document_is_read_as_it_was_written(quarter, short):
    for made in (quarter, short):
        data = document.encode(made)
        assert document.decode(data) == made
        assert list(document.decode(data).rows()) == list(made.rows())
        for broken in (data[:-1], data.replace(b'"format"', b'"formet"'), b"{}", b"\xff", b'"x"'):
            with pytest.raises(Damaged):
                document.decode(broken)


@pytest.mark.parametrize("word", [b'"mode"', b'"phone"', b'"full"', b'"fewer than 11"'])
def test_a_document_with_a_word_of_no_vocabulary_is_refused(quarter, word):
    with pytest.raises(Damaged):
        document.decode(document.encode(quarter).replace(word, b'"zebra"'))


def test_a_document_holds_no_exact_sum(quarter):
    found = json.loads(document.encode(quarter))
    cells = [cell for row in found["cells"].values() for cell in row.values()]
    words = {hidden.value for hidden in Hidden}
    assert words & set(cells)
    assert all(cell in words or int(cell) % 5 == 0 for cell in [*cells, found["total"]])


def test_every_table_says_how_many_reported_and_its_rule(quarter, short):
    for made in (quarter, short):
        for render in (table.render, workbook_text, lambda made: report.render(made, [made])):
            text = render(made).decode()
            assert f"{made.reported} of {made.enrolled} enrolled reported" in text
            assert "fewer than 11" in text
    assert short.kind is Kind.SHORT
    assert b"Fewer than 10 supporters reported" in report.render(short, [short])


def workbook_text(made):
    with zipfile.ZipFile(io.BytesIO(workbook.render(made))) as archive:
        return b"".join(archive.read(name) for name in archive.namelist()).replace(b"&lt;", b"<")


def test_the_csv_is_what_the_audit_reads(quarter):
    text = table.render(quarter).decode("utf-8-sig")
    pages = published.read(text, label="table")
    assert published.attack(pages).verdict is Verdict.PASSED
    (page,) = pages
    assert page.cells == quarter.page.cells


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_no_cell_of_the_csv_is_a_formula(start):
    assert table.plain(start) == "'" + start
    assert table.plain("one_to_one") == "one_to_one"


def test_the_workbook_opens_and_names_nobody(quarter):
    data = workbook.render(quarter)
    assert data == workbook.render(quarter)
    sheet = load_workbook(io.BytesIO(data)).active
    rows = {(row[0].value, row[1].value): row[2].value for row in sheet.iter_rows(min_row=5)}
    assert rows["All contacts", None] == quarter.table.total
    assert rows["How", "phone"] == quarter.table.fields["mode"]["phone"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "docProps" in name]
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_the_report_needs_nothing_from_elsewhere_and_runs_nothing(quarter):
    text = report.render(quarter, [quarter]).decode()
    assert "http" not in text
    assert "<script" not in text
    assert "url(" not in text
    assert text.count('class="bar"') == sum(
        isinstance(cell, int) for row in quarter.table.fields.values() for cell in row.values()
    )


def test_the_trend_is_drawn_from_earlier_releases_alone(quarter):
    later = released(Quarter(2026, 4), scale=50, earlier=[quarter])
    both = [quarter, later]
    assert "Contacts by period" not in report.render(quarter, both).decode()
    text = report.render(later, both).decode()
    assert "2026Q3</th>" in text
    assert f"{quarter.table.total:,}</td>" in text


def test_duckdb_reads_the_folder_of_several_periods_as_it_is(quarter, tmp_path):
    later = released(Quarter(2026, 4), scale=50, earlier=[quarter])
    for made in (quarter, later):
        write(tmp_path, made, [quarter, later], ["parquet"])
    folder = tmp_path / f"peerlog-{TEAM[:8]}-parquet"
    rows = duckdb.sql(
        "SELECT period, low, high FROM read_parquet($folder, hive_partitioning = true)"
        " WHERE field = 'mode' AND value = 'phone' ORDER BY period",
        params={"folder": f"{folder}/*/*.parquet"},
    ).fetchall()
    expected = [
        (str(made.period), *made.page.cells["mode", "phone"].span) for made in (quarter, later)
    ]
    assert rows == expected


def test_all_outputs_are_written_once_with_their_digests(quarter, tmp_path):
    paths = write(tmp_path, quarter, [quarter], FORMATS)
    assert len(paths) == len(FORMATS) + 1
    found = json.loads(paths[-1].read_bytes())
    assert set(found["files"]) == {str(path.relative_to(tmp_path)) for path in paths[:-1]}
    assert found["verdict"] == "passed"
    before = {path: path.read_bytes() for path in paths}
    with pytest.raises(FileExists):
        write(tmp_path, quarter, [quarter], ["csv"])
    assert {path: path.read_bytes() for path in paths} == before
    with pytest.raises(BadValue):
        write(tmp_path, quarter, [quarter], ["docx"])


def test_a_disk_that_fills_up_leaves_none_of_the_files(quarter, tmp_path, monkeypatch):
    def full_at_the_last(path, data, real=durable.write_new):
        if path.name.endswith("-audit.json"):
            raise DiskFull
        real(path, data)

    with monkeypatch.context() as filling:
        filling.setattr(durable, "write_new", full_at_the_last)
        with pytest.raises(DiskFull):
            write(tmp_path, quarter, [quarter], FORMATS)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert len(write(tmp_path, quarter, [quarter], FORMATS)) == len(FORMATS) + 1


def test_a_folder_that_cannot_be_looked_into_is_said(quarter, tmp_path):
    with pytest.raises(StorageFailed):
        write(tmp_path / ("x" * 300), quarter, [quarter], ["csv"])


def test_without_the_library_parquet_is_refused_and_nothing_is_written(
    quarter, tmp_path, monkeypatch
):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert not columns.available()
    with pytest.raises(PartMissing):
        write(tmp_path, quarter, [quarter], FORMATS)
    assert list(tmp_path.iterdir()) == []


def test_parquet_is_written_by_a_process_that_was_kept_free_of_tls():
    """As the screens are; in a process of its own, because the library is loaded only once."""
    lines = (
        "from tui import hygiene",
        "hygiene.do_without_openssl()",
        "from vault.statistics.outputs import columns",
        "assert columns.writer().write_table",
    )
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True)
