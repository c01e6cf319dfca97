"""The detector as a filter."""

from __future__ import annotations

import json
import re

import pytest

from vault.redaction import detect

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


def test_plain_text_is_answered_in_words_and_by_the_exit_status(bare):
    said = bare("redact", stdin=("Fine.\n" + TEXT + "\n").encode())
    assert re.search(
        r"^2:6: PHONE -> \[phone\]  .+ \(rule phone-\w+, tier 1\)$", said.out, re.MULTILINE
    )
    assert re.search(
        r"^2:27: EMAIL -> \[email\]  .+ \(rule email, tier 1\)$", said.out, re.MULTILINE
    )
    assert "0142" not in said.out + said.err
    assert (said.status, "2 places" in said.err) == (1, True)
    said = bare("redact", stdin=b"Listened for an hour.\n")
    assert (said.status, said.out) == (0, "")
    assert "Nothing spotted. Give it one more read." in said.err


def test_on_a_terminal_the_words_are_shown_without_control_characters(bare, monkeypatch):
    from tui import redact_answers

    terminal = type("Terminal", (), {"isatty": lambda _: True})()
    monkeypatch.setattr(redact_answers.sys, "stdout", terminal)
    text = "Ring 504-555-0142 of Bob\x1b[2J Rivera."
    shown = redact_answers.explained(text, detect(text), "a\x1bb", 1).decode()
    assert 'a\ufffdb:1:6: PHONE "504-555-0142" -> [phone]' in shown
    assert "\x1b" not in shown


def test_apply_keeps_the_rest_of_a_plain_text_as_it_is(bare):
    before = "Still worried \u2013 very.\r\n\n504-555-0142"
    said = bare("redact", "--text", "--apply", stdin=before.encode())
    assert said.out == before.replace("504-555-0142", "[phone]")
    assert said.status == 1
    assert bare("redact", "--text", "--apply", stdin=b"{fine").status == 0


def test_plain_text_has_a_machine_form(bare):
    said = bare("redact", "--json", stdin=("\n" + TEXT).encode())
    assert said.status == 1
    assert [(s["type"], s["start"]) for s in said.json["spans"]] == [("PHONE", 6), ("EMAIL", 27)]
    assert said.json["id"] == "-"
    said = bare("redact", "--json", "--apply", stdin=TEXT.encode())
    assert said.json == {"id": "-", "text": "Ring [phone] or mail [email]"}
    assert bare.ok("redact", "--json", "--text", stdin=b"").json == {"id": "-", "spans": []}


@pytest.mark.parametrize(
    ("name", "content", "plain"),
    [
        ("a.txt", "{" + TEXT, True),
        ("a.md", TEXT, True),
        ("a", TEXT, True),
        ("a", "\ufeff\n" + TEXT, True),
        ("a.log", TEXT, True),
        ("a.jsonl", '{"id": 1, "text": "504-555-0142"}', False),
        ("a.txt.json", '{"id": 1, "text": "504-555-0142"}', False),
        ("a", '\ufeff\n {"id": 1, "text": "504-555-0142"}', False),
    ],
)
def test_a_file_tells_what_it_is(bare, tmp_path, name, content, plain):
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    said = bare("redact", str(file))
    assert said.status == (1 if plain else 0)
    assert said.out.startswith(f"{file}:") is plain
    assert said.out.startswith('{"id":1,"spans":[') is not plain


def test_json_lines_can_be_explained(bare):
    records = lines({"id": "a", "text": "fine"}, {"id": "b", "text": "so\nring 504-555-0142"})
    said = bare("redact", "--explain", stdin=records)
    assert said.out.startswith("2:9: PHONE -> [phone]")
    assert said.status == 1


@pytest.mark.parametrize(
    "words",
    [
        ["--explain", "--apply"],
        ["--explain", "--json"],
        ["--stats", "x"],
        ["--stats", "--apply"],
    ],
)
def test_options_that_contradict_each_other_are_refused(bare, words):
    assert bare("redact", *words, stdin=TEXT.encode()).status == 2


def _long_text():
    """About 400,000 characters: paragraphs, one of them far longer than a piece."""
    plain = "We sat in the truck for an hour and said very little, which was right.\n"
    return "\n".join([plain * 1000, plain * 4000, "Ring 504-555-0142.\n", plain * 700, TEXT])


def test_a_long_text_is_looked_at_in_pieces_and_comes_out_whole(bare):
    text = _long_text()
    said = bare("redact", "--apply", stdin=text.encode())
    assert said.out == text.replace(TEXT, "Ring [phone] or mail [email]").replace(
        "504-555-0142", "[phone]"
    )
    found = [
        text[s["start"] : s["end"]]
        for s in bare("redact", "--json", stdin=text.encode()).json["spans"]
    ]
    assert found == ["504-555-0142", "504-555-0142", "ann@example.org"]
    said = bare("redact", stdin=text.encode())
    last = text.count("\n") + 1
    assert [line.split(":")[:2] for line in said.out.splitlines()] == [
        ["5003", "6"], [str(last), "6"], [str(last), "27"],
    ]  # fmt: skip


