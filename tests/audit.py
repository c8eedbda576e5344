"""`python -m tests.audit`: known vulnerabilities of the pinned packages, by pip-audit; one line where its service is out of reach."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

LOCK = Path("locks/dev.txt")
COMMAND = [sys.executable, "-m", "pip_audit", "--progress-spinner=off", "--disable-pip", "--require-hashes", "--format=json", "--timeout=10"]  # fmt: skip


def audit(command: list[str] = COMMAND, lock: Path = LOCK) -> tuple[int, str]:
    """Exit code and what to print. A service that does not answer, or knows none of the packages, is told and no failure."""
    done = subprocess.run([*command, "-r", str(lock)], capture_output=True, text=True, check=False)
    try:
        listed = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        said = (done.stderr.strip().splitlines() or ["no answer"])[-1]
        if any(
            word in said
            for word in ("Connection", "connection", "timed out", "resolve", "Max retries", "HTTPError", "503", "502")
        ):
            return 0, f"pip-audit skipped: its service cannot be reached ({said[:120]})"
        return 1, f"pip-audit failed: {said[:300]}"
    known = [one for one in listed if "skip_reason" not in one]
    if not known:
        return 0, f"pip-audit skipped: its service knows none of the {len(listed)} packages; is it reachable from here?"
    found = [
        f"{one['name']} {one['version']}: {v['id']}, fixed in {', '.join(v['fix_versions']) or 'no version'}"
        for one in known
        for v in one["vulns"]
    ]
    if found:
        return 1, "\n".join(found)
    return 0, f"pip-audit: no known vulnerability in {len(known)} of {len(listed)} packages"


if __name__ == "__main__":
    code, said = audit()
    print(said)  # noqa: T201  what the command is for
    sys.exit(code)
