"""Questions asked of an archive: a pair of states, one state, a person, events, words.

Nothing here writes, and every number that is shown comes from `counting` and leads to the list that it counts.
"""
