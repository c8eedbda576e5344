"""Verbs on the gazetteer: info, search, build, add, check."""

from __future__ import annotations

import typer

gazetteer_app = typer.Typer(
    help="Look into the gazetteer, extend it, rebuild it.", no_args_is_help=True, rich_markup_mode=None
)


def register(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.add_typer(gazetteer_app, name="gazetteer")
