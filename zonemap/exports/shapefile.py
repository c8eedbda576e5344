"""Zipped Shapefile, for programs that read nothing newer; names are cut to ten letters, so a field map goes along."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from zonemap.exports import frames

if TYPE_CHECKING:
    from zonemap.model import Findings

_SHORT = {
    "uncertainty_km": "uncert_km", "first_claimed": "first_said", "last_claimed": "last_said", "gazetteer_ids": "gaz_ids",
    "source_title": "src_title", "source_url": "src_url", "source_date": "src_date",
}  # fmt: skip
_TEXT_LIMIT = 254  # bytes a dBASE text field holds


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes zones.shp and its companions, and fields.txt with the full names; texts over 254 bytes are cut, ending in '…'."""
    frame = frames.plain(frames.geodataframe(findings, extent=extent))
    for column in frame.columns:
        if column != "geometry" and frame[column].dtype == "string":
            frame[column] = [_cut(value) for value in frame[column].fillna("")]
    frame = frame.rename(columns=_SHORT)
    with tempfile.TemporaryDirectory() as folder:
        shape = Path(folder) / "zones.shp"
        frame.to_file(
            shape,
            driver="ESRI Shapefile",
            engine="pyogrio",
            encoding="UTF-8",
            geometry_type="MultiPolygon",
            promote_to_multi=True,
        )
        (Path(folder) / "fields.txt").write_text(
            "".join(f"{short}\t{full}\n" for full, short in _SHORT.items()), encoding="utf-8"
        )
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in sorted(Path(folder).iterdir()):
                member = zipfile.ZipInfo(part.name, date_time=(1980, 1, 1, 0, 0, 0))
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, _timeless(part))


def _cut(value: str) -> str:
    raw = value.encode()
    return value if len(raw) <= _TEXT_LIMIT else raw[: _TEXT_LIMIT - 3].decode("utf-8", "ignore") + "…"


def _timeless(part: Path) -> bytes:
    """The file's bytes; a dBASE header holds today's date in bytes 1 to 3, which is set to 1 January 1970."""
    raw = part.read_bytes()
    return raw[:1] + b"\x46\x01\x01" + raw[4:] if part.suffix == ".dbf" else raw
