"""The world news passages as JSON Lines, which `zonemap evaluate` reads: a line a passage, {"id", "text", "gold"}.

    python benchmarks/world_news.py [--half dev|blind] > world_news.jsonl

The passages were written for this purpose and split by odd and even number before either half was scored. Look at the
errors of the development half as you like; of the blind half look at the totals alone, or it is no longer blind.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "resolution"
HALVES = ("dev", "blind")
TOPONYM = re.compile(r"\[\[(?P<name>[^|\]]+)\|(?P<point>[^\]]+)\]\]")


def located(point: str) -> tuple[float | None, float | None]:
    """Latitude and longitude of "lat,lon"; of "-", which stands for no fair point, neither."""
    if point == "-":
        return None, None
    lat, lon = point.split(",")
    return float(lat), float(lon)


def passage(mark_up: str) -> dict[str, object]:
    """One passage, from its mark-up: "ID TOPIC" on the first line, and prose with `[[Name|lat,lon]]` on the rest."""
    heading, _, prose = mark_up.partition("\n")
    prose = " ".join(prose.split())
    text, gold, end = "", [], 0
    for match in TOPONYM.finditer(prose):
        text += prose[end : match.start()]
        end = match.end()
        start, name = len(text), match["name"]
        text += name
        lat, lon = located(match["point"])
        gold.append({"start": start, "end": len(text), "text": name, "lat": lat, "lon": lon})
    return {"id": "-".join(heading.split()), "text": text + prose[end:], "gold": gold}


def passages(half: str) -> list[dict[str, object]]:
    """The passages of one half, in their order."""
    marked = (CORPUS / f"world_news_passages_{half}.txt").read_text(encoding="utf-8")
    return [passage(p) for p in re.split(r"^# ", marked, flags=re.MULTILINE)[1:]]


def main() -> None:
    """Prints one half, or both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES, help="one half instead of both")
    chosen = parser.parse_args().half
    for half in [chosen] if chosen else HALVES:
        for document in passages(half):
            print(json.dumps(document, ensure_ascii=False))


if __name__ == "__main__":
    main()
