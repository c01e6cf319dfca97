import pytest

from vault.errors import WeakPassphrase
from vault.keys import passphrase
from vault.keys.passphrase import Band


def test_six_words_of_the_list_are_offered():
    offered = passphrase.generate().split(" ")
    assert len(offered) == 6
    assert set(offered) <= set(passphrase.words())


def test_the_list_has_7776_different_words():
    assert len(set(passphrase.words())) == 7776


@pytest.mark.parametrize(
    "weak",
    ["", " ", "fourteen chars", "password password password", "aaaaaaaaaaaaaaaaaaaaaaaa",
     "qwertyuiopasdfghjkl", "2026-11-22 2026-11-22", "vivid lamp"],
)  # fmt: skip
def test_short_and_guessable_passphrases_are_refused(weak):
    with pytest.raises(WeakPassphrase):
        passphrase.check(weak)


def test_offered_and_very_long_ones_are_accepted():
    for _ in range(5):
        offered = passphrase.generate()
        passphrase.check(offered)
        assert passphrase.strength(offered).band in (Band.STRONG, Band.VERY_STRONG)
    passphrase.check(" ".join(passphrase.words()[::500]))


def test_more_guesses_are_a_higher_band():
    bands = [passphrase.strength(text).band for text in ("cat", "vivid lamp", "vivid lamp moat")]
    assert [b.value for b in bands] == sorted(b.value for b in bands)
    assert bands[0] is Band.AT_ONCE
