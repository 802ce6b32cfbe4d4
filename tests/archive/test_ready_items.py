"""Items are made ready as they are stored, and what one is stored under lies side by side."""

from __future__ import annotations

import pickle

from helpers.incoming import SIGNED, incoming, on_day

from dragoman.archive.kinds import EVENT, STATEMENT, Kind
from dragoman.archive.merging.items import Item, cluster_id
from dragoman.archive.merging.reports import Facts, reports_of
from dragoman.archive.merging.statements import Saying
from dragoman.archive.ready_items import ready_item


def _report() -> Item[Facts]:
    (found,) = reports_of(on_day(incoming(SIGNED, published="2024-03-12"), "2024-03-11").record, "1")
    return found


def _places(kind: Kind, item: Item[object]) -> set[int]:
    """Where in the index an item is stored, as its upper bits tell."""
    return {key >> 32 for key in ready_item(kind, item).keys.stored}


def test_what_is_stored_of_an_item() -> None:
    item = _report()
    ready = ready_item(EVENT, item)
    assert (ready.item, ready.uid, ready.body) == (item, cluster_id(item, "c"), EVENT.body(item))
    assert [len(keys) for keys in ready.keys] == [len(keys) for keys in EVENT.rules.keys(item.facts)]
    assert all(0 < key < 1 << 63 for keys in ready.keys for key in keys)
    assert list(ready.keys.stored) == sorted(ready.keys.stored)


def test_the_keys_of_a_dated_report_lie_side_by_side() -> None:
    assert len(ready_item(EVENT, _report()).keys.stored) == 3  # by its day, by the month of it, by the month of telling
    assert len(_places(EVENT, _report())) == 1


def test_the_keys_of_a_saying_lie_beside_those_of_its_state_and_of_all_that_begin_alike() -> None:
    words = ("we", "shall", "sign", "soon")
    said = Saying("wanjiru odhiambo", frozenset({"KEN"}), True, "en", words, frozenset({"sign"}), 738000)
    item = Item("1", "s", "2024-03-12", 0, said)
    assert len(ready_item(STATEMENT, item).keys.stored) == 4
    assert len(_places(STATEMENT, item)) == 2


def test_facts_travel_without_their_hash_which_another_process_counts_otherwise() -> None:
    facts = _report().facts
    assert hash(facts) == facts._hash
    other = pickle.loads(pickle.dumps(facts))
    assert other == facts
    assert "_hash" not in vars(other)
