"""Time on text made to be slow: it must grow with the length of the text, not with its square.

python benchmarks/adversarial.py [CHARACTERS]   prints seconds at 1, 2, 4 and 8 times that many, and the growth from 1 to 8.
"""

from __future__ import annotations

import sys
import time

from zonemap import documents, gazetteer, pipeline

UNITS = {
    "a name": "Idlib ", "names in a list": "Homs, Hama, ", "names and and": "Homs and ", "capitals": "A", "capital words": "Zone Of The ", "digits": "7", "numbers": "20 km ", "nested between": "between Homs and ",
    "north of": "north of ", "brackets": "(", "brackets and names": "(Homs ", "quotes": "“", "zone words": "zone in ", "zones told": "A buffer zone was set up within 20 km of Sarajevo. ", "said": "he said that ", "hyphens": "a-",
    "stops": "A. ", "spaces": " ", "lines": "Idlib\n", "combining marks": "a\u0301", "Arabic": "منطقة خفض التصعيد في إدلب ", "Cyrillic": "зона безопасности в Идлибе ", "negation": "no not never ", "commas": ", ",
    "apostrophes": "Idlib's ", "provisions": "The zone will be monitored. ", "dates": "on 3 May 2017 ", "degrees": "35°N ", "hex": "deadbeef", "zero width": "Id\u200blib ",
}  # fmt: skip
STEPS = (1, 2, 4, 8)


def seconds(unit: str, length: int) -> float:
    """Time of the whole analysis of a text of that length."""
    document = documents.from_text((unit * (length // len(unit) + 1))[:length], language="en")
    store = gazetteer.bundled()
    begun = time.process_time()
    pipeline.compose([pipeline.analyse(document, store)], [])
    return time.process_time() - begun


def measured(unit: str, length: int) -> list[float]:
    """Seconds at each step; the first is the better of two, since caches fill."""
    seconds(unit, length)
    return [seconds(unit, length * step) for step in STEPS]


def growth(times: list[float]) -> float:
    """How many times as long the longest text took as one an eighth as long; 8 is linear, 64 is quadratic.

    Times below 20 ms are taken for 20 ms: they say nothing.
    """
    return max(times[-1], 0.02) / max(times[0], 0.02)


def main(length: int) -> None:
    print(f"| text | {' | '.join(f'{length * step:,} characters' for step in STEPS)} | growth (8 is linear) |")
    print("|---|" + "--:|" * (len(STEPS) + 1))
    for name, unit in UNITS.items():
        times = measured(unit, length)
        print(f"| {name} | {' | '.join(f'{t:.2f} s' for t in times)} | {growth(times):.1f} |", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4_000)
