"""From a passphrase to the keys of the files; nothing here knows SQL."""
