"""Rows to the product: a SQLite file, a trie of folded names and a few memory-mapped arrays."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
import shapely

from zonemap.gazetteer.rows import NAME_KINDS, Row
from zonemap.names import fold

CLASSES = ("country", "admin", "settlement", "quarter", "region", "line", "water", "facility")
_ARTICLE = re.compile(r"^(al|el|ash|as|at|an|ad|ar|az) (?=\w{3})")
_ARABIC_COUNTRIES = frozenset("SY LB IQ JO PS EG LY SD YE SA KW QA BH AE OM TN DZ MA MR SO DJ TD IL".split())
_UNPRONOUNCEABLE = re.compile(r"^[bcdfghjklmnpqrstvwxz '-]{3,}$")
FORMAT = 1


def acceptable(spelling: str, name: str) -> bool:
    """Whether a spelling may stand for a place: no airport codes, no bare consonants, nothing of one letter."""
    folded = fold(spelling)
    if len(folded) < 2 or len(folded) > 80 or folded.replace(" ", "").isdigit():
        return False
    if spelling.isascii():
        if spelling.isupper() and len(spelling) <= 4 and fold(name) != folded:
            return False
        if _UNPRONOUNCEABLE.match(spelling):
            return False
        if spelling == spelling.lower() and " " in spelling:  # machine transliterations ('a lei po')
            return False
    return True


def variants(folded: str, country: str) -> list[str]:
    """Folded spellings without article and without final h, for names from Arabic."""
    if country not in _ARABIC_COUNTRIES or not folded.isascii():
        return []
    found = []
    bare = _ARTICLE.sub("", folded)
    if bare != folded:
        found += [bare, f"al {bare}", f"el {bare}"]
    found += [f[:-1] for f in (folded, bare) if f.endswith("ah") and len(f) > 4]
    return [f for f in dict.fromkeys(found) if f != folded]


def write(rows: Iterable[Row], folder: Path, described: dict[str, Any]) -> dict[str, Any]:
    """Writes places.sqlite, names.marisa, one .npy a column, vocabulary.json and manifest.json into an empty folder.

    Args:
        rows: all places; ids must be unique.
        folder: where to write.
        described: the parsed sources.toml: version, and per source licence and credit.

    Returns:
        The manifest.
    """
    rows = sorted(rows, key=lambda r: r.id)
    index = {r.id: i for i, r in enumerate(rows)}
    if len(index) != len(rows):
        raise ValueError("two places of one id")
    keys: dict[str, dict[int, tuple[int, int]]] = {}
    for i, r in enumerate(rows):
        for kind, preferred, folded in folded_names(r):
            have = keys.setdefault(folded, {}).get(i)
            new = (NAME_KINDS.index(kind), preferred)
            if have is None or (new[0], -new[1]) < (have[0], -have[1]):
                keys[folded][i] = new
    trie = marisa_trie.Trie(sorted(keys))
    trie.save(str(folder / "names.marisa"))
    write_columns(folder, rows, index, keys, trie)
    write_places(folder / "places.sqlite", rows)
    manifest: dict[str, Any] = {
        "format": FORMAT, "version": described["version"], "places": len(rows), "names": len(keys), "credits": described["credits"],
        "sources": {k: {f: v for f, v in s.items() if f != "files"} for k, s in described["source"].items()}, "files": {},
    }  # fmt: skip
    for path in sorted(folder.iterdir()):
        manifest["files"][path.name] = {
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return manifest


def folded_names(r: Row):
    yield "name", 1, fold(r.name)
    if r.native and fold(r.native):
        yield "name", 1, fold(r.native)
    for s in r.spellings:
        if s.text and (s.kind != "name" or acceptable(s.text, r.name)):
            yield s.kind, 0, fold(s.text)
    for text in {fold(r.name), *(fold(s.text) for s in r.spellings if s.kind == "name" and acceptable(s.text, r.name))}:
        for v in variants(text, r.country):
            yield "name", 0, v


def write_columns(folder: Path, rows: list[Row], index: dict[str, int], keys, trie) -> None:
    features = sorted({r.feature for r in rows})
    countries = ["", *sorted({r.country for r in rows} - {""})]
    start = np.zeros(len(keys) + 1, np.int32)
    order = [None] * len(keys)
    for name in keys:
        order[trie.key_id(name)] = name
    weight = [(r.rank, -r.population, r.id) for r in rows]
    places, kinds, preferred = [], [], []
    for k, name in enumerate(order):
        found = sorted(keys[name].items(), key=lambda kv: weight[kv[0]])
        places += [i for i, _ in found]
        kinds += [v[0] for _, v in found]
        preferred += [v[1] for _, v in found]
        start[k + 1] = len(places)
    admin1 = np.full(len(rows), -1, np.int32)
    parent = np.array([index.get(r.parent, -1) for r in rows], np.int32)
    for i, r in enumerate(rows):
        j = i
        for _ in range(8):
            if j < 0:
                break
            if rows[j].feature_class == "admin" and (parent[j] < 0 or rows[parent[j]].feature_class == "country"):
                admin1[i] = j
                break
            j = parent[j]
    columns = {
        "name_start": start,
        "name_place": np.array(places, np.int32),
        "name_kind": np.array(kinds, np.uint8),
        "name_preferred": np.array(preferred, np.uint8),
        "lat": np.array([r.lat for r in rows], np.float32),
        "lon": np.array([r.lon for r in rows], np.float32),
        "population": np.array([r.population for r in rows], np.int64),
        "rank": np.array([r.rank for r in rows], np.uint8),
        "feature_class": np.array([CLASSES.index(r.feature_class) for r in rows], np.uint8),
        "feature": np.array([features.index(r.feature) for r in rows], np.uint8),
        "country": np.array([countries.index(r.country) for r in rows], np.uint16),
        "parent": parent,
        "admin1": admin1,
        "country_place": np.array([index.get(f"co:{c}", -1) for c in countries], np.int32),
    }
    for name, array in columns.items():
        np.save(folder / f"{name}.npy", array)
    (folder / "vocabulary.json").write_text(
        json.dumps({"features": features, "countries": countries, "classes": CLASSES, "kinds": NAME_KINDS}, indent=1)
        + "\n"
    )


def write_places(path: Path, rows: list[Row]) -> None:
    store = sqlite3.connect(path)
    store.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA page_size=4096;"
        "CREATE TABLE place (idx INTEGER PRIMARY KEY, name TEXT, native TEXT, source TEXT, extent TEXT, id TEXT, names TEXT, links TEXT);"
        "CREATE TABLE geometry (idx INTEGER PRIMARY KEY, class INTEGER, west REAL, south REAL, east REAL, north REAL, wkb BLOB);"
    )
    for i, r in enumerate(rows):
        extent = "point" if r.geometry is None else "line" if r.geometry.geom_type.endswith("LineString") else "polygon"
        names = "\n".join(
            sorted(
                {
                    f"{s.kind}\t{s.language}\t{s.text}"
                    for s in r.spellings
                    if s.text and (s.kind != "name" or acceptable(s.text, r.name))
                }
            )
        )
        links = json.dumps({k: v for k, v in r.links.items() if v}, sort_keys=True)
        store.execute(
            "INSERT INTO place VALUES (?,?,?,?,?,?,?,?)", (i, r.name, r.native, r.source, extent, r.id, names, links)
        )
        if r.geometry is not None:
            store.execute(
                "INSERT INTO geometry VALUES (?,?,?,?,?,?,?)",
                (i, CLASSES.index(r.feature_class), *r.geometry.bounds, zlib.compress(shapely.to_wkb(r.geometry), 6)),
            )
    store.execute("CREATE UNIQUE INDEX place_id ON place(id)")
    store.commit()
    store.execute("VACUUM")
    store.close()
