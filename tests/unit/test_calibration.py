import pytest

from vault.keys import calibration
from vault.keys.kdf import CHEAPEST, MIB, STANDARD, Cost


@pytest.fixture
def machine(monkeypatch):
    """Pretend a machine of some memory on which 64 MiB take some seconds."""

    def pretend(memory_mib, seconds_for_64_mib):
        monkeypatch.setattr(calibration, "memory_kib", lambda: memory_mib * MIB)
        monkeypatch.setattr(
            calibration,
            "seconds",
            lambda cost: seconds_for_64_mib * cost.memory_kib / (64 * MIB),
        )
        return calibration.calibrated(STANDARD)

    return pretend


@pytest.mark.parametrize(
    ("memory_mib", "seconds", "chosen_mib"),
    [
        (16_384, 0.14, 256),  # an ordinary laptop keeps the default
        (16_384, 0.02, 1024),  # a fast one goes up, to 1 GiB at most
        (2_048, 0.01, 512),  # and to a quarter of its memory
        (512, 0.14, 128),  # a small one goes down
        (128, 0.14, 64),  # but never below the floor
    ],
)
def test_the_cost_follows_the_machine(machine, memory_mib, seconds, chosen_mib):
    cost = machine(memory_mib, seconds)
    assert cost == Cost(chosen_mib * MIB, 3, 4)
    STANDARD.check(cost)


def test_tests_are_not_calibrated():
    assert calibration.calibrated(CHEAPEST) == CHEAPEST.default


def test_this_machine_tells_its_memory_and_takes_some_time():
    assert calibration.memory_kib() > 64 * MIB
    assert calibration.seconds(CHEAPEST.default) > 0
