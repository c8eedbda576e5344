"""The files that people edit: overrides, further names, extra places, lines, regions, former countries.

Their form is in gazetteer/README.md; whatever does not fit it stops the build with file, line and what was expected.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap.errors import GazetteerError
from zonemap.gazetteer.references import References
from zonemap.gazetteer.rows import CLASS_OF, NAME_KINDS, RANKS, Row, Spelling
from zonemap.gazetteer.sources.nature import course
from zonemap.gazetteer.sources.tables import inside, slug, split
from zonemap.gazetteer.towns import area_of
from zonemap.geodesy import polygonal

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_OVERRIDABLE: dict[str, Callable[[str], Any]] = {
    "name": str, "feature": str, "native": str, "lat": float, "lon": float, "population": int, "rank": int, "parent": str, "country": str,
}  # fmt: skip
_CONFIDENCES = ("high", "medium", "low")


def cells(path: Path, columns: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a tab-separated file with their line numbers; none where the file is missing.

    Raises:
        GazetteerError: other columns than expected or a row with too few cells, with file and line.
    """
    if not path.is_file():
        return
    wanted = columns.split()
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("\t")]
        if header is None:
            header = parts
            if header != wanted:
                raise GazetteerError(f"{path}, line {number}: expected the columns {', '.join(wanted)}")
        elif len(parts) != len(header):
            raise GazetteerError(f"{path}, line {number}: expected {len(header)} cells, found {len(parts)}")
        else:
            yield number, dict(zip(header, parts, strict=True))


