"""What the process does before Textual is imported, so that nothing typed leaks by accident.

Textual reads `TEXTUAL*` variables at import; two of them write every key to a file. Tracebacks
carry messages, source lines and local variables; here they carry types and places alone.
"""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.language import mark, tr

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

CRASHED = mark("Something went wrong and the journal closed. What you saved is kept.")
CRASH_HINT = mark("These lines hold no text of yours and help to mend it:")

_ESCAPE_MILLISECONDS = "25"
"""How long the rest of a key's sequence may take, unless the person says; Textual's is 100."""
_PR_SET_DUMPABLE = 4


def prepare() -> None:
    """Scrub the environment, forbid core dumps and shared files, silence tracebacks."""
    scrub_environment()
    os.umask(0o077)
    _forbid_core_dumps()
    sys.excepthook = _on_uncaught
    threading.excepthook = _on_thread_exception
    sys.unraisablehook = _on_unraisable


def scrub_environment() -> None:
    """Delete every variable that makes Textual or asyncio record what happens."""
    for name in list(os.environ):
        if name.startswith("TEXTUAL") or name == "PYTHONASYNCIODEBUG":
            del os.environ[name]
    os.environ.setdefault("ESCDELAY", _ESCAPE_MILLISECONDS)


def do_without_openssl() -> None:
    """Keep Python's own OpenSSL out of a process that speaks to no network.

    asyncio, which Textual brings, is made to go without TLS, and hashlib has SHA-2 of its own
    where Python was not built without it. OpenSSL would be 5 MB of memory.
    """
    absent = {"ssl": True, "_hashlib": bool(find_spec("_sha256") or find_spec("_sha2"))}
    for name, spared in absent.items():
        if spared and name not in sys.modules:
            sys.modules[name] = None  # type: ignore[assignment]  # how Python says: not importable


def describe(error: BaseException) -> str:
    """The fixed text, the type of *error* and one place per frame; no message, no source."""
    return "\n".join([tr(CRASHED), tr(CRASH_HINT), *_places(error)]) + "\n"


def on_loop_exception(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """An asyncio exception handler that prints what `describe` allows."""
    error = context.get("exception")
    if isinstance(error, BaseException):
        tell(error)


def _places(error: BaseException) -> list[str]:
    lines = [f"  {type(error).__module__}.{type(error).__qualname__}"]
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        place = Path(code.co_filename)
        lines.append(f"    {place.parent.name}/{place.name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines += _places(cause)
    return lines


def tell(error: BaseException) -> None:
    """Print what `describe` allows on standard error, as far as that takes it."""
    if sys.__stderr__ is not None:
        with suppress(OSError):
            sys.__stderr__.write(describe(error))
            sys.__stderr__.flush()


def _on_uncaught(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    tell(error.with_traceback(trace))


def _on_thread_exception(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        tell(args.exc_value)


def _on_unraisable(args: sys.UnraisableHookArgs) -> None:
    if args.exc_value is not None:
        tell(args.exc_value)


def _forbid_core_dumps() -> None:
    try:
        import resource
    except ImportError:  # Windows keeps no core files
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
