"""Phrases that mark page furniture, all languages in one table: a page's buttons need not be in the language of its text.

Compared with a line after `str.casefold()`, stripped of bullets and white space.
"""

from __future__ import annotations

LINE_STARTS: tuple[str, ...] = (
    # English
    "read more", "read also", "also read", "read next", "more news:", "more on this", "related:", "related stories",
    "related articles", "recommended for you", "recommended:", "see also:", "watch:", "watch now", "listen:", "photo:", "photo by",
    "photos:", "photograph:", "image:", "image source", "file photo", "picture:", "caption:", "advertisement", "sponsored", "sign up for",
    "subscribe to", "follow us on", "share this", "click here", "download our app", "copyright ©", "© ", "all rights reserved",
    "around the web", "you may also like", "don't miss", "most read", "trending:", "editor's note:", "correction:", "comments (",
    "(photo", "(file photo",
    # French
    "lire aussi", "à lire aussi", "lire la suite", "voir aussi", "sur le même sujet", "abonnez-vous", "publicité", "crédit photo", "photo :",
    # Spanish
    "leer más", "lea también", "lea además", "te puede interesar", "ver también", "suscríbete", "publicidad", "foto:", "más noticias",
    # Russian
    "читайте также", "читать также", "читать далее", "смотрите также", "подробнее:", "фото:", "реклама", "подписывайтесь",
    # Turkish
    "ayrıca okuyun", "devamını oku", "ilgili haber", "fotoğraf:", "reklam", "abone ol", "bunlar da ilginizi",
    # Arabic
    "اقرأ أيضا", "اقرأ أيضاً", "إقرأ أيضا", "اقرأ المزيد", "شاهد أيضا", "مواضيع ذات صلة", "إعلان", "صورة:",
)  # fmt: skip
LINE_ENDS: tuple[str, ...] = (
    "contributed to this report.", "contributed to this report", "contributed to this story.", "contributed reporting.",
    "(reuters photo)", "(ap photo)", "getty images", "all rights reserved.", "a contribué à cet article.", "a contribué à ce reportage.",
)  # fmt: skip
WHOLE_LINES: frozenset[str] = frozenset((
    "share", "print", "comment", "adjust comment print", "tweet", "email", "menu", "home", "search", "log in", "advertisement",
    "story highlights", "around the web", "more", "top stories", "latest news", "partager", "imprimer", "compartir", "imprimir", "поделиться",
    "paylaş", "yazdır", "مشاركة", "طباعة",
))  # fmt: skip
