"""One value, one spelling (RFC 8785), and nothing else read."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault.statistics import canonical
from vault.statistics.canonical import Fault, Limits, NotCanonical, decode, encode

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
WHOLE = st.integers(-canonical.LARGEST, canonical.LARGEST)
VALUES = st.recursive(TEXTS | WHOLE, lambda v: st.dictionaries(TEXTS, v, max_size=5), max_leaves=20)


@settings(deadline=None)
@given(VALUES)
def test_what_is_encoded_is_read_back_from_its_only_spelling(value):
    data = encode(value)
    limits = Limits(depth=30)
    assert decode(data, limits=limits) == value
    assert json.loads(data) == value
    for other in (json.dumps(value), json.dumps(value, indent=1), " " + data.decode()):
        if other.encode() != data:
            with pytest.raises(NotCanonical) as refused:
                decode(other.encode(), limits=limits)
            assert refused.value.fault is Fault.SPELLING


@settings(deadline=None)
@given(st.binary(max_size=200) | TEXTS.map(str.encode))
def test_any_bytes_are_read_or_refused(data):
    try:
        value = decode(data)
    except NotCanonical:
        return
    assert encode(value) == data


def test_keys_stand_in_the_order_of_the_rfc():
    """The example of RFC 8785 section 3.2.3: by UTF-16 code unit, not by code point."""
    names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    expected = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert list(json.loads(encode(dict.fromkeys(names, 0)))) == expected


def test_strings_are_spelled_as_the_rfc_says():
    """The string of RFC 8785 section 3.2.2."""
    assert encode('€$\x0f\nA\'B"\\\\"/') == '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'.encode()
    assert encode("\b\t\f\r\x7f\u2028") == '"\\b\\t\\f\\r\x7f\u2028"'.encode()


FAULTS = [
    (b"", Fault.NOT_JSON),
    (b"{", Fault.NOT_JSON),
    (b"\xff", Fault.NOT_JSON),
    (b"\xef\xbb\xbf{}", Fault.NOT_JSON),
    (b'{"a":01}', Fault.NOT_JSON),
    (b'{"a":1}{}', Fault.NOT_JSON),
    (b'{"a":"\x00"}', Fault.NOT_JSON),
    (b'{"a":1,"a":1}', Fault.DUPLICATE_KEY),
    (b'{"a":1,"\\u0061":1}', Fault.DUPLICATE_KEY),
    (b'{"a":1.0}', Fault.FLOAT),
    (b'{"a":1e2}', Fault.FLOAT),
    (b'{"a":NaN}', Fault.NOT_A_NUMBER),
    (b"-Infinity", Fault.NOT_A_NUMBER),
    (b'{"a":9007199254740992}', Fault.OUT_OF_RANGE),
    (b'{"a":' + b"7" * 5000 + b"}", Fault.OUT_OF_RANGE),
    (b"[]", Fault.OTHER_TYPE),
    (b'{"a":true}', Fault.OTHER_TYPE),
    (b'{"a":null}', Fault.OTHER_TYPE),
    (b'{"b":1,"a":1}', Fault.SPELLING),
    (b'{"a": 1}', Fault.SPELLING),
    (b'{"a":-0}', Fault.SPELLING),
    (b'"\\u0041"', Fault.SPELLING),
    (b'"\\u000F"', Fault.SPELLING),
    (b'"\\/"', Fault.SPELLING),
    (b'"\\ud800"', Fault.SPELLING),
    (b'{"a":1}\n', Fault.SPELLING),
    (b'{"a":' * 9 + b"1" + b"}" * 9, Fault.TOO_DEEP),
    (b"[" * 60_000, Fault.TOO_DEEP),
    (b'"' + b"a" * 65_536 + b'"', Fault.TOO_LARGE),
]


@pytest.mark.parametrize(("data", "fault"), FAULTS, ids=[str(data[:20]) for data, _ in FAULTS])
def test_each_fault_is_called_by_its_name(data, fault):
    with pytest.raises(NotCanonical) as refused:
        decode(data)
    assert refused.value.fault is fault


def test_recursion_never_reaches_the_interpreters_limit():
    deep = b'{"a":' * 50_000 + b"1" + b"}" * 50_000
    with pytest.raises(NotCanonical) as refused:
        decode(deep, limits=Limits(size=10**6, brackets=10**6))
    assert refused.value.fault is Fault.TOO_DEEP


@pytest.mark.parametrize("value", [1.5, True, None, [1], {1: 2}, {"a": b"x"}, {"a": [1]}])
def test_what_lies_outside_the_subset_is_not_written(value):
    with pytest.raises(NotCanonical) as refused:
        encode(value)
    assert refused.value.fault is Fault.OTHER_TYPE


@pytest.mark.parametrize("value", [2**53, -(2**53)])
def test_numbers_that_readers_lose_are_not_written(value):
    with pytest.raises(NotCanonical):
        encode(value)
