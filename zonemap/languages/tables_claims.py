"""ClaimTable: the words by which a text speaks of a zone: what it is, where it stands, whether it holds.

How the tables are written
--------------------------
`words` maps a class to its entries, separated by commas. An entry is one or more words; ``stop(|s|ped|ping)`` stands for
each of its forms and ``зон*`` for every word that begins so. Case, accents of vowel marks and typographic apostrophes
do not matter (`zonemap.claims.words.low`). A word may stand in several classes. The longest entry wins over shorter ones
that begin at the same word, and the classes of equally long entries add up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

CLASSES: Mapping[str, str] = {
    # nouns of zones
    "zone": "nouns that name a zone once a kind stands beside them: zone, belt, strip, haven, enclave",
    "proper": "zone nouns that are hardly ever anything else: zone, corridor",
    "thin": "those that are a line unless a width is stated: belt, ring, cordon",
    "area": "looser ones that take a kind only right beside them: area, region, sector",
    "mass": "the loosest, which take only kinds that no other thing has: village, line, airspace",
    "lane": "zones one passes through: corridor, route, passage",
    "event": "halts of fire that are zones where a place is tied to them: ceasefire, truce",
    "spell": "those of the next that count where their length is told: a 48-hour pause",
    "hours": "adjectives that tell the length of a pause: Russian 'пятичасовая'",
    "pause": "halts that need a humanitarian purpose or the fighting named: pause, lull, halt",
    "plural": "those of the above that mean several",
    "some": "words standing for a zone named before: one, another",
    "dead": "nouns that turn a zone word before them into a mere modifier: talks, violations, monitors",
    "body": "bodies concerned with zones, whose seat is no zone: committee, talks",
    "matter": "nouns that speak of the zone itself: the creation of, the idea of",
    "paper": "nouns that turn it into a plan of that zone: deal, agreement, proposal",
    "nonzone": "words beside a zone noun that make it something else: time, comfort, war, trade",
    "mild": "kinds that other things have too, and that need a text about a conflict: safety, protected, peace, closed",
    "rid": "'free of', 'cleared of', 'off limits to' after a zone noun",
    "apart": "'separated by', 'kept apart'",
    "feared": "what zones are kept free of: militants, weapons, troops, fighting",
    "unlawful": "those of them whose absence makes a place safe rather than demilitarised: terrorists, violence",
    # function words
    "def": "determiners that point back: the, this, these, its",
    "demonstrative": "those of them that point at what was told just now: this, that",
    "indef": "determiners that introduce: a, another, several",
    "fresh": "words that bring up a further one: another, new, second",
    "each": "each, every, both",
    "generic": "determiners of no particular one: any, such",
    "no": "determiners of absence: no, neither",
    "place": "prepositions of place",
    "with": "'with', after which a truce has its other party",
    "open": "prepositions that keep what follows with the noun before: of, for, between",
    "shut": "prepositions that close a noun phrase off from what follows: by, after, amid, except",
    "agent": "'by' before who does what a participle tells",
    "from": "those that lead away from a place: from, out of",
    "goal": "those that lead to one: to, into, for",
    "around": "around, round",
    "pairing": "'between', which needs two",
    "begins": "verbs of the near end of what runs: begin, start",
    "ends": "verbs of its far end: end",
    "clock": "what a town's name before it makes a time of day: 'Damascus time'",
    "via": "'by way of', 'through', 'via' between two ends",
    "and": "coordinators of a list",
    "break": "words that begin a clause of its own: because, while, after which",
    "rel": "relative pronouns and the 'that' of reported speech",
    "where": "'where' after a place: what follows happens there",
    "inverted": "verbs that open a supposition when they open a sentence: 'Had there been'",
    "ringing": "participles by which a zone lies round a place: 'ringed by'",
    "suppose": "verbs that open a supposition: suppose that, imagine, what if",
    "if": "words that make their clause a supposition",
    "like": "words of comparison with another time or place",
    "it": "pronouns that may stand for a zone: it, they, them",
    "its": "possessives that may stand for a zone's: its, their",
    "there": "words that stand for a place named before: there, in the city",
    "not": "negations",
    "yet": "'yet': what is not so may still come",
    "to": "the mark of an infinitive",
    "aux": "forms of be, have, do",
    "modal": "would, could, may, must, is to",
    "conditional": "those of them that leave it open: would, could, might",
    "will": "forms of a firm future or a duty: will, is to, must",
    "perfect": "forms that tell of a state reached: has, have",
    "gerund": "verbs of making as a mere notion: creating",
    "verbal-noun": "verbs spelt like the noun that they are after a preposition or a noun: Arabic فتح",
    "self": "words stepped over between any two others: adverbs, 'themselves', 'so-called'",
    # verbs
    "be": "copulas",
    "become": "become, turn into, be made",
    "declare": "declare, designate, proclaim, treat as",
    "participle": "verbs of naming or being that modify the noun after them: Turkish 'ilan edilen'",
    "as": "'as', 'to be', 'into' between a place and what it is declared",
    "have": "have, get, receive a truce",
    "extent": "verbs whose object or adverbial is the zone's extent: cover, include, stretch, lie",
    "hold": "those of them whose object lies in the zone without being all of it: include, take in",
    "mutual": "verbs with a place for subject and the zone for object: belong to, fall within",
    "abide": "verbs with a party for subject and a truce for object: join, observe",
    "make": "verbs of making or keeping a zone: set up, establish, impose, take effect",
    "deal": "verbs of agreeing, whose place is the venue: agree, sign, broker, discuss",
    "say": "verbs of saying, whose place is the venue",
    "move": "verbs of going, whose places are origin or goal: flee, arrive",
    "hit": "verbs of attack, whose place is the target: bomb, strike, storm",
    # clauses that are zones without naming one
    "ban": "ban, forbid, may not, off limits",
    "halt": "stop, cease, suspend",
    "silent": "whole phrases that end fire: guns fell silent, ceased fire",
    "flights": "aircraft and flying",
    "skyward": "airspace, skies, waters after the adjective of a country",
    "fighting": "fighting, fire, shelling, hostilities",
    "arms": "heavy weapons, guns, tanks",
    "troops": "troops, forces, fighters, both sides",
    "people": "civilians, residents, everyone",
    "ships": "vessels, shipping",
    "entry": "entry, access, set foot, come within",
    "pullback": "pull back, withdraw, keep out, stay away",
    "tow": "verbs that mean a withdrawal once 'back' follows what is moved: 'pull both armies back'",
    "back": "that word: back, away, out",
    "absent": "phrases by which there is none of what follows: Spanish 'no habrá', Arabic 'خلو'",
    "grounded": "where aircraft stay that may not fly: on the ground",
    "stay-out": "verbs that bar a place to those who may not go there: stay out of",
    "stay": "verbs of keeping a distance: stay 20 km outside the town",
    "keep": "keep, in 'keep planes out of'",
    "closed": "closed, sealed off, off limits",
    "disarm": "demilitarise, disarm as verbs",
    "only": "only, alone, none but",
    "allowed": "may, allowed, stationed",
    "order": "verbs of ordering people: order, tell, urge",
    "leave": "what people are ordered to do: leave, evacuate",
    "taken-out": "what was done with them: evacuated, moved out",
    "dwell": "live, living",
    "duty": "words that lay down a duty: must, have to, ultimatum",
    "failed": "words by which a clause says that it did not happen: failed to",
    # standing of a zone
    "proposed": "plans, wishes, demands",
    "proposed-adjective": "adjectives that say so before a zone noun: planned, possible",
    "agreed": "agreements and decisions",
    "holds": "predicates of a zone that is: took effect, has held, in force",
    "tended": "verbs whose object is then a zone that is: guards, patrols",
    "kept": "participles that say it of a zone after 'is' or 'has been': kept, patrolled",
    "made": "verbs whose object or passive subject is then in force: declared, set up, imposed",
    "passive": "participles and verbs that are passive by their form, without an auxiliary",
    "rejected": "refusals and denials",
    "report": "nouns that shield what follows from a refusal: 'rejected reports that'",
    "ended": "expiry, collapse, lifting",
    "former": "former, old: zones that are no more",
    "silence": "words by which a text says that nothing was said: asked about, nobody mentioned",
    # measures
    "broad": "words that measure across: wide, deep, depth",
    "longish": "words that measure along: long, length",
    "radial": "radius, diameter",
    "sides": "on each side, either side, both banks",
}  # fmt: skip
"""Every class a table may fill, and what it is for."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class ClaimTable:
    """Words of zones of one language."""

    order: Literal["head-first", "head-last"]
    """Whether what locates a zone mostly follows its noun ('zone in Idlib') or precedes it (Turkish)."""
    kinds: Mapping[str, str]
    """Kind → adjectives and nouns that, beside a zone noun, tell it."""
    named: Mapping[str, str]
    """Kind → nouns that are zones of that kind by themselves: DMZ, safe haven, ceasefire."""
    words: Mapping[str, str]
    """Class (a key of `CLASSES`) → entries."""
    counts: Mapping[int, str]
    """Number → words: two, both, pair of."""
    ordinals: Mapping[int, str]
    """Number → ordinals: first, second."""
    proclitics: tuple[str, ...] = ()
    """Words written onto the front of the next ("d'", 'و', 'ال'). Those with an apostrophe are always cut off; others only
    where what is left is an entry and the whole is none. What was cut off is looked up as a word, without its apostrophe."""
    kinds_follow: bool = False
    """Whether what tells a kind may follow the zone noun at once: 'zone tampon', 'зона деэскалации', 'منطقة آمنة'."""
    drops_subjects: bool = False
    """Whether a verb may stand without a subject for a zone named before: Spanish 'Abarca tres provincias'."""
    articles: bool = True
    """Whether a noun that points back has an article or the like."""
