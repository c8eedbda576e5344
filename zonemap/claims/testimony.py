"""Who says of a zone what, and on which day: from the clause that tells where it is, else from its other mentions."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from zonemap.claims import speakers, times
from zonemap.claims.items import Sentence
from zonemap.claims.referents import Referent
from zonemap.gazetteer import Gazetteer
from zonemap.languages import Language
from zonemap.model import Cue, Document, Interval, Place, Resolution, Span, Status


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """What claims are made from besides the referents."""

    document: Document
    sentences: Sequence[Sentence]
    resolutions: Sequence[Resolution]
    gazetteer: Gazetteer
    focus: Place | None
    language: Language
    voices: speakers.Voices
    scopes: list[Place] = dataclasses.field(default_factory=list)
    """Countries that the text names as those of its zones."""


_DATED: tuple[Status, ...] = ("agreed", "in-force", "ended")
"""Standings that other mentions may date; what is merely proposed holds from no day."""


def of(referent: Referent, voice: Span, status: Status, setting: Setting) -> tuple[speakers.Speaker, times.Dates]:
    """The speaker of a zone's clause and the dates it gives.

    Args:
        referent: The zone, with the clauses of all its mentions.
        voice: The clause that tells where it is; it goes before the others.
        status: Its standing, which decides whether a date begins or ends it.
        setting: The document and its voices.

    Returns:
        What the clause itself tells; where it tells of no span of days, that of the zone's other mentions.
    """
    speaker = setting.voices.of(voice)
    told = _dates(voice, speaker, status, setting)
    if status not in _DATED or told.effective != Interval():
        return speaker, told
    for other in referent.voices:
        if other == voice:
            continue
        further = _dates(other, setting.voices.of(other), status, setting, aside=True)
        edge = further.effective.last if status == "ended" else further.effective.first
        if edge is not None:
            return speaker, dataclasses.replace(
                told, effective=further.effective, cues=(*told.cues, *_of_effect(further))
            )
    return speaker, told


def _dates(
    voice: Span, speaker: speakers.Speaker, status: Status, setting: Setting, *, aside: bool = False
) -> times.Dates:
    sentence = next(s.span for s in setting.sentences if s.span.start <= voice.start < s.span.end)
    speech = Span(speaker.cue.start, speaker.cue.end) if speaker.cue else None
    if speech and not sentence.start <= speech.start < sentence.end:
        speech = None
    return times.dates(setting.document, sentence, voice, status, setting.language, speech=speech, aside=aside)


def _of_effect(dates: times.Dates) -> tuple[Cue, ...]:
    return tuple(cue for cue in dates.cues if cue.rule != "said")
