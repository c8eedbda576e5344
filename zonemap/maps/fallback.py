"""A notebook's frame laid over a picture of the same map, which is seen wherever the frame does not run."""

from __future__ import annotations

from zonemap.maps.notebook import HEIGHT


def over_picture(frame: str, picture: str) -> str:
    """HTML that shows the frame, or where it is taken out (a notebook that is not trusted, GitHub) the picture.

    Args:
        frame: what `notebook.notebook_html` gives.
        picture: a PNG, base64.
    """
    return (
        f'<div style="position:relative;min-height:{HEIGHT}px">'
        f'<img src="data:image/png;base64,{picture}" alt="Map of approximate zones" style="max-width:100%;max-height:{HEIGHT}px">'
        f'<div style="position:absolute;top:0;left:0;right:0;background:#fff">{frame}</div></div>'
    )
