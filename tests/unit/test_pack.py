"""Packs on the coordinator's desk: what is refused, and that nothing else is needed to read one."""

import hashlib
import os

import pytest

from tests.crash.chance import seeded
from tests.hostile_packs import CASES, flipped, kit, repaired
from tests.team import FIRST, Supporter, enrolled, everything, new_team
from vault.journal.vocabulary import Recipient
from vault.statistics import canonical, collecting, pack, sums, team
from vault.statistics.collecting import Outcome
from vault.statistics.pack import PackRefused, Reason

SERVES = {Recipient.MEMBER: 400, Recipient.FAMILY: 200, Recipient.CIVILIAN_OR_DISPATCH: 9}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A coordinator's vault with two enrolled supporters, and a forger's kit."""
    vault, invitation = new_team(tmp_path_factory.mktemp("team") / "vault", serves=SERVES)
    supporters = [enrolled(vault, invitation) for _ in range(2)]
    yield vault, kit(invitation, *supporters)
    vault.abandon()


@pytest.mark.parametrize(("reason", "forge"), [pytest.param(*c[1:], id=c[0]) for c in CASES])
def test_a_hostile_pack_is_refused_with_its_reason_and_changes_nothing(desk, reason, forge):
    vault, tools = desk
    before = everything(vault)
    assert collecting.import_file(vault, forge(tools)) == (Outcome.REFUSED, reason)
    assert everything(vault) == before


def test_every_case_is_another_and_there_are_enough():
    assert len({name for name, *_ in CASES}) == len(CASES) >= 60
    named = {reason for _, reason, _ in CASES}
    assert set(Reason) - named == {Reason.UNREADABLE, Reason.NOT_CLOSED, Reason.RELEASED}


def test_the_honest_pack_they_are_made_of_is_taken(tmp_path):
    vault, invitation = new_team(tmp_path / "vault", serves=SERVES)
    tools = kit(invitation, enrolled(vault, invitation), Supporter(invitation))
    assert tools.signed(tools.body) != tools.honest
    assert collecting.import_file(vault, tools.signed(tools.body)).outcome is Outcome.ACCEPTED
    assert collecting.import_file(vault, tools.honest).outcome is Outcome.DUPLICATE
    vault.abandon()


def test_of_ten_thousand_bit_flips_none_is_accepted(desk):
    vault, tools = desk
    chance = seeded("flips")
    data = tools.honest
    before = everything(vault)
    for _ in range(10_000):
        at = chance.randrange(len(data) * 8)
        changed = bytearray(data)
        changed[at // 8] ^= 1 << at % 8
        assert collecting.import_file(vault, bytes(changed)).outcome is Outcome.REFUSED
    assert everything(vault) == before


def test_of_bit_flips_with_a_repaired_checksum_none_is_accepted(desk):
    vault, tools = desk
    chance = seeded("repaired")
    data = tools.honest
    for _ in range(1000):
        changed = repaired(flipped(data, chance.randrange(5, len(data) - 32)))
        assert collecting.import_file(vault, changed).outcome is Outcome.REFUSED


def test_of_bit_flips_under_the_seal_none_is_accepted(desk):
    vault, tools = desk
    chance = seeded("inside")
    inside = tools.opened()
    for _ in range(1000):
        changed = tools.inside(flipped(inside, chance.randrange(len(inside))))
        assert collecting.import_file(vault, changed).outcome is Outcome.REFUSED


def test_an_open_period_and_a_released_one_are_refused(tmp_path):
    vault, invitation = new_team(tmp_path / "vault")
    supporter = enrolled(vault, invitation)
    later = supporter.pack(period=FIRST.next())
    assert collecting.import_file(vault, later) == (Outcome.REFUSED, Reason.NOT_CLOSED)
    sums.record_release(vault, FIRST, b"{}")
    assert collecting.import_file(vault, supporter.pack()) == (Outcome.REFUSED, Reason.RELEASED)
    vault.abandon()


def test_all_packs_have_one_size_whatever_they_count(desk):
    _, tools = desk
    sizes = {len(tools.supporter.pack(total)) for total in (0, 1, 7, 60, 333, 600)}
    assert sizes == {pack.SIZE}


def test_two_packs_of_one_supporter_share_nothing_that_others_do_not(desk):
    """Opened, they have in common what every pack of the team has, and no eight bytes besides."""
    vault, tools = desk
    invitation, one, other = tools.invitation, tools.supporter, tools.other
    key = team.private_key(vault)

    def runs(*parts: bytes) -> set[bytes]:
        return {part[at : at + 8] for part in parts for at in range(len(part) - 7)}

    def inside(supporter, period):
        sealed = supporter.pack(period=period)
        return pack.split(pack.unwrap(sealed, invitation.team, key))

    later = FIRST.next()
    assert not runs(one.pack()) & runs(one.pack(period=later))
    # Part by part: a run over an edge would hold one byte of chance.
    own = runs(*inside(one, FIRST)) & runs(*inside(one, later))
    others = runs(*inside(other, FIRST)) & runs(*inside(one, later))
    assert own == others
    assert inside(one, FIRST).signer != inside(one, later).signer


def test_what_is_read_is_what_was_composed(desk):
    _, tools = desk
    categories = tools.invitation.categories
    report = pack.read(tools.body, tools.invitation.team, categories)
    assert pack.compose(tools.invitation, report) == tools.body
    assert categories.from_row(categories.to_row(report.counts))[0] == report.counts.total == 12
    numbers = categories.from_row(categories.to_row(report.counts))
    assert categories.by_field(numbers) == report.counts.fields


def test_a_body_holds_no_date_no_time_no_version_and_no_name(desk):
    _, tools = desk
    document = canonical.decode(tools.body)
    assert set(document) == {"counts", "period", "rev", "schema", "team", "v", "vocab"}
    assert document["period"] == "2026Q3"


def test_the_sealed_bytes_do_not_show_the_key_or_the_body(desk):
    _, tools = desk
    data = tools.honest
    public = tools.supporter.key().public_key().public_bytes_raw()
    for secret in (public, tools.body[:40], tools.invitation.team, hashlib.sha256(b"").digest()):
        assert secret not in data


def test_an_inside_of_another_size_is_refused():
    for size in (0, 1, 31, 97, 4191, 4193):
        with pytest.raises(PackRefused) as refused:
            pack.split(os.urandom(size))
        assert refused.value.reason is Reason.LENGTH
