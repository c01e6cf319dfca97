"""What a law, an agency and the owner of a vault allow."""
