"""Agreements of an article: the instruments it names, their parties and their states."""
