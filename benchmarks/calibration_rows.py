"""From descriptions of places by other places to compact scores: one number or two a row, which the calibration fits.

    python benchmarks/calibration_rows.py [--rows ../shared/data/calibration] [--sources ../shared/data/sources]

Reads the rows ("target lies 20 km north of anchor", with coordinates of both) and writes `benchmarks/calibration/*.tsv`,
which the fit and its test need and nothing else. Rows that can only be homonyms are dropped, by rules stated at each
reader; how many went is printed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

sys.path.insert(0, str(Path(__file__).parent.parent))
from zonemap import geodesy
from zonemap.relations.wedge import Wedge, centre, lattice, mainland

SCORES = Path(__file__).parent / "calibration"
BEARINGS = {w: i * 45.0 for i, w in enumerate("north northeast east southeast south southwest west northwest".split())}
NEAR = {"near", "close to", "around", "not far from", "in the vicinity of"}
ADJACENT = {"adjacent to", "next to"}
OUTSKIRTS = {"just outside", "on the outskirts of", "outskirts of"}
SUBURBS = {"a suburb of", "suburb of"}
FAR_KM = {"near": 100, "adjacent": 100, "outskirts": 100, "suburbs": 100, "outer-direction": 150}
A_COUNTRY = 60
"""Inner-direction rows kept for each country and direction: without a cap half of them are French communes."""

A_RING = 150
"""Rows of a stated distance and direction kept for each country and kind of wind."""


def read(rows: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(rows / f"{name}.tsv", sep="\t", keep_default_na=False)


def offsets(frame: pd.DataFrame, start: str, stop: str) -> tuple[np.ndarray, np.ndarray]:
    """Bearings (degrees) and distances (km) between two of a frame's places."""
    ends = [(frame[f"{p}_lon"].to_numpy(float), frame[f"{p}_lat"].to_numpy(float)) for p in (start, stop)]
    bearings, metres = geodesy.offsets(*ends)
    return bearings, metres / 1000


def kind(direction: pd.Series) -> np.ndarray:
    return np.where(direction.str.len() > 5, "ordinal", "cardinal")


def near(rows: Path) -> pd.DataFrame:
    """Distances of what is near, next to, outside, or a suburb; farther than 100 km is a homonym or a river."""
    frame = read(rows, "near")
    bearings, frame["km"] = offsets(frame, "anchor", "target")
    words = frame.phrase.str.extract(r"in the (?:(\w+?)(?:ern)?) (suburbs|outskirts) of")
    frame["off"] = np.abs((bearings - words[0].map(BEARINGS) + 180) % 360 - 180)
    groups = {"near": NEAR, "adjacent": ADJACENT, "outskirts": OUTSKIRTS, "suburbs": SUBURBS}
    frame["relation"] = ""
    for relation, phrases in groups.items():
        frame.loc[frame.phrase.isin(phrases), "relation"] = relation
    frame.loc[words[1] == "outskirts", "relation"] = "outskirts"
    frame.loc[words[1] == "suburbs", "relation"] = "suburbs"
    frame = frame[(frame.relation != "") & (frame.km <= 100)]
    return frame.rename(columns={"anchor_country": "country", "anchor_population": "population"})[
        ["relation", "country", "km", "population", "off"]
    ]


def outer(rows: Path) -> pd.DataFrame:
    """Distance and angle of what lies north of a town; farther than 150 km is a homonym."""
    frame = read(rows, "outer_direction")
    bearings, frame["km"] = offsets(frame, "anchor", "target")
    frame["off"] = np.abs((bearings - frame.direction.map(BEARINGS) + 180) % 360 - 180)
    frame["kind"] = kind(frame.direction)
    frame = frame[frame.km <= 150]
    return frame.rename(columns={"anchor_country": "country", "anchor_population": "population"})[
        ["kind", "country", "km", "population", "off"]
    ]


def distance(rows: Path) -> pd.DataFrame:
    """Straight line over stated distance; beyond a factor of 3 it is a homonym."""
    frame = read(rows, "distance")
    _, km = offsets(frame, "anchor", "target")
    frame["ratio"] = km / frame.stated_km
    frame = frame[frame.ratio.between(1 / 3, 3)]
    return frame.rename(columns={"anchor_country": "country"})[["country", "ratio"]]


def distance_direction(rows: Path) -> pd.DataFrame:
    """Ratio as above, and the angle off the stated wind; few rows a country, for 58 % are Italian communes."""
    frame = read(rows, "distance_direction")
    bearings, km = offsets(frame, "anchor", "target")
    frame["ratio"] = km / frame.stated_km.where(frame.stated_km > 0)
    frame["off"] = np.abs((bearings - frame.direction.map(BEARINGS) + 180) % 360 - 180)
    frame["kind"] = kind(frame.direction)
    frame = frame[frame.ratio.between(1 / 3, 3)].rename(columns={"anchor_country": "country"})
    return frame.groupby(["kind", "country"]).head(A_RING)[["kind", "country", "ratio", "off"]]


