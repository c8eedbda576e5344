"""How many names of places in the news the gazetteer knows, and whether the right place comes first.

Reads tests/corpus/names/*.tsv (name, language, expected lat, lon, country, source). A name is known when its folded form, or a dictionary
form of it, is in the trie; the first place is right when it is in the country and within 25 km of the expected point, or its outline
contains the point.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import shapely

from zonemap import gazetteer
from zonemap.geodesy import distance_m
from zonemap.names import fold, variants

LISTS = Path(__file__).parents[1] / "tests" / "corpus" / "names"
NEAR_M = 25_000


def right(store: gazetteer.Gazetteer, place_id: str, row: dict[str, str]) -> bool:
    place, point = store.place(place_id), (float(row["lon"]), float(row["lat"]))
    if place.extent == "polygon" and store.geometry(place_id).buffer(0.02).covers(shapely.Point(point)):
        return True
    if place.extent == "line" and store.geometry(place_id).distance(shapely.Point(point)) < 0.3:
        return True
    return distance_m((place.lon, place.lat), point) <= NEAR_M


def main() -> None:
    store = gazetteer.bundled()
    missed: list[str] = []
    for path in sorted(LISTS.glob("*.tsv")):
        total, known, first = Counter[str](), Counter[str](), Counter[str]()
        with path.open(encoding="utf-8") as stream:
            for row in csv.DictReader(
                (line for line in stream if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
            ):
                language = row["language"]
                total[language] += 1
                if any(store.name_id(f) >= 0 for f in (fold(row["name"]), *variants(row["name"], language))):
                    known[language] += 1
                found = store.candidates(row["name"], country=row["country"] if len(row["country"]) == 2 else None)
                if found and right(store, found[0].place.id, row):
                    first[language] += 1
                else:
                    missed.append(
                        f"{path.stem}\t{language}\t{row['name']}\t{[(c.place.id, c.place.name) for c in found[:2]]}"
                    )
        print(f"{path.stem}: language, names, known, right place first")
        for language in sorted(total):
            n = total[language]
            print(f"  {language}  {n:4d}  {known[language] / n:6.1%}  {first[language] / n:6.1%}")
        print(f"  all {total.total():4d}  {known.total() / total.total():6.1%}  {first.total() / total.total():6.1%}")
    print("\n".join(missed))


if __name__ == "__main__":
    main()
