"""What a supporter records: contacts, mortal notes, follow-ups."""
