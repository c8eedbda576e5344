"""Every message that zonemap can end with, read out of its code: templates in which … stands for what is filled in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from zonemap import errors

ROOT = Path(__file__).parent.parent
CLASSES = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.ZonemapError)
}
WARNERS = {"warn", "warning"}


def template(node: ast.expr) -> str:
    """The text of an expression, with … for what is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    return "…"


def messages() -> Iterator[tuple[str, str, str]]:
    """File and line, class and template of every error that is made and every warning that is given."""
    for path in sorted((ROOT / "zonemap").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if name in CLASSES or name in WARNERS:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", name, template(node.args[0])
