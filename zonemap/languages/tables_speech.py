"""The shape of a language's table of speech: the words by which a text says who says something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class SpeechTable:
    """Words are compared after `zonemap.claims.words.low`; an entry may be several words."""

    order: Literal["svo", "vso", "sov"]
    """Where a subject stands: before its verb, after it, or at the start of a sentence that its verb ends."""
    head_first: bool = False
    """Whether a noun stands before those that qualify it: 'projet d'accord' is a draft, 'ministry official' an official."""
    says: tuple[str, ...]
    """Finite forms that introduce what somebody says, denies, announces, proposes, demands or rejects."""
    tells: tuple[str, ...] = ()
    """Those of `says` that name a hearer first ('told CNN that'); listed here only."""
    according: tuple[str, ...] = ()
    """What stands before the one quoted: 'according to'."""
    according_after: tuple[str, ...] = ()
    """What stands after the one quoted (Turkish 'göre')."""
    citing: tuple[str, ...] = ()
    """'citing', in 'X reported, citing Y': Y speaks."""
    agent: tuple[str, ...] = ()
    """What stands between a participle of `says` and the one who speaks: 'proposed by'."""
    not_finite: tuple[str, ...] = ()
    """Words right before a form of `says` that make it passive or infinite: 'was told', 'to say', 'as agreed'."""
    that: tuple[str, ...] = ()
    """Words that open what is said."""
    skippable: tuple[str, ...] = ()
    """Auxiliaries, adverbs and days that may stand between subject and verb."""
    adverb_ending: str = ""
    """What adverbs end with that may stand there too: '-ly'."""
    postmodifiers: tuple[str, ...] = ()
    """Words that may follow a noun of role and still belong to it: 'a draft seen by'; where nouns come first, one adjective may always."""
    trailing: tuple[str, ...] = ()
    """Prepositions that may follow a verb of speech which ends its clause: 'he said in Sochi'."""
    persons: tuple[str, ...] = ()
    """Pronouns for one person who speaks."""
    things: tuple[str, ...] = ()
    """Pronouns for a body, a group or a paper that speaks."""
    determiners: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    """The determiners that point back: 'the'."""
    conjunctions: tuple[str, ...] = ()
    """'and', in 'Russia, Turkey and Iran said'."""
    links: tuple[str, ...] = ()
    """Prepositions that carry a noun phrase on: 'spokesman for the army'."""
    binding: tuple[str, ...] = ()
    """The links that always carry on, whatever follows: 'of', 'with'."""
    nominatives: Mapping[str, str] = field(default_factory=dict)
    """Declined nouns of role after 'according to', and how a name is given: 'taslağa' → 'taslak'."""
    stops: tuple[str, ...] = ()
    """Words that no subject reaches across."""
    particles: tuple[str, ...] = ("al", "el", "de", "del", "bin", "ibn", "van", "von", "der", "di", "da", "abu", "ould")
    """Lower-case words inside a person's name."""
    honorifics: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    """Words that tell the mood in which a plan is retold: 'would'."""
    proclitics: tuple[str, ...] = ()
    """Letters that may be written onto the front of a word (Arabic 'and')."""
    roles: Mapping[str, tuple[str, ...]]
    """Role in English to the nouns that name it; the last word of an entry is its head unless it carries a complement."""


PERSON_ROLES = frozenset((
    "president", "minister", "spokesperson", "official", "envoy", "adviser", "diplomat", "officer", "source", "member", "person",
))  # fmt: skip
"""Roles that one human being holds."""
UNNAMED_ROLES = frozenset(("source", "official", "officer", "diplomat", "member", "person"))
"""Roles a text leaves without a name: 'the source' points back to any of them."""
PAPER_ROLES = frozenset(("draft", "document"))
"""Papers that plan or settle something, so that sentences in the conditional may retell them."""
OUTLETS = frozenset((
    "afp", "anadolu", "aljazeera", "ap", "axios", "bbc", "bloomberg", "cnn", "dpa", "efe", "enab", "euronews", "guardian", "interfax",
    "irna", "itar-tass", "kommersant", "lemonde", "mehr", "nbc", "nhk", "novosti", "npr", "nytimes", "politico", "reuters", "ria", "rt",
    "rudaw", "sana", "sputnik", "tanjug", "tass", "trt", "ukrinform", "unian", "xinhua", "тасс", "интерфакс", "риа", "анадолу", "رويترز",
    "سانا", "تاس", "الأناضول", "سبوتنيك", "reuters'a", "нтв", "الجزيرة", "العربية", "abc", "cbs", "fox", "hürriyet", "sabah",
))  # fmt: skip
"""News agencies and broadcasters by the first word of their names."""
