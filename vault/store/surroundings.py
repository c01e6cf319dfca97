"""What of this machine could give a vault away: disk, swap, sync, network, terminal.

Everything is read from files the system shows (Linux: /proc and /sys); where a system does not
show it, the check says so instead of guessing. *root* is where those files are found.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vault.language import tr
from vault.store.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

_NETWORK = {
    "9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.rclone", "fuse.sshfs",
    "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf",
}  # fmt: skip
_COPY_ON_WRITE = {"bcachefs", "btrfs", "zfs"}
_SYNCED = {
    "box", "box sync", "dropbox", "google drive", "googledrive", "icloud drive", "mega",
    "mobile documents", "my drive", "nextcloud", "onedrive", "owncloud", "pclouddrive",
    "proton drive", "seafile", "sync", "syncthing", "tresorit",
}  # fmt: skip
_SYNC_MARKERS = (".stfolder", ".dropbox", ".dropbox.cache", ".owncloudsync.log", ".sync_")
_RECORDERS = {"script", "asciinema", "ttyrec", "termrec", "tlog-rec", "tlog-rec-session"}


@dataclass(frozen=True, slots=True)
class _Mount:
    device: str
    point: Path
    kind: str


def checks(folder: Path, *, root: Path = Path("/")) -> list[Check]:
    """Every check that can be made here for a vault in *folder*."""
    found = [*_synced(folder)]
    mount = _mount(folder, root)
    if mount is None:
        name = {"darwin": "FileVault", "win32": "BitLocker"}.get(sys.platform, "")
        name = name or tr("disk encryption")
        text = tr(
            "This system does not tell whether the disk is encrypted. Check that {name} is on.",
            name=name,
        )
        return [*found, Check("disk", ok=True, text=text)]
    found += [_disk(mount, root), *_file_system(mount), _swap(root)]
    return [*found, *_hibernation(root), *_terminal(root)]


def _synced(folder: Path) -> Iterator[Check]:
    resolved = folder.absolute()
    named = {part.lower() for part in resolved.parts} & _SYNCED
    named |= {part for part in resolved.parts if part.lower().startswith("onedrive -")}
    marked = any(
        (parent / marker).exists()
        for parent in (resolved, *resolved.parents)
        for marker in _SYNC_MARKERS
    )
    if named or marked:
        yield Check(
            "sync",
            ok=False,
            text=tr("The journal lies in a folder that a cloud or sync tool copies."),
            hint=tr("Move it: old copies elsewhere keep notes that have expired here."),
        )
    else:
        yield Check("sync", ok=True, text=tr("No sync tool is known to copy this folder."))


def _mount(folder: Path, root: Path) -> _Mount | None:
    try:
        lines = (root / "proc/mounts").read_text().splitlines()
    except OSError:
        return None
    resolved, best = folder.resolve(), None
    for line in lines:
        device, point, kind, *_ = line.split(" ")
        mount = _Mount(device, Path(point.encode().decode("unicode_escape")), kind)
        if resolved.is_relative_to(mount.point) and (
            best is None or len(mount.point.parts) >= len(best.point.parts)
        ):
            best = mount
    return best


def _disk(mount: _Mount, root: Path) -> Check:
    if _encrypted(mount.device, root) or mount.kind in ("ecryptfs", "fuse.gocryptfs"):
        return Check("disk", ok=True, text=tr("The disk under the journal is encrypted."))
    return Check(
        "disk",
        ok=False,
        text=tr("The disk under the journal does not look encrypted."),
        hint=tr("Turn on full-disk encryption; without it, deleted blocks can be read back."),
    )


def _encrypted(device: str, root: Path) -> bool:
    """Whether a block device or one below it is a dm-crypt mapping."""
    pending = [Path(os.path.realpath(device)).name]
    while pending:
        block = root / "sys/class/block" / pending.pop()
        try:
            if (block / "dm/uuid").read_text().startswith("CRYPT-"):
                return True
        except OSError:
            pass
        if (block / "slaves").is_dir():
            pending += [slave.name for slave in (block / "slaves").iterdir()]
    return False


def _file_system(mount: _Mount) -> Iterator[Check]:
    if mount.kind in _NETWORK:
        yield Check(
            "file system",
            ok=False,
            text=tr("The journal lies on a network or shared drive."),
            hint=tr(
                "Move it to this computer's own disk: locks and deletion are not sure elsewhere."
            ),
        )
    elif mount.kind in _COPY_ON_WRITE:
        yield Check(
            "file system",
            ok=False,
            text=tr("The file system ({kind}) keeps old versions of blocks.", kind=mount.kind),
            hint=tr(
                "Use full-disk encryption, no snapshots of this folder, and TRIM if it is an SSD."
            ),
        )
    else:
        yield Check(
            "file system", ok=True, text=tr("A local file system ({kind}).", kind=mount.kind)
        )


def _swap(root: Path) -> Check:
    try:
        lines = (root / "proc/swaps").read_text().splitlines()[1:]
    except OSError:
        lines = []
    names = [line.split()[0] for line in lines]
    plain = [n for n in names if "zram" not in n and not _encrypted(n, root)]
    if plain:
        return Check(
            "swap",
            ok=False,
            text=tr("Swap is not encrypted: memory of the open journal may be written to disk."),
            hint=tr("Encrypt the swap or switch it off (swapoff) while the journal is open."),
        )
    return Check("swap", ok=True, text=tr("No unencrypted swap."))


def _hibernation(root: Path) -> Iterator[Check]:
    try:
        able = "disk" in (root / "sys/power/state").read_text().split()
        resume = (root / "sys/power/resume").read_text().strip() not in ("", "0:0")
    except OSError:
        return
    if able and resume:
        yield Check(
            "hibernation",
            ok=False,
            text=tr("This computer can hibernate: all memory is then written to disk."),
            hint=tr("Lock the journal before you close the lid, or switch hibernation off."),
        )


def _terminal(root: Path) -> Iterator[Check]:
    recorder = next((name for name in _ancestors(root) if name in _RECORDERS), None)
    if recorder is not None:
        yield Check(
            "terminal",
            ok=False,
            text=tr("This terminal is being recorded ({program}).", program=recorder),
            hint=tr("End the recording before you open the journal."),
        )


def _ancestors(root: Path) -> Iterator[str]:
    """Names of the processes this one runs under, nearest first."""
    process = str(os.getppid())
    while process not in ("0", ""):
        try:
            yield (root / "proc" / process / "comm").read_text().strip()
            status = (root / "proc" / process / "status").read_text()
        except OSError:
            return
        fields = dict(line.partition(":")[::2] for line in status.splitlines())
        process = fields.get("PPid", "").strip()
