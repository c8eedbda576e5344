"""How many names of places in the news the gazetteer knows, and whether the right place comes first.

Reads tests/corpus/names/*.tsv (name, language, expected lat, lon, country, source, half). A name is known when its folded form, or a
dictionary form of it, is in the trie; the first place is right when it is in the country and within 25 km of the expected point, or its
outline contains the point. The last column tells how many names find the right place first without the country being given.

    python -m benchmarks.gazetteer_coverage [FOLDER] [--misses] [--markdown]

FOLDER: a built product; the bundled one unless given. --misses lists what fails in the dev half; the blind half's stay unread.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import shapely

from zonemap import gazetteer
from zonemap.geodesy import distance_m
from zonemap.names import fold, variants

LISTS = Path(__file__).parents[1] / "tests" / "corpus" / "names"
NEAR_M = 25_000
LANGUAGES = ("en", "ar", "ru", "fr", "tr")


def right(store: gazetteer.Gazetteer, place_id: str, row: dict[str, str]) -> bool:
    """Whether a place is the one that a row means."""
    place, point = store.place(place_id), (float(row["lon"]), float(row["lat"]))
    if place.extent == "polygon" and store.geometry(place_id).buffer(0.02).covers(shapely.Point(point)):
        return True
    if place.extent == "line" and store.geometry(place_id).distance(shapely.Point(point)) < 0.3:
        return True
    return distance_m((place.lon, place.lat), point) <= NEAR_M


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a list."""
    with path.open(encoding="utf-8") as stream:
        plain = (line for line in stream if not line.startswith("#"))
        yield from csv.DictReader(plain, delimiter="\t", quoting=csv.QUOTE_NONE)


def outcomes(store: gazetteer.Gazetteer, row: dict[str, str]) -> tuple[bool, bool, bool]:
    """Whether a name is known, its first place right in its country, its first place right anywhere."""
    name, country = row["name"], row["country"] if len(row["country"]) == 2 else None
    known = any(store.name_id(f) >= 0 for f in (fold(name), *variants(name, row["language"])))
    found, anywhere = store.candidates(name, country=country), store.candidates(name)
    return (
        known,
        bool(found) and right(store, found[0].place.id, row),
        bool(anywhere) and right(store, anywhere[0].place.id, row),
    )


def main() -> None:
    """Prints the table."""
    folders = [a for a in sys.argv[1:] if not a.startswith("--")]
    store = gazetteer.Gazetteer(Path(folders[0])) if folders else gazetteer.bundled()
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    missed: list[str] = []
    for path in sorted(LISTS.glob("*.tsv")):
        for row in rows(path):
            told = outcomes(store, row)
            for half in (row["half"], "all"):
                counts[path.stem, row["language"], half].update(
                    n=1, **dict(zip(("known", "first", "anywhere"), told, strict=True))
                )
            if row["half"] == "dev" and not (told[0] and told[1]):
                missed.append(f"{path.stem}\t{row['language']}\t{row['name']}\tknown={told[0]}\tfirst={told[1]}")
    mark = " | " if "--markdown" in sys.argv else "\t"
    for (name, language, half), c in sorted(counts.items(), key=lambda i: (i[0][0], LANGUAGES.index(i[0][1]), i[0][2])):
        shares = (f"{100 * c[key] / c['n']:.1f}" for key in ("known", "first", "anywhere"))
        print(mark.join((name, language, half, str(c["n"]), *shares)))
    if "--misses" in sys.argv:
        print("\n".join(missed))


if __name__ == "__main__":
    main()
