"""A second reader of format 1, written from SECURITY.md alone; it shares no code with the product.

`python -m tests.format.reader FOLDER` (or a backup) takes the passphrase from standard input and
prints one JSON line for each entry and each text.
"""

import json
import struct
import sys
import tempfile
import unicodedata
from contextlib import closing
from hashlib import blake2b, sha256
from hmac import digest as hmac
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlcipher3 import dbapi2 as sqlcipher

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Opener(NamedTuple):
    """What is in hand: a passphrase, with it perhaps a key file, or else a recovery code."""

    passphrase: str = ""
    keyfile: bytes | None = None
    code: str = ""


def numbers(data, at, form):
    return struct.unpack_from("<" + form, data, at)


def hkdf(key, info, length=32):
    return HKDF(SHA256(), length, None, info).derive(key)


def unseal(key, sealed, aad):
    return ChaCha20Poly1305(key).decrypt(sealed[:12], sealed[12:], aad)


def check(good, trouble):
    if not good:
        raise ValueError(trouble)


def checked(data, size, magic):
    check(len(data) == size and sha256(data[:-32]).digest() == data[-32:], "damaged")
    check(data[:8] == magic, "another kind of file")
    check(numbers(data, 8, "HHI")[::2] == (1, 0), "a newer format")
    return data


def by_passphrase(slot, aad, opener):
    kind, memory, passes, lanes = numbers(slot, 0, "4I")
    cost = {"memory_cost": memory, "iterations": passes, "lanes": lanes}
    secret = opener.keyfile if kind == 3 else None
    words = unicodedata.normalize("NFC", opener.passphrase).encode()
    keys = Argon2id(salt=slot[16:48], length=64, **cost, secret=secret).derive(words)
    if hmac(keys[32:], b"peerlog1 commit" + aad, "sha256") != slot[112:144]:
        return None
    return unseal(keys[:32], slot[48:60] + slot[64:112], aad)


def by_code(slot, aad, code):
    number = 0
    for letter in code.upper().translate(str.maketrans("ILO", "110", "- ")):
        number = number << 5 | CROCKFORD.index(letter)
    raw = number.to_bytes(20, "big")
    check(sha256(b"peerlog1 recovery checksum" + raw[:16]).digest()[:4] == raw[16:], "mistyped")
    seed = hkdf(raw[:16], b"peerlog1 recovery" + aad[10:26], 96)
    pair = (
        MLKEM768PrivateKey.from_seed_bytes(seed[:64]),
        X25519PrivateKey.from_private_bytes(seed[64:]),
    )
    if sha256(b"".join(k.public_key().public_bytes_raw() for k in pair)).digest() != slot[16:48]:
        return None
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    return suite.decrypt(slot[64:1232], MLKEM768X25519PrivateKey(*pair), aad)


def root_key(keys, opener):
    wanted = (2,) if opener.code else (1,) if opener.keyfile is None else (1, 3)
    for index in range(4):
        slot = keys[128 + 1664 * index :][:1664]
        aad = keys[:10] + keys[16:32] + bytes([index]) + slot[:48]
        if slot[0] not in wanted:
            continue
        root = by_code(slot, aad, opener.code) if opener.code else by_passphrase(slot, aad, opener)
        if root is not None:
            mac = hmac(hkdf(root, b"peerlog1 header mac"), keys[:8128], "sha256")
            check(mac == keys[8128:8160], "the key file was changed")
            return root
    raise ValueError("opens no slot")


def day_keys(ring, vault_id, master):
    check(ring[16:32] == vault_id, "the ring of another vault")
    key, count = hkdf(master, b"peerlog1 ring"), numbers(ring, 44, "I")[0]
    places = [ring[at : at + 80] for at in range(64, 64 + 80 * count, 80)]
    return {numbers(p, 0, "I")[0]: unseal(key, p[8:68], vault_id + p[:4]) for p in places}


