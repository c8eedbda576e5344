"""Who says it: the speaker of any clause of a document.

Every verb of speech, 'according to' and 'citing' outside quotation marks is an attribution with a scope: what follows it
when the speaker comes first ('Putin said that …'), what precedes it when the speaker comes last ('…, an officer said').
A clause belongs to the innermost attribution that reaches it; a quotation without one belongs to whoever spoke last; a
plan retold in the conditional belongs to the paper named beside it; everything else is the outlet's own statement.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from zonemap.claims.cast import Cast
from zonemap.claims.subjects import Grammar, Line, Subject, grammar
from zonemap.claims.words import words
from zonemap.languages.tables_speech import PAPER_ROLES, PERSON_ROLES, UNNAMED_ROLES, SpeechTable
from zonemap.model import Cue, Document, Resolution, Span

_QUOTED = re.compile(r"“[^”\n]*(?:”|\n|$)|«[^»\n]*(?:»|\n|$)|„[^“”\n]*(?:[“”]|\n|$)|\"[^\"\n]*(?:\"|\n|$)")
_FAR = 2000
"""Characters within which an attribution reaches a clause, so that a text of one endless sentence stays linear."""
_AHEAD = 6
"""Attributions looked at for the one that ends a scope."""
_SCARE = 4
"""A quotation of fewer words is a term, not a speech (judgement)."""
_RECALL = 3
"""Sentences a pronoun looks back (judgement)."""
_PLAN_REACH = 6
"""Sentences a plan retold in the conditional may lie from the paper it is retold from (judgement)."""
_BODIES = frozenset(("ministry", "government", "army", "outlet", "group", "draft", "document", "statement"))
_LONGEST = 90
"""Characters of the longest speaker; a longer phrase was misread (judgement)."""


class SpokenLanguage(Protocol):
    """What of a `Language` is needed here."""

    @property
    def speech(self) -> SpeechTable:
        """The table of speech."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Speaker:
    """Who says a clause."""

    name: str
    """As the text names them, in the fullest form; the publisher where nobody is named; '' where it cannot be told."""
    role: str
    """Key of `SpeechTable.roles`, 'outlet', 'government', 'group', 'person', 'unresolved' or ''."""
    cue: Cue | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Attribution:
    speaker: Speaker
    scope: Span
    begins: int
    """Offset of its first word."""
    ends: int
    """Offset after its cue."""
    leading: bool
    weak: bool = False
    """'according to' an outlet: it yields to whoever the outlet quotes."""


def listen(
    document: Document, sentences: Sequence[Span], resolutions: Sequence[Resolution], language: SpokenLanguage
) -> Voices:
    """Everybody who speaks in a document; linear in its length, to be called once."""
    return Voices(document, sentences, resolutions, grammar(language.speech))