def between(rows: Path) -> pd.DataFrame:
    """Place along and beside the line A-B in units of its length; more than a length away is a homonym."""
    frame = read(rows, "between")
    frame = frame[frame.phrase == "plain"].copy()  # "half way between" is another phrase
    axis, length = offsets(frame, "a", "b")
    bearings, km = offsets(frame, "a", "target")
    turn = np.radians(bearings - axis)
    frame["along"], frame["beside"] = km * np.cos(turn) / length, np.abs(km * np.sin(turn)) / length
    frame = frame[frame.along.between(-0.5, 1.5) & (frame.beside < 1)]
    return frame.rename(columns={"a_country": "country"})[["country", "along", "beside"]]


def inner(rows: Path, sources: Path) -> pd.DataFrame:
    """Share of the country that must be taken in to reach the place, by our score and by three plain models."""
    frame = read(rows, "inner_direction").groupby(["parent_country", "direction"]).head(A_COUNTRY)
    units = pd.read_parquet(sources / "world_admin0.parquet")
    towns = pd.read_parquet(sources / "world_cities1000.parquet", columns=["lon", "lat", "country"])
    found = []
    for country, group in frame.groupby("parent_country"):
        shapes = units.geometry[units.iso_a2 == country]
        if len(shapes):
            outline = shapely.union_all(shapely.from_wkb(list(shapes)))
            found.extend(country_rows(str(country), group, outline, towns[towns.country == country]))
    names = ["kind", "country", "share", "km2", "in_box", "box", "in_cone", "cone"]
    return pd.DataFrame(found, columns=names)


def country_rows(country: str, group: pd.DataFrame, outline: shapely.Geometry, towns: pd.DataFrame) -> list[tuple]:
    plane = geodesy.plane_at([geodesy.middle(outline)])
    shape = mainland(plane.to_plane(outline))
    x, y = lattice(shape)
    if x.size < 50:
        return []
    settled = plane.points(towns.lon.to_numpy(float), towns.lat.to_numpy(float))
    within = shapely.contains_xy(shape.envelope, *settled)
    settled = (settled[0][within], settled[1][within])
    origin = centre(x, y, settled)
    found = []
    for direction, rows in group.groupby("direction"):
        tx, ty = plane.points(rows.target_lon.to_numpy(float), rows.target_lat.to_numpy(float))
        if direction == "central":
            gaps = np.sort(np.hypot(x - x.mean(), y - y.mean()))
            shares = np.searchsorted(gaps, np.hypot(tx - x.mean(), ty - y.mean())) / gaps.size
            plain = [(np.nan, np.nan, np.nan, np.nan)] * len(rows)
            label = "central"
        else:
            bearing = BEARINGS[str(direction)]
            shares = Wedge.over(x, y, origin, bearing).share(tx, ty)
            plain = plain_models(x, y, tx, ty, bearing)
            label = "cardinal" if bearing % 90 == 0 else "ordinal"
        km2 = shape.area / 1e6
        found.extend((label, country, share, km2, *rest) for share, rest in zip(shares, plain, strict=True))
    return found


def plain_models(x: np.ndarray, y: np.ndarray, tx: np.ndarray, ty: np.ndarray, bearing: float) -> list[tuple]:
    """Whether half (quadrant) of the bounding box and a 90 degree cone hold each target, and their shares of the area."""
    east, north = np.sin(np.radians(bearing)), np.cos(np.radians(bearing))
    mid_x, mid_y = (x.min() + x.max()) / 2, (y.min() + y.max()) / 2

    def in_box(px: np.ndarray, py: np.ndarray) -> np.ndarray:
        fits_x = (px - mid_x) * east >= 0 if abs(east) > 0.1 else np.ones(px.size, bool)
        return fits_x & ((py - mid_y) * north >= 0 if abs(north) > 0.1 else np.ones(px.size, bool))

    def in_cone(px: np.ndarray, py: np.ndarray) -> np.ndarray:
        turn = np.degrees(np.arctan2(px - x.mean(), py - y.mean())) - bearing
        return np.abs((turn + 180) % 360 - 180) <= 45

    box, cone = in_box(x, y).mean(), in_cone(x, y).mean()
    return [(int(b), box, int(c), cone) for b, c in zip(in_box(tx, ty), in_cone(tx, ty), strict=True)]


def main() -> None:
    shared = Path(__file__).parent.parent.parent / "shared" / "data"
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rows", type=Path, default=shared / "calibration")
    options.add_argument("--sources", type=Path, default=shared / "sources")
    given = options.parse_args()
    frames = {
        "near": near(given.rows),
        "outer-direction": outer(given.rows),
        "from-distance": distance(given.rows),
        "distance-direction": distance_direction(given.rows),
        "between": between(given.rows),
        "inner-direction": inner(given.rows, given.sources),
    }
    for name, frame in frames.items():
        ordered = frame.sort_values(list(frame.columns), kind="stable")
        ordered.to_csv(SCORES / f"{name}.tsv", sep="\t", index=False, float_format="%.4g")
        print(f"{name}: {len(frame):,} rows kept")


if __name__ == "__main__":
    main()
