"""What the site makes at build time: the command-line reference from Typer, tables from what benchmarks print, links out of docs/."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_TREE = re.compile(r"\]\((?:\.\./)*((?:gazetteer|benchmarks|tests|zonemap|seeds)/[\w./-]*)\)")
_LANGUAGES = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "tr": "Turkish",
    "all": "**all**",
}


def on_startup(**_: Any) -> None:
    """MkDocs calls this first: what passes between a notebook and its kernel is encrypted, for a port is open to all on the machine."""
    from jupyter_client.manager import KernelManager

    KernelManager.transport_encryption.default_value = "auto"


def on_env(env: Any, *, config: Any, **_: Any) -> Any:
    """MkDocs calls this before pages are made: the search's stand-in for pages on disk is ours, not one from a network."""
    config.extra["polyfills"] = ["assets/worker.js"]
    return env


def on_page_context(context: dict[str, Any], *, page: Any, **_: Any) -> dict[str, Any]:
    """MkDocs calls this with each page: notebooks take the width of the table of contents as well."""
    if page.file.src_uri.startswith("notebooks/"):
        page.meta["hide"] = ["toc"]
    return context


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """MkDocs calls this with each page's text."""
    path = page.file.src_uri
    if path == "reference/command-line.md":
        return markdown + _command_line()
    for mark, made in _TABLES.items():
        if mark in markdown:
            markdown = markdown.replace(mark, made())
    # README, SECURITY and the like link to files of the repository, which are no pages of the site: their name is enough.
    markdown = _TREE.sub(lambda m: f"] (`{m[1]}`)", markdown)
    return markdown.replace("](docs/", "](")


def _command_line() -> str:
    made = subprocess.run(
        [sys.executable, "-m", "typer", "zonemap.cli", "utils", "docs", "--name", "zonemap"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    text = made.stdout.split("\n", 1)[1]  # its own title goes; the page has one
    return re.sub(r"^Example: (zonemap .+)$", r"Example:\n\n```console\n$ \1\n```", text, flags=re.MULTILINE)


def coverage_table(printed: str) -> str:
    """What benchmarks/gazetteer_coverage.py prints (list, language, half, names, shares) as Markdown: one table a list of names."""
    parts: list[str] = []
    titles: set[str] = set()
    for line in printed.splitlines():
        title, language, half, count, *shares = line.split("\t")
        if half == "dev":
            continue
        if title not in titles:
            titles.add(title)
            parts.append(
                f"\n**{title.title()}**\n\n| language | names | known | right place first | without its country |\n|---|--:|--:|--:|--:|"
            )
        which = f"{_LANGUAGES[language]}, blind half" if half == "blind" else _LANGUAGES[language]
        parts.append(f"| {which} | {count} | {' | '.join(f'{share} %' for share in shares)} |")
    return "\n".join(parts)


def _coverage() -> str:
    return coverage_table((ROOT / "docs" / "tables" / "gazetteer_coverage.txt").read_text(encoding="utf-8"))


def properties_table(name: str) -> str:
    """The properties that the JSON Schema defines under a name, as a Markdown table."""
    import zonemap

    rows = ["| property | type | |", "|---|---|---|"]
    for key, value in zonemap.schema()["$defs"][name]["properties"].items():
        kinds = value.get("type", value.get("$ref", "").rpartition("/")[2])
        kind = " or ".join(kinds) if isinstance(kinds, list) else kinds
        words = value.get("description", "")
        kind = kind or "string"
        listed = value.get("enum") or value.get("items", {}).get("enum") or []
        allowed = ", ".join(f"`{word}`" for word in listed if word is not None)
        rows.append(f"| `{key}` | {kind} | {' '.join(part for part in (words, allowed) if part)} |")
    return "\n".join(rows)


def _sources() -> str:
    from zonemap import gazetteer

    store = gazetteer.bundled()
    rows = [
        f"{store.size[0]:,} places, {store.size[1]:,} names, version {store.version}.",
        "",
        "| what | licence | vintage |",
        "|---|---|---|",
    ]
    rows += [
        f"| {source['title']} | {source['licence']} | {source['vintage']} |" for source in store.sources().values()
    ]
    return "\n".join(rows)


_TABLES: dict[str, Callable[[], str]] = {
    "<!-- table: benchmarks/gazetteer_coverage.py -->": _coverage,
    "<!-- table: properties of a zone -->": lambda: properties_table("zone"),
    "<!-- table: properties of a source -->": lambda: properties_table("source"),
    "<!-- table: sources of the gazetteer -->": _sources,
}
"""Marks in pages, and what stands there in the site."""
