"""Scores against gold: toponyms (geoparsing) and drawn zones (passages)."""
