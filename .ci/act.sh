#!/usr/bin/env bash
# The project's own example workflow, run by a real workflow runner against a GitHub on this machine. Ends with `N passed, N failed`.
# The runner is built from source once, into the cache: about a minute on two cores.
set -u -o pipefail
cd "$(dirname "$0")/.."
version=0.2.89
bin="${CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/container-risk-review-ci}/act-$version"

give_up() {
  echo "$1"
  echo '0 passed, 1 failed'
  exit 1
}

if [ ! -x "$bin/act" ]; then
  command -v go >/dev/null || give_up 'Go is needed to build act'
  echo "building act $version"
  mkdir -p "$bin"
  GOBIN="$bin/part" go install "github.com/nektos/act@v$version" || give_up 'act could not be built'
  mv "$bin/part/act" "$bin/act"
  rmdir "$bin/part"
fi
"$bin/act" --version
# Node 24 is what action.yml names, and it reads the loopback server's TypeScript as it stands.
exec npx -y -p node@24 -c "node --disable-warning=ExperimentalWarning .ci/act/checks.mjs '$bin/act'"
