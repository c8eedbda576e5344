"""The noun phrase beside a verb of speech: who it names, and as what.

There is no parser here. A phrase is grown from the word next to the verb, to the left or to the right, over capitals,
nouns of role and the small words that hold a noun phrase together, and stops at everything else. What does not end up as
a name or a role is no subject: an empty speaker is better than a wrong one.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from zonemap.claims.words import Phrases, Word, low, words
from zonemap.languages.tables_speech import OUTLETS, SpeechTable

_REACH = 14
"""Most words between a verb and the far end of its subject (judgement; longer phrases are cut off, not guessed at)."""
_LINE = 200
"""Most words between a subject that opens a sentence and the verb that closes it."""
_LONGEST_NAME = 5
"""Most capitalised words that make one name; a longer run is a headline (judgement)."""


_PARTS = frozenset(";:-–—؛")
"""Marks that part a sentence into statements of their own."""


class Grammar:
    """A SpeechTable made ready for matching."""

    def __init__(self, table: SpeechTable) -> None:
        self.table = table
        clitics = table.proclitics
        self.says = Phrases(table.says + table.tells, clitics)
        self.tells = Phrases(table.tells, clitics)
        self.according = Phrases(table.according, clitics)
        self.according_after = Phrases(table.according_after)
        self.binding = _lowered(table.binding)
        self.nominatives = {low(form): noun for form, noun in table.nominatives.items()}
        self.postmodifiers = _lowered(table.postmodifiers)
        self.conjunctions = _lowered(table.conjunctions)
        self.agent = _lowered(table.agent)
        self.citing = Phrases(table.citing)
        self.citing_forms = frozenset(tuple(w.low for w in words(entry)) for entry in table.citing)
        self.conditional = Phrases(table.conditional)
        self.roles = Phrases(tuple(noun for nouns in table.roles.values() for noun in nouns))
        self.role_of = {
            tuple(w.low for w in words(noun)): role
            for role, nouns in reversed(tuple(table.roles.items()))
            for noun in nouns
        }
        self.skippable = _lowered(table.skippable)
        self.stops = _lowered(table.stops)
        self.links = _lowered(table.links)
        self.determiners = _lowered(table.determiners)
        self.definite = _lowered(table.definite)
        self.persons = _lowered(table.persons)
        self.things = _lowered(table.things)
        self.particles = _lowered(table.particles)
        self.honorifics = _lowered(table.honorifics)
        self.trailing = _lowered(table.trailing)
        self.that = _lowered(table.that)
        self.not_finite = _lowered(table.not_finite)


def _lowered(entries: tuple[str, ...]) -> frozenset[str]:
    return frozenset(low(entry) for entry in entries)


@lru_cache(maxsize=16)
def grammar(table: SpeechTable) -> Grammar:
    """The compiled table, made once."""
    return Grammar(table)


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """A noun phrase that may speak; positions are indices into the words of its sentence, both ends included."""

    first: int
    last: int
    name: tuple[int, int] | None = None
    """The proper name in it, if any."""
    role: str = ""
    head: int = -1
    """The first word of the noun of role."""
    modifiers: tuple[int, ...] = ()
    """The words that say whose or which: 'Turkish' in 'the Turkish president'."""
    definite: bool = False
    """Whether it points back, as 'the source' does."""
    pronoun: str = ""
    """'person' or 'thing' for a bare pronoun."""
    several: bool = False
    """Whether `name` lists more than one: 'Russia, Turkey and Iran'."""


class Line:
    """The words of a sentence with what recognition says of them, as the functions below need it."""

    def __init__(self, line: list[Word], g: Grammar, located: Container[int] = ()) -> None:
        self.words = line = _undotted(line, g)
        self.g = g
        self.located = located
        """Start offsets of the last words of places; a person's name may begin after one, never run across it."""
        self.role_at: dict[int, tuple[int, str]] = {}
        for i in range(len(line)):
            if i in self.role_at:
                continue
            if parts := g.roles.match(line, i):
                for k in range(i, i + len(parts)):
                    self.role_at[k] = (i + len(parts) - 1, g.role_of[parts])

    def is_finite(self, verb: int) -> bool:
        """Whether no auxiliary or preposition right before makes the verb passive or infinite, adverbs passed over."""
        k = verb - 1
        while k >= 0 and self.words[k].low not in self.g.not_finite and self._passed_over(k):
            k -= 1
        return k < 0 or self.words[k].low not in self.g.not_finite

    def before(self, verb: int) -> Subject | None:
        """The subject that ends right before the word `verb`, adverbs and auxiliaries passed over."""
        j = self._skip_left(verb - 1)
        if j < 0:
            return None
        if self.words[j].text in {",", "–", "—"}:
            return self._apposed(j)
        return self._ending_at(j)

    def after(self, start: int) -> Subject | None:
        """The subject that begins at the word `start`: 'said | the Russian centre at Khmeimim'."""
        while self.g.table.head_first and start < len(self.words) and self.words[start].low in self.g.skippable:
            start += 1  # 'рассказал журналистам генерал', 'a dit hier le ministre'
        end = self.right_edge(start)
        return self._read(start, end) if end >= start else None

    def leading(self, verb: int) -> Subject | None:
        """The subject that opens the verb's part of the sentence, for languages that put the verb last."""
        edge = max(
            (
                i + 1
                for i, w in enumerate(self.words[max(0, verb - _LINE) : verb], max(0, verb - _LINE))
                if w.text in _PARTS
            ),
            default=max(0, verb - _LINE),
        )
        openers = (i for i in range(edge, verb) if self.words[i].is_word and self.words[i].low not in self.g.skippable)
        start = next(openers, None)
        if start is None:
            return None
        if self.words[start].low in self.g.persons | self.g.things:
            return self._pronoun(start)
        role_end, end = -1, start
        for i in range(start, min(start + _REACH, len(self.words))):
            word = self.words[i]
            if not word.is_word or word.low in self.g.stops:
                break
            if role_end >= 0 and i > role_end and (not word.is_capital or "'" in word.low) and i not in self.role_at:
                break
            role_end = max(role_end, self.role_at.get(i, (-1, ""))[0])
            end = i
        if role_end >= 0:
            return self._read(start, end)
        name = self.name_from(start)
        closed = name and name[1] + 1 < len(self.words) and self.words[name[1] + 1].text == ","
        return self._read(*name) if name and (closed or self.words[name[1]].start in self.located) else None

    def name_from(self, start: int) -> tuple[int, int] | None:
        """The run of capitals that begins at the word `start`."""
        end = start
        while end < len(self.words) and (
            (self.words[end].is_capital and end not in self.role_at and not self._function_word(self.words[end]))
            or (end > start and self.words[end].low in self.g.particles)
        ):
            end += 1
        while end > start and self.words[end - 1].low in self.g.particles and not self.words[end - 1].is_capital:
            end -= 1
        return self._name_in(start, end - 1, bare=True) if end > start else None

    def name_to(self, end: int) -> tuple[int, int] | None:
        """The run of capitals that ends at the word `end`."""
        return self._name_in(self.left_edge(end), end, bare=True)

    def phrase_start(self, noun: int) -> int:
        """The first word of the noun phrase around the noun of role `noun`, without what governs it."""
        first, edge = noun, self.left_edge(noun)
        while first > edge and self._belongs(first - 1):
            named = self.words[first].is_capital and first != noun
            if named and not self.words[first - 1].is_capital and not self._opened_before(first - 1, edge):
                break  # 'Demir met Russian President Orlov': a verb, not an adjective
            first -= 1
            opened = self.words[first].low in self.g.determiners
            if opened and not (first > edge and self.words[first - 1].low in self.g.determiners):
                break
        return first

    def _opened_before(self, k: int, edge: int) -> bool:
        """Whether a determiner opens the phrase at word `k` or up to two words before it: 'a former U.N. official'."""
        return any(self.words[i].low in self.g.determiners for i in range(max(edge, k - 2), k + 1))

    def _skip_left(self, j: int) -> int:
        while j >= 0:
            word = self.words[j]
            if word.text == ")":
                j = self._opening(j)
            elif self._passed_over(j) or (word.text == "," and j and self._passed_over(j - 1)):
                j -= 1
            else:
                break
        return j

    def _passed_over(self, j: int) -> bool:
        """Whether the word is an adverb or auxiliary and no part of a role ('first secretary')."""
        word, ending = self.words[j], self.g.table.adverb_ending
        adverb = bool(ending) and word.text.islower() and word.low.endswith(ending)
        return j not in self.role_at and (adverb or word.low in self.g.skippable)

    def _opening(self, j: int) -> int:
        for k in range(j - 1, max(-1, j - 6), -1):
            if self.words[k].text == "(":
                return k - 1
        return j - 1

    def _apposed(self, comma: int) -> Subject | None:
        """'Dmitry Peskov, the Kremlin spokesman, said' and 'the envoy for Syria, Staffan de Mistura, said'."""
        opening = next((k for k in range(comma - 1, max(-1, comma - _REACH), -1) if not self.words[k].is_word), None)
        if opening is None or opening < 1 or self.words[opening].text != self.words[comma].text:
            return None
        outer, inner = self._ending_at(opening - 1), self._read(opening + 1, comma - 1)
        if outer is None or outer.pronoun:
            return None
        if outer.name is None and inner and inner.name:
            return _merged(outer, inner.name)
        if outer.name and not outer.role and inner and inner.role and inner.name is None:
            return _merged(inner, outer.name)
        return outer

    def _ending_at(self, j: int) -> Subject | None:
        """The phrase whose last word is `j`."""
        word = self.words[j]
        if word.text == ")":
            j = self._opening(j)
            word = self.words[max(j, 0)]
        if j < 0 or not word.is_word or (word.low in self.g.stops and j not in self.role_at):
            return None
        if word.low in self.g.persons | self.g.things:
            return self._pronoun(j)
        edge = first = self.left_edge(j)
        if word.is_capital and j not in self.role_at:
            first = self._name_start(j, edge)
            title = first - 1
            noun = self._noun_governing(title, edge) if title >= edge else None
            if title in self.role_at or noun is None:
                several = self._listed(first, j)
                if several is not None:
                    return several
            if noun is None and title >= edge and self.words[title].low in self.g.determiners:
                first = title
        else:
            noun = self._role_left_of(j, edge)
            if noun is None:
                return self._unclassed(edge, j)
        return self._read(first if noun is None else self._phrase_start(noun, edge), j)

    def _unclassed(self, first: int, last: int) -> Subject | None:
        """A phrase of no known role that stands alone between a comma or quotation mark and its verb: '…," the notables wrote'."""
        alone = first > 0 and not self.words[first - 1].is_word and self.words[first].low in self.g.determiners
        if not alone or last - first > _LONGEST_NAME + 2 or self.g.table.order != "svo":
            return None
        return Subject(first=first, last=last, head=first)

    def _noun_governing(self, title: int, edge: int) -> int | None:
        """The noun of role that a name, whose phrase goes on left of it at `title`, belongs to."""
        if title in self.role_at:
            return title
        if self._carries_on(title) or not self._function_word(self.words[title]):
            return self._role_left_of(title, max(edge, title - 4))
        return None

    def opening(self) -> Subject | None:
        """The paper or body that opens the sentence: 'The document accuses …'."""
        noun = next((self.role_at[k][0] for k in range(min(5, len(self.words))) if k in self.role_at), None)
        starts = noun is not None and (self.words[0].low in self.g.determiners or 0 in self.role_at)
        return self._read(0, noun) if starts and noun is not None and self.left_edge(noun) == 0 else None

    def _listed(self, first: int, last: int) -> Subject | None:
        """'Syria, Russia and Iran': names joined by a conjunction, back to where the clause begins."""
        k = first - 1
        if k < 1 or self.words[k].low not in self.g.conjunctions:
            return None
        while k > 0:
            end = k - 1 - (self.words[k - 1].text == "," and self.words[k].low in self.g.conjunctions)
            if end < 0 or not self.words[end].is_capital or self._function_word(self.words[end]) or end in self.role_at:
                return None
            start = self._name_start(end, max(0, end - _LONGEST_NAME))
            k = start - 1
            if k < 0 or (self.words[k].text != ","):
                break
            if k >= 1 and not self.words[k - 1].is_capital:
                break
        if k >= 0 and self.words[k].is_word:
            return None
        return Subject(first=start, last=last, name=(start, last), several=True)

    def left_edge(self, j: int) -> int:
        """The first word that a phrase ending at `j` may reach."""
        k = j
        while k > 0 and j - k < _REACH:
            word = self.words[k - 1]
            if not word.is_word or (word.low in self.g.stops and k - 1 not in self.role_at):
                break
            k -= 1
        return k

    def right_edge(self, start: int) -> int:
        """The last word of the phrase that begins at `start`."""
        end = start - 1
        seen_role, loose = False, 0
        for i in range(start, min(start + _REACH, len(self.words))):
            word = self.words[i]
            if not word.is_word or word.low in self.g.stops:
                break
            if i not in self.role_at:
                carried = seen_role and word.low in self.g.links and self._complement(i)
                if not carried and word.low in self.g.links | self.g.skippable:
                    break
            loose = loose + 1 if self._loose(i) else 0
            if seen_role and loose > self.g.table.head_first:
                break
            seen_role = seen_role or i in self.role_at
            end = i
        while end >= start and self.words[end].low in self.g.links | self.g.determiners:
            end -= 1
        return self._uncased_end(start, end) if self.g.table.order == "vso" else end

    def _loose(self, i: int) -> bool:
        """Whether nothing tells that the word belongs to the phrase right of its noun; scripts without case never tell."""
        word = self.words[i]
        if i in self.role_at or word.is_capital or self.g.table.order == "vso":
            return False
        k = i - 1
        while k > 0 and self.words[k].low in self.g.determiners:
            k -= 1
        held = word.low in self.g.links | self.g.determiners | self.g.postmodifiers | self.g.particles
        return not held and self.words[k].low not in self.g.links

    def _uncased_end(self, start: int, end: int) -> int:
        """Without capitals a long phrase ends with the adjectives ('ال…') that follow its noun of role."""
        noun = next((self.role_at[k][0] for k in range(start, end + 1) if k in self.role_at), None)
        closed = end + 1 >= len(self.words) or not self.words[end + 1].is_word or self.words[end + 1].low in self.g.that
        if noun is None or (closed and end - noun <= _LONGEST_NAME):
            return end
        while noun + 1 <= end and self.words[noun + 1].low.startswith(("ال", "لل")):
            noun += 1
        return noun

    def _complement(self, link: int) -> bool:
        """Whether a preposition is followed by a name or a noun of role: 'centre | at Khmeimim'."""
        k = link + 1
        if self.words[link].low in self.g.binding and k < len(self.words):
            return self.words[k].is_word
        while k < len(self.words) and self.words[k].low in self.g.determiners:
            k += 1
        return k < len(self.words) and (
            self.words[k].is_capital or k in self.role_at or not self.words[k].text.isascii()
        )

    def _name_start(self, j: int, edge: int) -> int:
        """Where the run of capitals that ends at `j` begins; a located place ends the run before it."""
        first = j
        for k in range(j - 1, edge - 1, -1):
            word = self.words[k]
            if word.start in self.located or word.low.endswith("'s") or k in self.role_at:
                break
            if word.is_capital and not self._function_word(word):
                first = k
            elif not (word.low in self.g.particles and k > edge and self.words[k - 1].is_capital):
                break
        return first

    def _function_word(self, word: Word) -> bool:
        g = self.g
        return word.low in g.stops or word.low in g.skippable or word.low in g.determiners or word.low in g.links

    def _carries_on(self, k: int) -> bool:
        """Whether the phrase right of `k` hangs on one left of it: 'member | of the committee', 'group | representing …'."""
        if self.words[k].low in self.g.determiners:
            k -= 1
        if k < 0 or not self.words[k].is_word:
            return False
        low = self.words[k].low
        return low in self.g.links or (self.g.table.order == "svo" and low.endswith("ing"))

    def _role_left_of(self, j: int, edge: int) -> int | None:
        return next((k for k in range(j, edge - 1, -1) if k in self.role_at), None)

    def _phrase_start(self, noun: int, edge: int) -> int:
        """The first word of the noun phrase around a noun of role, its own governing phrases included."""
        k = noun
        while True:
            first = self.phrase_start(k)
            if first - 1 < edge or not self._carries_on(first - 1):
                return first
            governor = self._role_left_of(first - 1, max(edge, first - 6))
            if governor is None:
                return first
            k = governor

    def _belongs(self, k: int) -> bool:
        word = self.words[k]
        if word.low in self.g.determiners:
            return True
        return not (self._function_word(word) or (word.low.endswith("ing") and k not in self.role_at))

    def _pronoun(self, j: int) -> Subject:
        return Subject(first=j, last=j, pronoun="person" if self.words[j].low in self.g.persons else "thing")

    def _read(self, first: int, last: int) -> Subject | None:
        """What the words `first` to `last` name; None where they are neither a name nor a role."""
        while first <= last and not self.words[first].is_word:
            first += 1
        if first > last:
            return None
        nouns = [k for k in range(first, last + 1) if k in self.role_at]
        head = self._head(nouns)
        name = self._name_in(head + 1 if head is not None else first, last, bare=head is None)
        if head is None:
            if name is None:
                return None
            outlet = self.words[name[0]].low.split("'")[0] in OUTLETS
            return Subject(first=name[0], last=last, name=name, role="outlet" if outlet else "")
        start = next((k for k in range(first, head + 1) if self.role_at.get(k, (-1,))[0] == head), head)
        return Subject(
            first=first,
            last=last,
            name=name,
            role=self.role_at[head][1],
            head=start,
            modifiers=tuple(k for k in range(first, start) if self.words[k].low not in self.g.determiners),
            definite=self.words[first].low in self.g.definite,
        )

    def _head(self, nouns: list[int]) -> int | None:
        """The noun that says what the speaker is: the last one before any preposition ('ministry official of …')."""
        if not nouns:
            return None
        if self.g.table.head_first:
            return self.role_at[nouns[0]][0]
        head = None
        for k in nouns:
            if head is not None and any(self._links(i) for i in range(head + 1, k)):
                break
            head = self.role_at[k][0]
        return head

    def _links(self, k: int) -> bool:
        low = self.words[k].low
        return k not in self.role_at and (low in self.g.links or low.endswith("ing"))

    def _name_in(self, first: int, last: int, *, bare: bool) -> tuple[int, int] | None:
        """The person's or body's name among the words: a run of capitals at the end, not carried by a preposition."""
        if first > last or not self.words[last].is_capital or last in self.role_at:
            return None
        start = self._name_start(last, first)
        while start <= last and self.words[start].low in self.g.honorifics:
            start += 1
        if start > last or last - start + 1 > _LONGEST_NAME or len(self.words[last].text) < 2:
            return None
        if start and self.words[start - 1].text.isdigit():
            return None  # '12 March'
        if not bare and start > first and (self._links(start - 1) or self.words[start - 1].low in self.g.determiners):
            return None
        return start, last


def _undotted(line: list[Word], g: Grammar) -> list[Word]:
    """The words without the full stops of initials and titles, which would cut a name in two: 'Lt. John J. Doe'."""
    return [
        word
        for i, word in enumerate(line)
        if not (
            word.text == "."
            and 0 < i < len(line) - 1
            and line[i - 1].is_capital
            and line[i + 1].is_capital
            and (len(line[i - 1].text) == 1 or line[i - 1].low in g.honorifics or (line[i - 1].low,) in g.role_of)
        )
    ]


def _merged(described: Subject, name: tuple[int, int]) -> Subject:
    return Subject(
        first=min(described.first, name[0]),
        last=max(described.last, name[1]),
        name=name,
        role=described.role,
        head=described.head,
        modifiers=described.modifiers,
    )
