"""Kinds of files: each module registers one, under the entry point `dragoman.kinds`."""
