"""Changes of state: what an archive came to know since a moment of agreements and happenings, beyond one more mention."""
