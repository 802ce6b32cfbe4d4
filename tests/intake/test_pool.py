from __future__ import annotations

from collections.abc import Iterator

from helpers.pool_work import lost, start, work

from dragoman.intake.pool import Pool


def test_results_come_in_order_and_a_dead_process_costs_one_item() -> None:
    items = [*range(10, 20), *range(30)]
    pool = Pool(2, work, lost, start, (100,))
    assert list(pool.results(items)) == [-13 if item == 13 else 100 + item for item in items]


def test_only_a_few_items_are_taken_ahead() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for item in range(100, 200):
            taken += 1
            yield item

    results = Pool(1, work, lost, start, (0,)).results(items())
    assert next(results) == 100
    assert taken <= 6
    results.close()  # type: ignore[attr-defined]


def test_nothing_to_do() -> None:
    assert list(Pool(1, work, lost, start, (0,)).results([])) == []
