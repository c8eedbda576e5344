"""Readers of the sources in `gazetteer/raw/`: one file a group of sources, each giving rows."""
