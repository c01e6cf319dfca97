"""Files and folders that are named on the command line and cannot be used."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from vault.paths import Paths
from vault.store import doctor

LONG = "x" * 300


@pytest.mark.parametrize(
    "words",
    ["backup LONG", "export 2026Q3 --out LONG", "--vault LONG list", "--vault LONG init",
     "verify LONG", "keyfile create LONG", "card limits --out LONG", "team create --out LONG",
     "restore LONG new", "import LONG", "redact LONG"],
)  # fmt: skip
def test_a_name_that_is_too_long_is_no_crash(shell, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    said = shell(*words.replace("LONG", LONG).split())
    assert said.status in {2, 5}, said.err  # newer Pythons say of such a name that nothing has it
    assert said.err.startswith("peerlog: ")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("number", "status", "sentence"),
    [
        (errno.ENAMETOOLONG, 2, "too long"),
        (errno.EACCES, 8, "Your account may not look into that folder"),
        (errno.EIO, 8, "The disk refused"),
    ],
)
@pytest.mark.parametrize("verb", ["list", "init", "doctor"])
def test_what_the_system_says_of_the_folder_is_said_in_a_sentence(
    shell, monkeypatch, number, status, sentence, verb
):
    def refuse(_):
        raise OSError(number, "refused")

    monkeypatch.setattr("vault.paths.Paths.exists", refuse)
    said = shell(verb)
    assert (said.status, sentence in said.err) == (status, True)


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        ("restore nowhere new", 2, "nothing was restored. Look at the name."),
        ("restore letter new", 5, "not a backup"),
        ("verify letter", 5, "not a backup"),
        ("import nowhere", 2, "There is no file of that name"),
        ("import folder", 2, "That is a folder"),
        ("import scrap", 2, "UTF-8"),
        ("profile check nowhere", 2, "There is no file of that name"),
        ("profile check scrap", 2, "cannot be read as text"),
        ("profile use --agency nowhere", 2, "There is no file of that name"),
        ("audit nowhere", 5, "is not there or cannot be read"),
        ("audit scrap", 5, "cannot be read as UTF-8 text"),
        ("redact letter nowhere", 2, "File 2 is missing"),
        ("team join folder", 2, "That is a folder"),
    ],
)
def test_what_is_wrong_with_a_file_is_what_is_said(
    shell, tmp_path, monkeypatch, words, status, sentence
):
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("letter").write_text("Dear colleague")
    Path("scrap").write_bytes(b"\xff\xfe\x00")
    said = shell(*words.split())
    assert (said.status, sentence in said.out + said.err) == (status, True), said.err
    assert "Do not delete anything" not in said.out + said.err
    assert not Path("new").exists()


@pytest.mark.parametrize(
    ("words", "name"),
    [("import letter", "FILE"), ("redact letter", "FILE"), ("verify letter", "PATH"),
     ("list --key-file letter", "--key-file")],
)  # fmt: skip
def test_a_file_of_somebody_else_is_named_by_its_place(shell, tmp_path, monkeypatch, words, name):
    monkeypatch.chdir(tmp_path)
    Path("letter").write_text("Dear colleague")
    monkeypatch.setattr("os.access", lambda *_, **__: False)
    said = shell(*words.split(), vault=False)
    assert said.status == 2
    assert said.err.startswith(f"peerlog: {name} may not be read by your account.")


def test_the_doctor_calls_an_example_one_and_a_forgery_another(shell):
    """An example's cheap key is no fault of it; the same in a real journal is."""
    row = {check["name"]: check for check in shell("doctor", "--json").json}["key derivation"]
    assert (row["ok"], "An example opens at once" in row["text"]) == (True, True)
    (row,) = (
        check
        for check in doctor.report(Paths(shell.folder), shell.clock)
        if check.name == "key derivation"
    )
    assert not row.ok
    assert "not opened" not in row.text
    assert "altered" in row.hint


@pytest.mark.parametrize(
    "words",
    [["export", "2026Q3"], ["card", "limits"], ["card", "exception"]],
)
def test_nothing_else_is_written_into_the_folder_of_a_journal(shell, passphrase_file, words):
    passphrase_file.unlink()
    place = shell.folder / "page.txt"
    said = shell(*words, "--out", str(place))
    assert (said.status, "does not belong in the folder of its journal" in said.err) == (2, True)
    assert not place.exists()
