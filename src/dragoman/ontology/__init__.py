"""The vocabulary of events: PLOVER's types, modes and contexts, and the way to CAMEO, as data."""
