#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# usage: docs/verify-receipt.sh RECEIPT KEYS [NUMBER]
# Checks the signed statement of a receipt without any site, with openssl alone. RECEIPT is the downloaded .jws file,
# KEYS the published keys (GET /api/v1/diefstalchecks/sleutels), NUMBER what stands on the good. See docs/receipts.md.
set -euo pipefail
fail() { echo "NOT VALID: $*"; exit 1; }
[ $# -ge 2 ] || { sed -n 3p "$0"; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
decoded() {
  local text
  text=$(printf %s "$1" | tr -- '-_' '+/')
  while [ $((${#text} % 4)) -ne 0 ]; do text="$text="; done
  printf %s "$text" | openssl base64 -d -A
}
# GNU takes the seconds after an @, macOS takes them with -r.
day() { date -u -d "@$1" "$2" 2>/dev/null || date -u -r "$1" "$2"; }
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

receipt=$(tr -d '[:space:]' <"$1")
signed=${receipt%%~*}
case "$receipt" in *~*) salt=${receipt#*~} ;; *) salt= ;; esac
message=${signed%.*}
said=$(decoded "${message#*.}")

# The key that signed, and whether it was in use at the time.
id=$(decoded "${message%.*}" | field kid)
key=$(tr -d '[:space:]' <"$2" | tr '{' '\n' | grep -F "\"kid\":\"$id\"" | head -n 1) || fail "no published key has the id $id"
{ printf '\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00'; decoded "$(field x <<<"$key")"; } >"$work/key.der"
openssl pkey -pubin -inform DER -in "$work/key.der" -out "$work/key.pem"
printf %s "$message" >"$work/message"
decoded "${signed##*.}" >"$work/signature"
openssl pkeyutl -verify -pubin -inkey "$work/key.pem" -rawin -in "$work/message" -sigfile "$work/signature" >/dev/null 2>&1 ||
  fail "the signature does not fit: something was changed"
at=$(field iat <<<"$said")
from=$(field nbf <<<"$key")
until=$(field exp <<<"$key")
[ "$at" -ge $((from - 1)) ] || fail "dated before its key existed"
[ -z "$until" ] || [ "$at" -le $((until + 60)) ] || fail "dated after its key was retired"
[ "$(field iss <<<"$said")" = "$(field iss <<<"$key")" ] || fail "of another issuer than its key"

# The number on the good: capitals and digits; of an IMEI the first fourteen digits; a VIN has no I, O or Q.
if [ $# -ge 3 ]; then
  [ -n "$salt" ] || fail "without what stands behind the ~ no number can be compared"
  normal=$(printf %s "$3" | tr '[:lower:]' '[:upper:]' | tr -cd 'A-Z0-9')
  fits=no
  for read in "$normal" "${normal:0:14}" "$(printf %s "$normal" | tr IOQ 100)"; do
    commitment=$(printf %s "$read" | openssl dgst -sha256 -mac HMAC \
      -macopt "hexkey:$(decoded "$salt" | od -An -v -tx1 | tr -d ' \n')" -binary | openssl base64 -A | tr -- '+/' '-_' | tr -d '=')
    if grep -qF "\"$commitment\"" <<<"$said"; then fits=yes; fi
  done
  [ $fits = yes ] || fail "the number is not one that was checked"
  echo "The number is one that was checked."
fi

[ -z "$(field demo <<<"$said")" ] || echo "DEMO: all data of this issuer are invented; this proves nothing."
[ "$(date +%s)" -le "$(field exp <<<"$said")" ] || echo "EXPIRED: this receipt is older than a year."
echo "Signed by $(field iss <<<"$said")."
echo "Checked on $(day "$at" '+%Y-%m-%d %H:%M:%S') UTC; outcome at that moment: $(field uitkomst <<<"$said")."
echo "This says nothing of now. Do a new check."
