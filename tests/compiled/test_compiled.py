"""Compiled and plain Python are one source: they must give the same bytes, and what is stale must not go unnoticed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig

import pytest

from tests.conftest import ROOT, stale
from zonemap.names import folding

ENDING = sysconfig.get_config_var("EXT_SUFFIX")
PLAIN = [sys.executable, str(ROOT / "tests" / "compiled" / "plain.py")]
AS_INSTALLED = [sys.executable, "-c", "import sys; from zonemap.cli import main; sys.exit(main())"]
LANGUAGES = "ar es fr ru tr dev".split()
pytestmark = pytest.mark.skipif(folding.__file__.endswith(".py"), reason="zonemap is not compiled here")


def printed(command, *arguments):
    return subprocess.run([*command, *arguments], capture_output=True, cwd=ROOT, check=True).stdout


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    """The sample texts, and some passages in each language."""
    folder = tmp_path_factory.mktemp("texts")
    for seed in (ROOT / "seeds").glob("*.md"):
        shutil.copy(seed, folder)
    for language in LANGUAGES:
        held = json.loads(
            (
                ROOT / "tests" / "corpus" / "claims" / f"{'dev' if language == 'dev' else 'own_' + language}.json"
            ).read_bytes()
        )
        for number, passage in enumerate((held if isinstance(held, list) else held["passages"])[:25]):
            (folder / f"{language}{number:02}.txt").write_text(passage["text"], encoding="utf-8")
    return folder


def test_the_version_says_which_it_is():
    assert printed(AS_INSTALLED, "--version").endswith(b"(compiled)\n")
    assert printed(PLAIN, "--version").endswith(b"(plain Python)\n")


def test_compiled_and_plain_give_the_same_bytes(texts):
    command = ("extract", str(texts))
    compiled = printed(AS_INSTALLED, *command)
    assert compiled.count(b"\n") > 90  # documents
    assert compiled == printed(PLAIN, *command)


def test_compiled_and_plain_draw_the_same_map(tmp_path):
    seeds = sorted(map(str, (ROOT / "seeds").glob("*.md")))
    for command, name in ((AS_INSTALLED, "compiled"), (PLAIN, "plain")):
        printed(command, "map", *seeds, "-o", str(tmp_path / f"{name}.html"))
    assert (tmp_path / "compiled.html").read_bytes() == (tmp_path / "plain.html").read_bytes()


def test_a_module_changed_after_it_was_compiled_is_told(tmp_path):
    assert not stale(ROOT)
    for name in json.loads((ROOT / "zonemap" / "compiled.json").read_bytes()):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "zonemap" / "compiled.json", tmp_path / "zonemap")
    for name in ("names/folding", "names/sound"):
        (tmp_path / "zonemap" / (name + ENDING)).touch()
    assert not stale(tmp_path)
    changed = tmp_path / "zonemap" / "names" / "sound.py"
    changed.write_text(changed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert stale(tmp_path) == ["zonemap/names/sound.py"]
    (tmp_path / "zonemap" / "compiled.json").unlink()
    assert len(stale(tmp_path)) == 2
