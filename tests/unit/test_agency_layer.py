import json
import string
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault.errors import BadProfile, BadValue
from vault.profiles import loader, notice
from vault.profiles.agency import check_agency, layered, parse_agency
from vault.profiles.profile import Contact, Kind, Source, Tag

PROFILES = {name: loader.load(name) for name in loader.available()}
COMMON = loader.common()

POLICY = """\
schema = 1
agency = "Harbour Police"

[forbid_notes]
sentence = "No notes of any kind, during or after."
policy = "4.13.2"

[[points]]
say = "I must report admitted misconduct."
contacts = ["one_to_one", "group"]

[[questions]]
id = "same-shift"
ask = "Do you work the same shift?"
reason = "Policy wants support from outside the shift."
hand_over = "May I bring in somebody from another shift?"
policy = "4.13.7"

[[exceptions]]
id = "misconduct"
text = "An admission of serious misconduct."
kind = "must"
to_whom = "The programme's coordinator."
steps = ["Tell the person.", "Tell the coordinator."]
tags = ["crime"]
policy = "4.13.5"
"""


def _faults(text):
    return [(fault.line, fault.reason) for fault in check_agency(text)]


_WORDS = st.text(string.ascii_lowercase + "äß{}'\"\\# ", min_size=1, max_size=20).filter(str.strip)
_IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
_CONTACTS = st.lists(st.sampled_from(list(Contact)), min_size=1, max_size=2, unique=True)
_ANY_ID = _IDS | st.sampled_from([row.id for p in PROFILES.values() for row in p.exceptions])
_EXCEPTIONS = st.fixed_dictionaries(
    {
        "id": _ANY_ID,
        "text": _WORDS,
        "kind": st.sampled_from(list(Kind)),
        "to_whom": _WORDS,
        "steps": st.lists(_WORDS, min_size=1, max_size=3),
        "tags": st.lists(st.sampled_from(list(Tag)), max_size=3),
        "policy": _WORDS,
    }
)
_QUESTIONS = st.fixed_dictionaries(
    {key: _ANY_ID if key == "id" else _WORDS for key in ("id", "ask", "reason", "hand_over")}
    | {"policy": _WORDS}
)
_POINTS = st.fixed_dictionaries({"say": _WORDS, "contacts": _CONTACTS})


@st.composite
def _policies(draw):
    tables = {
        "exceptions": draw(st.lists(_EXCEPTIONS, max_size=4, unique_by=lambda row: row["id"])),
        "questions": draw(st.lists(_QUESTIONS, max_size=3, unique_by=lambda row: row["id"])),
        "points": draw(st.lists(_POINTS, max_size=3, unique_by=lambda row: row["say"])),
    }
    lines = ["schema = 1"]
    if draw(st.booleans()):
        lines += ["[forbid_notes]", 'sentence = "None."', 'policy = "1"']
    for name, rows in tables.items():
        for row in rows:
            lines += [f"[[{name}]]", *(f"{key} = {json.dumps(row[key])}" for key in row)]
    return "\n".join(lines)


_NAMES = st.sampled_from(list(PROFILES))
_ADDED = {"exceptions", "questions", "points", "agency", "agency_notes"}


@given(_NAMES, _policies())
def test_a_layer_only_adds(name, text):
    profile = PROFILES[name]
    agency = parse_agency(text)
    both = layered(profile, agency)
    for field in fields(profile):
        mine, theirs = getattr(profile, field.name), getattr(both, field.name)
        if field.name in {"exceptions", "questions", "points"}:
            assert theirs[: len(mine)] == mine
            assert theirs[len(mine) :] == getattr(agency, field.name)
        elif field.name not in _ADDED:
            assert theirs == mine


@given(_NAMES, _policies())
def test_ids_never_meet(name, text):
    profile = PROFILES[name]
    both = layered(profile, parse_agency(text))
    for rows in (both.exceptions, both.questions):
        ids = [row.id for row in rows]
        assert len(ids) == len(set(ids))


