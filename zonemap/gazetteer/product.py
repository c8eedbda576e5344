"""Rows to the product: a trie of folded names, memory-mapped columns, strings and outlines, and a manifest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np

from zonemap.gazetteer import outlines
from zonemap.gazetteer.columns import EXTENTS, Columns
from zonemap.gazetteer.rows import CLASSES, NAME_KINDS, DisputedArea, Row
from zonemap.gazetteer.spelling import acceptable, without_article
from zonemap.gazetteer.strings import Blobs, Blocks, Strings
from zonemap.names import fold

FORMAT = 2
_ALTERNATE = 1
"""Ranks that a place loses where it bears a name only as an alternate: Kiev before a hamlet of that name, Paris (France)
before Lutetia's other namesakes. A judgement."""
_MAIN, _LISTED, _MADE = 0, 1, 2
"""Standing of a spelling: the main or native name, one of a source, one made by rule; each costs `_ALTERNATE` ranks more."""
PREFERRED = {_MAIN: 1, _LISTED: 0, _MADE: 2}
"""Standing as it is written in the column name_preferred."""
_DEEPEST = 8  # links from a place to its country at most

Meanings = dict[str, dict[int, tuple[int, int]]]
"""Folded name to row to (kind, standing)."""


def write(
    rows: Iterable[Row], disputed: Iterable[DisputedArea], folder: Path, described: dict[str, Any]
) -> dict[str, Any]:
    """Writes a product into an empty folder; the same rows give the same bytes.

    Args:
        rows: all places; ids must be unique.
        disputed: areas that maps hatch.
        folder: where to write.
        described: the parsed sources.toml: version, point of view, credits, and per source licence and credit.

    Returns:
        The manifest.
    """
    ordered = sorted(rows, key=lambda r: r.id.encode())
    index = {r.id: i for i, r in enumerate(ordered)}
    if len(index) != len(ordered):
        raise ValueError("two places of one id")
    meanings = _meanings(ordered)
    trie = marisa_trie.Trie(sorted(meanings))
    trie.save(str(folder / "names.marisa"))
    vocabulary: dict[str, list[str]] = {
        "features": sorted({r.feature for r in ordered}), "countries": ["", *sorted({r.country for r in ordered} - {""})],
        "classes": list(CLASSES), "kinds": list(NAME_KINDS), "sources": sorted({r.source for r in ordered}),
    }  # fmt: skip
    Columns(**_names(ordered, meanings, trie), **_attributes(ordered, index, vocabulary)).write(folder)
    Strings.put(folder, "ids", (r.id for r in ordered))
    Strings.put(folder, "labels", (f"{r.name}\t{r.native}" for r in ordered))
    Blocks.put(folder, "details", [_detail(r) for r in ordered])
    _outlines(ordered, folder, described["source"])
    _disputed(disputed, folder)
    (folder / "vocabulary.json").write_text(_json(vocabulary), encoding="utf-8")
    return _manifest(folder, described, len(ordered), len(meanings))


