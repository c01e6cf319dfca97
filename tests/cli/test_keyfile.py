"""The second factor: made, asked for, kept through changes, given up."""

from __future__ import annotations

import pytest

from tests.cli.conftest import kinds, opens


@pytest.fixture
def keyed(coded, tmp_path):
    """A journal that needs a key file, with that file and the recovery code."""
    shell, code = coded
    file = tmp_path / "stick" / "key"
    file.parent.mkdir()
    shell.ok("keyfile", "create", str(file))
    return shell, file, code


def test_a_key_file_is_needed_from_then_on(keyed, passphrase_file):
    shell, file, _ = keyed
    assert len(file.read_bytes()) == 64
    assert kinds(shell)[0] == "passphrase_and_key_file"
    said = shell("list")
    assert said.status == 3
    assert "needs its key file" in said.err
    assert opens(shell, passphrase_file, "--key-file", str(file))
    shell.ok("list", "--key-file", str(file))


def test_a_changed_passphrase_keeps_the_key_file(keyed, other):
    shell, file, _ = keyed
    shell.ok("--key-file", str(file), "passphrase", "change", "--new-passphrase-file", other)
    assert (opens(shell, other), opens(shell, other, "--key-file", str(file))) == (False, True)


def test_an_added_passphrase_needs_the_key_file_too(keyed, other):
    shell, file, _ = keyed
    shell.ok("--key-file", str(file), "passphrase", "add", "--new-passphrase-file", other)
    assert (opens(shell, other), opens(shell, other, "--key-file", str(file))) == (False, True)


def test_a_hold_is_released_with_the_key_file(keyed, secret):
    shell, file, _ = keyed
    shell.ok("--key-file", str(file), "hold", "set")
    reason = secret("reason", "The matter is closed.")
    shell.ok("--key-file", str(file), "hold", "release", "--reason-file", reason)


def test_the_key_file_can_be_given_up_again(keyed, passphrase_file):
    shell, file, _ = keyed
    assert shell("keyfile", "remove").status == 3
    shell.ok("--key-file", str(file), "keyfile", "remove")
    assert opens(shell, passphrase_file)
    assert file.exists()
    said = shell("keyfile", "remove")
    assert (said.status, "needs no key file" in said.err) == (2, True)


def test_a_lost_key_file_is_replaced_with_the_code(keyed, other):
    shell, file, code = keyed
    file.unlink()
    said = shell.ok("recovery", "use", "--code-file", code, "--new-passphrase-file", other)
    assert "needs no key file any more" in said.err
    assert opens(shell, other)


def test_the_code_can_set_a_passphrase_beside_the_key_file(keyed, other):
    shell, file, code = keyed
    words = ("recovery", "use", "--code-file", code, "--new-passphrase-file", other)
    shell.ok("--key-file", str(file), *words)
    assert (opens(shell, other), opens(shell, other, "--key-file", str(file))) == (False, True)


def test_a_key_file_has_a_place_of_its_own(shell, tmp_path):
    said = shell("keyfile", "create", str(shell.folder / ".." / shell.folder.name / "key"))
    assert said.status == 2
    assert "does not belong in the folder of its journal" in said.err
    assert shell("keyfile", "create", str(tmp_path / "missing" / "key")).status == 2
    there = tmp_path / "there"
    there.write_text("mine")
    assert shell("keyfile", "create", str(there)).status == 6
    assert there.read_text() == "mine"
    assert kinds(shell)[0] == "passphrase"


def test_what_is_no_key_file_is_said_so_at_once(shell, tmp_path):
    file = tmp_path / "scrap"
    file.write_bytes(b"x" * 65)
    for words in (["--key-file", str(file)], ["--key-file", str(tmp_path / "missing")]):
        said = shell(*words, "list")
        assert said.status == 2
        assert "key file" in said.err
        assert "scrap" not in said.err


def test_a_key_file_kept_in_the_folder_is_pointed_out(keyed):
    shell, file, _ = keyed
    copy = shell.folder / "key"
    copy.write_bytes(file.read_bytes())
    assert "keep it apart from it" in shell.ok("--key-file", str(copy), "list").err


@pytest.mark.parametrize("went_through", [False, True])
def test_a_failed_creation_leaves_no_key_file_unless_it_may_be_needed(
    shell, tmp_path, monkeypatch, went_through
):
    from vault.errors import DiskFull
    from vault.store import rekeying

    real_change = rekeying.change

    def full(vault, new):
        if went_through:
            real_change(vault, new)
        raise DiskFull

    monkeypatch.setattr(rekeying, "change", full)
    file = tmp_path / "key"
    assert shell("keyfile", "create", str(file)).status == 8
    assert file.exists() == went_through