@given(_NAMES, _policies())
def test_what_is_forbidden_stays_forbidden(name, text):
    profile = PROFILES[name]
    agency = parse_agency(text)
    both = layered(profile, agency)
    assert both.notes_forbidden is (profile.notes_forbidden or agency.notes is not None)
    assert both.notes == profile.notes


@given(_NAMES, _policies(), st.sampled_from(list(Contact)))
def test_what_an_agency_adds_is_never_shown_as_law(name, text, contact):
    profile = PROFILES[name]
    agency = parse_agency(text)
    both = layered(profile, agency)
    for row in (*agency.exceptions, *agency.questions):
        assert row.source is Source.AGENCY
        assert both.cite(row).startswith("Agency policy ")
        assert both.cite(row).endswith("(not law)")
    said = notice.spoken(both, COMMON, contact)
    for point in agency.points:
        assert (f"Agency policy: {point.say}" in said) is (contact in point.contacts)
    own = notice.spoken(profile, COMMON, contact)
    assert [line for line in said if line in own] == own
    before = notice.before_notice(profile, COMMON, contact)
    assert set(before) <= set(notice.before_notice(both, COMMON, contact))


def test_a_policy_reads_as_it_was_written():
    both = layered(PROFILES["us-ca-le"], parse_agency(POLICY))
    row = both.row("agency-misconduct")
    assert (row.kind, row.citation) == (Kind.MUST, "4.13.5")
    assert "not from a law" in row.duty
    assert both.agency == "Harbour Police"
    page = " ".join(notice.before_notice(both, COMMON, Contact.GROUP))
    assert "The policy of Harbour Police, which is not law, adds:" in page
    assert "must: An admission of serious misconduct. (agency policy 4.13.5)" in page
    assert "No notes of any kind, during or after. (agency policy 4.13.2, not law)" in page
    assert [r.id for r in both.tagged(Tag.CRIME)][-1] == "agency-misconduct"


def test_an_agency_that_forbids_notes_is_heard_even_if_the_vault_allows_them():
    both = layered(PROFILES["us-ca-le"], parse_agency(POLICY))
    assert COMMON.with_notes.say not in notice.spoken(
        both, COMMON, Contact.ONE_TO_ONE, notes_on=True
    )


def test_a_second_layer_is_refused():
    both = layered(PROFILES["us-la"], parse_agency(POLICY))
    with pytest.raises(BadValue):
        layered(both, parse_agency("schema = 1"))


def test_a_policy_may_be_empty_and_nameless():
    both = layered(PROFILES["us-la"], parse_agency("schema = 1"))
    assert both == replace(PROFILES["us-la"], agency="your agency")


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("schema = 1", "", 1, "'schema' is missing"),
        ("[forbid_notes]", "[allow_notes]", 4, "this key is not known"),
        ("[[exceptions]]", '[[exceptions]]\nreplaces = "ca-le-1"', 20, "this key is not known"),
        ("[[exceptions]]", '[[exceptions]]\nsource = "law"', 20, "this key is not known"),
        ("[[exceptions]]", '[[exceptions]]\ncitation = "8669.4"', 20, "this key is not known"),
        ("[[points]]", '[[points]]\ninstead_of = "courts"', 9, "this key is not known"),
        ('policy = "4.13.5"', "", 19, "'policy' is missing"),
        ('policy = "4.13.7"', "policy = 4.13", 17, "'policy' must be a text and not empty"),
        ('contacts = ["one_to_one", "group"]', "contacts = []", 10, "'contacts' must be a list"),
        ("An admission", "A privileged admission", 21, "'text' promises too much"),
        ('"Harbour Police"', "Harbour Police", 2, "this is not TOML"),
    ],
)
def test_a_malformed_policy_is_refused_with_line_and_reason(old, new, line, reason):
    text = POLICY.replace(old, new, 1)
    assert [told for told, said in _faults(text) if said.startswith(reason)] == [line]
    with pytest.raises(BadProfile):
        parse_agency(text)


def test_an_id_twice_in_one_policy_is_refused():
    again = POLICY.index("[[exceptions]]")
    assert _faults(POLICY + POLICY[again:]) == [(28, "'id' is there twice")]


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text):
    if check_agency(text):
        with pytest.raises(BadProfile):
            parse_agency(text)
