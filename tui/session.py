"""The whole bridge between a face and the vault: one vault thread and a state."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from vault.errors import VaultError, VaultLocked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vault.clock import Clock
    from vault.journal.drafts import Draft
    from vault.keys.kdf import Kdf
    from vault.paths import Paths
    from vault.profiles.policy import Policy
    from vault.secret import Secret
    from vault.store.vault import Vault
    from vault.watching import Watch

P = ParamSpec("P")
R = TypeVar("R")


class State(Enum):
    """Where a session is; the only global state of a face."""

    LOCKED = "locked"
    OPENING = "opening"
    OPEN = "open"
    CLOSING = "closing"


class Session:
    """Owns the vault while it is open and the one thread that may touch it."""

    def __init__(self, paths: Paths, clock: Clock, kdf: Kdf | None = None) -> None:
        self.paths = paths
        self.clock = clock
        self._kdf = kdf
        self.state = State.LOCKED
        self._vault: Vault | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")
        self._commit: Future[object] | None = None
        self._saving: Future[object] | None = None
        """A commit of what a screen has unfinished, until that screen heard how it ended."""
        self._opening: Future[Vault] | None = None
        self._closed: Future[None] | None = None
        self._abandoned = False
        self._factor: Secret | None = None
        self._last_policy: Policy | None = None

    @property
    def vault(self) -> Vault:
        """The open vault, for its plain attributes; functions go through `call`.

        Raises:
            VaultLocked: it is not open.
        """
        if self._vault is None or self.state is not State.OPEN:
            raise VaultLocked
        return self._vault

    @property
    def kdf(self) -> Kdf:
        """The cost of a new passphrase; the standard one unless another was given."""
        from vault.keys.kdf import STANDARD

        return self._kdf or STANDARD

    @property
    def policy(self) -> Policy:
        """The policy of the open vault; while it is being closed, the one it had.

        A page that was on its way when the journal locked still asks for it.

        Raises:
            VaultLocked: it is not open.
        """
        if self.state is State.CLOSING and self._last_policy is not None:
            return self._last_policy
        return self.vault.policy

    @property
    def held(self) -> bool:
        """Whether a legal hold covers the whole of the open vault."""
        return self._vault is not None and self._vault.held

    @property
    def factor(self) -> Secret | None:
        """The contents of the key file while the vault is open; not to be wiped by others."""
        return self._factor

    def change_factor(self, factor: Secret | None) -> None:
        """Prove the owner with other contents of a key file from now on, or with none.

        The old ones are wiped; the new ones too when the vault is not open any more.
        """
        if self._vault is None:
            _wipe(factor)
            return
        _wipe(self._factor)
        self._factor = factor

    async def unlock(self, passphrase: Secret, factor: Secret | None = None) -> None:
        """Open the vault with a passphrase and wipe it.

        *factor*, the contents of a key file, proves the owner again until the vault is closed,
        and is then wiped; at once when the vault does not open.

        Raises:
            VaultError: it did not open, or it was locked meanwhile.
        """

        def work() -> Vault:
            from vault.store.opening import unlock

            with passphrase:
                return unlock(self.paths, passphrase, clock=self.clock, kdf=self.kdf, factor=factor)

        await self._open(work, factor)

    async def unlock_with_recovery(self, code: str) -> None:
        """Open the vault with its recovery code.

        Raises:
            VaultError: it did not open, or it was locked meanwhile.
        """

        def work() -> Vault:
            from vault.store.opening import unlock_with_recovery

            return unlock_with_recovery(self.paths, code, clock=self.clock, kdf=self.kdf)

        await self._open(work)

    async def restore(
        self, backup: Path, passphrase: Secret, factor: Secret | None, watch: Watch
    ) -> None:
        """Unpack a backup into the folder and leave it open; wipe the passphrase.

        Raises:
            VaultError: nothing was unpacked, or it was locked meanwhile.
        """

        def work() -> Vault:
            from vault.store.backup import restore

            with passphrase:
                return restore(
                    backup, self.paths, passphrase, clock=self.clock, kdf=self.kdf,
                    factor=factor, watch=watch,
                )  # fmt: skip

        await self._open(work, factor)

    async def restore_with_recovery(self, backup: Path, code: str, watch: Watch) -> None:
        """As `restore`, with the recovery code of the day the backup was made.

        Raises:
            VaultError: nothing was unpacked, or it was locked meanwhile.
        """

        def work() -> Vault:
            from vault.store.backup import restore_with_recovery

            return restore_with_recovery(
                backup, self.paths, code, clock=self.clock, kdf=self.kdf, watch=watch
            )

        await self._open(work)

    async def create(self, passphrase: Secret) -> str:
        """Make a new vault, leave it open and return its recovery code; wipe the passphrase.

        Raises:
            VaultError: it was not made, or it was locked meanwhile.
        """
        code = ""

        def work() -> Vault:
            from vault.journal import rules
            from vault.store import rekeying
            from vault.store.opening import create

            nonlocal code
            with passphrase:
                vault, code = create(self.paths, passphrase, clock=self.clock, kdf=self.kdf)
            with suppress(VaultError):  # the journal is there, and its code is about to be shown
                rekeying.owe_proof(vault)
                rules.leave_open(vault)
            return vault

        await self._open(work)
        return code

    async def call(
        self,
        function: Callable[Concatenate[Vault, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run *function* on the vault in its thread.

        Raises:
            VaultLocked: the vault is not open, or was locked during the call.
        """
        vault = self.vault

        def work() -> R:
            if self._vault is not vault:  # locked while it waited for its turn
                raise VaultLocked
            return function(vault, *args, **kwargs)

        return await asyncio.wrap_future(self._thread.submit(work))

    async def commit(
        self,
        function: Callable[Concatenate[Vault, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run *function* as `call` does, and let it finish when the vault is locked meanwhile.

        Raises:
            VaultLocked: the vault is not open.
        """
        future = self._thread.submit(partial(function, self.vault, *args, **kwargs))
        self._commit = future  # type: ignore[assignment]  # Future is invariant, only its end matters
        return await _end_of(future)  # a screen that goes ends no save

    async def commit_unfinished(
        self,
        function: Callable[Concatenate[Vault, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """As `commit`, for what is unfinished on a screen: done, `lock` keeps no draft of it.

        Raises:
            VaultLocked: the vault is not open.
        """
        future = self._thread.submit(partial(function, self.vault, *args, **kwargs))
        self._commit = self._saving = future  # type: ignore[assignment]  # as above
        try:
            return await _end_of(future)
        finally:
            self._saving = None

    def lock(self, draft: Draft | None = None) -> None:
        """Let go of the vault at once; its thread keeps *draft* and closes it.

        A commit under way is let finish. When it is one of what was unfinished, and succeeds,
        *draft* is not kept: it was saved.
        """
        if self.state is State.OPENING and self._opening is not None:
            self._abandoned, self.state = True, State.CLOSING
            self._closed = self._thread.submit(_close_opened, self._opening, self._factor)
            self._factor = None
            return
        vault, self._vault = self._vault, None
        if vault is None:
            return
        self.state, self._last_policy = State.CLOSING, vault.policy
        if self._commit is None or self._commit.done():
            vault.interrupt()
        self._closed = self._thread.submit(_close, vault, draft, self._saving, self._factor)
        self._factor = None

    def wait_closed(self, seconds: float) -> bool:
        """Wait for the vault thread to finish closing; whether it did."""
        if self._closed is not None:
            try:
                self._closed.exception(timeout=seconds)
            except TimeoutError:
                return False
        self.state = State.LOCKED
        return True

    async def closed(self) -> None:
        """Wait until the vault is closed."""
        if self._closed is not None:
            with suppress(VaultError):  # what was saved is kept, and the next opening clears up
                await _end_of(self._closed)
        self.state = State.LOCKED

    async def _open(self, work: Callable[[], Vault], factor: Secret | None = None) -> None:
        if self.state is not State.LOCKED:
            raise VaultLocked
        self.state, self._abandoned, self._factor = State.OPENING, False, factor
        self._opening = self._thread.submit(work)
        try:
            vault = await _end_of(self._opening)
        except VaultError:
            _wipe(factor)
            self.state, self._factor = State.LOCKED, None
            raise
        if self._abandoned:
            raise VaultLocked
        self._vault, self.state = vault, State.OPEN


def _close(
    vault: Vault, draft: Draft | None, saving: Future[object] | None, factor: Secret | None
) -> None:
    _wipe(factor)  # here, because whatever proved the owner with it ran in this thread
    saved = saving is not None and saving.exception() is None
    if draft is not None and not saved:
        from vault.journal import drafts

        with suppress(VaultError):  # a full disk must not keep the vault open
            drafts.keep(vault, draft)
    vault.close()


def _close_opened(opening: Future[Vault], factor: Secret | None) -> None:
    """Close what was opened although it was locked meanwhile; runs after the opening."""
    _wipe(factor)
    if opening.exception() is None:
        opening.result().close()


async def _end_of(future: Future[R]) -> R:
    """What work gives, which goes on when nobody waits for it any more."""
    waited = asyncio.wrap_future(future)
    waited.add_done_callback(_hear)
    return await asyncio.shield(waited)


def _hear(ended: asyncio.Future[R]) -> None:
    """Take notice of how work ended that no screen waits for any more, so that it is no crash."""
    if not ended.cancelled():
        ended.exception()


def _wipe(factor: Secret | None) -> None:
    if factor is not None:
        factor.wipe()
