from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import contact
from vault.errors import TableContradicts
from vault.journal import entries
from vault.journal.vocabulary import Mode
from vault.statistics import summary
from vault.statistics.audit import Verdict
from vault.statistics.feasible import Span
from vault.statistics.joining import Promise
from vault.statistics.margins import TOTAL
from vault.statistics.periods import Quarter
from vault.statistics.published import PEERLOG, Unreadable, Why, attack, days_of, read


def only(text, **more):
    (page,) = read(text, label="table", **more)
    return page


@pytest.mark.parametrize(
    ("mark", "low", "high", "promise"),
    [
        ("<11", 0, 10, Promise.WHOLE),
        ("fewer than 11", 0, 10, Promise.WHOLE),
        ("Less than 5", 0, 4, Promise.WHOLE),
        ("≤10", 0, 10, Promise.WHOLE),
        ("1-10", 1, 10, Promise.WHOLE),
        ("1–4", 1, 4, Promise.WHOLE),
        (">=20", 20, 10**9, Promise.WIDE),
        ("20+", 20, 10**9, Promise.WIDE),
        ("*", 0, 10**9, Promise.WIDE),
        ("s", 0, 10**9, Promise.WIDE),
        ("", 0, 10**9, Promise.WIDE),
        ("n/a", 0, 10**9, Promise.WIDE),
        ("1,234", 1234, 1234, Promise.NOTHING),
        ("1 234 567", 1234567, 1234567, Promise.NOTHING),
        ("'17", 17, 17, Promise.NOTHING),
    ],
)
def test_marks(mark, low, high, promise):
    cell = only(f'label,value\na,"{mark}"\nb,20\n').cells["label", "a"]
    assert (cell.span, cell.promise) == (Span(low, high), promise)


def test_a_table_that_shows_a_zero_hides_none():
    cells = only("label,value\na,<11\nb,0\nc,*\ntotal,50\n").cells
    assert cells["label", "a"].span == Span(1, 10)
    assert cells["label", "c"].span.low == 1


def test_tables_of_this_program_are_known_to_be_rounded():
    text = (
        "# peerlog-print-rule/1\nperiod,group,cell,value\n"
        "2026Q3,all,total,40\n2026Q3,all,mode=phone,10\n2026Q3,all,mode=text,withheld\n"
        "2026Q3,all,mode=video,fewer than 11\n2026Q3,all,mode=in_person,not shown\n"
    )
    page = only(text)
    assert page.cells[TOTAL].span == Span(36, 44)
    assert page.cells["mode", "phone"].span == Span(11, 14)
    assert page.cells["mode", "text"].span.low == 11
    assert page.cells["mode", "in_person"].span.low == 0
    assert page.days == (date(2026, 7, 1), date(2026, 9, 30))
    assert only("label,value\na,20\n", convention=PEERLOG).cells["label", "a"].span == Span(16, 24)


def test_a_plain_summary_is_read_as_it_left(vault):
    vault.write_setting("coin_key", b"\1" * 32)  # what is withheld depends on the coin
    for n in range(48):
        mode = Mode.PHONE if n % 4 else Mode.IN_PERSON
        entries.add(vault, contact(day=date(2026, 8, 1 + n % 28), mode=mode))
    text = summary.preview(vault, Quarter(2026, 3)).decode()
    page = only(text)
    assert page.days == (date(2026, 7, 1), date(2026, 9, 30))
    assert page.cells["mode", "video"].span == Span(0, 10)
    assert attack([page]).verdict is Verdict.PASSED
    giving_away = text.replace('"withheld"', "45", 1)
    assert attack([only(giving_away)]).verdict is not Verdict.PASSED


@pytest.mark.parametrize(
    "text",
    ["{", "{}", '{"format": "peerlog-summary/1"}', '{"format": 3}', '{"a":' * 9_000, "{[]}"],
)
def test_json_that_is_no_summary_is_refused(text):
    assert read(text, label="t") == Unreadable(1, Why.NOT_CSV)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_labels_add_up_to_their_total(mark):
    text = "\ufeffTopic,Contacts\ngrief,<11\nwork,31\nhealth,<11\nTotal,34\n".replace(",", mark)
    findings = attack([only(text)]).findings
    assert {f.name[2:]: (f.span, f.verdict) for f in findings} == {
        ("label", "grief"): (Span(0, 3), Verdict.NARROW),
        ("label", "health"): (Span(0, 3), Verdict.NARROW),
    }


def test_groups_are_subtracted_from_all():
    text = (
        "group,label,value\nall,a,40\nall,b,60\nall,total,100\n"
        "north,a,33\nnorth,b,41\nnorth,total,74\n"
    )
    worst = attack(read(text, label="t")).findings[0]
    assert (worst.name, worst.span) == (("t", "rest", "label", "a"), Span(7, 7))
    assert worst.verdict.exit_code == 2


