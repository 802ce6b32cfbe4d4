"""What is asked of an archive, each function on one snapshot; nothing here writes."""
