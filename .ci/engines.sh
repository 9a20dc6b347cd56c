#!/usr/bin/env bash
# Images really built by Docker, Podman and Buildah, reviewed from every source, and `--build` with each. Ends with `N passed, N failed`.
# The engines are started here, with storage of their own in a temporary folder, and stopped again.
# `engines.sh [CHECKS [ARGUMENT…]]`: the checks to run with them, which get the folder before their arguments.
set -u -o pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" -eq 0 ] || exec sudo --preserve-env=PATH,HOME,CACHE,CRR_CLI bash .ci/engines.sh "$@"

give_up() {
  echo "$1"
  echo '0 passed, 1 failed'
  exit 1
}

missing=()
for pair in dockerd:docker.io podman:podman buildah:buildah skopeo:skopeo zstd:zstd; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
# The base of the images: the static one, so that it needs nothing beside it.
[ -e /usr/share/doc/busybox-static ] || missing+=(busybox-static)
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
    give_up "could not install ${missing[*]}"
fi

work=$(mktemp -d)
stop() {
  if [ -f "$work/docker.pid" ]; then
    engine=$(cat "$work/docker.pid")
    kill "$engine" 2>/dev/null
    for _ in $(seq 30); do kill -0 "$engine" 2>/dev/null || break; sleep 1; done
  fi
  umount "$work"/exec/netns/* 2>/dev/null # the engine leaves its network namespace mounted
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

mkdir "$work/bin" "$work/tmp" "$work/docker-config"
echo '{}' >"$work/docker-config/config.json"
# Debian's client brings BuildKit without a plugin; another one may stand before it on PATH.
if [ -x /usr/bin/docker ]; then ln -s /usr/bin/docker "$work/bin/docker"; fi
export PATH="$work/bin:$PATH" TMPDIR="$work/tmp" DOCKER_CONFIG="$work/docker-config" DOCKER_HOST="unix://$work/docker.sock"

dockerd --data-root "$work/data" --exec-root "$work/exec" --host "$DOCKER_HOST" --pidfile "$work/docker.pid" \
  --iptables=false --bridge=none >"$work/docker.log" 2>&1 &
for _ in $(seq 60); do
  docker version >/dev/null 2>&1 && break
  sleep 1
done
docker version --format 'Docker {{.Server.Version}}' || { tail -n 20 "$work/docker.log"; give_up 'the Docker engine did not start'; }

cat >"$work/storage.conf" <<STORAGE
[storage]
driver = "vfs"
graphroot = "$work/containers"
runroot = "$work/containers-run"
STORAGE
export CONTAINERS_STORAGE_CONF="$work/storage.conf"

checks=${1:-.ci/engines.mjs}
node "$checks" "$work" "${@:2}"
