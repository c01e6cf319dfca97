"""Carrying the program to a machine without a network: a folder for a stick, or an executable."""