MONTHS = """period,cell,value
2026-07,total,30
2026-07,topic=grief,<11
2026-07,topic=work,25
2026-08,total,40
2026-08,topic=grief,12
2026-08,topic=work,28
2026-09,total,40
2026-09,topic=grief,13
2026-09,topic=work,27
"""


def test_months_and_their_quarter_are_attacked_together_also_from_two_files():
    quarter = "2026Q3,total,110\n2026Q3,topic=grief,30\n2026Q3,topic=work,80\n"
    together = attack(read(MONTHS + quarter, label="t"))
    later = "cell,value\ntotal,110\ntopic=grief,30\ntopic=work,80\n"
    apart = attack([*read(MONTHS, label="m"), *read(later, label="2026Q3")])
    for result in (together, apart):
        assert result.findings[0].name == ("2026-07", "all", "topic", "grief")
        assert result.findings[0].span == Span(5, 5)


TRAP = """age,north,south,east,west,total
18-29,*,*,15,40,106
30-39,*,*,*,25,117
40-49,60,18,*,*,135
50-64,14,52,*,*,113
total,127,113,103,128,471
"""


def test_the_crosstab_whose_every_line_hides_two_gives_one_cell_away():
    worst = attack([only(TRAP)]).findings[0]
    assert worst.name[2:] == ("cell", "30-39", "east")
    assert (worst.span, worst.verdict) == (Span(47, 47), Verdict.PINNED)


def test_a_crosstab_without_its_sums_gives_nothing_away():
    text = "\n".join(row.rsplit(",", 1)[0] for row in TRAP.splitlines()[:-1])
    assert attack([only(text)]).verdict is Verdict.PASSED


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("", 1, Why.EMPTY),
        ("\n  \n# only a remark\n", 1, Why.EMPTY),
        (",", 1, Why.EMPTY),
        ("cell,value\n", 1, Why.EMPTY),
        ("label,value\na,12.5\n", 2, Why.NOT_A_COUNT),
        ("label,value\na,12\n\nb,-3\n", 4, Why.NOT_A_COUNT),
        ("# remark\nlabel,value\na,12%\n", 3, Why.NOT_A_COUNT),
        ("label,value\na,999999999\n", 2, Why.NOT_A_COUNT),
        ("label,value\na,5-3\n", 2, Why.NOT_A_COUNT),
        ("label,value\na,1\na,2\n", 3, Why.TWICE),
        ("period,cell,value\n2026Q1,topic,3\n", 2, Why.CELL_NAME),
        ("period,cell,value\n2026Q1,=,3\n", 2, Why.CELL_NAME),
        ("x,a,b\nr,1\n", 2, Why.RAGGED),
        ("x,a,b\nr,1,2\ns,1,2,3\n", 3, Why.RAGGED),
        ('label,value\na,"1\n', 2, Why.NOT_CSV),
        ("one\ncolumn\n", 1, Why.NOT_CSV),
        ("label,value\n" + "a,1\n" * 300_000, 1, Why.TOO_LARGE),
        ("label,value\n" + "".join(f"{n},1\n" for n in range(4_001)), 4_002, Why.TOO_LARGE),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(text, line, why):
    assert read(text, label="t") == Unreadable(line, why)


def test_numbers_that_cannot_all_be_true():
    with pytest.raises(TableContradicts):
        attack([only("label,value\na,12\nb,13\ntotal,24\n")])
    with pytest.raises(TableContradicts):
        attack([only("label,value\na,12\n"), only("label,value\na,13\n")])


def test_the_same_table_twice_is_one():
    text = "label,value\na,<11\nb,30\ntotal,44\nc,<11\n"
    assert attack([only(text), only(text)]) == attack([only(text)])


@pytest.mark.parametrize(
    ("label", "days"),
    [
        ("2026", (date(2026, 1, 1), date(2026, 12, 31))),
        ("2026Y", (date(2026, 1, 1), date(2026, 12, 31))),
        ("2026H2", (date(2026, 7, 1), date(2026, 12, 31))),
        ("2026-Q1", (date(2026, 1, 1), date(2026, 3, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2026-12", (date(2026, 12, 1), date(2026, 12, 31))),
        ("2026-13", None),
        ("spring", None),
    ],
)
def test_periods_of_labels(label, days):
    assert days_of(label) == days


@given(st.text(alphabet=st.sampled_from('ab=,;"\n\t<1123 total*-#\x00\r'), max_size=80))
def test_any_text_is_read_or_refused(text):
    pages = read(text, label="t")
    if isinstance(pages, Unreadable):
        assert pages.line >= 1
    else:
        assert pages
        assert all(page.cells for page in pages)


@given(st.text(max_size=60))
def test_any_text_at_all_is_read_or_refused(text):
    read(text, label="t")
