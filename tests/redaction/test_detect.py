"""What a person typing a note would expect to be found, and to be left alone."""

from __future__ import annotations

import pytest

from vault.redaction import Finding, Kind, Personal, apply, detect
from vault.redaction.report import spans


def _kinds(text, **options):
    return {text[f.start : f.end]: f.kind for f in detect(text, **options) if f.tier == 1}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("met w/ dave at the shop", "dave"),
        ("sgt achterberg wants me to sit with them", "achterberg"),
        ("spoke to gurpreet about it", "gurpreet"),
        ("Lt. C is all over the dept", "C"),
        ("his wife xiomara called", "xiomara"),
        ("Ofcr 'Lucky' Luchetti cleared", "Luchetti"),
        ("Dmytro Kovalenko was there", "Dmytro Kovalenko"),
        ("Nguyen-Price is named on the suit", "Nguyen-Price"),
        ("van der Berg? no, Ruud van der Berg", "Ruud van der Berg"),
        ("Hunter told me he is done", "Hunter"),
        ("her name is Brightstar", "Brightstar"),
        ("chief stone asked for names", "stone"),
        ("rafas ex moved away", "rafas"),
        ("called by Иванов twice", "Иванов"),
        ("his dog biscuit passed", "biscuit"),
        ("the drawing of Duchess, the K9 who died", "Duchess"),
        ("mags turned 60 on halloween", "mags"),
        ("who told somebody bishop? penny is 7 and asked", "penny"),
        ("I fear that Reed has returned", "Reed"),
        ("j.t. wont go back", "j.t"),
        ("t-bone came in late", "t-bone"),
        ("min-jun isnt talking", "min-jun"),
        ("fields is drinking again", "fields"),
    ],
)
def test_names_are_found_in_any_case_and_of_any_origin(text, name):
    assert any(name in found for found, kind in _kinds(text).items() if kind is Kind.NAME)


@pytest.mark.parametrize(
    "text",
    [
        "will he go to counseling? says maybe. may be open to the retreat in the spring",
        "Young guy, old soul. Strong faith. Long hours. Sharp. Hope he sticks around",
        "med list for her appt: lexapro 10, hydroxyzine prn, melatonin",
        "10-15 on the radio still makes her jump. code 3 hands shake. 5-4-3-2-1",
        "PHQ down from 16 to 9. 45 min. no SI. f/u 2 wks",
        "chief said no. sgt told him twice. the medic was tired",
        "",
        "   \n\n ",
    ],
)
def test_clean_notes_stay_clean(text):
    assert _kinds(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Hope is what he's short on. Mark that down",
        "Rob a bank, he joked. Drew a blank. Chase the doc for results",
        "Suppose they'll sue the center. dont sue. He'll bill the county",
        "Faith has become difficult. Grace was said",
        "may put in for days. May need a week",
        "melatonin like candy. room smells like smoke",
        "Rich fella bought it. Petty but true",
        "CTO said no. ENT says nothing wrong",
        "Vest feels tighter. Locker still has the photo",
        "Coach said to stretch more",
        "sat by the lake an hour, then at the ice rink with the kids",
        "to the urgent care for stitches, then the truck stop off the freeway",
        "he slept through the night. told his sgt he was tired",
        "April was rough, May a little better, June looks doable",
        "Kids will be grown soon. A text buzz wakes him",
        "Garlic, rosemary and lamb. Sue-happy ex, port-a-pete jokes",
        "Flowers bought at the station. Porter in the freezer",
        "Joy is coming back. Faith has gone quiet",
        "Teh chief ment it, wich helps. he cried sayin it",
        "Chase scenes on tv, allopurinol, DNR talk",
        "the man in the mirror. the kids in the house are loud",
    ],
)
def test_ordinary_use_of_words_that_are_names_as_well_is_left_alone(text):
    assert _kinds(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mark told me he is done", "mark"),
        ("Faith isn't sleeping", "Faith"),
        ("Hope is 27 and tired", "Hope"),
        ("told sue about it", "sue"),
        ("cash an his brother quit", "cash"),
        ("Grace cried", "Grace"),
        ("Rusty on leave", "Rusty"),
        ("Banks turned 60 today", "Banks"),
        ("Porter in the hospital again", "Porter"),
        ("sgt Will called", "Will"),
        ("met w/ rosemary and ginger", "rosemary"),
    ],
)
def test_the_same_words_are_names_where_a_person_stands(text, name):
    assert name in _kinds(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("sat behind the dry fork grange", "dry fork grange"),
        ("out to tolliver flat to see him", "tolliver flat"),
        ("outside crazy ned's feed most nights", "crazy ned's feed"),
        ("at larkspur urgent care w panic", "larkspur urgent care"),
        ("breakfast at griddle and grind again", "griddle and grind"),
        ("Stuck at north tower post 2 w/ nobody", "north tower post 2"),
        ("at Good Shepherd Lutheran this evening", "Good Shepherd Lutheran"),
        ("nobody from pardee co sheriffs office texted", "pardee co sheriffs office"),
        ("told anybody at port hollis fire.", "port hollis fire"),
        ("across from tri-river 911, she", "tri-river 911"),
    ],
)
def test_places_and_agencies_need_no_capitals(text, place):
    covered = {i for f in detect(text) if f.tier == 1 for i in range(f.start, f.end)}
    start = text.index(place)
    assert covered >= {i for i in range(start, start + len(place)) if text[i].isalnum()}


