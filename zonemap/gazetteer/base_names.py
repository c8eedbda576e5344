"""Which of a place's names others may be made from, and how what is made is put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from zonemap.gazetteer.rows import Row
from zonemap.names import fold

VARIED = ", varied"
"""Ends the rule of a spelling that is not the usual one."""
_KINDS = frozenset(
    """
    governorate governorates gouvernorat gouvernorate gobernacion gobernatura governorato governatorato governoratet guvernorat gubernatorstwo gubernija gouvernement
    muhafazat muhafaza muhafazah mohafazat mohafaza mohafazah mintaqat mantiqat mantiqah nahiyat nahiyah nahiye nahiyesi district districts distrikt distriktet distrito
    distretto districte subdistrict sub province provinces provincia provinz provinsen provins provincie provinsi prowincja county region rayon raion rajon
    oblast oblasti ili ilcesi eyaleti vilayet vilayeti bolgesi city town village stadt staden ciudad cidade ville citta miasto sehri kenti kasabasi
    commune kommune comune municipality municipio prefecture department departement wilaya wilayat wilayah emirate kreis bezirk qabilat
    """.split()
)
"""Words, folded, for kinds of places in the languages of the sources: 'Gobernación de Homs', 'Idlib District'."""
_JOINTS = frozenset("of de du des di del della der den von the and und".split())
"""Words between the kind and the name."""
_ELISION = re.compile(r"^[dl]['’](?=\w)", re.IGNORECASE)
_DECLINED = re.compile(r"(?:as|is|us|es|os)$")
"""Endings that Lithuanian and Latvian give a foreign name: Idlibas."""
ANOTHER_SPELLING = 0.4
"""Share of letters to change beyond which a name is another one; a judgement."""
_UNHEARD = frozenset(("es", "tr"))
"""Languages of the sources whose spellings are exonyms rather than transliterations: Damasco, Humus."""
_READABLE = re.compile(r"[A-Za-z\u00c0-\u017f\u1e00-\u1eff'’‘ʼ`ʿʾ -]+")


def bare(text: str) -> str:
    """A name without its kind, '' for one with words of another language: 'Gouvernorat d’Idleb' is Idleb.

    Names that hold no word for a kind come back as they are.
    """
    words = text.split()
    folded = [fold(word) for word in words]
    if not _KINDS.intersection(folded):
        return "" if _JOINTS.intersection(folded) else text
    kept = [word for word, plain in zip(words, folded, strict=True) if plain not in _KINDS and plain not in _JOINTS]
    return _ELISION.sub("", " ".join(kept))


def latin_bases(row: Row, texts: Iterable[str]) -> list[str]:
    """Names of a place in Latin letters that others may be made from, each once, the main one first."""
    exonyms = {s.text for s in row.spellings if s.language in _UNHEARD} - {row.name}
    exonyms -= {s.text for s in row.spellings if s.language in {"", "en", "fr"}}
    readable = [text for text in texts if _READABLE.fullmatch(text) and text not in exonyms]
    stripped = {text: bare(text) for text in readable}
    whole = {fold(text) for text, left in stripped.items() if left == text}
    found = dict.fromkeys(left for text, left in stripped.items() if left == text or _like(fold(left), whole))
    plain = {fold(text) for text in found}
    return [text for text in found if text and not (_DECLINED.search(end := fold(text)) and end[:-2] in plain)]


def _like(left: str, whole: set[str]) -> bool:
    """Whether what is left of a name without its kind is like another name of the place: not Ramadan of '10th of Ramadan City'."""
    return any(unlike(left, other) <= ANOTHER_SPELLING for other in whole)


def unlike(text: str, other: str) -> float:
    """Share of letters to change to make one of the other."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_distance(text, other)


def in_turn(rounds: Iterable[Iterable[str]]) -> Iterator[str]:
    """The first of each, the second of each, …; each text once."""
    return iter(dict.fromkeys(text for text in chain.from_iterable(zip_longest(*rounds)) if text is not None))


def capitals(text: str, language: str) -> str:
    """Words capitalised; the Turkish i keeps its dot."""
    return re.sub(r"(?<!\w)\w", lambda m: "İ" if m[0] == "i" and language == "tr" else m[0].upper(), text)
