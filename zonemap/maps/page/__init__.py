"""The page's own template, style and script; read by `zonemap.maps.document`."""
