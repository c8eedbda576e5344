"""Time to open the gazetteer, to look up names and places, and the memory it takes; one process, one core, CPU time.

Run: python benchmarks/gazetteer_speed.py
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from itertools import islice
from typing import Any

from zonemap.gazetteer import Gazetteer, home

LOOKUPS = 20_000


def per_second(call: Callable[[Any], Any], items: list[Any]) -> str:
    start = time.process_time()
    for item in items:
        call(item)
    spent = time.process_time() - start
    return f"{len(items) / spent:12,.0f} a second   {1e6 * spent / len(items):7.2f} us"


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    before = memory()
    start = time.process_time()
    store = Gazetteer(home())
    opened = time.process_time() - start
    start = time.process_time()
    first = store.place(store.ids("idlib")[0])
    print(f"open {1000 * opened:.1f} ms, first look-up {1000 * (time.process_time() - start):.2f} ms ({first.name})")
    step = max(1, store.size[0] // LOOKUPS)
    rows = list(range(0, store.size[0], step))
    ids = [store.id_at(row) for row in rows]
    names = list(islice(store.trie.iterkeys("b"), LOOKUPS))
    print(f"place(id), cold          {per_second(store.place, ids)}")
    print(f"place(id), warm          {per_second(store.place, ids)}")
    print(f"ids(name), cold          {per_second(store.ids, names)}")
    print(f"rows_of(name)            {per_second(store.rows_of, names)}")
    print(f"id_at(row)               {per_second(store.id_at, rows)}")
    print(
        f"name to places, cold     {per_second(lambda name: [store.place_at(int(r)) for r in store.rows_of(name)[:3]], list(islice(store.trie.iterkeys('m'), LOOKUPS)))}"
    )
    print(f"geometry of a unit       {per_second(store.geometry_at, store.drawn_rows()[::20])}")
    print(f"memory {memory() - before:.0f} MB above the imports, {memory():.0f} MB in all")


if __name__ == "__main__":
    main()
