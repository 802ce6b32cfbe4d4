"""Statements of an article: who said what, quoted or reported, in which office."""
