import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vault.errors import BadProfile, NoSuchProfile
from vault.profiles import loader


def _text(name="us-fed-le"):
    return Path(loader.__file__).with_name(f"{name}.toml").read_text("utf-8")


def _faults(text):
    return [(fault.line, fault.reason) for fault in loader.check(text)]


def _line(text, part):
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


def test_an_unknown_profile_is_refused():
    with pytest.raises(NoSuchProfile):
        loader.load("us-ny-le")
    with pytest.raises(NoSuchProfile):
        loader.load("../us-mt")


def _without(key):
    return lambda text: re.sub(rf"^{key} = .*\n", "", text, count=1, flags=re.MULTILINE)


def _swap(old, new):
    return lambda text: text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("change", "at", "reason"),
    [
        (_swap("schema = 1", "schema = 2"), "schema = 2", "'schema' must be 1"),
        (_swap("schema = 1", "schema = true"), "schema = true", "'schema' must be 1"),
        (_without("citation"), "schema = 1", "'citation' is missing"),
        (_without("code"), "schema = 1", "'code' is missing: a law has one"),
        (_without("reason"), "[[questions]]", "'reason' is missing"),
        (_without("duty"), 'id = "fed-3"', "'duty' is missing"),
        (_swap("[consent]", "[consents]"), "[consents]", "this key is not known"),
        (_swap("to_whom", "to_who"), "to_who", "this key is not known"),
        (_swap('kind = "may"', 'kind = "might"'), "might", "'kind' must be one of: may, must"),
        (_swap('kind = "may"', "kind = 3"), "kind = 3", "'kind' must be one of: may, must"),
        (
            _swap('tags = ["crime"]', 'tags = ["crimes"]'),
            "crimes",
            "'tags' must be one of: self_harm",
        ),
        (_swap('tags = ["crime"]', 'tags = "crime"'), 'tags = "crime"', "'tags' must be a list"),
        (_swap("2026-11-22", '"2026-11-22"'), '"2026-11-22"', "'checked_on' must be a date"),
        (_swap("2026-11-22", "2026-11-22T10:00:00"), "T10", "'checked_on' must be a date"),
        (_swap('id = "fed-2"', 'id = "fed-1"'), 'id = "fed-1"', "'id' is there twice"),
        (_swap('id = "fed-2"', 'id = "Fed 2"'), "Fed 2", "'id' takes small letters"),
        (_swap('id = "fed-2"', 'id = "agency-2"'), "agency-2", "'id' may not begin with 'agency-'"),
        (_swap('text = "An adm', 'text = "\\u001b[2J'), "u001b", "'text' must be one line"),
        (_swap('text = "An adm', 'text = "Privileged'), "Privileged", "'text' promises too much"),
        (_swap('value = "none"', 'value = "required"'), "[after]", "'rows' names the exceptions"),
        (_swap('value = "none"', 'value = "required"\nrows = ["fed-9"]'), "fed-9", "not there"),
        (_swap('source = "law"', 'source = "agency policy"'), "agency", "'source' must be one of"),
        (_swap('name = "', "name = "), "name = Fed", "this is not TOML"),
        (_swap("holds = [", "holds = [[1], "), "[[1]", "'holds' must be a text and not empty"),
        (_swap("holds = [", "holds = []  # "), "holds = []", "must be a list with at least 1"),
    ],
)
def test_a_malformed_profile_is_refused_with_line_and_reason(change, at, reason):
    text = change(_text())
    assert text != _text()
    told = [line for line, said in _faults(text) if reason in said]
    head = re.compile(re.escape(at))  # a missing key is told at the head of its table
    near = [
        n + d for n, line in enumerate(text.splitlines(), 1) if head.search(line) for d in (0, -1)
    ]
    assert set(told) & set(near)
    with pytest.raises(BadProfile):
        loader.parse(text)


def test_all_faults_are_told_in_the_order_of_their_lines():
    text = _text().replace('kind = "may"', 'kind = "x"').replace("schema = 1", "schema = 0")
    lines = [line for line, _ in _faults(text)]
    wrong = [
        n for n, line in enumerate(text.splitlines(), 1) if line in {'kind = "x"', "schema = 0"}
    ]
    assert lines == wrong


def test_the_name_of_the_file_must_be_the_id():
    text = _text()
    assert loader.check(text, name="us-fed-le") == []
    [fault] = loader.check(text, name="us-la")
    assert (fault.line, fault.reason) == (2, "'id' must be the name of the file")


def test_lines_are_right_with_windows_line_ends_and_lists_over_lines():
    text = _text().replace('id = "fed-7"', 'id = "FED"')
    expected = _line(text, '"FED"')
    for variant in (text, text.replace("\n", "\r\n")):
        assert [line for line, _ in _faults(variant)] == [expected]


@pytest.mark.parametrize("quote", ['"""', "'''"])
def test_a_text_over_several_lines_is_refused_and_does_not_move_the_lines_after_it(quote):
    text = _text().replace(
        'text = "An admission of criminal conduct."',
        f"text = {quote}\n[[exceptions]]\n[after]\nkind = 3\n{quote}",
    )
    text = text.replace('id = "fed-7"', 'id = "FED"')
    assert [line for line, _ in _faults(text)] == [
        _line(text, f"text = {quote}"),
        _line(text, "FED"),
    ]


def test_a_file_beyond_all_measure_is_refused_unread():
    [(line, reason)] = _faults("#" * 200_001)
    assert (line, "longer than 200,000" in reason) == (1, True)


@given(st.text(max_size=200))
@example("[" * 5_000)
@example("a = " + "[" * 5_000)
@example("a = " + "9" * 5_000)
@example("a = 2026-13-45")
@example("schema = nan\n[[exceptions]]\n[[exceptions.x]]\n")
@example("\ufeffschema = 1")
@example("a.b = 1\na = 2")
def test_no_text_breaks_the_reader(text):
    faults = loader.check(text)
    assert faults
    assert all(1 <= fault.line <= text.count("\n") + 1 for fault in faults)
    with pytest.raises(BadProfile):
        loader.parse(text)


_VALUES = st.recursive(
    st.one_of(st.integers(), st.booleans(), st.text(max_size=5), st.just("may"), st.dates()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.just("id"), inner, max_size=1),
    max_leaves=4,
)


def _toml(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {_toml(item)}' for key, item in value.items())}}}"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(sign):08X}" for sign in value) + '"'
    return value.isoformat()


@given(st.data())
def test_no_value_in_the_place_of_another_breaks_the_reader(data):
    lines = _text("us-mt").splitlines()
    keyed = [n for n, line in enumerate(lines) if re.match(r"[a-z_]+ = [^\[]", line)]
    at = data.draw(st.sampled_from(keyed))
    value = data.draw(_VALUES)
    lines[at] = f"{lines[at].split(' = ')[0]} = {_toml(value)}"
    text = "\n".join(lines)
    tomllib.loads(text)
    faults = loader.check(text)
    if faults:
        with pytest.raises(BadProfile):
            loader.parse(text)
    else:
        loader.parse(text)
