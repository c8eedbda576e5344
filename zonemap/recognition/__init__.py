"""Document to mentions: every place name of a text, with its role and what stands beside it.

tokens, gaps      the text cut into words and what is between them, in one pass
lexicon           what is known of each distinct word, looked up once
spans             stretches that might be a name
features, scoring, model   a trained linear model says how likely each is a toponym
decoding          the best set that does not overlap
beside, roles     type words, containers; place, government, attribute
metonymy          a second trained model says how likely a name stands for its government
engine            the whole for one language
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from zonemap import languages
from zonemap.model import Mention
from zonemap.recognition.engine import Engine

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Document

__all__ = ["recognise"]


def recognise(document: Document, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The place names of a document, in reading order, without overlap; linear in its length.

    A name that is in no gazetteer has no `place_ids`. Demonyms and other attributes come with role 'affiliation', governments
    named by their place with role 'metonym'.
    """
    engine = _engine(document.language, gazetteer)
    reading, found = engine.find(document.text)
    text = document.text
    spans = [engine.offsets(named, reading) for named in found]
    return tuple(
        Mention(
            start=start,
            end=end,
            text=text[start:end],
            role=named.role,
            place_ids=engine.ids(named, reading),
            feature_word=named.feature_word,
            container=text[slice(*spans[named.container])] if named.container >= 0 else "",
            score=1 / (1 + math.exp(-named.logit)),
        )
        for named, (start, end) in zip(found, spans, strict=True)
    )


@lru_cache(maxsize=16)
def _engine(language: str, gazetteer: Gazetteer) -> Engine:
    return Engine(languages.get(language), gazetteer)
