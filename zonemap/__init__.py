"""zonemap turns words about places into zones that a reader can check.

The house, from the front door down (no floor imports from a floor above it):

    cli              the same verbs on the command line
    pipeline         read, open → Dossier; region
    maps, exports    findings to pages, pictures and GIS files
    documents        sources to texts               recognition   texts to mentions
    resolution       mentions to places             claims        sentences to zone claims
    zones            claims to drawn, merged zones  geocoding     names to places
    expressions      words of place to a tree of spatial relations
    gazetteer        every name, place and outline  relations     a tree to a footprint
    languages        cue tables, one folder a language
    geodesy, names   metres and bearings; the one normal form of a name
    model, errors    the types that flow between the stages; everything raised on purpose
    explaining       a zone in words: what text, how drawn, which numbers from where

>>> import zonemap
>>> dossier = zonemap.read_text("A buffer zone was set up within 20 km of Sarajevo.", published="1994-02-10")
>>> dossier.save("sarajevo.html")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from zonemap.exports import schema
    from zonemap.geocoding import geocode
    from zonemap.pipeline import Dossier, open, read, read_text, region  # noqa: A004  as PIL.Image.open

__all__ = ["Dossier", "__version__", "geocode", "open", "read", "read_text", "region", "schema"]

_HOME = {
    "Dossier": "zonemap.pipeline",
    "geocode": "zonemap.geocoding",
    "open": "zonemap.pipeline",
    "read": "zonemap.pipeline",
    "read_text": "zonemap.pipeline",
    "region": "zonemap.pipeline",
    "schema": "zonemap.exports",
}


def __getattr__(name: str) -> Any:
    # Public names load on first use: `import zonemap` and `zonemap --help` stay quick.
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'zonemap' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
