import re

import pytest

from tests.unit import exceptions_table as study
from vault.profiles import loader, notice
from vault.profiles.profile import (
    Afterwards,
    Consent,
    Contact,
    Coverage,
    Kind,
    Notes,
    Source,
    Statistics,
    Tag,
    Writing,
)

PROFILES = {name: loader.load(name) for name in loader.available()}
COMMON = loader.common()
READ_ROWS = [(name, *row) for name, rows in study.ROWS.items() for row in rows]
SHIPPED_ROWS = [(profile, row) for profile in PROFILES.values() for row in profile.exceptions]
BOTH = pytest.mark.parametrize("contact", list(Contact))
EACH = pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)


# What the study found


@pytest.mark.parametrize(("name", "row_id", "citation", "words"), READ_ROWS)
def test_a_row_that_was_read_ships_with_its_meaning_and_citation(name, row_id, citation, words):
    row = PROFILES[name].row(row_id)
    assert row.citation == citation
    assert [word for word in words if word not in row.text.lower()] == []
    assert row.kind is (Kind.MUST if row_id in study.MUST else Kind.MAY)


def test_nothing_else_ships():
    shipped = {row.id for _, row in SHIPPED_ROWS}
    assert shipped == {row_id for _, row_id, _, _ in READ_ROWS}
    assert shipped.isdisjoint(study.NOT_READ)
    assert {name: profile.citation for name, profile in PROFILES.items()} == study.CITATIONS


@EACH
def test_what_was_not_read_is_shown_as_not_known(profile):
    unknown = [c for c in Contact if profile.contact(c).value is Coverage.NOT_KNOWN]
    assert unknown == study.NOT_KNOWN.get(profile.id, [])
    for contact in unknown:
        assert "does not say" in profile.contact(contact).sentence
        assert any("not known" in line for line in notice.spoken(profile, COMMON, contact))


def test_only_the_federal_law_requires_writing_before_and_only_california_fire_after():
    before = [p.id for p in PROFILES.values() if p.writing.value is Writing.REQUIRED]
    after = [p.id for p in PROFILES.values() if p.afterwards.value is Afterwards.REQUIRED]
    assert (before, after) == (["us-fed-le"], ["us-ca-fire"])
    due = [row.id for _, row in SHIPPED_ROWS if row.notice is Afterwards.REQUIRED]
    assert due == ["ca-fire-1", "ca-fire-2", "ca-fire-3", "ca-fire-4"]


def test_only_montana_locks_notes_off_and_only_louisiana_allows_statistics_expressly():
    assert [p.id for p in PROFILES.values() if p.notes_forbidden] == ["us-mt"]
    express = [p.id for p in PROFILES.values() if p.statistics.value is Statistics.EXPRESS]
    assert express == ["us-la"]
    assert PROFILES["generic-guideline"].notes.value is Notes.DISCOURAGED


def test_consent_differs_as_the_laws_do():
    assert {name: profile.consent.value for name, profile in PROFILES.items()} == {
        "us-ca-le": Consent.WRITTEN,
        "us-ca-fire": Consent.WRITTEN,
        "us-ca-ems": Consent.WRITTEN,
        "us-la": Consent.WRITTEN,
        "us-fed-le": Consent.EACH_PARTICIPANT,
        "us-mt": Consent.NOT_KNOWN,
        "us-va": Consent.WAIVER,
        "us-pa-le": Consent.EXPRESS,
        "us-pa-cism": Consent.EXPRESS,
        "generic-guideline": Consent.WRITTEN,
    }


def test_suicidal_thoughts_alone_are_no_federal_exception_and_the_steps_ask_for_both_parts():
    federal = PROFILES["us-fed-le"]
    [row] = federal.tagged(Tag.SELF_HARM)
    assert "Check both parts" in row.steps[0]
    assert "no exception" in row.steps[1]
    for contact in Contact:
        said = " ".join(notice.spoken(federal, COMMON, contact))
        assert "Suicidal thoughts alone are no exception; intent with a plan or the means" in said
    assert "Thoughts alone" not in PROFILES["us-la"].row("la-1").text


@pytest.mark.parametrize(
    ("name", "source", "ids"),
    [
        ("us-ca-le", "8669.5(c)", ["judgement", "same-incident", "shared-investigation"]),
        ("us-la", "(E)(6)(e)", ["answered", "witness", "party"]),
        ("us-va", "(C)(2)", ["witness", "party"]),
        ("us-mt", "7-32-602", ["authority", "not-ready"]),
    ],
)
def test_the_conflict_rules_of_a_law_are_asked_as_law(name, source, ids):
    asked = [q for q in PROFILES[name].questions if q.source is Source.LAW]
    assert [q.id for q in asked if q.citation == source] == ids


@pytest.mark.parametrize("name", ["us-fed-le", "us-pa-le", "us-pa-cism", "us-ca-fire", "us-ca-ems"])
def test_where_no_conflict_rule_was_read_the_questions_are_no_law(name):
    profile = PROFILES[name]
    ruled = [q.id for q in profile.questions if q.source is not Source.GOOD_PRACTICE]
    assert ruled == ["not-ready"]
    assert "not law" in profile.cite(profile.questions[0])


