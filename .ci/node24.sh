#!/usr/bin/env bash
# The tests that start dist/index.js as a runner does, on the Node that action.yml names.
set -u -o pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
npx -y -p node@24 -c 'node --version && npm test -- __tests__/action __tests__/cli __tests__/image' 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
grep -q '^v24\.' "$log" || { echo 'Node 24 did not run'; status=1; }
good=$(sed -nE 's/^Tests:.* ([0-9]+) passed.*/\1/p' "$log" | tail -n 1)
bad=$(sed -nE 's/^Tests:.* ([0-9]+) failed.*/\1/p' "$log" | tail -n 1)
if [ "$status" -ne 0 ] && [ "${bad:-0}" -eq 0 ]; then bad=1; fi
echo "${good:-0} passed, ${bad:-0} failed"
exit "$status"
