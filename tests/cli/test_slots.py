"""What opens a journal: passphrases, the recovery code, the key file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import NOTE, OTHER, PASSPHRASE, WORDS


@pytest.fixture
def other(secret):
    return secret("other", OTHER)


def opens(shell, file, *more):
    words = ("--vault", str(shell.folder), "--passphrase-file", str(file), *more, "list")
    return shell(*words, vault=False).status == 0


def kinds(shell):
    return {row["slot"]: row["type"] for row in shell.ok("passphrase", "list", "--json").json}


# Passphrases


def test_slots_are_listed_without_a_passphrase(shell, passphrase_file):
    passphrase_file.unlink()
    assert shell.ok("passphrase", "list").out.splitlines() == [
        "0  passphrase               Argon2id, 64 KiB, 1 pass, 1 lane",
        "1  recovery code",
    ]
    first, second = shell.ok("passphrase", "list", "--json").json
    assert first == {
        "slot": 0, "type": "passphrase", "memory_kib": 64, "passes": 1, "lanes": 1,
    }  # fmt: skip
    assert (second["type"], second["memory_kib"]) == ("recovery", None)


def test_a_changed_passphrase_opens_and_the_old_one_does_not(shell, passphrase_file, other):
    shell.add("--note", "-", stdin=NOTE)
    said = shell.ok("passphrase", "change", "--new-passphrase-file", other)
    assert "The passphrase is changed." in said.err
    assert not opens(shell, passphrase_file)
    assert opens(shell, other)


def test_a_weak_new_passphrase_changes_nothing(shell, secret, passphrase_file):
    said = shell(
        "passphrase", "change", "--new-passphrase-file", secret("weak", "password12345678")
    )
    assert said.status == 6
    assert " guesses: " in said.err
    assert opens(shell, passphrase_file)


def test_at_the_terminal_the_old_one_opens_and_enter_takes_the_words(shell, typed):
    said = typed([PASSPHRASE, ""], "passphrase", "change")
    assert said.status == 0, said.err
    assert typed.prompts[0] == "Old passphrase: "
    assert WORDS in typed.prompts[1]
    assert typed([WORDS], "list").status == 0


def test_a_wrong_old_passphrase_is_refused_before_a_new_one_is_asked_for(shell, typed):
    assert typed([OTHER], "passphrase", "change").status == 3


def test_both_passphrases_may_come_from_one_descriptor(real, spawn, secret):
    said = spawn(
        "--vault", real.folder, "--passphrase-fd", 0, "passphrase", "change",
        "--new-passphrase-fd", 0, stdin=f"{PASSPHRASE}\n{OTHER}\n".encode(),
    )  # fmt: skip
    assert said.status == 0, said.err
    assert opens(real, secret("other", OTHER))


def test_further_passphrases_are_added_until_the_slots_are_full(shell, secret, passphrase_file):
    for number in (2, 3):
        words = ("passphrase", "add", "--new-passphrase-file", secret("more", f"{OTHER} {number}"))
        assert f"it is in slot {number}." in shell.ok(*words).err
        assert opens(shell, secret("more", f"{OTHER} {number}"))
    assert opens(shell, passphrase_file)
    said = shell("passphrase", "add", "--new-passphrase-file", secret("more", OTHER))
    assert said.status == 6
    assert "All four key slots" in said.err


def test_a_change_names_the_passphrases_it_drops_and_asks(shell, other, secret, passphrase_file):
    shell.ok("passphrase", "add", "--new-passphrase-file", other)
    new = secret("new", "a new passphrase of my own choosing")
    words = ("passphrase", "change", "--new-passphrase-file", new)
    said = shell(*words)
    assert said.status == 2
    assert "1 other passphrase will be dropped:" in said.err
    assert opens(shell, passphrase_file)
    said = shell.ok(*words, "--yes")
    assert "  2  passphrase " in said.err
    assert (opens(shell, new), opens(shell, other)) == (True, False)
    assert kinds(shell) == {0: "passphrase", 1: "recovery"}


def test_a_passphrase_is_removed_by_its_slot(shell, other, passphrase_file):
    shell.ok("passphrase", "add", "--new-passphrase-file", other)
    assert shell("passphrase", "remove", "2").status == 2
    said = shell.ok("passphrase", "remove", "2", "--yes")
    assert "passphrase change" in said.err
    assert (opens(shell, other), opens(shell, passphrase_file)) == (False, True)


@pytest.mark.parametrize(("slot", "status"), [("0", 6), ("1", 2), ("3", 6), ("4", 2)])
def test_some_slots_cannot_be_removed_so(shell, slot, status):
    assert shell("passphrase", "remove", slot, "--yes").status == status
    assert kinds(shell) == {0: "passphrase", 1: "recovery"}


# The recovery code


def test_the_recovery_code_opens_the_journal(coded, secret):
    shell, code = coded
    shell.add()
    assert "it holds 1 entry." in shell.ok("recovery", "check", "--code-file", code).err
    wrong = secret("wrong", "K7QF-M2XD-9TRW-H4VN-PZ8C-6JYE-A3HG-5KSB")
    said = shell("recovery", "check", "--code-file", wrong)
    assert said.status == 3
    assert "That recovery code did not open" in said.err


def test_a_renewed_code_is_printed_once_and_replaces_the_old_one(coded, secret):
    shell, code = coded
    said = shell.ok("recovery", "renew")
    new = secret("new", said.out.split()[2])
    assert shell("recovery", "check", "--code-file", code).status == 3
    shell.ok("recovery", "check", "--code-file", new)


def test_a_new_code_is_printed_even_when_closing_fails(coded, secret, monkeypatch):
    from vault.errors import CleanupOwed
    from vault.store.vault import Vault

    def owing(vault):
        vault.abandon()
        raise CleanupOwed

    shell, _ = coded
    with monkeypatch.context() as patched:
        patched.setattr(Vault, "close", owing)
        said = shell("recovery", "renew")
    assert said.status == 8
    shell.ok("recovery", "check", "--code-file", secret("new", said.out.split()[2]))


def test_a_removed_code_opens_nothing_until_it_is_renewed(coded, secret):
    shell, code = coded
    assert shell("recovery", "remove").status == 2
    shell.ok("recovery", "remove", "--yes")
    assert shell("recovery", "check", "--code-file", code).status == 3
    assert shell("recovery", "remove", "--yes").status == 2
    new = secret("new", shell.ok("recovery", "renew").out.split()[2])
    shell.ok("recovery", "check", "--code-file", new)


def test_a_forgotten_passphrase_is_replaced_with_the_code(coded, other, passphrase_file):
    shell, code = coded
    shell.ok("recovery", "use", "--code-file", code, "--new-passphrase-file", other)
    assert (opens(shell, other), opens(shell, passphrase_file)) == (True, False)
    shell.ok("recovery", "check", "--code-file", code)


def test_the_code_survives_a_change_of_the_passphrase(coded, other):
    shell, code = coded
    shell.ok("passphrase", "change", "--new-passphrase-file", other)
    shell.ok("recovery", "check", "--code-file", code)


def test_using_the_code_asks_before_several_passphrases_are_dropped(coded, other, secret):
    shell, code = coded
    shell.ok("passphrase", "add", "--new-passphrase-file", other)
    new = secret("new", "a new passphrase of my own choosing")
    words = ("recovery", "use", "--code-file", code, "--new-passphrase-file", new)
    said = shell(*words)
    assert (said.status, "2 other passphrases will be dropped:" in said.err) == (2, True)
    shell.ok(*words, "--yes")
    assert (opens(shell, new), opens(shell, other)) == (True, False)


def test_at_the_terminal_the_code_is_typed(coded, typed):
    _, code = coded
    text = Path(code).read_text().strip().lower().replace("-", " ")
    said = typed([text, OTHER, OTHER], "recovery", "use")
    assert said.status == 0, said.err
    assert text not in said.out + said.err
    assert typed([OTHER], "list").status == 0


# The key file


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
    shell.ok("recovery", "use", "--code-file", code, "--new-passphrase-file", other)
    assert opens(shell, other)


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
