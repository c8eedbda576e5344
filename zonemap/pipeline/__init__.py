"""Composes the stages: sources in, a Dossier out."""

from __future__ import annotations

from zonemap.pipeline.analysis import Analysis, analyse, analyse_all
from zonemap.pipeline.dossier import Dossier
from zonemap.pipeline.evaluating import evaluate
from zonemap.pipeline.reading import compose, is_written, open_file, open_files, read, read_text
from zonemap.pipeline.regions import draw_region, region, region_map

__all__ = [
    "Analysis",
    "Dossier",
    "analyse",
    "analyse_all",
    "compose",
    "draw_region",
    "evaluate",
    "is_written",
    "open_file",
    "open_files",
    "read",
    "read_text",
    "region",
    "region_map",
]
