"""After a lock nothing of the session is in the memory of the process."""

import pytest

from tests.forensic import memory
from tests.support import contact
from vault.journal import entries

pytestmark = pytest.mark.skipif(not memory.SUPPORTED, reason=memory.REASON)

NOTE = "zebra quietly juggles seven lanterns"


def _copies(process, secrets):
    try:
        return memory.copies(process.pid, secrets)
    except memory.NotReadable:
        pytest.skip("the kernel does not let one process read another's memory here")


def test_after_the_process_is_replaced_no_secret_is_in_its_memory(vault, paths):
    entries.add(vault, contact(), note="an older note")
    vault.close()
    with memory.person(paths, NOTE) as process:
        opened = memory.secrets_of(paths, NOTE)
        assert _copies(process, opened)["note"] > 0  # the scanner sees what is there
        memory.step(process, "", expected="closed")
        closed = memory.secrets_of(paths, NOTE)
        memory.step(process, "", expected="replaced")
        for secrets in (opened, closed):
            assert _copies(process, secrets) == dict.fromkeys(secrets, 0)


def test_closing_alone_wipes_what_can_be_wiped(vault, paths):
    """Passphrase and root keys are in buffers of our own; the rest goes with the process."""
    entries.add(vault, contact(), note="an older note")
    vault.close()
    with memory.person(paths, NOTE) as process:
        opened = memory.secrets_of(paths, NOTE)
        assert _copies(process, opened)["root key"] > 0
        memory.step(process, "", expected="closed")
        left = _copies(process, opened)
        assert {name: left[name] for name in ("passphrase", "root key", "ring master")} == {
            "passphrase": 0, "root key": 0, "ring master": 0,
        }  # fmt: skip
