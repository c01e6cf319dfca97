"""Counting contacts: exactly for the supporter's own eyes, protected for the world.

Nothing here can read a note: it is handed a connection that holds coded fields alone.
"""
