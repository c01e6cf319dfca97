"""Words of a text can be dropped from every cache of the detector."""

from __future__ import annotations

import sys

from vault.redaction import detect, forget


def _remembering():
    """Yield the caches of limited size; those without a limit hold the detector's own tables."""
    for name, module in list(sys.modules.items()):
        if name.startswith("vault.redaction"):
            for function in vars(module).values():
                if getattr(function, "cache_parameters", dict)().get("maxsize"):
                    yield function


def test_forgetting_leaves_no_word_of_a_text_behind():
    detect("met Sgt. Kowalczyk and qwerkle trainin at the barn")
    assert any(function.cache_info().currsize for function in _remembering())
    forget()
    assert not any(function.cache_info().currsize for function in _remembering())