def entries(path: Path, table: str, required: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Tables of a TOML file, each with a text that says where it stands; none where the file is missing.

    Raises:
        GazetteerError: not TOML, or a table without a required key.
    """
    if not path.is_file():
        return
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8")).get(table, [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GazetteerError(f"{path}: is no TOML ({error})") from error
    for number, entry in enumerate(listed, 1):
        where = f"{path}, [[{table}]] number {number} ({entry.get('name', 'without a name')})"
        missing = [key for key in required.split() if key not in entry]
        if missing:
            raise GazetteerError(f"{where}: {', '.join(missing)} missing")
        yield where, entry


def override(rows: dict[str, Row], path: Path) -> None:
    """Applies the corrections to rows by id."""
    for number, r in cells(path, "place field value reason citation"):
        where = f"{path}, line {number}"
        if not r["reason"] or not r["citation"]:
            raise GazetteerError(f"{where}: a correction needs a reason and a citation")
        row = rows.get(r["place"])
        if row is None:
            raise GazetteerError(f"{where}: no place of id {r['place']!r}")
        if r["field"] == "drop":
            del rows[r["place"]]
        elif r["field"] == "unname":
            _unname(row, split(r["value"]), where)
        elif r["field"] == "absorb":
            _absorb(rows, row, split(r["value"]), where)
        elif r["field"] in _OVERRIDABLE:
            _correct(row, r["field"], r["value"], where)
        else:
            raise GazetteerError(
                f"{where}: unknown field {r['field']!r}; known are drop, unname, absorb, {', '.join(_OVERRIDABLE)}"
            )


def _unname(row: Row, texts: list[str], where: str) -> None:
    absent = set(texts) - {s.text for s in row.spellings}
    if absent:
        raise GazetteerError(f"{where}: {row.id} has no spelling {min(absent)!r}")
    row.spellings = [s for s in row.spellings if s.text not in texts]


def _absorb(rows: dict[str, Row], row: Row, others: list[str], where: str) -> None:
    """One place that the sources hold in pieces: the row takes the others' outlines and names, and they go."""
    for other in others:
        if other not in rows:
            raise GazetteerError(f"{where}: no place of id {other!r}")
        piece = rows.pop(other)
        row.spellings += [Spelling(piece.name), *piece.spellings]
        if row.geometry is not None and piece.geometry is not None:
            row.geometry = polygonal(row.shape.union(piece.shape)) if row.areal else course(row.shape, piece.shape)


def _correct(row: Row, field: str, value: str, where: str) -> None:
    try:
        converted = _OVERRIDABLE[field](value)
    except ValueError:
        raise GazetteerError(f"{where}: {field} must be a number, not {value!r}") from None
    if field == "name":
        row.spellings.append(Spelling(row.name))
    if field in {"lat", "lon"}:
        row.links["point"] = "corrected by hand"
    setattr(row, field, converted)


def add_names(references: References, path: Path) -> None:
    """Adds the further names."""
    for number, r in cells(path, "place text kind language source"):
        where = f"{path}, line {number}"
        if r["kind"] not in NAME_KINDS:
            raise GazetteerError(f"{where}: kind must be one of {', '.join(NAME_KINDS)}")
        if not r["source"]:
            raise GazetteerError(f"{where}: a name needs a source")
        row = references.find(r["place"], where)
        row.spellings += [Spelling(text, r["kind"], r["language"]) for text in split(r["text"])]


def _spellings(listed: str) -> list[Spelling]:
    found = []
    for text in split(listed):
        language, colon, name = text.partition(":")
        found.append(Spelling(name.strip(), "name", language) if colon and len(language) == 2 else Spelling(text))
    return found


def extra_places(path: Path) -> Iterator[Row]:
    """Places the sources lack."""
    for number, r in cells(path, "name country feature lat lon accuracy_km names source"):
        yield _extra(r, f"{path}, line {number}")


def landmarks(path: Path) -> Iterator[Row]:
    """Seas, mountains, islands and regions the sources lack, each with the rank that says what its name goes before."""
    for number, r in cells(path, "name country feature lat lon accuracy_km rank names source"):
        where = f"{path}, line {number}"
        if r["rank"] not in _RANKS:
            raise GazetteerError(f"{where}: rank must be one of {', '.join(_RANKS)}, not {r['rank']!r}")
        row = _extra(r, where)
        row.rank = int(r["rank"])
        yield row


_RANKS = tuple("23456789")


def _extra(r: dict[str, str], where: str) -> Row:
    try:
        lat, lon, _ = float(r["lat"]), float(r["lon"]), float(r["accuracy_km"])
    except ValueError:
        raise GazetteerError(f"{where}: lat, lon and accuracy_km must be numbers") from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise GazetteerError(f"{where}: lat {lat}, lon {lon} is nowhere on Earth")
    if not r["source"]:
        raise GazetteerError(f"{where}: no source")
    group = CLASS_OF.get(r["feature"], "region")
    return Row(
        id=f"zm:{slug(r['name'])}-{r['country'].lower() or 'x'}-{slug(r['feature'])}", name=r["name"], feature=r["feature"],
        feature_class=group, lat=lat, lon=lon, country=r["country"], parent=_within(r["country"]), rank=RANKS[group],
        source="project-places", spellings=_spellings(r["names"]), links={"accuracy_km": r["accuracy_km"], "citation": r["source"]},
    )  # fmt: skip


def _within(country: str) -> str:
    return f"co:{country}" if country else ""


def extra_lines(path: Path) -> Iterator[Row]:
    """Lines the sources lack."""
    import shapely

    for where, entry in entries(path, "line", "name feature points accuracy_km source"):
        try:
            line = shapely.LineString(entry["points"])
        except (ValueError, TypeError, shapely.errors.ShapelyError) as error:
            raise GazetteerError(f"{where}: points must be a list of [lon, lat], two or more ({error})") from error
        middle, country = line.interpolate(0.5, normalized=True), entry.get("country", "")
        yield Row(
            id=f"zm:line-{slug(entry['name'])}", name=entry["name"], feature=entry["feature"], feature_class="line", lat=round(middle.y, 5),
            lon=round(middle.x, 5), country=country, parent=_within(country), rank=RANKS["line"], source="project-lines", geometry=line,
            spellings=_by_language(entry.get("names", {})),
            links={"accuracy_km": str(entry["accuracy_km"]), "citation": entry["source"]},
        )  # fmt: skip


def former_countries(path: Path, references: References) -> Iterator[Row]:
    """Countries that are no more, as the union of what their land is now."""
    for where, entry in entries(path, "country", "code name members dates source"):
        shape = _united([references.find(m, where) for m in entry["members"]], where)
        lon, lat = inside(shape)
        yield Row(
            id=f"co:{entry['code']}", name=entry["name"], feature="country", feature_class="country", lat=lat, lon=lon, rank=3,
            source="project-regions", geometry=shape, spellings=_by_language(entry.get("names", {})),
            links={"dates": entry["dates"], "citation": entry["source"]},
        )  # fmt: skip


def regions(path: Path, references: References) -> Iterator[Row]:
    """Named regions from members, towns or an expression.

    A region by expression is the point of its anchor until `build.draw_regions` draws it, and says so.
    """
    for where, entry in entries(path, "region", "name country source confidence"):
        if sum(key in entry for key in ("members", "towns", "expression")) != 1:
            raise GazetteerError(f"{where}: wants exactly one of members, towns, expression")
        if entry["confidence"] not in _CONFIDENCES:
            raise GazetteerError(f"{where}: confidence must be one of {', '.join(_CONFIDENCES)}")
        shape = _shape(entry, references, where)
        links: dict[str, Any] = {key: entry[key] for key in ("dates", "confidence", "expression") if key in entry}
        if shape is None:
            anchor = references.find(entry["anchor"], where)
            lon, lat = anchor.lon, anchor.lat
            links["point"] = f"of {anchor.name}; the expression is not drawn"
        else:
            lon, lat = inside(shape)
        feature = entry.get("feature", "region")
        yield Row(
            id=f"zm:region-{slug(entry['name'])}-{entry['country'].lower() or 'x'}", name=entry["name"], feature=feature,
            feature_class="region", lat=lat, lon=lon, country=entry["country"], parent=_within(entry["country"]),
            rank=entry.get("rank", RANKS["region"]), source="project-regions", geometry=shape,
            spellings=_by_language(entry.get("names", {})), links=links | {"citation": entry["source"]},
        )  # fmt: skip


def _shape(entry: dict[str, Any], references: References, where: str) -> BaseGeometry | None:
    if "members" in entry:
        shape = _united([references.find(m, where) for m in entry["members"]], where)
        taken = [references.find(m, where) for m in entry.get("without", [])]
        return polygonal(shape.difference(_united(taken, where))) if taken else shape
    if "towns" in entry:
        towns = [references.find(t, where) for t in entry["towns"]]
        if len(towns) < 3:
            raise GazetteerError(f"{where}: three towns or more make an area; give members or an expression instead")
        return area_of([(t.lon, t.lat) for t in towns], references.settlements, _countries_of(towns, references))
    if "anchor" not in entry:
        raise GazetteerError(f"{where}: a region by expression also wants 'anchor', the place its point stands on")
    return None


def _countries_of(towns: list[Row], references: References) -> BaseGeometry | None:
    """The countries that towns lie in, as one, with a strip of sea where their outlines leave out a town; None where one has no outline."""
    import shapely

    ids = sorted({f"co:{t.country}" for t in towns})
    if not all(i in references.rows and references.rows[i].areal for i in ids):
        return None
    land = shapely.union_all([references.rows[i].shape for i in ids])
    inside_it = shapely.intersects_xy(land, [t.lon for t in towns], [t.lat for t in towns])
    return land if inside_it.all() else land.buffer(_COAST)


_COAST = 0.02
"""Degrees of water that count as land where simplified outlines leave out a town on the coast."""


def _united(members: list[Row], where: str) -> BaseGeometry:
    import shapely

    bare = [r.name for r in members if not r.areal]
    if bare:
        raise GazetteerError(f"{where}: no outline is known of {', '.join(bare)}; list towns instead")
    return polygonal(shapely.union_all([r.shape for r in members], grid_size=1e-5))


def _by_language(names: dict[str, list[str]]) -> list[Spelling]:
    return [Spelling(text, "name", language) for language, texts in sorted(names.items()) for text in texts]
