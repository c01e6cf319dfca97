import pytest

from vault.errors import WeakPassphrase
from vault.keys import passphrase


def test_six_words_of_the_list_are_offered():
    offered = passphrase.generate().split(" ")
    assert len(offered) == 6
    assert set(offered) <= set(passphrase.words())


def test_the_list_has_7776_different_words():
    assert len(set(passphrase.words())) == 7776


def test_short_passphrases_are_refused_and_offered_ones_accepted():
    with pytest.raises(WeakPassphrase):
        passphrase.check("fourteen chars")
    passphrase.check("fifteen letters")
    passphrase.check(passphrase.generate())
