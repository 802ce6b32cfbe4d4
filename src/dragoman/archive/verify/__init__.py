"""Proof that an archive is whole: what is kept against its hashes, what follows against what is kept."""
