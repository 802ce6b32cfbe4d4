"""Reading by word order, for a language that has no parser: words get their class from tables, and their heads by position.

The outcome has the form of a parse (see `language.tokens`) but is less sure of itself, and what is read from it says so.
"""
