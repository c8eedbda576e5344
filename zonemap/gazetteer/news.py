"""Spellings in the news, made by rule from the spellings that sources have; each keeps the rule that made it.

News agencies transliterate Arabic in their own ways: Khan Shaykhun (UN), Khan Sheikhoun (AP), Khan Cheikhoun (AFP in French), Han Şeyhun
(Anadolu), Хан-Шейхун (TASS); and write the rest of the world in Arabic letters: غورازده. A spelling is not made that is another place's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice, zip_longest
from typing import NamedTuple

from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.transliteration import STYLES, arabic, parse, spellings
from zonemap.names import fold
from zonemap.names.sound import latin

_ARABIC = frozenset("SY LB IQ JO PS EG LY SD YE SA KW QA BH AE OM TN DZ MA MR EH".split())
_NEIGHBOURS = frozenset("AF IR PK".split())
"""Countries of other languages whose names are told in the same sounds."""
_WARS = frozenset(
    """
    AF AM AO AZ BA BD BF BI BY CD CF CG CI CM CO CY DJ EC ER ET GE GN GT GY HN HR HT ID IR KE KG KH KP KZ LA LK LR MD ME MG MK ML MM MZ NE NG NI NP PA PE PG PK
    PH RS RU RW SI SL SN SO SS SV TD TG TH TJ TL TM TR UA UG UZ VE XK ZA ZM ZW
    """.split()
)
"""Countries that write neither Arabic nor, most of them, as Western papers do, with an armed conflict on their land or next door since
1989: Arabic news names their towns. A judgement after the conflicts that UCDP lists."""
_PLACES = frozenset(("settlement", "quarter", "admin"))
"""Other things are named with words of English, which no rule of transliteration fits."""
_SHORTEST = 4
"""Letters of a spelling; an Arabic one that is not the usual has one more, and so has a small town's. Shorter ones are too often words."""
_ARABIC_WORDS = frozenset(
    """
    التي وليس مارس كانون سياسي غالبا ثانيه كافه كليه يجري كلنا تشير كلام الغير سلمان شهاده الكل الغاز توفر كاتب اشكال رجلا كافيه كيلو الشهير سليم كاملا
    خروج اساسا بلدان بديل موجه كمال اهالي دولي كافي ديني كليا ايدي تتكون كمان خيرا كتابا سوبر مترو اشترك دوريه ينام فيكون نهار سافر دورها الوفا بيانا انام
    شكوي بالدم تمسك بالغا الايه ايجابي مراد بالكاد شباك بلدنا المادي يدين نسيان منير جهاد هاتين كتابي مرورا باخري جوال مرغوب اشتراك اخته دخوله ولكم خيره
    جنديا امرها الفردي مستر رانيا راموس نهارا تيريزا سالما باكر كارمن ليندا كفيل اماني شهدا المدي ادني الشتا المره وانا فانه اوايل كلوب ماليا ناجي مروه
    شرقا غربا ابدا دايما كثيرا قليلا بعيدا قريبا سابقا لاحقا مرارا حاليا ماليه مالي محلي محليا داخلي خارجي بري بحري جوي اولا اخيرا سريعا رسميا
    """.split()
)
"""Common words, folded, that a rule makes of a town's name: found by comparing what it makes with a list of frequent words; a judgement."""
_PERSONS = frozenset(
    """
    abdul abdullah abdallah ahmad ahmed amjad anwar bashar bashir faisal farid farouk fatima habib hafez haider hamid hamza hassan hisham hussain hussein husain
    ibrahim imran ismail jabbar jamal jemima kamal karim keenan khaled khalid khalil mahmoud mahmud malik mansour maryam mohamed mohammad mohammed muhammad mustafa
    mustapha nasser nasir nizar omar othman qasim rahman rashid saddam salman salem samir sharif sulaiman suleiman suleyman soliman tariq usman waleed walid yasin
    yasser younis yousef youssef yusuf zakaria
    """.split()
)
"""Names of persons, folded, that a rule makes of a place's name; a judgement."""
_SHORTEST_LATIN = 6
"""Letters of a made Latin spelling of one word, one fewer for the usual one of a great place; in shorter ones English texts meet
persons and words: Hege, Side, Bench."""
_GREAT = 5
"""Rank down to which a town counts as great."""
_READABLE = re.compile(r"[A-Za-z\u00c0-\u017f\u1e00-\u1eff'’‘ʼ`ʿʾ -]+")
_RUSSIAN = re.compile(r"[А-Яа-яЁё -]+")


class Plan(NamedTuple):
    """How many spellings a place gets."""

    bases: int
    """Spellings of the sources that others are made from."""
    each: int
    """Spellings made from one of them, in a style."""
    total: int
    """Spellings in a style."""


def plan(row: Row, *, well_known: bool) -> Plan | None:
    """How many spellings of a name from Arabic a place gets; None for places elsewhere. Judgements, for the size of the product."""
    if row.country == "SY":
        if row.rank <= _GREAT + 1:
            return Plan(10, 15, 100)
        return Plan(8, 8, 24) if well_known else Plan(2, 3, 6)
    if row.country in _ARABIC:
        return Plan(6, 6, 16) if row.rank <= _GREAT or well_known else Plan(4, 3, 8)
    if row.country in _NEIGHBOURS and row.rank <= _GREAT:
        return Plan(3, 3, 5)
    return None