class Voices:
    """The attributions of a document."""

    def __init__(
        self, document: Document, sentences: Sequence[Span], resolutions: Sequence[Resolution], g: Grammar
    ) -> None:
        self._document, self._sentences, self._g = document, sentences, g
        self._starts = [s.start for s in sentences]
        self._quotes = [Span(m.start(), m.end()) for m in _QUOTED.finditer(document.text)]
        self._quote_starts = [q.start for q in self._quotes]
        places = [r for r in resolutions if r.place]
        located, origins = _places(document.text, places)
        self._governments = {(r.mention.start, r.mention.end) for r in places if r.mention.role != "person-or-group"}
        self._lines = [
            Line([] if _covered(s, document.furniture) else words(document.text, s.start, s.end), g, located)
            for s in sentences
        ]
        raw = [list(self._raw(line)) for line in self._lines]
        self._cast = Cast(self._lines, origins)
        for line, found in zip(self._lines, raw, strict=True):
            for subject, *_ in found:
                self._cast.add(line, subject)
        self._cast.sight(self._lines)
        self._attributions: list[list[_Attribution]] = []
        for i, found in enumerate(raw):
            self._attributions.append([])
            for subject, first, last, rule, leading in found:
                self._attributions[i].append(self._resolved(i, subject, (first, last), rule, leading=leading))
            self._attributions[i] = self._bounded(i, self._attributions[i])

    def of(self, clause: Span) -> Speaker:
        """Who says the clause; its last word decides where several attributions share the sentence."""
        i = max(bisect_right(self._starts, clause.start) - 1, 0)
        return (
            self._attributed(i, max(clause.end - 1, clause.start))
            or self._quoted(i, clause)
            or self._planned(i)
            or Speaker(name=self._document.publisher, role="outlet" if self._document.publisher else "")
        )

    def _raw(self, line: Line) -> Iterator[tuple[Subject, int, int, str, bool]]:
        """Subject, first and last word of the cue, rule, and whether what is said follows it."""
        if titled := self._titled(line):
            yield titled
        i = 0
        while i < len(line.words):
            if self._in_speech(line.words[i].start):
                i += 1
            elif parts := self._g.says.match(line.words, i):
                yield from self._verb(line, i, len(parts))
                i += len(parts)
            elif parts := self._g.according.match(line.words, i) or self._g.citing.match(line.words, i):
                subject = line.after(i + len(parts))
                rule = "citing" if parts in self._g.citing_forms else "according-to"
                if subject:
                    yield subject, i, subject.last, rule, False
                i += len(parts)
            elif parts := self._g.according_after.match(line.words, i):
                subject = line.before(i)
                if subject:
                    yield subject, subject.first, i, "according-to", False
                i += len(parts)
            else:
                i += 1

    def _titled(self, line: Line) -> tuple[Subject, int, int, str, bool] | None:
        """A headline's 'Russia: …'."""
        if len(line.words) < 3 or line.words[1].text != ":":
            return None
        name = (line.words[0].start, line.words[0].end)
        return (
            (Subject(first=0, last=0, name=(0, 0)), 0, 1, "headline-colon", True) if name in self._governments else None
        )

    def _verb(self, line: Line, i: int, size: int) -> Iterator[tuple[Subject, int, int, str, bool]]:
        order = self._g.table.order
        last = i + size - 1
        if order == "svo" and line.words[i].text[0].isupper():
            return  # 'the United States', a headline's 'Reports'
        if last + 1 < len(line.words) and line.words[last + 1].low in self._g.agent and (by := line.after(last + 2)):
            yield by, i, by.last, "agent", False
            return
        if not line.is_finite(i):
            return
        before = line.leading(i) if order == "sov" else line.before(i) if order == "svo" else None
        inverted = line.after(last + 1) if order == "vso" or self._may_invert(line, i, last) else None
        before = None if before and before.several and _is_located(line, before) else before
        inverted = None if inverted and _is_located(line, inverted) else inverted
        if inverted and (not before or self._closes(line, inverted.last)):
            yield inverted, i, inverted.last, "speech-verb", order == "vso"
        elif before:
            yield before, min(before.first, i), last, "speech-verb", self._leads(line, before.first, last)
        elif order == "vso" and (earlier := line.before(i)):
            yield earlier, earlier.first, last, "speech-verb", True

    def _may_invert(self, line: Line, i: int, last: int) -> bool:
        """', said Putin' and '" said Putin': the verb follows a comma, a quotation or nothing."""
        return last + 1 < len(line.words) and (i == 0 or not line.words[i - 1].is_word)

    def _closes(self, line: Line, last: int) -> bool:
        """Whether nothing but a date or a place follows, so that the words before were no apposition."""
        rest = line.words[last + 1 : last + 2]
        return not rest or not rest[0].is_word or rest[0].low in self._g.trailing

    def _leads(self, line: Line, first: int, verb: int) -> bool:
        """Whether what is said follows the verb."""
        if self._g.table.order == "sov":
            return False
        opens = first == 0 or line.words[first - 1].is_word
        rest = line.words[verb + 1 :]
        for k, word in enumerate(rest):
            if word.low in self._g.that or word.text in {":", "“", '"', "«"}:
                return True
            if not word.is_word:
                return opens and k > 0
            if word.low in self._g.trailing and not opens:
                return False
            if k >= 1 and not self._tells(line, verb) and not opens:
                return True
        return opens and len(rest) > 1

    def _tells(self, line: Line, verb: int) -> bool:
        return line.words[verb].low in self._g.tells

    def _in_speech(self, offset: int) -> bool:
        quote = self._quote_at(offset)
        return quote is not None and self._is_speech(quote)

    def _quote_at(self, offset: int) -> Span | None:
        k = bisect_right(self._quote_starts, offset) - 1
        return self._quotes[k] if k >= 0 and offset < self._quotes[k].end else None

    def _is_speech(self, quote: Span) -> bool:
        return len(self._document.text[quote.start : quote.end].split()) >= _SCARE

    def _resolved(self, i: int, subject: Subject, cue: tuple[int, int], rule: str, *, leading: bool) -> _Attribution:
        line = self._lines[i]
        start, end = line.words[cue[0]].start, line.words[cue[1]].end
        name, role, how = self._named(i, subject)
        found = Cue(decides="speaker", rule=how or rule, start=start, end=end, text=self._document.text[start:end])
        sentence = self._sentences[i]
        begins = min(start, line.words[subject.first].start)
        reach = begins if leading or rule == "citing" else sentence.start
        return _Attribution(
            speaker=Speaker(name=name, role=role, cue=found),
            scope=Span(reach, sentence.end),
            begins=begins,
            ends=end,
            leading=leading,
            weak=rule == "agent" or (rule == "according-to" and role in {"outlet", ""}),
        )

    def _bounded(self, i: int, found: list[_Attribution]) -> list[_Attribution]:
        """Scopes cut where the next attribution begins a clause of its own."""
        cut = []
        text = self._document.text
        for k, one in enumerate(found):
            first = self._sentences[i].start
            scope = one.scope
            after = next((n for n in found[k + 1 : k + 1 + _AHEAD] if self._new_clause(text, first, n.begins)), None)
            if after and one.leading:
                scope = Span(scope.start, max(scope.start, after.begins))
            elif not one.leading and k and not found[k - 1].leading:
                scope = Span(max(scope.start, found[k - 1].ends), scope.end)
            if one.leading and k == 0 and text[first : one.begins].rstrip().endswith(","):
                scope = Span(first, scope.end)
            cut.append(replace(one, scope=scope))
        return cut

    def _new_clause(self, text: str, first: int, begins: int) -> bool:
        left = text[max(first, begins - 12) : begins].rstrip()
        return left.endswith((";", ",")) or left.rsplit(" ", 1)[-1].lower() in self._g.stops

    def _attributed(self, i: int, offset: int) -> Speaker | None:
        begins = [a.begins for a in self._attributions[i]]
        near = self._attributions[i][bisect_left(begins, offset - _FAR) : bisect_right(begins, offset + _FAR)]
        reaching = [a for a in near if a.scope.start <= offset < a.scope.end]
        if not reaching:
            return None
        cited = [a for a in reaching if a.speaker.cue and a.speaker.cue.rule == "citing"]
        best = max(cited or reaching, key=lambda a: (not a.weak, a.leading, a.scope.start))
        return best.speaker

    def _quoted(self, i: int, clause: Span) -> Speaker | None:
        """Whoever spoke last, for the next sentences of a quotation; whoever closes it, for the first ones."""
        quote = self._quote_at(clause.start)
        if quote is None or not self._is_speech(quote):
            return None
        closing = max(bisect_right(self._starts, quote.end - 1) - 1, 0)
        for k in (closing, *self._recall(i)):
            if self._attributions[k]:
                return _carried(self._attributions[k][-1].speaker, "quote-continued")
        return None

    def _planned(self, i: int) -> Speaker | None:
        """Whoever spoke right before, else the paper near by, for a plan retold in the conditional."""
        if not self._conditional(i):
            return None
        before = self._attributions[i - 1] if i and self._same_paragraph(i) else []
        if before and before[-1].speaker.name and before[-1].speaker.role != "outlet":
            return _carried(before[-1].speaker, "retold")
        near = [j for d in range(1, _PLAN_REACH + 1) for j in (i - d, i + d) if 0 <= j < len(self._lines)]
        for j in near:
            for one in self._attributions[j]:
                if one.speaker.role in PAPER_ROLES:
                    return _carried(one.speaker, "plan-continued")
        return next((s for j in self._recall(i) if (s := self._opened(j, PAPER_ROLES))), None)

    def _opened(self, j: int, roles: frozenset[str]) -> Speaker | None:
        """The paper or body that opens sentence `j`, where it has one of the roles."""
        line = self._lines[j]
        subject = line.opening()
        if subject is None or subject.role not in roles or subject.name:
            return None
        span = Span(line.words[subject.first].start, line.words[subject.last].end)
        cue = Cue(
            decides="speaker",
            rule="paper-named-before",
            start=span.start,
            end=span.end,
            text=self._document.text[span.start : span.end],
        )
        return Speaker(name=self._text(line, subject), role=subject.role, cue=cue)

    def _recall(self, i: int) -> Iterator[int]:
        """The sentences before `i` that a pronoun may look back to, nearest first; furniture does not count."""
        left = _RECALL
        for j in range(i - 1, -1, -1):
            if self._lines[j].words:
                yield j
                left -= 1
                if not left:
                    return

    def _same_paragraph(self, i: int) -> bool:
        return "\n" not in self._document.text[self._sentences[i - 1].end : self._sentences[i].start]

    def _conditional(self, i: int) -> bool:
        return any(self._g.conditional.match(self._lines[i].words, k) for k in range(len(self._lines[i].words)))

    def _named(self, i: int, subject: Subject) -> tuple[str, str, str]:
        """Name, role, and the rule that found them where it is not the cue's own."""
        line = self._lines[i]
        if subject.pronoun:
            speaker = self._meant(i, line.words[subject.first].start, thing=subject.pronoun == "thing")
            return (speaker.name, speaker.role, "pronoun") if speaker else ("", "unresolved", "pronoun")
        if subject.name:
            return (*self._proper(line, subject), "")
        if subject.definite and subject.role in PERSON_ROLES:
            start = line.words[subject.first].start
            marks = self._cast.marks(line, subject.modifiers)
            person = self._cast.held(subject.role, marks, start)
            if person:
                return person.name, person.role, "definite-description"
            if subject.role in UNNAMED_ROLES and not marks and (last := self._last(i, UNNAMED_ROLES)):
                return last.name, last.role, "definite-description"
        return self._text(line, subject), subject.role, ""

    def _proper(self, line: Line, subject: Subject) -> tuple[str, str]:
        assert subject.name is not None  # noqa: S101  narrowed by the caller
        first, last = line.words[subject.name[0]], line.words[subject.name[1]]
        text = " ".join(self._document.text[first.start : last.end].split())
        if subject.several:
            ends = {end for _, end in self._governments}
            return text, "government" if last.end in ends else ""
        if (first.start, last.end) in self._governments and not subject.role:
            before = line.words[subject.name[0] - 1].low if subject.name[0] else ""
            return ("", "unresolved") if before in self._g.links else (text, "government")
        person = self._cast.named(text) if subject.role in {"", *PERSON_ROLES} else None
        if person:
            return person.name, subject.role or person.role
        if subject.role == "" and text.isupper() and len(text) > 1:
            return text, "group"
        return text, subject.role

    def _text(self, line: Line, subject: Subject) -> str:
        first, last = subject.first, subject.last
        begin = line.words[first]
        if begin.low in self._g.definite and first < subject.head and line.words[subject.head].is_capital:
            begin = line.words[first + 1]
        text = " ".join(self._document.text[begin.start : line.words[last].end].split())
        head = line.words[subject.head]
        if (noun := self._g.nominatives.get(head.low)) and head.text in text:
            text = text.replace(head.text, noun, 1)
        if begin.low in self._g.determiners:
            text = text[0].lower() + text[1:]
        return text if len(text) <= _LONGEST else ""

    def _meant(self, i: int, offset: int, *, thing: bool) -> Speaker | None:
        """The one a pronoun stands for."""
        if thing:
            return next((s for j in self._recall(i) if (s := self._spoke(j) or self._opened(j, _BODIES))), None)
        here = self._cast.within(self._sentences[i].start, offset)
        if here:
            return Speaker(name=here.name, role=here.role or "person")
        for j in self._recall(i):
            spoken = [a.speaker for a in self._attributions[j] if a.speaker.role in PERSON_ROLES and a.speaker.name]
            if spoken:
                return spoken[-1]
            sentence = self._sentences[j]
            person = self._cast.within(sentence.start, sentence.end)
            if person:
                return Speaker(name=person.name, role=person.role or "person")
        return None

    def _spoke(self, j: int) -> Speaker | None:
        """The last in sentence `j` to speak that is no person."""
        bodies = [a.speaker for a in self._attributions[j] if a.speaker.role in _BODIES and a.speaker.name]
        return bodies[-1] if bodies else None

    def _last(self, i: int, roles: frozenset[str]) -> Speaker | None:
        """The last speaker before with one of the roles."""
        for j in self._recall(i):
            for one in reversed(self._attributions[j]):
                if one.speaker.role in roles and one.speaker.name:
                    return one.speaker
        return None


