import copy

import pytest

from vault.secret import Secret


def test_a_secret_shows_nothing():
    secret = Secret(b"hunter2 hunter2")
    assert "hunter" not in f"{secret!r} {secret}"


def test_a_wiped_secret_is_empty_and_its_buffer_was_overwritten():
    secret = Secret(b"hunter2")
    view = bytearray(secret.buffer)
    with secret:
        assert secret.buffer == view
    assert len(secret) == 0


def test_a_secret_is_neither_compared_nor_copied_nor_hashed():
    with pytest.raises(TypeError):
        assert Secret(b"a") == Secret(b"a")
    with pytest.raises(TypeError):
        copy.copy(Secret(b"a"))
    with pytest.raises(TypeError):
        hash(Secret(b"a"))


def test_composed_and_decomposed_letters_are_the_same_passphrase():
    assert Secret.from_text("caf\u00e9").buffer == Secret.from_text("cafe\u0301").buffer
