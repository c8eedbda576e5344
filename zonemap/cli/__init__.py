"""The command line: the verbs of the library.

Exit code 0; 1, input or output at fault; 2, usage; 70, a fault of zonemap itself; 130, interrupted.
"""

from __future__ import annotations

import os
import sys
import traceback
from typing import Annotated, NoReturn

import typer

from zonemap.cli import files, gazetteers, places, texts
from zonemap.cli.collecting import collect_seldom
from zonemap.cli.terminal import DEBUGGING, INTERRUPTED, fail, fail_inside
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
        from zonemap.names import folding

        kind = "plain Python" if folding.__file__.endswith(".py") else "compiled"
        typer.echo(f"zonemap {__version__} ({kind})")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[  # noqa: ARG001  its callback has printed it
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Print the traceback of an error too; may stand anywhere in the command.")
    ] = False,
) -> None:
    """Turns words about places into zones that a reader can check."""
    DEBUGGING.set(debug)


texts.register(app)
files.register(app)
places.register(app)
gazetteers.register(app)


# Typer carries its own copy of Click, older versions import it: this is what either raises for a call that is wrong.
_WRONG_CALL: type[typer.BadParameter] = next(
    kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException"
)


def main(arguments: list[str] | None = None) -> None:
    """Entry point of the `zonemap` command."""
    if arguments is None:
        collect_seldom()
    given = _debug_first(sys.argv[1:] if arguments is None else arguments)
    try:
        code = app(given, prog_name="zonemap", standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # Typer makes the one into the other, and raises SystemExit for nothing else
        _silence()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except _WRONG_CALL as error:
        error.show()
        code = error.exit_code
    except ZonemapError as error:
        if DEBUGGING.get():
            traceback.print_exc()
        fail(error, usage=isinstance(error, UsageError))
    except Exception as error:  # noqa: BLE001  the last line of defence: no traceback meets a user who did not ask for one
        if DEBUGGING.get():
            traceback.print_exc()
        fail_inside(error)
    if code == INTERRUPTED:
        resume = (
            "; the same command with --resume goes on" if "extract" in given and {"-o", "--output"} & {*given} else ""
        )
        typer.echo(f"interrupted; files are as they were before{resume}", err=True)
    sys.exit(code or 0)


def _debug_first(given: list[str]) -> list[str]:
    """The arguments with `--debug`, which belongs to no verb, moved before the verb."""
    own = given[: given.index("--")] if "--" in given else given
    if "--debug" not in own:
        return given
    return ["--debug", *(a for a in own if a != "--debug"), *given[len(own) :]]


def _silence() -> NoReturn:
    """Ends quietly when the reader of our output (`| head`) went away: Python would complain once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)
