"""One self-contained HTML file: template, Leaflet, script, style and content, under a policy that lets nothing else run."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import logging
import re
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from zonemap import __version__
from zonemap.maps import basemap, content, messages, palette
from zonemap.maps.encoding import inert_json, legible
from zonemap.maps.labels import named
from zonemap.maps.tiles import Tiles
from zonemap.maps.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Findings

SCRIPTS = ("shapes.js", "labels.js", "furniture.js", "layer.js")
"""The layer: what the page and a folium map share, in loading order."""
PAGE_SCRIPTS = (*SCRIPTS, "panel.js", "start.js")
ALT_ZONES = 12
"""Zones named in the alternative text; beyond, their number."""
_UNUSED = re.compile(r"layers|tooltip|lvml|vml|oldie|zoom-box|div-icon|marker|leaflet-image|shadow")
PLAIN_ZONES = 100
"""Zones listed for readers without JavaScript."""


def page(
    findings: Findings,
    *,
    gazetteer: Gazetteer,
    title: str = "",
    standfirst: str = "",
    credit: str = "",
    disclaimer: str | None = None,
    language: str = "en",
    tiles: bool | str | None = None,
) -> str:
    """The page as one HTML document that needs no network.

    Args:
        findings: what to show.
        gazetteer: where the background comes from.
        title: headline; empty for one made from the country most zones lie in.
        standfirst: sentence under it; empty for the standard one.
        credit: who made the map.
        disclaimer: text in place of the standard one; '' for none. "Approximate" stays on the map whatever is given.
        language: one of `messages.MESSAGES`.
        tiles: True for OpenStreetMap's tiles, or a URL template with {z}, {x} and {y}, loaded when the page is opened.

    Raises:
        UsageError: an unknown language, or a tile address that is not http(s).
        ProvenanceError: a zone that cannot name its words.
    """
    background, wording = Tiles.of(tiles), Wording(language=language, gazetteer=gazetteer)
    static = wording.table["page"]
    shown = content.framed(findings, gazetteer)
    base = basemap.build(shown, gazetteer, language, used=used_places(findings))
    value = layer_content(
        content.content(findings, shown, base, wording),
        language,
        background,
    )
    return _rendered(
        value,
        background,
        title=legible(title) or default_title(findings, gazetteer, language),
        standfirst=legible(standfirst or static["standfirst"]),
        disclaimer=legible(static["disclaimer"] if disclaimer is None else disclaimer),
        credit=legible(credit),
        alt=alt_text(findings, wording),
        disputed=[legible(told) for told in base.told_disputed],
        note=size_note(findings, language),
        credits=[legible(line) for line in findings.credits],
        gazetteer=legible(f"gazetteer {findings.gazetteer_version}") if findings.gazetteer_version else "",
        zones=_plain(findings, wording),
    )


def _rendered(value: dict[str, Any], background: Tiles | None, **fields: Any) -> str:
    """The template filled: fields are escaped by it, our own files and the content are put in as they are."""
    from markupsafe import Markup

    table = messages.of(value["language"])
    script, style = _scripts(PAGE_SCRIPTS), _tight(f"{_leaflet('leaflet.css')}\n{_joined(('layer.css', 'page.css'))}")
    leaflet = f"/*\n{_part('leaflet-licence.txt')}*/\n{_leaflet('leaflet.js')}"
    static = {key: table["page"][key] for key in ("approximate", "borders", "credit", "made", "noscript")}
    return str(
        _template().render(
            language=value["language"],
            direction=table["direction"],
            policy=_policy((leaflet, script), style, background),
            referrer="strict-origin-when-cross-origin" if background else "no-referrer",
            words={**table["words"], **static},
            version=__version__,
            # Safe as markup: our own files, and JSON whose strings cannot leave their script element.
            style=Markup(style),  # noqa: S704
            leaflet=Markup(leaflet),  # noqa: S704
            script=Markup(script),  # noqa: S704
            content=Markup(inert_json(value)),  # noqa: S704
            **fields,
        )
    )


def layer_content(value: dict[str, Any], language: str, background: Tiles | None = None) -> dict[str, Any]:
    """The content with the words, colours and tiles that the layer's script needs."""
    table = messages.of(language)
    words = {
        **table["words"],
        **{k: table[k] for k in ("date", "months", "quotes", "places", "kinds", "statuses", "certainties", "methods")},
    }
    for key in ("approximate", "approximate_short"):
        words[key] = table["page"][key]
    return {
        **value,
        "language": language,
        "rtl": table["direction"] == "rtl",
        "words": words,
        "kinds": {kind: {"colour": colour, "texture": texture} for kind, (colour, texture) in palette.KINDS.items()},
        "spent": palette.SPENT,
        "gone": sorted(palette.GONE),
        "fill": palette.FILL,
        "core": palette.CORE,
        "weight": palette.WEIGHT,
        "tiles": {"url": background.url, "attribution": background.attribution} if background else None,
        "attribution": "Leaflet",
    }


