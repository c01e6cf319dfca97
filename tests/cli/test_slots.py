"""What opens a journal: passphrases and the recovery code."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import NOTE, OTHER, PASSPHRASE, WORDS, kinds, opens

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


def test_a_change_under_a_hold_says_what_it_cannot_do(shell, passphrase_file, other):
    entry_id = shell.add("--note", "-", stdin=NOTE)
    shell.ok("hold", "set")
    said = shell.ok("passphrase", "change", "--new-passphrase-file", other)
    assert "an old copy of 'vault.key' still opens the journal" in said.err
    assert (opens(shell, passphrase_file), opens(shell, other)) == (False, True)
    passphrase_file.write_text(OTHER)
    assert shell.ok("show", entry_id, "--note", "--json").json["note"]


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
