"""How good the reading is: scores against gold, intervals, lists of mistakes, and a floor.

The rules and the numbers are those of the reference scorer of the gold records; this is an implementation of
its own, and a test holds the two equal.
"""
