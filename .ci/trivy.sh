#!/usr/bin/env bash
# A real Trivy with a small database of our own, offline. Both are built from source once, into the cache: 15 minutes on two cores.
set -eu -o pipefail
cd "$(dirname "$0")/.."
version=0.72.0
cache="${CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/container-risk-review-ci}"
export CGO_ENABLED=0 GOFLAGS=-trimpath

# The folder's name carries what its content depends on, so that a change builds anew.
sources=$(cat .ci/trivy/database/go.mod .ci/trivy/database/go.sum .ci/trivy/database/main.go | sha256sum | cut -c1-12)
bin="$cache/trivy-$version"
writer="$cache/trivy-db-$sources"
mkdir -p "$bin" "$writer"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ ! -x "$bin/trivy" ]; then
  echo "building Trivy $version"
  module=github.com/aquasecurity/trivy
  # A module that names it as a tool: its own go.mod has replacements, which `go install MODULE@VERSION` refuses.
  printf 'module ci/trivy\n\ngo 1.26\n\nrequire %s v%s\n\ntool %s/cmd/trivy\n' "$module" "$version" "$module" >"$work/go.mod"
  (cd "$work" && go mod tidy && GOEXPERIMENT=jsonv2 go build -ldflags "-s -w -X $module/pkg/version/app.ver=$version" -o "$bin/trivy.part" "$module/cmd/trivy")
  mv "$bin/trivy.part" "$bin/trivy"
fi
if [ ! -x "$writer/trivy-db" ]; then
  echo 'building the database writer'
  (cd .ci/trivy/database && go build -mod=readonly -ldflags '-s -w' -o "$writer/trivy-db.part" .)
  mv "$writer/trivy-db.part" "$writer/trivy-db"
fi
node .ci/trivy/checks.mjs "$bin" "$writer/trivy-db" "${CLI:-dist/cli.js}"
