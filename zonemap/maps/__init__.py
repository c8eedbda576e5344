"""Findings to maps: a self-contained page, a folium layer, pictures. The only room that writes HTML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap.errors import UsageError
from zonemap.maps.document import page
from zonemap.maps.embedding import snippet
from zonemap.maps.messages import MESSAGES
from zonemap.writing import replacing

if TYPE_CHECKING:
    import folium

    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Findings

FORMATS: tuple[str, ...] = (".html", ".htm", ".png", ".svg", ".pdf")
"""Suffixes that `save` writes."""

__all__ = ["FORMATS", "MESSAGES", "folium_map", "notebook_html", "page", "save", "snippet"]


def save(findings: Findings, path: str | Path, *, gazetteer: Gazetteer, embed: bool = False, **options: Any) -> Path:
    """Writes a page or a picture, whole or not at all; the suffix decides which.

    Args:
        findings: what to show.
        path: .html, .htm, .png, .svg or .pdf.
        gazetteer: where the background comes from.
        embed: with a page, also write FILE.embed.html, a snippet for a content system.
        options: as `page`, or for pictures as `stills.write` (title, credit, language, size, …).

    Raises:
        UsageError: another suffix, or an option that the format does not have.
        OutputError: the file cannot be written; what stood there is untouched.
    """
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in FORMATS:
        raise UsageError(f"{target}: a map is one of {', '.join(FORMATS)}")
    if suffix not in {".html", ".htm"}:
        if embed:
            raise UsageError(f"{target}: --embed goes with a page; write an .html file")
        from zonemap.maps import stills

        with replacing(target) as draft:
            stills.write(findings, draft, gazetteer=gazetteer, **options)
        return target
    whole = page(findings, gazetteer=gazetteer, **options)
    with replacing(target) as draft:
        draft.write_text(whole, encoding="utf-8", newline="\n")
    if embed:
        text = snippet(target, title=options.get("title", ""), language=options.get("language", "en"))
        with replacing(target.with_suffix(".embed.html")) as draft:
            draft.write_text(text, encoding="utf-8", newline="\n")
    return target


def folium_map(
    findings: Findings, *, gazetteer: Gazetteer | None = None, language: str = "en", tiles: bool | str | None = None
) -> folium.Map:
    """A folium map with the zones as one safe layer; see `notebook.folium_map`."""
    from zonemap import gazetteer as gazetteers
    from zonemap.maps import notebook

    return notebook.folium_map(findings, gazetteer=gazetteer or gazetteers.bundled(), language=language, tiles=tiles)


def notebook_html(findings: Findings, *, gazetteer: Gazetteer) -> str:
    """The page in a sandboxed frame, for Jupyter."""
    from zonemap.maps import notebook

    return notebook.notebook_html(findings, gazetteer=gazetteer)