def add(rows: Iterable[Row]) -> None:
    """Adds the spellings to the rows."""
    ordered = sorted((r for r in rows if r.feature_class != "country"), key=lambda r: (r.rank, r.id))
    owners = _Owners(ordered)
    for row in ordered:
        if row.feature_class in _PLACES:
            made = list(_from_arabic(row, owners)) + list(_into_arabic(row))
            have = {s.text for s in row.spellings}
            row.spellings += [s for s in dict.fromkeys(made) if s.text not in have and owners.lend(row, s)]


class _Owners:
    """Whose own a folded spelling is."""

    def __init__(self, rows: list[Row]) -> None:
        self._near: dict[tuple[str, str], set[str]] = {}
        self._rank: dict[str, int] = {}
        self._mains: dict[tuple[str, str], set[str]] = {}
        for row in rows:
            self._mains.setdefault((row.country, fold(row.name)), set()).add(row.name)
            for folded in {fold(text) for text in row.texts()}:
                self._near.setdefault((row.country, folded), set()).add(row.name)
                self._rank[folded] = min(self._rank.get(folded, 9), row.rank)

    def foreign(self, row: Row, text: str) -> bool:
        """Whether a spelling of a row is the main name of another place in its country: 'Kobanî' among Afrin's."""
        return bool(self._mains.get((row.country, fold(text)), set()) - {row.name})

    def lend(self, row: Row, spelling: Spelling) -> bool:
        """Whether a row may have a spelling.

        It may if the spelling is free, or borne in its country by places of the same main name only (the town, its district and its
        governorate share spellings), and in the world by none at all, for Syrian and for Arabic and Russian spellings by none as great;
        great places may share those.
        """
        folded = fold(spelling.text)
        if len(folded) < _SHORTEST or folded in _PERSONS:
            return False
        great, rank = row.rank <= _GREAT, self._rank.get(folded, 9)
        if spelling.language not in {"ar", "ru"}:
            least = _SHORTEST_LATIN - (great and not spelling.rule.endswith(_VARIED))
            if " " not in folded and len(folded) < least:
                return False
            if folded in self._rank and (row.country != "SY" or (rank <= row.rank and not great)):
                return False
        elif rank <= row.rank and not great:
            return False
        names = self._near.setdefault((row.country, folded), set())
        if names <= {row.name}:
            names.add(row.name)
            return True
        return False


def _from_arabic(row: Row, owners: _Owners) -> Iterator[Spelling]:
    if row.country not in _ARABIC and row.country not in _NEIGHBOURS:
        return
    known = _bases(t for t in row.texts() if not owners.foreign(row, t))
    wanted = plan(row, well_known=len(known) >= _WELL_KNOWN)
    if wanted is None:
        return
    bases = known[: wanted.bases]
    for style in STYLES:
        rounds = [list(spellings(tokens, style, wanted.each)) for tokens in bases]
        usual = {text for texts in rounds for text in texts[:1]}
        for text in islice(_in_turn(rounds), wanted.total):
            rule = f"sounds {style.language}" + ("" if text in usual else _VARIED)
            yield Spelling(capitals(text, style.language), "name", style.language, rule)


_VARIED = ", varied"
"""Ends the rule of a spelling that is not the usual one."""
_WELL_KNOWN = 5
"""Ways to transliterate its name that the sources have for a place from which on it counts as well known, however small."""
_MOST_BASES = 10


def _bases(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """Sounds of the main name and of other Latin spellings of a place, each once."""
    found: dict[tuple[str, ...], None] = {}
    for text in texts:
        if _READABLE.fullmatch(text) and (tokens := parse(text)):
            found[tokens] = None
            if len(found) == _MOST_BASES:
                break
    return list(found)


def _into_arabic(row: Row) -> Iterator[Spelling]:
    if row.country not in _WARS or row.rank > _GREAT + 1 or row.feature_class != "settlement":
        return
    each = 14 if row.rank <= _GREAT else 9
    texts = row.texts()
    plain = fold(_without_kind(row.name))
    russian = min((t for t in texts if _RUSSIAN.fullmatch(t)), key=lambda t: (_unlike(t, plain), t), default="")
    rounds = [list(arabic(_without_kind(row.name), each))]
    if russian and _unlike(russian, plain) < _ANOTHER_NAME:
        rounds.insert(0, list(arabic(_with_h(russian, plain), each)))
    usual = {text for texts_made in rounds for text in texts_made[:1]}
    for text in islice(_in_turn(rounds), each):
        least = _SHORTEST + (text not in usual) + (row.rank > _GREAT)
        if (" " in text or len(fold(text)) >= least) and fold(text) not in _ARABIC_WORDS:
            yield Spelling(text, "name", "ar", "arabic letters")


_ANOTHER_NAME = 0.6
"""Share of letters to change beyond which a Russian form is another name: Артёмовск of Bakhmut."""


def _unlike(russian: str, plain: str) -> float:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_distance(latin(russian), plain)


def _with_h(russian: str, plain: str) -> str:
    """A Russian name whose х is marked as h where the Latin spelling has no kh."""
    lower = russian.lower()
    return lower.replace("х", "һ") if "kh" not in plain and re.search(r"(?<![cstzgdp])h", plain) else lower


def _without_kind(name: str) -> str:
    return re.sub(r" (?:City|Town)$", "", name)


def _in_turn(rounds: Iterable[Iterable[str]]) -> Iterator[str]:
    """The first of each, the second of each, …; each text once."""
    return iter(dict.fromkeys(text for text in chain.from_iterable(zip_longest(*rounds)) if text is not None))


def capitals(text: str, language: str) -> str:
    """Words capitalised; the Turkish i keeps its dot."""
    return re.sub(r"(?<!\w)\w", lambda m: "İ" if m[0] == "i" and language == "tr" else m[0].upper(), text)