@EACH
def test_a_profile_asks_three_or_four_questions_and_says_what_to_do(profile):
    assert 3 <= len(profile.questions) <= 4
    assert all(question.ask.endswith("?") for question in profile.questions)
    assert all(row.steps and row.to_whom for row in profile.exceptions)
    assert profile.source is (Source.GUIDELINE if profile.id.startswith("gen") else Source.LAW)


@pytest.mark.parametrize(
    ("name", "row_id", "cited"),
    [
        ("us-fed-le", "fed-1", "34 U.S.C. 50901(c)(1)(A)"),
        ("us-fed-le", "fed-6", "34 U.S.C. 50901(c)(3)"),
        ("us-la", "la-5", "La. R.S. 40:2411(E)(6)(e)"),
        ("us-ca-le", "ca-le-5", "Cal. Gov. Code 8669.4(b)(5)"),
        ("us-pa-le", "pa-3", "42 Pa.C.S. 5952(c)(3)"),
        ("generic-guideline", "gen-4", "IACP guidelines via CIRMA"),
    ],
)
def test_a_citation_can_be_read_out_alone(name, row_id, cited):
    profile = PROFILES[name]
    assert profile.cite(profile.row(row_id)) == cited


@pytest.mark.parametrize("tag", [Tag.SELF_HARM, Tag.THREAT, Tag.ABUSE, Tag.CRIME])
def test_every_finding_has_a_row_to_offer_or_the_text_gives_none(tag):
    without = {name for name, profile in PROFILES.items() if not profile.tagged(tag)}
    none_read = {
        Tag.ABUSE: {"generic-guideline"},
        Tag.CRIME: {"us-pa-le", "us-pa-cism"},
    }
    assert without == none_read.get(tag, set())


# Words people hear and read


@EACH
@BOTH
@pytest.mark.parametrize("notes_on", [False, True])
def test_the_limits_take_less_than_a_minute(profile, contact, notes_on):
    said = notice.spoken(profile, COMMON, contact, notes_on=notes_on)
    assert sum(len(line.split()) for line in said) <= 150
    assert notice.seconds(said) <= 60
    assert len(said) == len(set(said))


@EACH
def test_what_is_said_about_notes_is_true(profile):
    for contact in Contact:
        without = notice.spoken(profile, COMMON, contact)
        with_notes = notice.spoken(profile, COMMON, contact, notes_on=True)
        if profile.notes_forbidden:
            assert with_notes == without
        else:
            assert set(with_notes) - set(without) == {COMMON.with_notes.say}
            assert len(with_notes) == len(without)


@EACH
@BOTH
def test_a_notice_fits_a_page_and_holds_every_exception(profile, contact):
    lines = notice.before_notice(profile, COMMON, contact)
    assert len(lines) <= 60
    assert max(map(len, lines)) <= 78
    page = " ".join(" ".join(lines).split())
    for row in profile.exceptions:
        assert row.text in page
        assert profile.cite(row) in page
    assert profile.contact(contact).sentence in page
    assert profile.consent.sentence in page


@EACH
def test_nothing_promises_too_much(profile):
    pages = [
        line
        for contact in Contact
        for lines in (
            notice.spoken(profile, COMMON, contact),
            notice.before_notice(profile, COMMON, contact),
        )
        for line in lines
    ]
    pages += [line for row in profile.exceptions for line in notice.after_notice(profile, row)]
    pages += [line for q in profile.questions for line in notice.hand_over(profile, q)]
    pages += notice.read_out(profile)
    pages += [step for row in profile.exceptions for step in row.steps]
    promise = re.compile(
        r"privilege|anonym|subpoena-proof|\bsafe\b(?! tell|,)|secure", re.IGNORECASE
    )
    assert [line for line in pages if promise.search(line)] == []


@EACH
def test_a_notice_after_a_disclosure_names_the_exception_and_nobody(profile):
    for row in profile.exceptions:
        lines = notice.after_notice(profile, row)
        assert max(map(len, lines)) <= 78
        assert len(lines) <= 60
        page = " ".join(" ".join(lines).split())
        assert profile.cite(row) in page
        assert ("the law requires it" in page) is (row.notice is Afterwards.REQUIRED)


def test_a_hand_over_cites_a_rule_only_where_there_is_one():
    profile = PROFILES["us-ca-le"]
    law, practice = profile.questions[0], profile.questions[3]
    assert "8669.5(c)" in " ".join(notice.hand_over(profile, law))
    assert "rule" not in " ".join(notice.hand_over(profile, practice))


def test_cards_hold_what_must_not_be_missing():
    assert [number.number for number in COMMON.crisis.numbers] == ["988", "911"]
    steps = " ".join(COMMON.asked.steps).lower()
    wanted = ["do not answer", "do not delete", "start the hold", "coordinator and counsel"]
    assert [steps.find(word) for word in wanted] == sorted(steps.find(word) for word in wanted)
    assert "citation" in steps
