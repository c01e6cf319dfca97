import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault.errors import WrongRecoveryCode
from vault.keys import recovery

CODE = recovery.generate()


def test_a_code_is_eight_groups_of_four_without_lookalikes():
    groups = CODE.split("-")
    assert [len(group) for group in groups] == [4] * 8
    assert not set("ILOU") & set(CODE)


def test_case_spaces_and_lookalikes_do_not_matter():
    sloppy = CODE.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert recovery.parse(sloppy).buffer == recovery.parse(CODE).buffer


@given(at=st.integers(0, 31), letter=st.sampled_from(recovery.ALPHABET))
def test_one_wrong_letter_is_noticed(at, letter):
    letters = list(CODE.replace("-", ""))
    if letters[at] == letter:
        return
    letters[at] = letter
    with pytest.raises(WrongRecoveryCode):
        recovery.parse("".join(letters))


@given(st.text(max_size=80))
def test_arbitrary_text_is_refused_with_one_error(text):
    with pytest.raises(WrongRecoveryCode):
        recovery.parse(text)


def test_two_vaults_have_two_public_keys():
    code = recovery.parse(CODE)
    first = recovery.public_key(code, b"1" * 16)
    assert len(first) == 1216
    assert first != recovery.public_key(code, b"2" * 16)
