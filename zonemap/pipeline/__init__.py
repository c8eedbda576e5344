"""Composes the stages: sources in, a Dossier out."""

from __future__ import annotations

from zonemap.pipeline.analysis import Analysis, analyse, analyse_all
from zonemap.pipeline.dossier import Dossier
from zonemap.pipeline.evaluating import evaluate
from zonemap.pipeline.extracting import extract_to, records
from zonemap.pipeline.opening import is_written, open, open_all  # noqa: A004
from zonemap.pipeline.reading import compose, read, read_text
from zonemap.pipeline.regions import draw_region, region, region_map

__all__ = [
    "Analysis",
    "Dossier",
    "analyse",
    "analyse_all",
    "compose",
    "draw_region",
    "evaluate",
    "extract_to",
    "is_written",
    "open",
    "open_all",
    "read",
    "read_text",
    "records",
    "region",
    "region_map",
]
