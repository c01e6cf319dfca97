"""The scorer itself, on spans made by hand whose figures are known; and the made sets."""

from __future__ import annotations

import math

import pytest

from tests.redaction.cued import CUED, cued
from tests.redaction.measure import lowered, notes, score
from tests.redaction.nationalities import nationalities, swapped, swapped_set
from tests.redaction.trimming import trimmed


def note(marked, *kinds):
    """Return a note whose gold is what stands between the marks."""
    text, wanted = cued(marked)
    spans = [{"start": a, "end": b, "type": k} for (a, b), k in zip(wanted, kinds, strict=True)]
    return {"id": marked, "text": text, "spans": spans}


def test_a_perfect_answer():
    gold = note("met «Dana» on «4 May 2026»", "NAME", "DATE")
    total = score([gold], [[(4, 8), (12, 22)]])
    assert (total.recall, total.cover, total.precision, total.names) == (1, 1, 1, 1)
    assert (total.leak, total.leak_cover, total.false_alarms) == (0, 0, 0)
    assert math.isnan(total.facts)
    assert math.isnan(total.clean_flagged)


def test_touched_is_not_covered():
    gold = [note("met «Dana Whitfield» and «Ruiz»", "NAME", "NAME"), note("saw «Lee»", "NAME")]
    total = score(gold, [[(4, 8), (23, 27)], [(4, 7)]])
    assert total.recall == 1
    assert total.cover == pytest.approx(2 / 3)
    assert (total.leak, total.leak_cover) == (0, 0.5)


def test_what_touches_no_gold_is_a_false_alarm():
    gold = [note("met «Dana»", "NAME"), note("slept well"), note("ate well")]
    total = score(gold, [[(0, 3)], [(0, 5), (6, 10)], []])
    assert total.recall == 0
    assert total.precision == 0
    assert total.false_alarms == 1
    assert total.clean_flagged == 0.5


def test_facts_count_by_note_and_not_as_identity():
    gold = [
        note("«kicked the door», «hit him», «Lee» ran", "TACTICAL", "ADMISSION", "NAME"),
        note("«the fall at the mill»", "PARTICULAR"),
    ]
    total = score(gold, [[(0, 6)], []])
    assert total.facts == 0.5
    assert total.recall == 0
    assert total.leak == 1
    assert total.precision == 1


def test_an_ignored_span_is_neither_wanted_nor_wrong():
    total = score([note("«Monday» with «Lee»", "IGNORE", "NAME")], [[(0, 6), (12, 15)]])
    assert (total.recall, total.precision, total.false_alarms) == (1, 1, 0)


def test_a_finding_without_letters_or_digits_is_nothing():
    assert score([note("well ... yes")], [[(5, 8)]]).clean_flagged == 0


@pytest.mark.parametrize(
    ("span", "kind", "left"),
    [
        ("Sgt. Lee", "NAME", "Lee"),
        ("the Captain Lee's", "NAME", "Lee"),
        ("Captain", "NAME", "Captain"),
        ("badge #4471", "ID", "4471"),
        ("case no. 24-118", "CASE", "24-118"),
        ("employee number K-19.", "ID", "K-19"),
        ("case closed", "CASE", "case closed"),
        ("unit 12", "UNIT", "unit 12"),
        ("(602) 555-0148", "PHONE", "602) 555-0148"),
    ],
)
def test_titles_labels_and_edges_need_not_be_covered(span, kind, left):
    text = f"saw {span} there"
    start, end = trimmed(text, 4, 4 + len(span), kind)
    assert text[start:end] == left


def test_lower_case_keeps_every_offset():
    assert lowered({"text": "İZMİR Straße ÉVA"})["text"] == "İzmİr straße éva"


def test_a_swap_keeps_spans_case_and_possessive():
    marked = "Sgt «Lee» met «dana whitfield's» K9 partner «REX»"
    gold = note(marked, "NAME", "NAME", "NAME")
    nation = nationalities()[0]
    new = swapped(gold, nation)
    lee, dana, rex = (new["text"][s["start"] : s["end"]] for s in new["spans"])
    first, last = dana.removesuffix("'s").split()
    assert lee in nation.surnames
    assert first.capitalize() in nation.given
    assert last.capitalize() in nation.surnames
    assert rex.capitalize() in nation.given
    assert new["text"] == f"Sgt {lee} met {dana} K9 partner {rex}"


def test_one_name_stays_one_name():
    gold = note("«Dana» came. «dana» slept", "NAME", "NAME")
    first, again = swapped(gold, nationalities()[3])["spans"]
    assert first["text"].lower() == again["text"]


def test_the_swapped_set_is_the_same_each_time_and_has_all_nationalities():
    every = swapped_set(notes("tuning"))
    assert every == swapped_set(notes("tuning"))
    assert len({n["nationality"] for n in every}) == len(nationalities()) == 24
    for n in every:
        assert all(n["text"][s["start"] : s["end"]] == s["text"] for s in n["spans"])


def test_cued_numbers_are_many_and_marked():
    assert sum(map(len, CUED.values())) >= 60
    assert cued("tag «KLM 4471» ext «22»") == ("tag KLM 4471 ext 22", [(4, 12), (17, 19)])
    for marked in (m for several in CUED.values() for m in several):
        text, wanted = cued(marked)
        assert wanted
        assert not set("«»") & set(text)