def text(row, vault_id, day_key):
    part, key_day = row["part"].encode(), struct.pack("<I", row["key_day"])
    key = hkdf(day_key, b"peerlog1 text" + part + row["owner"])
    inside = unseal(key, row["body"], vault_id + row["owner"] + part + key_day)
    return inside[4 : 4 + numbers(inside, 0, "I")[0]].decode()


def rows(database, query):
    cursor = database.execute(query)
    return [dict(zip([c[0] for c in cursor.description], row, strict=True)) for row in cursor]


def contents(keys, ring, path, opener):
    """All entries, and the texts that still open by (owner, part)."""
    vault_id, epoch, root = keys[16:32], keys[40:48], root_key(keys, opener)
    raw, (state,) = path.read_bytes(), numbers(keys, 48, "I")
    fingerprint = blake2b(raw, digest_size=32).digest() + len(raw).to_bytes(8, "little")
    check(state == 2 or fingerprint == keys[6784:6824], "not the database that was closed")
    epoch_key = unseal(hkdf(root, b"peerlog1 ek"), keys[56:116], vault_id + epoch)
    master = unseal(hkdf(root, b"peerlog1 rm"), keys[116:128] + keys[6824:6872], vault_id)
    living = day_keys(ring, vault_id, master) if ring else {}
    with closing(sqlcipher.connect(path)) as database:
        key = hkdf(root + epoch_key, b"peerlog1 db" + vault_id + epoch)
        database.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        database.execute("PRAGMA cipher_compatibility = 4")
        entries = rows(database, "SELECT * FROM entries")
        sealed = [r for r in rows(database, "SELECT * FROM sealed") if r["key_day"] in living]
    return entries, {
        (r["owner"], r["part"]): text(r, vault_id, living[r["key_day"]]) for r in sealed
    }


def newest(path, magic):
    """The valid copy with the higher generation of a small file, or of its replacement."""
    places = [place for place in (path, path.with_name(path.name + ".new")) if place.exists()]
    copies = [place.read_bytes() for place in places]
    valid = [data for data in copies if sha256(data[:-32]).digest() == data[-32:]] or copies
    return checked(max(valid, key=lambda data: numbers(data, 32, "Q")), 8192, magic)


def read_folder(folder, opener):
    """The contents of a vault folder, closed or after a crash; nothing in it is changed."""
    keys = newest(folder / "vault.key", b"PEERLOGV")
    ring = newest(folder / "vault.ring", b"PEERLOGR") if any(folder.glob("vault.ring*")) else b""
    with tempfile.TemporaryDirectory() as scratch:
        name = f"journal-{numbers(keys, 40, 'Q')[0]}.db"
        for found in folder.glob(f"{name}*"):
            Path(scratch, found.name).write_bytes(found.read_bytes())
        return contents(keys, ring, Path(scratch, name), opener)


def read_backup(path, opener):
    """The contents of a backup file."""
    data = path.read_bytes()
    checked(data, 16448 + numbers(data, 40, "Q")[0] + 32, b"PEERLOGB")
    keys = checked(data[64:8256], 8192, b"PEERLOGV")
    ring = checked(data[8256:16448], 8192, b"PEERLOGR")
    with tempfile.TemporaryDirectory() as scratch:
        database = Path(scratch, "journal.db")
        database.write_bytes(data[16448:-32])
        return contents(keys, ring, database, opener)


def main():
    """Print a vault folder or a backup as JSON lines."""
    path, opener = Path(sys.argv[1]), Opener(sys.stdin.readline().rstrip("\n"))
    entries, texts = (read_folder if path.is_dir() else read_backup)(path, opener)
    for entry in entries:
        print(json.dumps(entry, default=bytes.hex))
    for (owner, part), body in texts.items():
        print(json.dumps({"owner": owner.hex(), "part": part, "text": body}))


if __name__ == "__main__":
    main()
