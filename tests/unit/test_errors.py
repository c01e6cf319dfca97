import re

from vault import errors


def _classes(root):
    for child in root.__subclasses__():
        if not child.__module__.startswith(errors.__name__):
            continue  # another test made one up
        yield child
        yield from _classes(child)


def _drawn(parent="VaultError"):
    """Pairs of (class, parent) as the module's docstring draws them."""
    pairs, stack = {}, [(-1, "")]
    for line in errors.__doc__.split("::", 1)[1].splitlines():
        match = re.match(r"    ([│ ]*)(?:[├└]── )?(\w+)", line)
        if match is None:
            continue
        depth = match.start(2)
        while stack[-1][0] >= depth:
            stack.pop()
        pairs[match[2]] = stack[-1][1]
        stack.append((depth, match[2]))
    return pairs


def test_the_drawn_tree_is_the_real_one():
    real = {cls.__name__: cls.__base__.__name__ for cls in _classes(errors.VaultError)}
    assert _drawn() == {"VaultError": "", **real}


def test_every_error_is_imported_from_one_place_and_stands_once():
    for cls in _classes(errors.VaultError):
        assert getattr(errors, cls.__name__) is cls


def test_every_error_says_one_sentence_and_takes_no_data():
    for cls in _classes(errors.VaultError):
        assert cls.text.endswith("."), cls
        assert "\n" not in cls.text
        assert str(cls()) == cls.text
        assert cls().args == (cls.text,)


def test_exit_codes_are_those_of_the_table():
    drawn = dict(re.findall(r"(\w+)\s+(\d)$", errors.__doc__, re.MULTILINE))
    for name, code in drawn.items():
        assert getattr(errors, name).exit_code == int(code)
