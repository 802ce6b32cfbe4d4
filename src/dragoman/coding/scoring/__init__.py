"""Weighing what the rules found: who takes part in an act, and whether it is told at all, by learned weights."""
