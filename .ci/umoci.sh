#!/usr/bin/env bash
# The merged tree of ours, path by path, against what `umoci unpack`, Podman and Docker make of the same image: images really built, and stacks of layers
# that are hard to merge. Ends with `N passed, N failed`. umoci is built from source once, into the cache: half a minute on two cores.
set -eu -o pipefail
cd "$(dirname "$0")/.."
version=0.6.0
export CACHE="${CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/container-risk-review-ci}"
bin="$CACHE/umoci-$version"
mkdir -p "$bin"

if [ ! -x "$bin/umoci" ]; then
  echo "building umoci $version"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  module=github.com/opencontainers/umoci
  # A module that names it as a tool: its own go.mod has replacements, which `go install MODULE@VERSION` refuses.
  printf 'module ci/umoci\n\ngo 1.26\n\nrequire %s v%s\n\ntool %s/cmd/umoci\n' "$module" "$version" "$module" >"$work/go.mod"
  (cd "$work" && export CGO_ENABLED=0 GOFLAGS=-trimpath && go mod tidy && go build -ldflags '-s -w' -o "$bin/umoci.part" "$module/cmd/umoci")
  mv "$bin/umoci.part" "$bin/umoci"
  rm -rf "$work"
fi
# The engines that build are those of the other stage, started in the same way.
exec bash .ci/engines.sh .ci/umoci.mjs "$bin/umoci"