def _covered(span: Span, furniture: Sequence[Span]) -> bool:
    k = bisect_right(furniture, (span.start, span.end)) - 1
    return any(f.start <= span.start and span.end <= f.end for f in furniture[max(k, 0) : k + 2])


def _carried(speaker: Speaker, rule: str) -> Speaker:
    cue = speaker.cue
    return Speaker(
        name=speaker.name,
        role=speaker.role,
        cue=Cue(decides="speaker", rule=rule, start=cue.start, end=cue.end, text=cue.text) if cue else None,
    )


def _places(text: str, places: Sequence[Resolution]) -> tuple[set[int], Mapping[int, str]]:
    """Offsets of the last words of located places; country code by offset of every word that names a place."""
    located: set[int] = set()
    origins: dict[int, str] = {}
    for resolution in places:
        mention, place = resolution.mention, resolution.place
        named = words(text, mention.start, mention.end)
        if not named or place is None:
            continue
        if mention.role != "person-or-group":
            located.add(named[-1].start)
        for word in named:
            origins[word.start] = place.country or place.id
    return located, origins


def _is_located(line: Line, subject: Subject) -> bool:
    """Whether a phrase is but the name of a place where something is: 'along the Dniester', no one who speaks."""
    return subject.name is not None and not subject.role and line.words[subject.name[1]].start in line.located