def default_title(findings: Findings, gazetteer: Gazetteer, language: str) -> str:
    """'Zones reported in Syria': the country that most zones, or else unlocated claims, are about."""
    found: Counter[str] = Counter()
    for zone in findings.zones:
        found.update({gazetteer.place(i).country for i in zone.footprint.place_ids} - {""})
    if not found:
        found.update(c.scope.country for c in findings.unlocated if c.scope and c.scope.country)
    static = messages.of(language)["page"]
    if not found:
        return str(static["title"])
    country = min(found, key=lambda code: (-found[code], code))
    return messages.filled(static["title_place"], place=named(gazetteer.country(country), language, gazetteer))


def alt_text(findings: Findings, wording: Wording) -> str:
    """What a reader who does not see the map is told of it."""
    table = wording.table
    told = [
        f"{wording.zone(z)} ({table['kinds'][z.kind]}, {table['statuses'][z.status]})"
        for z in findings.zones[:ALT_ZONES]
    ]
    if len(findings.zones) > ALT_ZONES:
        told.append(f"+{len(findings.zones) - ALT_ZONES}")
    return messages.filled(table["page"]["alt"], zones="; ".join(told)) if told else str(table["page"]["alt_none"])


def size_note(findings: Findings, language: str) -> str:
    """A warning where the page is large, on the page and in the log; '' where it is not."""
    count = len(findings.zones)
    if count <= content.MANY:
        return ""
    key = "thinned" if count > content.TOO_MANY else "many"
    logging.getLogger(__name__).warning(messages.filled(messages.of("en")["page"][key], n=f"{count:,}"))
    return messages.filled(messages.of(language)["page"][key], n=str(count))


def used_places(findings: Findings) -> tuple[str, ...]:
    """Ids of the places that zones rest on, in order; these are always named on the map."""
    return tuple(dict.fromkeys(i for zone in findings.zones for i in zone.footprint.place_ids))[:120]


def _plain(findings: Findings, wording: Wording) -> list[dict[str, Any]]:
    """Zones, each with its first quote, for readers without JavaScript."""
    table = wording.table

    def by(speaker: str, said: dt.date | None) -> str:
        return ", ".join(
            part for part in (legible(speaker), messages.day(said, wording.language) if said else "") if part
        )

    return [
        {
            "name": wording.zone(zone),
            "told": f"{table['kinds'][zone.kind]}, {table['statuses'][zone.status]}",
            "claims": [{"quote": legible(c.quote), "by": by(c.speaker, c.said)} for c in zone.claims[:1]],
        }
        for zone in findings.zones[:PLAIN_ZONES]
    ]


def _policy(scripts: Iterable[str], style: str, background: Tiles | None) -> str:
    images = "data:" + (f" {background.origin}" if background else "")
    hashes = " ".join(_hash(script) for script in scripts)
    return f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; img-src {images}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _template() -> Any:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True, loader=FunctionLoader(_part), undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("page.html")


@cache
def _part(name: str) -> str:
    return (files("zonemap.maps") / "page" / name).read_text(encoding="utf-8")


@cache
def _joined(names: tuple[str, ...]) -> str:
    """Our scripts or styles without indentation, blank lines and lines that are a comment."""
    lines = (line.strip() for name in names for line in _part(name).splitlines())
    return "\n".join(line for line in lines if line and not (line.startswith("/*") and line.endswith("*/")))


@cache
def _scripts(names: tuple[str, ...]) -> str:
    """Our scripts, also without the spaces around signs; a line with a regular expression stays as it is."""
    return "\n".join(_dense(line) for line in _joined(names).splitlines())


def _dense(line: str) -> str:
    parts = re.split(r'("(?:[^"\\]|\\.)*")', line)
    code = "".join(parts[::2])
    if re.search(r"/\S", code) or re.search(r"([+-]) \1", code):
        return line
    return "".join(
        part if i % 2 else re.sub(r" ?([=+*/(){}\[\],;:?<>&|!-]) ?", r"\1", part) for i, part in enumerate(parts)
    )


def _tight(style: str) -> str:
    """A style sheet without comments and without white space that means nothing."""
    style = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))
    return re.sub(r";?([{}]) ?", r"\1", re.sub(r" ?([{};,]) ?|(?<=:) ", r"\1", style))


def layer_parts() -> tuple[str, str]:
    """Script and style of the layer alone, for pages that bring Leaflet themselves."""
    return _scripts(SCRIPTS), _part("layer.css")


@cache
def _leaflet(name: str) -> str:
    """Leaflet's script or style as installed, without what a self-contained page cannot load."""
    from pathlib import Path

    from xstatic.pkg import leaflet

    text = (Path(leaflet.BASE_DIR) / name).read_text(encoding="utf-8")
    text = re.sub(r"\n?//# sourceMappingURL=.*", "", text)
    # Markers, tooltips, the layer switcher and what Internet Explorer needed: the page uses none.
    if name.endswith(".css"):
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        rules = re.split(r"(?<=})", text)
        text = "".join(rule for rule in rules if not all(map(_UNUSED.search, rule.partition("{")[0].split(","))))
    return re.sub(r"url\((?!['\"]?data:|#)[^)]*\)", "none", text)