def test_a_name_found_once_is_a_name_everywhere():
    text = "sgt Brightwater came. later brightwater left"
    assert [text[f.start : f.end].lower() for f in detect(text)] == ["brightwater"] * 2


def test_one_person_has_one_number_and_a_role():
    text = "Sgt Achterberg met FF Kowalczyk and his wife Renee. Achterberg left."
    assert apply(text, detect(text)) == (
        "Sgt [officer 1] met FF [firefighter 1] and his wife [family member 1]. [officer 1] left."
    )


def test_hard_kinds_are_marked():
    text = "ssn 460-89-9847, ring 760-555-0190, case no. 24-1138, at 5pm"
    assert [f.hard for f in detect(text) if f.tier == 1] == [True, True, True, False]


def test_a_name_beside_its_badge_number_is_hard():
    found = {f.kind: f.hard for f in detect("Sgt Achterberg, badge #4471, came by")}
    assert found == {Kind.NAME: True, Kind.ID: True}
    (apart,) = [
        f for f in detect(f"Sgt Achterberg {'came by ' * 5} badge #4471") if f.kind == "NAME"
    ]
    assert not apart.hard


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("gave cash the keys to the rig", "cash"),
        ("art from ladder 2 came by", "art"),
        ("lang, marsh and cash all rode that rig", "marsh"),
        ("wolf rolled the rig", "wolf"),
        ("so rocky finally went home", "rocky"),
        ("worried abt flip. sold the boat", "flip"),
        ("me and fox ate there", "fox"),
        ("went to see sunshine (real name Carla)", "sunshine"),
        ("his ptnr rivers was there", "rivers"),
        ("penny marsh was there", "penny marsh"),
        ("called sky back", "sky"),
        ("not his fault, bc of marsh he quit", "marsh"),
        ("left a vm for hope", "hope"),
        ("let tank talk for an hour", "tank"),
        ("did chase eat", "chase"),
        ("marsh again. same stuff", "marsh"),
        ("poor chase", "chase"),
        ("handed swift off to the clinician", "swift"),
        ("read marsh's letter again", "marsh"),
        ("marshs wife called", "marshs"),
        ("the kovalenko thing still bugs him", "kovalenko"),
        ("peer: marsh", "marsh"),
        ("its gene again", "gene"),
    ],
)
def test_ordinary_words_are_names_where_only_people_stand(text, name):
    assert _kinds(text).get(name) is Kind.NAME


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ate at the waffle barn", "waffle barn"),
        ("his mom is at mercy", "mercy"),
        ("two beers at the legion", "the legion"),
        ("knows them from hmong alliance", "hmong alliance"),
        ("he works at HMP Durham", "HMP Durham"),
        ("came in from elk fork today", "elk fork"),
        ("beers at the copper kettle", "copper kettle"),
        ("funeral is at grace lutheran", "grace lutheran"),
        ("drove out to lake tamarack", "lake tamarack"),
        ("he is at mercy west", "mercy west"),
        ("detox at la hacienda", "la hacienda"),
        ("the green acres trailer park fire", "green acres trailer park"),
    ],
)
def test_places_are_known_by_what_stands_around_them(text, place):
    assert _kinds(text).get(place) is Kind.PLACE


@pytest.mark.parametrize(
    "text",
    [
        "panic attack in the sally port",
        "rob peter to pay paul kind of month",
        "at the training center, at the gas station, at the fire house",
        "deputy wants out. dispatcher wants in",
        "hope is not a plan. faith is hard. summer was long",
        "ED nurse, kelly day, dose of mercy, full moon",
        "gave up the ghost. told management the truth",
        "bc of work, thanks to training, sick of drama, afraid of heights",
        "Tank is empty. Tea is the new bourbon.",
        "missed trainin, prayd with her, askd about sleep",
        "Kelly schedule, Mountain Dew, Lexapro started",
        "at rock bottom, in full view, at that point",
    ],
)
def test_phrases_that_only_look_like_names_are_left_alone(text):
    assert _kinds(text) == {}


def test_the_second_tier_asks_about_what_nothing_explains():
    text = "rides with 4471, chip told me, said chips cried"
    assert {f.tier for f in detect("he rides with 4471 now")} == {2}
    assert all(f.tier in {1, 2} for f in detect(text))


def test_brackets_are_never_touched():
    text = "[officer 1] saw [Dave Smith 760-555-0190] and left"
    assert detect(text) == ()


def test_the_own_list_always_finds_and_never_spares():
    personal = Personal(always=frozenset({"The Barn", "sparkplug"}), never=frozenset({"Dave"}))
    text = "sat in the barn with Sparkplug's dog. dave came"
    assert set(_kinds(text, personal=personal)) == {"the barn", "Sparkplug"}


def test_a_reason_never_quotes_the_text():
    for f in detect("Sgt Achterberg, 41, at 12 Fern St, call 760-555-0190"):
        assert not any(word in f.why for word in ("Achterberg", "Fern", "760"))


def test_apply_takes_findings_in_any_order_and_skips_overlaps():
    def made(start, end):
        return Finding(start, end, Kind.NAME, 1, "[x]", "", "", hard=False)

    assert apply("abcdef", [made(4, 6), made(0, 2), made(1, 3)]) == "[x]cd[x]"


def test_a_report_line_holds_no_text():
    found = detect("Sgt Achterberg left")
    assert spans(found) == [
        {
            "start": 4,
            "end": 14,
            "type": "NAME",
            "replacement": "[officer 1]",
            "why": found[0].why,
            "tier": 1,
        }
    ]
