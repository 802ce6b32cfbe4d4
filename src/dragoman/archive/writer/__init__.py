"""All that writes to an archive; every other module only reads, which a test holds.

Each function works inside a transaction that `engine.writing` opened: it holds the write lock, so what is
looked up before a decision still holds when the decision is written.
"""
