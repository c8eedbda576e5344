"""The command line: the verbs of the library. Exit code 0, 1 (input or output at fault) or 2 (usage)."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from zonemap.cli import files, gazetteers, places, texts
from zonemap.cli.terminal import fail
from zonemap.errors import UsageError, ZonemapError

app = typer.Typer(
    name="zonemap",
    help="Turns words about places into zones that a reader can check.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
)


def _version(value: bool) -> None:  # noqa: FBT001  Typer's callback protocol
    if value:
        from zonemap import __version__

        typer.echo(f"zonemap {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Turns words about places into zones that a reader can check."""


texts.register(app)
files.register(app)
places.register(app)
gazetteers.register(app)


def main(arguments: list[str] | None = None) -> None:
    """Entry point of the `zonemap` command."""
    given = sys.argv[1:] if arguments is None else arguments
    debug = "--debug" in given
    try:
        app([argument for argument in given if argument != "--debug"], prog_name="zonemap")
    except ZonemapError as error:
        if debug:
            raise
        fail(error, usage=isinstance(error, UsageError))
    except BrokenPipeError:
        # The reader of our output (`| head`) went away: not an error, but Python would complain once more at exit.
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
