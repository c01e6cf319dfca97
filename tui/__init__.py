"""The faces: the full-screen app and the command line; no SQL, no key, no file format."""
