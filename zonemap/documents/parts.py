"""Texts too long for one piece of work, cut where they pause, so that memory and time stay bounded."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from zonemap.documents.article import Article

LONGEST = 500_000
"""Characters of one document, some 180 printed pages; a judgement: far above any article, far below what fills memory."""
_WINDOW = 20_000
"""Characters before the limit in which a pause is sought."""
# From the best place to cut to the worst: paragraph, line, sentence, word.
_PAUSES = tuple(re.compile(pattern) for pattern in (r"\n[ \t]*\n", r"\n", r"[.!?؟。…][”\"’')\]]*\s", r"\s"))


def cut(article: Article) -> Iterator[Article]:
    """The article, or its parts in order; joined they are its text, character for character.

    The title of a part says which it is and at which character of the whole it begins; offsets in what is found count
    from the beginning of the part.
    """
    text = article.text
    if len(text) <= LONGEST:
        yield article
        return
    begin, number = 0, 0
    while begin < len(text):
        number += 1
        end = _end(text, begin)
        title = f"{article.title} (part {number}, from character {begin:,})".strip()
        yield dataclasses.replace(
            article, text=text[begin:end], title=title, id=f"{article.id}-part-{number}" if article.id else ""
        )
        begin = end


def _end(text: str, begin: int) -> int:
    limit = begin + LONGEST
    if limit >= len(text):
        return len(text)
    for pause in _PAUSES:
        if ends := [match.end() for match in pause.finditer(text, limit - _WINDOW, limit)]:
            return ends[-1]
    return limit
