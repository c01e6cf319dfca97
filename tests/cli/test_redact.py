"""The detector as a filter."""

from __future__ import annotations

import json

import pytest

TEXT = "Ring 504-555-0142 or mail ann@example.org"


def lines(*records):
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def test_each_line_gets_its_spans(bare):
    said = bare.ok("redact", stdin=lines({"id": "a", "text": TEXT}, {"id": 2, "text": "fine"}))
    first, second = [json.loads(line) for line in said.out.splitlines()]
    assert first["id"] == "a"
    phone, mail = first["spans"]
    assert TEXT[phone["start"] : phone["end"]] == "504-555-0142"
    assert (phone["type"], mail["type"]) == ("PHONE", "EMAIL")
    assert set(phone) == {"start", "end", "type", "replacement", "why"}
    assert second == {"id": 2, "spans": []}


def test_offsets_are_code_points(bare):
    text = "\U0001f692\u00e9 e\u0301 504-555-0142"
    said = bare.ok("redact", stdin=lines({"id": 1, "text": text}))
    (span,) = json.loads(said.out)["spans"]
    assert text[span["start"] : span["end"]] == "504-555-0142"


def test_apply_writes_the_replaced_text(bare):
    said = bare.ok("redact", "--apply", stdin=lines({"id": 1, "text": TEXT}))
    assert json.loads(said.out) == {"id": 1, "text": "Ring [phone] or mail [email]"}


def test_plain_text_goes_through_whole(bare):
    before = "Still worried \u2013 very.\n504-555-0142\n"
    said = bare.ok("redact", "--text", "--apply", stdin=before.encode())
    assert said.out == before.replace("504-555-0142", "[phone]")
    said = bare.ok("redact", "--text", stdin=TEXT.encode())
    assert [span["type"] for span in json.loads(said.out)["spans"]] == ["PHONE", "EMAIL"]


def test_files_are_read_in_order_and_a_byte_order_mark_is_forgiven(bare, tmp_path):
    for name in ("one", "two"):
        data = lines({"id": name, "text": TEXT})
        (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + data + b"\n")
    said = bare.ok("redact", str(tmp_path / "one"), str(tmp_path / "two"))
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["one", "two"]


def test_check_tells_by_the_exit_status(bare):
    assert bare("redact", "--check", stdin=lines({"id": 1, "text": "fine"})).status == 0
    assert bare("redact", "--check", stdin=lines({"id": 1, "text": TEXT})).status == 1


def test_tier_two_only_adds(bare):
    text = "Told rivera about the thing near the fort yesterday"
    counts = [
        len(
            json.loads(bare.ok("redact", "--tier", tier, stdin=lines({"id": 1, "text": text})).out)[
                "spans"
            ]
        )
        for tier in ("1", "2")
    ]
    assert counts[0] <= counts[1]


@pytest.mark.parametrize(
    "bad",
    [
        b"not json", b'{"id": 1}', b'{"text": "x"}', b'{"id": 1, "text": 2}', b"[1]", b'"x"',
        b'{"id": true, "text": "x"}', b'{"id": 1, "text": "caf\xe9"}', b"\xff\xfe{}", b"\0",
        b"[" * 100_000, b'{"id": ' + b"9" * 5000 + b', "text": ""}',
        b'{"id": 1, "text": "' + b"canary " * 150_000 + b'"}',
    ],
)  # fmt: skip
def test_a_bad_line_is_named_by_number_alone(bare, bad):
    said = bare("redact", stdin=lines({"id": 1, "text": "fine"}) + bad + b"\n")
    assert said.status == 2
    assert "peerlog: Line 2 is" in said.err
    assert "not readable text" in said.err
    assert said.out.count("\n") == 1
    assert "canary" not in said.err


def test_a_bad_line_of_a_file_comes_with_its_file(bare, tmp_path):
    (tmp_path / "in.jsonl").write_bytes(b"{}\n")
    said = bare("redact", str(tmp_path / "in.jsonl"))
    assert "in.jsonl, line 1 is not" in said.err
    assert bare("redact", str(tmp_path / "missing")).status == 2


def test_bad_plain_text_is_named_by_line(bare):
    said = bare("redact", "--text", stdin=b"one\ntwo\ncaf\xe9")
    assert (said.status, "Line 3 is not UTF-8" in said.err) == (2, True)
    assert bare("redact", "--text", stdin=b"x" * 1_000_001).status == 2


def test_nothing_in_is_nothing_out(bare):
    assert bare.ok("redact", stdin=b"").bytes == b""
    assert bare.ok("redact", stdin=b"\n\r\n").bytes == b""


def test_no_journal_is_needed_or_made(bare):
    bare.ok("redact", stdin=b"")
    assert not bare.folder.exists()
