"""RecognitionTable: the words that stand beside names and tell places from persons, organisations and common words.

Words are separated by white space, in any case and with or without accents; each is compared with one word of the text
in its folded form. A word may stand in several classes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class RecognitionTable:
    """Word classes of one language, each a white-space separated list."""

    locative: str
    """Prepositions and other words after which a place is likely: 'in', 'near', 'towards'."""
    functional: str
    """Articles, pronouns, conjunctions, auxiliaries: never a place by themselves, whatever the gazetteer says."""
    titles: str
    """Words before a person's name: 'Mr', 'President', 'General'."""
    given: str = ""
    """Given names that are place names as well, where no list of given names is bundled for the language."""
    organisations: str
    """Words that make a name beside them part of an organisation: 'university', 'front', 'brigade', 'airlines'."""
    events: str = ""
    """Capitalised words that make the name before them an event's, a newspaper's or a club's: 'Open', 'Times', 'United'."""
    ways: str = ""
    """Words that make a name part of a street address: 'street', 'avenue'."""
    speaking: str
    """Verbs of saying and of state action, whose subject is a government or a person: 'said', 'agreed', 'accused'."""
    governing: str
    """Nouns of states as actors near which a place name stands for a government: 'talks', 'ally', 'sanctions', 'envoy'."""
    demonymic: str = ""
    """Second halves of compounds that turn a place into an attribute: 'based', 'backed', 'led', 'born'."""
    adjective_endings: str = ""
    """Endings of a country's adjective with what stands for them in the dictionary, 'as:o', longest first."""
    calendar: str = ""
    """Months, days and feasts, which are capitalised in some languages."""
    common: str
    """Ordinary words that some place is called, and that mean the ordinary thing unless a strong cue says otherwise."""
    connecting: str = ""
    """Lower-case words inside names: 'of', 'al', 'de', 'bin'."""
    articles: str = ""
    """Those of `connecting` that may begin a name: 'al', 'el', 'ash'."""
    of: str = ""
    """Words between a type word and the name: 'of' in 'the province of Idlib'."""
    coordinating: str = ""
    """'and', 'or'."""
    containing: str = ""
    """Words between a place and what contains it: 'in'."""
    proclitics: str = ""
    """Letters written onto the front of a word (Arabic 'wa', 'bi', 'li'), longest first."""
    elisions: str = ""
    """Forms before an apostrophe that are not part of the name: French 'l', 'd'."""
    suffixed_by_apostrophe: bool = False
    """Whether what follows an apostrophe is an ending, not part of the name (Turkish)."""
