"""The journal without a face: blocking, plain functions that know no screen.

A vault is a folder of four files. `keys` turns a passphrase into keys, `store` keeps the
encrypted database and lets texts die by forgetting the key of their day, `journal` knows what a
supporter records, `redaction` points at what identifies a person, `statistics` counts without
being able to read a note. Files of format 1 will be opened by every later version.
"""
