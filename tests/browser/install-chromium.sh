#!/bin/sh
# Makes sure that a Chromium is there for the browser tests: quick when one is, Debian's package when we are root there,
# otherwise one clear line. It never fails: the tests themselves skip with a reason, and fail where CI=true.
set -u

for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then
    exit 0
  fi
done

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "browser tests: installing Chromium"
  if apt-get update -qq >/dev/null 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null 2>&1; then
    exit 0
  fi
  echo "browser tests: Chromium could not be installed with apt-get; they will be skipped"
  exit 0
fi

echo "browser tests: no Chromium found; install one (on Debian: apt-get install chromium) or they will be skipped"
