"""The snippet that puts a page into an article: a sandboxed frame that takes the height its content needs."""

from __future__ import annotations

import hashlib
import html
from pathlib import PurePath

from zonemap.maps import messages

HEIGHT = 760
"""Pixels until the page has told its height, and where scripts are not allowed."""


def snippet(page: PurePath, *, title: str, language: str = "en") -> str:
    """HTML to paste into a content system; the page itself goes beside the article, or `src` is changed to its address.

    The frame may run the page's script but has no origin: it cannot touch the article around it. It posts its height;
    the article's script takes it only from this very frame and only as a number within bounds.

    Args:
        page: file of the page; its name becomes the frame's address.
        title: read out for the frame; '' for the standard one.
        language: of the standard title.
    """
    name = hashlib.sha256(page.name.encode()).hexdigest()[:8]
    told = html.escape(title or messages.of(language)["words"]["embed"])
    return f"""<iframe id="zonemap-{name}" src="{html.escape(_address(page.name))}" title="{told}" loading="lazy" allow="fullscreen; clipboard-write"
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="width:100%;height:{HEIGHT}px;border:0"></iframe>
<script>
(function () {{
  var frame = document.getElementById("zonemap-{name}");
  window.addEventListener("message", function (event) {{
    if (event.source !== frame.contentWindow || !event.data || event.data.zonemap !== "height") return;
    var height = Number(event.data.height);
    if (height > 200 && height < 20000) frame.style.height = Math.ceil(height) + "px";
  }});
}})();
</script>
"""


def _address(name: str) -> str:
    from urllib.parse import quote

    return quote(name)
