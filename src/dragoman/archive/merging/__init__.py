"""Which reports tell of the same happening: pure functions over plain data, without a store.

Everything here is a function of the set of reports and judgements, never of the order in which
they came.  A store looks up candidates by the keys of `blocking`, and keeps what `cases` returns.
"""
