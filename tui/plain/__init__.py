"""The journal as questions and lines, for screen readers and terminals that cannot be drawn on."""
