"""Jobs: what somebody asked to be added or taken out, which a process of its own works off, and what became of it."""
