"""Who may do what: users, their sessions and tokens, and what each keeps; all in a file of its own beside the archive."""
