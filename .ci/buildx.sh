#!/usr/bin/env bash
# `--build` with a current BuildKit and Buildx, no engine. Both are built from source once, into the cache: 7 minutes on two cores.
set -eu -o pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" -eq 0 ] || exec sudo --preserve-env=PATH,HOME,CACHE,CRR_CLI bash .ci/buildx.sh
buildkit=0.34.2
buildx=0.38.2
cache="${CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/container-risk-review-ci}"
export CGO_ENABLED=0 GOFLAGS=-trimpath

give_up() {
  echo "$1"
  echo '0 passed, 1 failed'
  exit 1
}

missing=()
for pair in docker:docker.io runc:runc; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
# The base of the images: the static one, so that it needs nothing beside it.
[ -e /usr/share/doc/busybox-static ] || missing+=(busybox-static)
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
    give_up "could not install ${missing[*]}"
fi

bin="$cache/buildkit-$buildkit-buildx-$buildx"
work=$(mktemp -d)
stop() {
  if [ -f "$work/buildkit.pid" ]; then
    daemon=$(cat "$work/buildkit.pid")
    kill "$daemon" 2>/dev/null || true
    for _ in $(seq 30); do kill -0 "$daemon" 2>/dev/null || break; sleep 0.2; done
  fi
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

mkdir -p "$bin" "$work/tmp" "$work/docker/cli-plugins"
# As tools of a module of their own: BuildKit's go.mod has replacements, which `go install MODULE@VERSION` refuses.
build() { # MODULE VERSION COMMAND PROGRAM
  [ ! -x "$bin/$4" ] || return 0
  echo "building $4 $2"
  rm -rf "$work/module" && mkdir "$work/module"
  printf 'module ci/%s\n\ngo 1.26\n\nrequire %s v%s\n\ntool %s/%s\n' "$4" "$1" "$2" "$1" "$3" >"$work/module/go.mod"
  (cd "$work/module" && go mod tidy && go build -ldflags '-s -w' -o "$bin/$4.part" "$1/$3")
  mv "$bin/$4.part" "$bin/$4"
}
build github.com/moby/buildkit "$buildkit" cmd/buildkitd buildkitd
build github.com/docker/buildx "$buildx" cmd/buildx docker-buildx

echo '{}' >"$work/docker/config.json"
cp "$bin/docker-buildx" "$work/docker/cli-plugins/"
# No engine: what Buildx builds with is the BuildKit below, and nothing else.
export DOCKER_CONFIG="$work/docker" DOCKER_HOST="unix://$work/none.sock" TMPDIR="$work/tmp"
"$bin/buildkitd" --addr "unix://$work/buildkit.sock" --root "$work/buildkit" --oci-worker-net=host >"$work/buildkit.log" 2>&1 &
echo $! >"$work/buildkit.pid"
for _ in $(seq 60); do
  [ -S "$work/buildkit.sock" ] && break
  sleep 0.5
done
[ -S "$work/buildkit.sock" ] || { tail -n 20 "$work/buildkit.log"; give_up 'BuildKit did not start'; }
docker buildx create --name ci --driver remote --use "unix://$work/buildkit.sock" >/dev/null

npm run --silent compile
node .ci/buildx.mjs "$work"
