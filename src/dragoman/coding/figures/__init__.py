"""Figures of an article: the numbers that measure a relation, whose they are, and for when."""
