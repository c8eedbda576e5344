"""Verbs that read texts: map, export, extract, explain, evaluate."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zonemap.cli.terminal import cell, choose, emit_all, one_line, progress, report_problems, show
from zonemap.errors import UsageError

if TYPE_CHECKING:
    from rich.table import Table

    from zonemap.errors import DocumentError
    from zonemap.pipeline import Dossier

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCES...",
        help="Files, folders, patterns, http(s) addresses, or '-' for standard input; also zones.gpkg or .geojson that zonemap wrote.",
    ),
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="Publication date, YYYY-MM-DD, of texts that carry none.")
]
Publisher = Annotated[str, typer.Option(metavar="NAME", help="Publisher of texts that carry none.")]
Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write; the suffix decides the format.")
]


def register(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.command("map", epilog="Example: zonemap map articles/*.txt -o map.html")(map_)
    app.command("export", epilog="Example: zonemap export articles/*.txt -o zones.gpkg")(export)
    app.command("extract", epilog="Example: zonemap extract article.txt --to table")(extract)
    app.command("explain", epilog="Example: zonemap explain article.txt --zone idlib-de-escalation")(explain)
    app.command("evaluate", epilog="Example: zonemap evaluate tests/corpus/claims/dev.json")(evaluate)


def _read(sources: list[str], published: str | None, publisher: str) -> Dossier:
    from zonemap.pipeline import is_written, open_all, read

    written = [source for source in sources if is_written(source)]
    texts = [source for source in sources if source not in written]
    if not texts:
        return open_all(written)
    with progress("documents") as shown:
        dossier = read(texts, published=published, publisher=publisher, on_document=shown.step)
    return dossier + open_all(written) if written else dossier


def map_(
    sources: Sources,
    *,
    output: Output = Path("map.html"),
    title: Annotated[str, typer.Option(help="Headline of the page.")] = "",
    standfirst: Annotated[str, typer.Option(help="Sentence under the headline.")] = "",
    credit: Annotated[str, typer.Option(help="Who made the map.")] = "",
    disclaimer: Annotated[str | None, typer.Option(help="Text in place of the standard disclaimer.")] = None,
    language: Annotated[
        str, typer.Option(help="Language of the page: en, fr, ar, ru, tr, es, de, it, pt, pl, uk, fa, he, zh.")
    ] = "en",
    tiles: Annotated[
        bool, typer.Option("--tiles", help="Load background tiles from the network when the page is opened.")
    ] = False,
    embed: Annotated[
        bool, typer.Option("--embed", help="Also write FILE.embed.html, a snippet for a content system.")
    ] = False,
    size: Annotated[str, typer.Option(metavar="WxH", help="Pixels of a picture (.png, .svg, .pdf).")] = "1600x1000",
    published: Published = None,
    publisher: Publisher = "",
) -> None:
    """Draw the zones that texts speak of on a map: one HTML file that opens anywhere, or a picture."""
    dossier = _read(sources, published, publisher)
    words = {"title": title, "standfirst": standfirst, "credit": credit, "language": language}
    if output.suffix.lower() in {".html", ".htm"}:
        dossier.save(output, **words, disclaimer=disclaimer, tiles=tiles, embed=embed)
    elif output.suffix.lower() in {".png", ".svg", ".pdf"}:
        dossier.save(output, **words, size=size)
    else:
        raise UsageError(f"{output}: a map is .html, .png, .svg or .pdf; for GIS files use 'zonemap export'")
    _summary(dossier, output)


def _summary(dossier: Dossier, output: Path) -> None:
    zones, unlocated = len(dossier.zones), len(dossier.unlocated)
    texts = len(dossier.documents)
    typer.echo(
        f"{zones} zone{'s' * (zones != 1)} drawn and {unlocated} claim{'s' * (unlocated != 1)} listed without a place, "
        f"from {texts} text{'s' * (texts != 1)}: {output}"
    )
    report_problems(dossier.problems)


def export(
    sources: Sources,
    *,
    output: Output = Path("zones.geojson"),
    extent: Annotated[str, typer.Option(help="core, likely, possible or all.")] = "likely",
    published: Published = None,
    publisher: Publisher = "",
) -> None:
    """Write the zones that texts speak of as a GIS file; the suffix decides the format."""
    choose(extent, ("core", "likely", "possible", "all"), "--extent")
    dossier = _read(sources, published, publisher)
    dossier.save(output, extent=extent)
    _summary(dossier, output)


def extract(
    sources: Sources,
    *,
    to: Annotated[str, typer.Option(help="jsonl (a line a document), json (one array) or table.")] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of to the terminal.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a run to the same FILE that was stopped; it left FILE.partial.")
    ] = False,
    published: Published = None,
    publisher: Publisher = "",
) -> None:
    """Print everything found: mentions, claims, zones and what is not located. '-' reads JSON Lines or plain text."""
    choose(to, ("jsonl", "json", "table"), "--to")
    if resume and (output is None or to != "jsonl"):
        raise UsageError(
            "--resume goes with '--to jsonl' and an output file: zonemap extract FOLDER -o found.jsonl --resume"
        )
    if to == "table":
        dossier = _read(sources, published, publisher)
        for table in tables(dossier):
            show(table)
        report_problems(dossier.problems)
    elif to == "jsonl" and output is not None:
        from zonemap.pipeline import extract_to

        with progress("documents") as shown:
            problems = extract_to(
                output, sources, published=published, publisher=publisher, resume=resume, on_document=shown.step
            )
        typer.echo(str(output), err=True)
        report_problems(problems)
    else:
        _stream(sources, output, published=published, publisher=publisher, array=to == "json")


def _stream(sources: list[str], output: Path | None, *, published: str | None, publisher: str, array: bool) -> None:
    """Records as they come, to the terminal or into a JSON array in a file."""
    from zonemap.pipeline import records

    problems: list[DocumentError] = []

    def pieces() -> Iterator[str]:
        first = True
        with progress("documents") as shown:
            for outcome in records(sources, published=published, publisher=publisher):
                if isinstance(outcome, str):
                    shown.step()
                    yield outcome + "\n" if not array else ("[" if first else ",\n") + outcome
                    first = False
                elif outcome is not None:
                    problems.append(outcome)
        if array:
            yield "[]\n" if first else "]\n"

    emit_all(pieces(), output)
    report_problems(tuple(problems))


def tables(dossier: Dossier) -> list[Table]:
    """Zones, unlocated claims and places of a dossier as Rich tables."""
    from rich.table import Table

    drawn = Table(
        "zone",
        "kind",
        "status",
        "relation",
        "km²",
        "± km",
        "speakers",
        title="Zones (approximate)",
        title_justify="left",
    )
    for zone in dossier.zones:
        speakers = ", ".join(dict.fromkeys(c.speaker for c in zone.claims if c.speaker))
        drawn.add_row(
            cell(zone.name), zone.kind, zone.status, zone.footprint.relation, f"{zone.footprint.area_km2:,.0f}",
            f"{zone.footprint.uncertainty_km:,.0f}", cell(speakers),
        )  # fmt: skip
    listed = Table("kind", "status", "scope", "speaker", "quote", title="Not located by the text", title_justify="left")
    for claim in dossier.unlocated:
        quote = claim.quote if len(claim.quote) < 100 else claim.quote[:99] + "…"
        listed.add_row(
            claim.kind, claim.status, cell(claim.scope.name) if claim.scope else "", cell(claim.speaker), cell(quote)
        )
    named = Table("text", "place", "what", "country", "role", "score", title="Places named", title_justify="left")
    for resolutions in dossier.findings.resolutions:
        for r in resolutions:
            place, best = r.place, r.candidates[0].score if r.candidates else 0.0
            named.add_row(
                cell(r.mention.text), cell(place.name) if place else "—", place.feature if place else "", place.country if place else "",
                r.mention.role, f"{best:.2f}",
            )  # fmt: skip
    return [drawn, listed, named]


def explain(
    sources: Sources,
    *,
    zone: Annotated[str, typer.Option(metavar="ID", help="Id of the zone, as 'extract' or the map gives it.")],
    published: Published = None,
    publisher: Publisher = "",
) -> None:
    """Say why a zone was drawn as it was: words, candidates, relation, and where each number comes from."""
    dossier = _read(sources, published, publisher)
    typer.echo("\n".join(map(one_line, dossier.explain(zone).splitlines())))
    report_problems(dossier.problems)


def evaluate(
    corpora: Annotated[
        list[Path], typer.Argument(metavar="CORPORA...", help="Gold passages (.json) or gold toponyms (.jsonl).")
    ],
    *,
    by: Annotated[str, typer.Option(help="Split the zone scores by: none, language, kind.")] = "none",
    show_errors: Annotated[int, typer.Option("--show", help="Print this many errors.")] = 0,
) -> None:
    """Score zonemap on passages or texts with gold answers."""
    from zonemap import pipeline

    choose(by, ("none", "language", "kind"), "--by")
    for corpus in corpora:
        typer.echo(pipeline.evaluate(corpus, by=by, show=show_errors))
