"""Named regions whose area is published: ours against it.

    python -m benchmarks.gazetteer_regions [FOLDER]

FOLDER: a built product; the bundled one unless given. Prints a Markdown table and, per way of definition, the median ratio and how many
lie within a factor of 1.5.
"""

from __future__ import annotations

import math
import statistics
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

from zonemap import gazetteer
from zonemap.gazetteer.sources.tables import slug
from zonemap.geodesy import area_km2

DATA = Path(__file__).parents[1] / "gazetteer" / "regions.toml"


def main() -> None:
    """Prints the table."""
    store = gazetteer.Gazetteer(Path(sys.argv[1])) if len(sys.argv) > 1 else gazetteer.bundled()
    ratios: dict[str, list[float]] = defaultdict(list)
    print("| region | defined by | published km² | ours km² | ratio |\n|---|---|---|---|---|")
    for region in tomllib.loads(DATA.read_text(encoding="utf-8"))["region"]:
        if "published_area_km2" in region:
            how = next(key for key in ("members", "towns", "expression") if key in region)
            place = f"zm:region-{slug(region['name'])}-{region['country'].lower() or 'x'}"
            ours, published = area_km2(store.geometry(place)), region["published_area_km2"]
            ratios[how].append(ours / published)
            print(f"| {region['name']} | {how} | {published:,} | {ours:,.0f} | {ours / published:.2f} |")
    for how, found in sorted(ratios.items()):
        near = sum(abs(math.log(ratio)) < math.log(1.5) for ratio in found)
        print(f"{how}: {len(found)}, median ratio {statistics.median(found):.2f}, within a factor of 1.5: {near}")


if __name__ == "__main__":
    main()
