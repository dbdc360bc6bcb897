#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# usage: build.sh OUTDIR : makes the style sheet, the scripts and the icons; does nothing when no input changed.
set -euo pipefail
cd "$(dirname "$0")"
out=$1
mkdir -p "$out"
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --loglevel=error
  touch node_modules/.package-lock.json
fi
if [ -f "$out/app.css" ] && [ -z "$(find src build.sh build.mjs package-lock.json ../src/main/jte -newer "$out/app.css" -print -quit)" ]; then
  exit 0
fi
node build.mjs "$out"
