"""The store of what was read, and what follows from it.

A dossier is a pure function of records and judgements: both are only ever appended.  All else here (cases,
persons, counts, the search index) is a projection that `writer` keeps beside them and can make anew.
"""