def _json(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _manifest(folder: Path, described: dict[str, Any], places: int, names: int) -> dict[str, Any]:
    used = set(json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))["sources"])
    manifest: dict[str, Any] = {
        "format": FORMAT, "version": described["version"], "point_of_view": described.get("point_of_view", ""), "places": places,
        "names": names, "credits": list(described["credits"]), "base": described.get("base", ""),
        "sources": {
            key: {field: value for field, value in source.items() if field != "files"}
            for key, source in described["source"].items()
            if key in used or source.get("always")
        },
        "files": {
            path.name: {"bytes": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
            for path in sorted(folder.iterdir())
        },
    }  # fmt: skip
    (folder / "manifest.json").write_text(_json(manifest), encoding="utf-8")
    return manifest


def _meanings(rows: list[Row]) -> Meanings:
    meanings: Meanings = {}
    for i, row in enumerate(rows):
        for folded, kind, standing in _folded(row):
            places = meanings.setdefault(folded, {})
            # A row keeps the strongest meaning: a name before an adjective, the main name before an alternate.
            places[i] = min(places.get(i, (kind, standing)), (kind, standing))
    return meanings


def _folded(row: Row) -> Iterator[tuple[str, int, int]]:
    """(folded name, kind, standing)."""
    plain: set[str] = set()
    for text in (row.name, row.native):
        if text and acceptable(text, row.name, main=True):
            plain.add(fold(text))
            yield fold(text), 0, _MAIN
    for spelling in row.spellings:
        folded = fold(spelling.text)
        if folded:
            yield folded, NAME_KINDS.index(spelling.kind), _MADE if spelling.rule else _LISTED
            if spelling.kind == "name" and not spelling.rule:
                plain.add(folded)
    for folded in sorted(plain):
        for form in without_article(folded, row.country):
            yield form, 0, _LISTED


def _names(rows: list[Row], meanings: Meanings, trie: Any) -> dict[str, Any]:
    keys = [""] * len(meanings)
    for name in meanings:
        keys[trie[name]] = name
    start = np.zeros(len(keys) + 1, np.int32)
    places, kinds, preferred = [], [], []
    for k, name in enumerate(keys):
        found = sorted(
            (rows[i].rank + (_ALTERNATE * standing if kind == 0 else 0), -rows[i].population, i, kind, standing)
            for i, (kind, standing) in meanings[name].items()
        )
        for _, _, i, kind, standing in found:
            places.append(i)
            kinds.append(kind)
            preferred.append(PREFERRED[standing])
        start[k + 1] = len(places)
    return {
        "name_start": start, "name_place": np.array(places, np.int32), "name_kind": np.array(kinds, np.uint8),
        "name_preferred": np.array(preferred, np.uint8),
    }  # fmt: skip


def _attributes(rows: list[Row], index: dict[str, int], vocabulary: dict[str, list[str]]) -> dict[str, Any]:
    parent = np.array([index.get(r.parent, -1) for r in rows], np.int32)

    def codes(attribute: str, words: list[str], kind: Any) -> Any:
        code = {word: i for i, word in enumerate(words)}
        return np.array([code[getattr(r, attribute)] for r in rows], kind)

    return {
        "lat": np.array([r.lat for r in rows], np.float32), "lon": np.array([r.lon for r in rows], np.float32),
        "population": np.array([r.population for r in rows], np.int32), "rank": np.array([r.rank for r in rows], np.uint8),
        "feature_class": codes("feature_class", vocabulary["classes"], np.uint8),
        "feature": codes("feature", vocabulary["features"], np.uint8), "country": codes("country", vocabulary["countries"], np.uint16),
        "parent": parent, "admin1": _first_level(rows, parent), "source": codes("source", vocabulary["sources"], np.uint8),
        "country_place": np.array([index.get(f"co:{c}", -1) for c in vocabulary["countries"]], np.int32),
        "extent": np.array([EXTENTS.index(extent(r)) for r in rows], np.uint8),
    }  # fmt: skip


def extent(row: Row) -> str:
    """'point', 'line' or 'polygon'."""
    return "point" if row.geometry is None else "polygon" if row.areal else "line"


def _first_level(rows: list[Row], parent: Any) -> Any:
    """Row of the unit right below the country that contains each place, or is it."""
    found = np.full(len(rows), -1, np.int32)
    for i in range(len(rows)):
        j = i
        for _ in range(_DEEPEST):
            if j < 0:
                break
            above = int(parent[j])
            if rows[j].feature_class == "admin" and (above < 0 or rows[above].feature_class == "country"):
                found[i] = j
                break
            j = above
    return found


def _detail(row: Row) -> str:
    """Spellings, one a line, then the concordances as JSON after a unit separator."""
    listed = sorted({f"{s.kind}\t{s.language}\t{s.text}\t{s.rule}" for s in row.spellings})
    links = {k: v for k, v in row.links.items() if v not in (None, "")}
    return "\n".join(listed) + "\x1f" + (json.dumps(links, sort_keys=True, ensure_ascii=False) if links else "")


def _outlines(rows: list[Row], folder: Path, sources: dict[str, Any]) -> None:
    drawn = [i for i, r in enumerate(rows) if r.geometry is not None]
    np.save(folder / "outline_row.npy", np.array(drawn, np.int32))
    boxes = np.array([rows[i].shape.bounds for i in drawn], np.float64).reshape(-1, 4)
    margin = 1e-4 * np.array([-1, -1, 1, 1])  # what rounding to the grid and to single precision may move
    np.save(folder / "outline_box.npy", (boxes + margin).astype(np.float32))
    Blobs.write(folder, "outlines", (_packed(rows[i], sources) for i in drawn))


def _packed(row: Row, sources: dict[str, Any]) -> bytes:
    decimals = sources.get(row.source, {}).get("decimals", outlines.FINE)
    return outlines.pack(row.shape, decimals)


def _disputed(areas: Iterable[DisputedArea], folder: Path) -> None:
    listed = sorted(areas, key=lambda a: (a.name, a.note, a.geometry.bounds))
    (folder / "disputed.json").write_text(_json([{"name": a.name, "note": a.note} for a in listed]), encoding="utf-8")
    Blobs.write(folder, "disputed", (outlines.pack(a.geometry, outlines.COARSE) for a in listed))
