"""The store: what was read, and which reports tell of the same happening."""