def test_a_piece_ends_with_a_line_and_is_never_much_longer_than_asked():
    import io

    from tui import redact_text
    from tui.redact_input import Source

    text = _long_text()
    source = Source(io.BytesIO(text.encode()), "-")
    pieces = list(redact_text._pieces(source))
    assert "".join(piece.text for piece in pieces) == text
    assert max(len(piece.text) for piece in pieces) < 2 * redact_text.PIECE + 100
    for piece in pieces:
        assert text[piece.base :].startswith(piece.text)
        assert piece.line == text.count("\n", 0, piece.base) + 1


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (b"one\ntwo\ncaf\xe9", "Line 3 is not UTF-8"),
        (b"\xff\xfea\0b\0", "Line 1 is not text"),
        (b"one\ncan\0ary", "Line 2 is not text: it has a NUL byte"),
        (b"one\n" + b"x" * 10_000_000, "Line 2 is longer than 1,000,000 bytes"),
        (b"\xed\xa0\x80", "Line 1 is not UTF-8"),
    ],
)
@pytest.mark.parametrize("form", [[], ["--apply"], ["--json"], ["--text"]])
def test_what_is_not_text_is_named_by_line(bare, form, bad, what):
    said = bare("redact", *form, stdin=bad)
    assert (said.status, what in said.err) == (2, True)
    assert "canary" not in said.err.replace("\0", "")


def test_a_device_without_end_or_lines_is_given_up_on(bare):
    said = bare("redact", "/dev/zero")
    assert (said.status, "longer than 1,000,000 bytes" in said.err) == (2, True)


def test_own_words_are_not_known_to_the_filter(shell):
    shell.ok("words", "--always", "-", stdin=b"sparkplug\n")
    assert "own-list" not in shell("redact", stdin=b"ask sparkplug about it\n").out


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


def test_nothing_in_is_nothing_out(bare):
    assert bare.ok("redact", stdin=b"").bytes == b""
    assert bare.ok("redact", stdin=b"\n\r\n").bytes == b""


def test_no_journal_is_needed_or_made(bare):
    bare.ok("redact", stdin=b"")
    assert not bare.folder.exists()


NAMING = b"His number is 504-555-0142.\n"


def test_the_measure_counts_what_was_decided_and_nothing_else(shell):
    assert "No finding was shown and decided on yet." in shell.ok("redact", "--stats").err
    words = ("add", "--service=outreach", "--duration=15_30", "--note", "-")
    assert shell(*words, stdin=NAMING).status == 6
    assert "No finding was shown" in shell.ok("redact", "--stats").err
    shell.ok(*words, "--replace-all", stdin=NAMING)
    entry_id = shell.ok(*words, "--keep", stdin=NAMING).out.strip()
    shell.ok("edit", entry_id, "--note", "-", "--replace-all", stdin=NAMING)
    (found,) = detect(NAMING.decode())
    head, row = shell.ok("redact", "--stats").out.splitlines()
    assert head.split() == ["rule", "looks", "for", "shown", "accepted", "tier"]
    assert " ".join(row.split()) == f"{found.rule} {found.why} 3 67 % 1"


def test_a_save_that_fails_counts_nothing_and_a_handle_counts_too(shell, monkeypatch):
    from vault.errors import DiskFull
    from vault.journal import acceptance, entries

    def full(*args, **more):
        raise DiskFull

    words = ("add", "--service=outreach", "--duration=15_30", "--keep")
    handle = (*words, "--follow-up=+3", "--handle", "504-555-0142")
    with monkeypatch.context() as patched:
        patched.setattr(entries, "add", full)
        assert shell(*words, "--note", "-", stdin=NAMING).status == 8
    assert "No finding was shown" in shell.ok("redact", "--stats").err
    with monkeypatch.context() as patched:
        patched.setattr(acceptance, "record", full)
        assert shell(*handle).status == 8
    assert shell.ok("list", "--json").json == []
    shell.ok(*handle)
    assert "  0 %" in shell.ok("redact", "--stats").out


def test_a_note_in_another_language_counts_against_no_rule(shell):
    words = ("add", "--service=outreach", "--duration=15_30", "--note", "-", "--keep")
    said = shell.ok(*words, stdin="Hablé con María Pérez, no durmió bien. 504-555-0142".encode())
    assert "looks like a name" in said.err
    (_, row) = shell.ok("redact", "--stats").out.splitlines()
    assert row.startswith("phone")


def test_a_rule_that_is_kept_too_often_is_shown_as_unsure(shell):
    words = ("add", "--service=outreach", "--duration=15_30", "--note", "-", "--keep")
    for _ in range(20):
        assert "not sure" not in shell.ok(*words, stdin=NAMING).err
    assert "-> [phone] (not sure: " in shell.ok(*words, stdin=NAMING).err
    assert shell.ok("redact", "--stats").out.endswith("21       0 %  2, kept too often\n")


def test_the_measure_is_in_no_summary(shell):
    words = ("add", "--service=outreach", "--duration=15_30", "--day=2026-09-20")
    shell.ok(*words, "--note", "-", "--keep", stdin=NAMING)
    rule = detect(NAMING.decode())[0].rule
    assert rule in shell.ok("redact", "--stats").out
    for verb in (["export", "2026Q3"], ["stats"], ["list", "--json"], ["doctor", "--json"]):
        said = shell(*verb)
        assert rule not in said.out + said.err
