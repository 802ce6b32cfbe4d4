"""Notes and tags that people put on items of the archive, for themselves or for all."""
