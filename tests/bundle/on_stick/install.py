"""Install peerlog from this folder, without a network: `python3 install.py`.

Written so that every Python can read it, also one that is too old for the rest.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # this is where an older one learns it
    sys.exit("This needs Python 3.11 or later; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

if __name__ == "__main__":
    import offline

    sys.exit(offline.main(sys.argv[1:]))
