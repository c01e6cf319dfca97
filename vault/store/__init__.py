"""The encrypted database and the files around it; nothing here knows what an entry means."""
